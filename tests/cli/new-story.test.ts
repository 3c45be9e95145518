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
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { UserMistake } from '#lib/cli/command.ts';
import { writeExample } from '#lib/cli/new-story.ts';
import { compileFolder } from '#lib/ingest/compile-folder.server.ts';

let around = '';
beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'dateline-'));
});
afterEach(() => rmSync(around, { recursive: true, force: true }));

it.each(['story', 'deep/er/story', 'empty'])('a new story in %s has nothing wrong with it', async (name) => {
  mkdirSync(join(around, 'empty'));
  const folder = join(around, name);
  await writeExample(folder);
  const { story, problems } = await compileFolder(folder);
  expect(problems).toEqual([]);
  expect(story?.events).toHaveLength(4);
  expect(story?.documents.map(({ sourceId }) => sourceId).sort()).toEqual(['courier', 'gazette', 'gazette']);
  expect(story?.threads).toHaveLength(1);
});

it('its files say what may be changed', async () => {
  await writeExample(join(around, 'story'));
  for (const file of ['story', 'sources', 'documents', 'threads', 'events'])
    expect(readFileSync(join(around, 'story', `${file}.yaml`), 'utf8')).toMatch(/^# [A-Z]/);
  expect(
    readdirSync(join(around, 'story/corpus'))
      .map((file) => file.split('.')[1])
      .sort(),
  ).toEqual(['html', 'md', 'txt']);
});

it('leaves nothing beside it', async () => {
  await writeExample(join(around, 'story'));
  expect(readdirSync(around)).toEqual(['story']);
});

test.each([
  ['a file', (path: string) => writeFileSync(path, 'mine')],
  ['a folder with something in it', (path: string) => { mkdirSync(path); writeFileSync(join(path, 'story.yaml'), 'mine'); }],
  ['a folder with a hidden file', (path: string) => { mkdirSync(path); writeFileSync(join(path, '.keep'), 'mine'); }],
])('%s is never overwritten', async (_what, make) => {
  const path = join(around, 'taken');
  make(path);
  const before = readdirSync(around, { recursive: true });
  await expect(writeExample(path)).rejects.toThrow(UserMistake);
  expect(readdirSync(around, { recursive: true })).toEqual(before);
  expect(existsSync(join(path, 'sources.yaml'))).toBe(false);
}); // prettier-ignore
