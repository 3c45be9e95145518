import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { badUtf8 } from './problem-catalogue.ts';
import { placeFinding, type Problem } from './problem.ts';
import { STORY_FILES, type StoryFileName, type StoryFolder } from './story-files.ts';

/** File kinds that are plain text. */
const ARTICLE = /\.(?:txt|md)$/i;

/** Offset of the first byte that begins no UTF-8 character (RFC 3629), by halving; -1 if all do. */
function firstBadByte(bytes: Uint8Array): number {
  const isSound = (end: number) => {
    try {
      // `stream` allows the last character to be cut off, which halving does all the time.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      // A TypeError is how TextDecoder says "not UTF-8"; it has no other reason to throw here.
      return false;
    }
  };
  let sound = 0;
  let bad = bytes.length + 1;
  while (bad - sound > 1) {
    const middle = Math.floor((sound + bad) / 2);
    if (middle <= bytes.length && isSound(middle)) sound = middle;
    else bad = middle;
  }
  return sound;
}

/**
 * The text of UTF-8 bytes, unchanged: a byte order mark stays, so that offsets hold.
 *
 * @returns the text, or a problem with the line that holds the first wrong byte
 */
export function decodeText(
  file: string,
  bytes: Uint8Array,
): { text: string; problem: null } | { text: null; problem: Problem } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), problem: null };
  } catch {
    const byte = firstBadByte(bytes);
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, byte));
    const rest = new TextDecoder('utf-8').decode(bytes.subarray(byte, byte + 40));
    const place = { file, text: before + rest, start: before.length, end: before.length + 1 };
    return { text: null, problem: placeFinding(badUtf8(byte), place) };
  }
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    // Sorted by code unit, not by locale: the same on every machine.
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** Reads the folder of a story. What cannot be read is a problem, and the rest is read all the same. */
export async function readFolder(folder: string): Promise<StoryFolder> {
  const story: StoryFolder = { files: new Map(), corpus: new Map(), unread: [], problems: [] };
  const take = async (file: string, keep: (text: string) => void) => {
    const bytes = await readIfThere(join(folder, file));
    if (!bytes) return;
    const { text, problem } = decodeText(file, bytes);
    if (problem) story.problems.push(problem);
    else keep(text);
  };
  for (const name of Object.keys(STORY_FILES) as StoryFileName[]) {
    await take(name, (text) => story.files.set(name, text));
  }
  for (const name of await namesIn(join(folder, 'corpus'))) {
    if (ARTICLE.test(name)) await take(`corpus/${name}`, (text) => story.corpus.set(name, text));
    else story.unread.push(name);
  }
  return story;
}
