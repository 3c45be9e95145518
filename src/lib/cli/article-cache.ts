import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Remember } from '#lib/ingest/read-article.ts';
import { fingerprint } from './fingerprint.ts';
import { projectRoot } from './install-packages.mjs';

/** Where tools keep what can be made again (the place that the package find-cache-dir made customary). */
export const cacheFolder = join(projectRoot, 'node_modules', '.cache', 'dateline');

/** What decides how an article is read, besides the article. */
const RULES = [
  ...['ingest', 'tagger', 'wording', 'corpus', 'text', 'time'].map((room) => join('src', 'lib', room)),
  'package-lock.json',
];

/** Length of a SHA-256 in bytes. */
const HASH = 32;

const sha256 = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/**
 * Remembers how articles were read, by their content and by the rules, in a folder that may be deleted at any time. An
 * entry that is not what was written, byte for byte, is made again, and so is one that was made by other rules. What
 * cannot be written is not kept; nothing depends on it.
 *
 * @param folder where the entries stand
 * @param rules stands for everything else that decides what is made; entries of other rules are deleted
 */
export async function openArticleCache(folder = cacheFolder, rules?: string): Promise<Remember> {
  const version = (rules ?? (await rulesVersion())).slice(0, 16);
  await forgetOtherRules(folder, version);
  let canWrite = true;
  return (what, text, make) => {
    const name = sha256(what, '\0', text).toString('hex');
    const shelf = join(folder, version, name.slice(0, 2));
    const file = join(shelf, name.slice(2));
    const kept = readEntry(file);
    if (kept !== null) return kept.value as ReturnType<typeof make>;
    const value = make();
    if (canWrite) canWrite = writeEntry(shelf, file, value);
    return value;
  };
}

/** A hash of the rules, the packages and this Node, whose own tables of languages part sentences. */
const rulesVersion = async (): Promise<string> =>
  sha256(await fingerprint(RULES.map((path) => join(projectRoot, path))), process.versions.node).toString(
    'hex',
  );

async function forgetOtherRules(folder: string, version: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const others = names.filter((name) => name !== version);
  // Another run may be deleting them, too.
  await Promise.all(
    others.map((name) => rm(join(folder, name), { recursive: true, force: true }).catch(() => {})),
  );
}

/** An entry is the hash of its content, then the content. */
function readEntry(file: string): { value: unknown } | null {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(HASH);
    if (!sha256(content).equals(bytes.subarray(0, HASH))) return null;
    return { value: deserialize(content) };
  } catch {
    // Not there, not readable, or of another V8: all the same to us.
    return null;
  }
}

/** @returns false if the disk takes nothing */
function writeEntry(shelf: string, file: string, value: unknown): boolean {
  try {
    const content = serialize(value);
    const part = `${file}.${process.pid}`;
    mkdirSync(shelf, { recursive: true });
    writeFileSync(part, Buffer.concat([sha256(content), content]));
    // In one step: a run that is interrupted leaves no half of an entry under its name.
    renameSync(part, file);
    return true;
  } catch {
    return false;
  }
}
