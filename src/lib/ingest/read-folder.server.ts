import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { badUtf8, unreadableFile } from './problem-catalogue.ts';
import { placeFinding, type Problem } from './problem.ts';
import { STORY_FILES, type StoryFileName, type StoryFolder } from './story-files.ts';

/** File kinds that are plain text. */
const ARTICLE = /\.(?:txt|md)$/i;

/** The longest beginning of some bytes that is UTF-8 (RFC 3629), found by halving. */
function soundBeginning(bytes: Uint8Array): string {
  const decode = (end: number): string | null => {
    try {
      // `stream` leaves out a last character that is cut off, which halving does all the time.
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      return decoder.decode(bytes.subarray(0, end), { stream: true });
    } catch {
      // A TypeError is how TextDecoder says "not UTF-8"; it has no other reason to throw here.
      return null;
    }
  };
  let sound = 0;
  let unsound = bytes.length + 1;
  while (unsound - sound > 1) {
    const middle = Math.floor((sound + unsound) / 2);
    if (decode(middle) === null) unsound = middle;
    else sound = middle;
  }
  return decode(sound) ?? '';
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
    // A TypeError, as above.
    const sound = soundBeginning(bytes);
    const byte = new TextEncoder().encode(sound).length;
    const rest = new TextDecoder('utf-8').decode(bytes.subarray(byte, byte + 40));
    const place = { file, text: sound + rest, start: sound.length, end: sound.length + 1 };
    return { text: null, problem: placeFinding(badUtf8(byte), place) };
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** The bytes of a file, links followed; null if there is no file of that name. */
async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return (await stat(path)).isFile() ? await readFile(path) : null;
  } catch (error) {
    // A link may lead nowhere or to itself.
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error))) return null;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    // Sorted by code unit, not by locale: the same on every machine.
    return names.filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
    throw error;
  }
}

async function readText(
  folder: string,
  file: string,
): Promise<{ text: string | null; problem: Problem | null }> {
  try {
    const bytes = await readIfThere(join(folder, file));
    return bytes ? decodeText(file, bytes) : { text: null, problem: null };
  } catch (error) {
    // Whatever the system says, such as EACCES, is the editor's to mend.
    const place = { file, text: '', start: 0, end: 0 };
    return { text: null, problem: placeFinding(unreadableFile(codeOf(error)), place) };
  }
}

/** Reads the folder of a story. What cannot be read is a problem, and the rest is read all the same. */
export async function readFolder(folder: string): Promise<StoryFolder> {
  const story: StoryFolder = { files: new Map(), corpus: new Map(), unread: [], problems: [] };
  const read = async (file: string): Promise<string | null> => {
    const { text, problem } = await readText(folder, file);
    if (problem) story.problems.push(problem);
    return text;
  };
  for (const name of Object.keys(STORY_FILES) as StoryFileName[]) {
    const text = await read(name);
    if (text !== null) story.files.set(name, text);
  }
  for (const name of await namesIn(join(folder, 'corpus'))) {
    const file = `corpus/${name}`;
    const text = ARTICLE.test(name) ? await read(file) : null;
    if (text !== null) story.corpus.set(name, text);
    else if (!story.problems.some((problem) => problem.file === file)) story.unread.push(name);
  }
  return story;
}
