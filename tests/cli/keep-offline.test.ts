import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseKept, keepOffline } from '#lib/cli/keep-offline.ts';

const page = (bytes: number) => new Uint8Array(bytes);

describe('what a browser keeps of a build', () => {
  test.each([
    ['index.html', ''],
    ['threads/index.html', 'threads/'],
    ['data/events/0.json', 'data/events/0.json'],
    ['_app/immutable/chunks/a.js', '_app/immutable/chunks/a.js'],
  ])('%s is kept as the address %j', (file, address) => {
    expect(chooseKept(new Map([[file, page(1)]])).paths).toEqual([address]);
  });

  test.each([
    'embed/index.html',
    'venue.html',
    'service-worker.js',
    'feed.xml',
    'data/story.json',
    'data/documents/gazette.txt',
    'data/annotations/0.json',
    'data/notes.json',
  ])('%s is left to the network', (file) => {
    expect(chooseKept(new Map([[file, page(1)]])).paths).toEqual([]);
  });

  test('of a long story only what every view needs is kept', () => {
    const files = new Map([
      ['index.html', page(10)],
      ['_app/immutable/chunks/a.js', page(10)],
      ['sources/gazette/index.html', page(100)],
    ]);
    expect(chooseKept(files, 120).paths).toHaveLength(3);
    expect(chooseKept(files, 119).paths).toEqual(['_app/immutable/chunks/a.js', '']);
  });

  test('another build has another digest, the same build the same, in whichever order it is read', () => {
    const [a, b] = [['index.html', page(1)] as const, ['threads/index.html', page(2)] as const];
    const { digest } = chooseKept(new Map([a, b]));
    expect(chooseKept(new Map([b, a])).digest).toBe(digest);
    expect(chooseKept(new Map([a, ['threads/index.html', page(3)]])).digest).not.toBe(digest);
  });
});

test('the worker of a build is told of it once; one without a place for that is a bug', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-kept-'));
  const worker = join(folder, 'service-worker.js');
  try {
    await writeFile(join(folder, 'index.html'), '<h1>“Bridge”</h1>');
    await writeFile(worker, 'const written = `__DATELINE_KEPT__`;');
    await keepOffline(folder);
    const [, written = ''] = /= (".*");$/.exec(await readFile(worker, 'utf8')) ?? [];
    expect(JSON.parse(JSON.parse(written) as string)).toMatchObject({ paths: [''] });
    await expect(keepOffline(folder)).rejects.toThrow('no place for what is kept');
  } finally {
    await rm(folder, { recursive: true });
  }
});
