import { isUtf8 } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { badUtf8, emptyArticle, missingFile, notText, unreadableFile, utf16 } from './problem-catalogue.ts';
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

/** Whether bytes are UTF-16: they say so, or every other one of the first few thousand is mostly zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const most = Math.max(...zeros);
  return most > 0 && most >= 0.4 * sample.length && most > 10 * Math.min(...zeros);
}

/** What bytes that are not UTF-8 may be, if what they spell then are letters; null if not. */
function guessEncoding(bytes: Uint8Array): string | null {
  const high = bytes.subarray(0, 1_000_000).filter((byte) => byte >= 0x80);
  const letters = [...new TextDecoder('windows-1252').decode(high)];
  const sound = letters.filter((letter) => /[\p{L}“”‘’–—…€£§°«»\u00a0]/u.test(letter));
  return sound.length >= 0.9 * letters.length ? 'Windows-1252' : null;
}

/**
 * What is wrong with bytes that no text editor wrote as UTF-8 text; null if nothing is. Articles are taken as they
 * were received: a zero in one that is UTF-8 otherwise is a character like any other.
 */
function foreignBytes(file: string, bytes: Uint8Array): Problem | null {
  const zero = bytes.indexOf(0);
  if (isUtf16(bytes)) return placeFinding(utf16(), { file, text: '', start: 0, end: 0 });
  if (zero < 0 || (file.startsWith('corpus/') && isUtf8(bytes))) return null;
  return placeFinding(notText(zero), { file, text: '', start: 0, end: 0 });
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
  const foreign = foreignBytes(file, bytes);
  if (foreign) return { text: null, problem: foreign };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), problem: null };
  } catch {
    // A TypeError, as above.
    const sound = soundBeginning(bytes);
    const byte = new TextEncoder().encode(sound).length;
    const rest = new TextDecoder('utf-8').decode(bytes.subarray(byte, byte + 40));
    const place = { file, text: sound + rest, start: sound.length, end: sound.length + 1 };
    return { text: null, problem: placeFinding(badUtf8(byte, guessEncoding(bytes)), place) };
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

/** 'events.yml', 'Events.yaml' and 'events.yaml.txt' are meant to be 'events.yaml'. */
const isMisnamed = (name: string, wanted: StoryFileName): boolean =>
  name !== wanted &&
  name
    .toLowerCase()
    .replace(/\.txt$/, '')
    .replace(/\.yml$/, '.yaml') === wanted;

/** Reads the folder of a story. What cannot be read is a problem, and the rest is read all the same. */
export async function readFolder(folder: string): Promise<StoryFolder> {
  const story: StoryFolder = { files: new Map(), corpus: new Map(), unread: [], problems: [] };
  const read = async (file: string): Promise<string | null> => {
    const { text, problem } = await readText(folder, file);
    if (problem) story.problems.push(problem);
    return text;
  };
  const names = await namesIn(folder);
  for (const name of Object.keys(STORY_FILES) as StoryFileName[]) {
    const text = await read(name);
    if (text !== null) story.files.set(name, text);
    const misnamed = text === null && names.find((each) => isMisnamed(each, name));
    if (misnamed)
      story.problems.push(
        placeFinding(missingFile(name, STORY_FILES[name], misnamed), {
          file: name,
          text: '',
          start: 0,
          end: 0,
        }),
      );
  }
  for (const name of await namesIn(join(folder, 'corpus'))) {
    const file = `corpus/${name}`;
    const text = ARTICLE.test(name) ? await read(file) : null;
    if (text !== null && /^[\s\ufeff]*$/.test(text))
      story.problems.push(placeFinding(emptyArticle(), { file, text: '', start: 0, end: 0 }));
    else if (text !== null) story.corpus.set(name, text);
    else if (!story.problems.some((problem) => problem.file === file)) story.unread.push(name);
  }
  return story;
}
