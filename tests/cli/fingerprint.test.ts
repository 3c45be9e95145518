import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from '#lib/cli/fingerprint.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  mkdirSync(join(folder, 'corpus'));
  write('corpus/a.txt', 'one');
  write('events.yaml', 'two');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, content: string) => writeFileSync(join(folder, file), content);

async function changesWith(change: () => void): Promise<boolean> {
  const before = await fingerprint([folder]);
  change();
  return (await fingerprint([folder])) !== before;
}

test.each<[claim: string, change: () => void]>([
  ['an edited file', () => write('corpus/a.txt', 'on3')],
  ['a new file', () => write('corpus/b.txt', '')],
  ['a deleted file', () => rmSync(join(folder, 'events.yaml'))],
  [
    'a renamed file',
    () => {
      rmSync(join(folder, 'events.yaml'));
      write('threads.yaml', 'two');
    },
  ],
  [
    'a word that moves from one file to the next',
    () => {
      write('corpus/a.txt', 'onet');
      write('events.yaml', 'wo');
    },
  ],
])('fingerprint sees %s', async (_claim, change) => {
  expect(await changesWith(change)).toBe(true);
});

test.each<[claim: string, change: () => void]>([
  ['a file that was only touched', () => utimesSync(join(folder, 'corpus/a.txt'), 0, 0)],
  ['what editors hide beside the files', () => write('.events.yaml.swp', 'x')],
])('fingerprint overlooks %s', async (_claim, change) => {
  expect(await changesWith(change)).toBe(false);
});

test('fingerprint follows links, and ends where they lead in circles', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'dateline-'));
  writeFileSync(join(elsewhere, 'c.txt'), 'three');
  symlinkSync(elsewhere, join(folder, 'linked'));
  symlinkSync(folder, join(folder, 'circle'));
  expect(await changesWith(() => writeFileSync(join(elsewhere, 'c.txt'), 'four'))).toBe(true);
  rmSync(elsewhere, { recursive: true });
});

test('fingerprint tells a missing path from an empty folder elsewhere', async () => {
  expect(await fingerprint([join(folder, 'none')])).not.toBe(await fingerprint([join(folder, 'no')]));
});
