import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dateline, type Ended } from './run-dateline.ts';

/** Drafting where a file cannot be read, and where an editor has written before. */

vi.setConfig({ hookTimeout: 60_000 });

const scratch = mkdtempSync(join(tmpdir(), 'date line '));
afterAll(() => rmSync(scratch, { recursive: true }));

const run = (...args: string[]) => dateline(args, { folder: scratch });

const GAZETTE = [
  'Council votes for new harbour bridge',
  'HALDEN, May 3 (Gazette) - The council of Halden voted on Tuesday to build a bridge across the harbour.',
  'Mayor Anna Lindholm said the bridge would open within four years. The old ferry was closed in March 2019 after an accident.',
  '© 2022 Gazette. All rights reserved.',
].join('\n\n');
const COURIER = [
  'Harbour bridge wins narrow majority',
  'HALDEN, May 4, 2022 (Courier) - The harbour bridge won a narrow majority in the council of Halden on Tuesday.',
  'Fishermen protested outside the town hall on Wednesday against the bridge across the harbour.',
  '© 2022 Courier. All rights reserved.',
].join('\n\n');
const HERALD = [
  'Ferry is sold to a caf\u00e9',
  'HALDEN, June 9, 2022 (Herald) - The old ferry of Halden was sold to a caf\u00e9 on Wednesday.',
  'Its captain had retired in December 2021 after forty years in the harbour.',
].join('\n\n');

/** A folder with two articles that can be read, and more. */
function folderOf(name: string, more: Record<string, Buffer | string> = {}): string {
  const folder = join(scratch, name);
  mkdirSync(join(folder, 'corpus'), { recursive: true });
  for (const [file, text] of Object.entries({ 'courier.txt': COURIER, 'gazette.txt': GAZETTE, ...more }))
    writeFileSync(join(folder, 'corpus', file), text);
  return folder;
}
const latin = { 'herald.txt': Buffer.from(HERALD, 'latin1') };
const LINE = '- { file: herald.txt, encoding: windows-1252 }';

const yamlFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const contents = (folder: string) => yamlFiles(folder).map((name) => [name, read(folder, name)]);
/** Does what the summary asks an editor to do. */
function move(folder: string, out: string): void {
  const moves = [...out.matchAll(/from (\S+\.yaml) to (\S+?\.yaml)/g)];
  expect(moves.length).toBeGreaterThan(0);
  for (const [, from = '', to = ''] of moves) {
    appendFileSync(join(folder, to), read(folder, from));
    rmSync(join(folder, from));
  }
}

describe('files that cannot be read', () => {
  let folder: string;
  let drafted: Ended;
  beforeAll(async () => {
    folder = folderOf('three', {
      ...latin,
      'empty.txt': '',
      'scan.txt': Buffer.from([0x25, 0, 0xff, 0, 1, 2]),
    });
    drafted = await run('draft', 'three');
  });

  it('are named with what would be right, and the others are drafted', () => {
    expect(drafted.err).toBe('');
    expect(drafted.out).toContain('2\u00a0articles read;');
    expect(drafted.out).toContain('Left out: 3\u00a0articles that cannot be read');
    for (const place of [
      'empty.txt:1:1: error empty-article',
      'herald.txt:1:23: error bad-utf8',
      'scan.txt:1:1: error bad-utf8',
    ])
      expect(drafted.out).toContain(`corpus/${place}`);
    expect(drafted.out).toContain(`how it is written: ${LINE}\n`);
    expect(yamlFiles(folder)).toEqual(['documents.yaml', 'events.yaml', 'sources.yaml', 'story.yaml']);
  });

  it('make the exit code 1', () => {
    expect(drafted.code).toBe(1);
  });

  it('are warnings of a story that does not name them', async () => {
    const { code, out } = await run('check', 'three');
    expect({ code, errors: out.match(/\d+ errors?/g) }).toEqual({ code: 0, errors: null });
    expect(out).toContain('corpus/herald.txt:1:23: warning bad-utf8');
    expect(out).toContain('has no entry in documents.yaml and is left out.');
  });

  it('end the draft where there are no others', async () => {
    mkdirSync(join(scratch, 'none', 'corpus'), { recursive: true });
    writeFileSync(join(scratch, 'none', 'corpus', 'herald.txt'), latin['herald.txt']);
    const { code, out, err } = await run('draft', 'none');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('corpus/herald.txt:1:23: error bad-utf8');
    expect(err).toContain('Nothing was drafted: no article can be read.');
    expect(yamlFiles(join(scratch, 'none'))).toEqual([]);
  });
});

describe('an encoding that documents.yaml declares for a file alone', () => {
  it('is enough: check goes on, draft writes the entry, and what it says to move makes a story', async () => {
    const folder = folderOf('later', latin);
    expect((await run('draft', 'later')).code).toBe(1);
    appendFileSync(join(folder, 'documents.yaml'), `${LINE}\n`);
    const before = contents(folder);
    const checked = await run('check', 'later');
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('Of corpus/herald.txt only the encoding is said here, so it is left out.');

    const { code, out, err } = await run('draft', 'later');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(contents(folder)).toEqual(expect.arrayContaining(before));
    expect(read(folder, 'documents.draft.yaml')).toContain('encoding: windows-1252');
    expect((await run('check', 'later')).code).toBe(0);

    move(folder, out);
    const moved = await run('check', 'later');
    expect(moved.out).not.toMatch(/ error |left out/);
    expect(moved.out).toContain('3 articles');
    expect(read(folder, 'events.yaml')).toContain('2021-12');
  });

  it('is enough before anything is drafted: what would not be whole goes beside', async () => {
    const folder = folderOf('first', latin);
    writeFileSync(join(folder, 'documents.yaml'), `${LINE}\n`);
    const { code, out } = await run('draft', 'first');
    expect(code).toBe(0);
    expect(yamlFiles(folder)).toEqual([
      'documents.draft.yaml', 'documents.yaml', 'events.draft.yaml', 'sources.yaml', 'story.yaml',
    ]); // prettier-ignore
    expect(read(folder, 'documents.yaml')).toBe(`${LINE}\n`);
    move(folder, out);
    expect((await run('check', 'first')).out).not.toMatch(/ error |left out/);
  });

  it('of a file that is not there is a mistake', async () => {
    const folder = folderOf('gone');
    expect((await run('draft', 'gone')).code).toBe(0);
    appendFileSync(join(folder, 'documents.yaml'), `${LINE}\n`);
    const { code, out } = await run('check', 'gone');
    expect(code).toBe(1);
    expect(out).toContain('There is no file “herald.txt” in corpus/.');
  });
});

describe('events of articles that the editor’s documents.yaml does not have', () => {
  it('go beside, so that what is read checks at once', async () => {
    const folder = folderOf('own', { 'herald.txt': HERALD });
    rmSync(join(folder, 'corpus', 'herald.txt'));
    expect((await run('draft', 'own')).code).toBe(0);
    rmSync(join(folder, 'events.yaml'));
    rmSync(join(folder, 'story.yaml'));
    writeFileSync(join(folder, 'corpus', 'herald.txt'), HERALD);
    const { code, out } = await run('draft', 'own');
    expect(code).toBe(0);
    expect(read(folder, 'events.draft.yaml')).toContain('document: ferry-is-sold');
    expect(read(folder, 'events.yaml')).not.toContain('document: ferry-is-sold');
    expect((await run('check', 'own')).out).not.toContain(' error ');
    move(folder, out);
    expect((await run('check', 'own')).out).not.toContain(' error ');
  });
});

describe('drafting again', () => {
  let folder: string;
  let again: Ended[];
  let after: unknown[];
  beforeAll(async () => {
    folder = folderOf('again');
    rmSync(join(folder, 'corpus', 'courier.txt'));
    await run('draft', 'again');
    writeFileSync(join(folder, 'corpus', 'courier.txt'), COURIER);
    again = [await run('draft', 'again')];
    after = contents(folder);
    again.push(await run('draft', 'again'), await run('draft', 'again'));
  });

  it('writes nothing that earlier drafts have', () => {
    expect(again.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(contents(folder)).toEqual(after);
  });

  it('says what waits to be moved', () => {
    const [, second] = again;
    expect(second?.out).toContain('in the story, or wait in an earlier draft.');
    expect(second?.out).toContain('from documents.draft.yaml to documents.yaml');
    expect(second?.out).toContain('from events.draft.yaml to events.yaml');
  });

  it('calls nothing told that only a draft tells, and goes on from what waits', async () => {
    writeFileSync(join(folder, 'corpus', 'herald.txt'), HERALD);
    const { out } = await run('draft', 'again');
    const told = /told already\n((?: {2}.*\n)*)/.exec(out)?.[1] ?? '';
    for (const [, id = ''] of read(folder, 'events.draft.yaml').matchAll(/^- id: (.*)$/gm))
      expect(told).not.toContain(`${id}: quote`);
    expect(out).toContain('left out that wait in an earlier draft');
    expect(read(folder, 'documents.draft-2.yaml')).not.toContain('courier.txt');
    move(folder, out);
    expect((await run('check', 'again')).out).not.toMatch(/ error |left out/);
  });
});
