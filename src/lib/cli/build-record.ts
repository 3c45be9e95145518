import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { projectRoot } from './install-packages.mjs';

/** Where the built site stands. */
export const buildFolder = join(projectRoot, 'build');

/** Where a site is written before it is whole; on the same disk. */
export const unfinishedFolder = join(projectRoot, '.svelte-kit', 'dateline-unfinished');

const recordFile = join(projectRoot, '.svelte-kit', 'dateline-build.json');

/** What a build depends on, besides the story. */
export const SITE = [
  'src',
  'static',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
];

/** What was built from what. A build is still good if both are as they were. */
export interface BuildRecord {
  inputs: string;
  output: string;
  /** What normalising the story came to; the same inputs give the same words. */
  report: string;
}

/** The state of everything a build of this story depends on. */
export function fingerprintInputs(folder: string): Promise<string> {
  return fingerprint([...SITE.map((path) => join(projectRoot, path)), folder]);
}

/** The record of the build that stands in build/, or null if that is not what these inputs would give. */
export async function findGoodBuild(inputs: string): Promise<BuildRecord | null> {
  const record = await readRecord();
  if (record?.inputs !== inputs) return null;
  // Somebody may have built another story without us, or deleted a file.
  return record.output === (await fingerprint([buildFolder])) ? record : null;
}

/**
 * Puts a whole folder in the place of another, or where none was. Whoever looks sees the old one, none for a moment, or
 * the new one.
 *
 * @param whole is gone afterwards
 */
export async function replaceFolder(folder: string, whole: string): Promise<void> {
  const old = `${whole}-old`;
  await rm(old, { recursive: true, force: true });
  await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(whole, folder);
  await rm(old, { recursive: true, force: true });
}

/** Records a build that has just been made. */
export async function recordBuild(inputs: string, report: string): Promise<void> {
  const record: BuildRecord = { inputs, output: await fingerprint([buildFolder]), report };
  await mkdir(dirname(recordFile), { recursive: true });
  await writeFile(recordFile, JSON.stringify(record, null, 2));
}

/** Forgets the last build, before another takes its place. */
export async function forgetBuild(): Promise<void> {
  await rm(recordFile, { force: true });
}

async function readRecord(): Promise<BuildRecord | null> {
  try {
    return JSON.parse(await readFile(recordFile, 'utf8')) as BuildRecord;
  } catch {
    return null; // There was no build, or its record is half written.
  }
}
