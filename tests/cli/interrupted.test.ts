import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { replaceFolder } from '#lib/cli/build-record.ts';
import { projectRoot } from '#lib/cli/install-packages.mjs';
import { generateNewsFolder } from '#lib/cli/bench/news-folder.ts';
import { compileFolder } from '#lib/ingest/compile-folder.server.ts';
import { seededRandom } from '../time/seeded-random.ts';
import { dateline } from './run-dateline.ts';

// Most of them start processes, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const scratch = mkdtempSync(join(tmpdir(), 'dateline-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const ARTICLES = 60;
const articles = [...generateNewsFolder(ARTICLES, 3)].flatMap(([path, text]): [string, string][] =>
  path.startsWith('corpus/') ? [[path.slice('corpus/'.length), text]] : [],
);

/** A folder with articles in it, and no corpus/. */
function bareFolder(name: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  for (const [file, text] of articles) writeFileSync(join(folder, file), text);
  return folder;
}

/** Runs a command; ends it after a while, if it is still there. */
function run(args: string[], signal?: NodeJS.Signals, afterMs = 0): Promise<number | null> {
  const child = spawn(process.execPath, [join(projectRoot, 'src/lib/cli/bootstrap.mjs'), ...args], {
    stdio: 'ignore',
    env: { ...process.env, INIT_CWD: scratch },
  });
  const ending = signal && setTimeout(() => child.kill(signal), afterMs);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(ending);
      resolve(code);
    });
  });
}

/** Runs a command to its end, in this process. */
const redo = async (...args: string[]) => (await dateline(args, { folder: scratch })).code;

/** What a whole run writes, by name, and how long it takes. */
const whole = { files: new Map<string, string>(), ms: 0 };
const yamlOf = (folder: string) =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

beforeAll(async () => {
  const folder = bareFolder('whole');
  const began = performance.now();
  expect(await run(['draft', folder])).toBe(0);
  whole.ms = performance.now() - began;
  whole.files = yamlOf(folder);
});

const random = seededRandom(11);
const MOMENTS = (['SIGINT', 'SIGKILL'] as const).map(
  (signal, index) => [signal, 0.6 + 0.3 * index * random()] as const,
);

describe('a draft that is interrupted', () => {
  test.each(MOMENTS)(
    'by %s, at %f of its time, leaves each file whole or not at all',
    async (signal, part) => {
      const folder = bareFolder(`${signal}-${part}`);
      await run(['draft', folder], signal, part * whole.ms);
      for (const [name, text] of yamlOf(folder)) expect([name, text]).toEqual([name, whole.files.get(name)]);
      if (existsSync(join(folder, 'corpus')))
        expect(readdirSync(join(folder, 'corpus'))).toHaveLength(ARTICLES);
      for (const [file, text] of articles) expect(readFileSync(join(folder, file), 'utf8')).toBe(text);

      expect(await redo('draft', folder)).toBe(0);
      expect(yamlOf(folder)).toEqual(whole.files);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
      expect((await compileFolder(folder)).problems.filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
    },
  );
});

it('what a draft left that was killed is gone after the next, and nothing else', async () => {
  const folder = bareFolder('left');
  // No process has this number: the largest on any system is smaller.
  for (const name of ['corpus', 'story.yaml', 'events.draft-2.yaml'])
    writeFileSync(join(folder, `.${name}.99999999.half`), 'half');
  writeFileSync(join(folder, '.mine.half'), 'mine');
  expect(await redo('draft', folder)).toBe(0);
  expect(readdirSync(folder).filter((each) => each.startsWith('.'))).toEqual(['.mine.half']);
});

describe('a new story that is interrupted', () => {
  test.each([0.2, 0.3])('at %f of the time of a draft is there as a whole or not at all', async (part) => {
    const folder = join(scratch, `new-${part}`);
    await run(['new', folder], 'SIGKILL', part * whole.ms);
    if (!existsSync(folder)) expect(await redo('new', folder)).toBe(0);
    expect((await compileFolder(folder)).problems).toEqual([]);
  });

  it('is begun anew in an empty folder that it had begun to fill', async () => {
    const folder = join(scratch, 'emptied');
    mkdirSync(join(folder, '.dateline-new-99999999', 'corpus'), { recursive: true });
    expect(await redo('new', folder)).toBe(0);
    expect(readdirSync(folder)).not.toContain('.dateline-new-99999999');
    expect((await compileFolder(folder)).problems).toEqual([]);
  });
});

describe('a folder that takes the place of another', () => {
  const folders = (name: string) => {
    const [site, whole] = [join(scratch, `${name}-site`), join(scratch, `${name}-whole`)];
    mkdirSync(whole);
    writeFileSync(join(whole, 'index.html'), 'new');
    return { site, whole };
  };

  it('is there, and nothing of the old one is', async () => {
    const { site, whole } = folders('other');
    mkdirSync(site);
    writeFileSync(join(site, 'old.html'), 'old');
    mkdirSync(`${whole}-old`);
    await replaceFolder(site, whole);
    expect(readdirSync(site)).toEqual(['index.html']);
    expect([whole, `${whole}-old`].filter((each) => existsSync(each))).toEqual([]);
  });

  it('may be the first', async () => {
    const { site, whole } = folders('first');
    await replaceFolder(site, whole);
    expect(readdirSync(site)).toEqual(['index.html']);
  });
});
