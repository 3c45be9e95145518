import { corpusName, isArticle } from './article-kind.ts';
import { badUtf8, notInEncoding, notText, unknownEncoding, utf16 } from './problem-catalogue.ts';
import { placeFinding, type Problem } from './problem.ts';

/** The text of a file, or why it has none. */
export type DecodedText = { text: string; problem: null } | { text: null; problem: Problem };

/** What bytes say in an encoding, a byte order mark included; null if they are not in it. */
function decode(bytes: Uint8Array, label: string, isWhole = true): string | null {
  try {
    // `stream` leaves out a last character that is cut off.
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !isWhole });
  } catch {
    // A TypeError is how TextDecoder says that they are not; labels are checked before.
    return null;
  }
}

/** The longest beginning of some bytes that is UTF-8 (RFC 3629), found by halving. */
function soundBeginning(bytes: Uint8Array): string {
  let sound = 0;
  let unsound = bytes.length + 1;
  while (unsound - sound > 1) {
    const middle = Math.floor((sound + unsound) / 2);
    if (decode(bytes.subarray(0, middle), 'utf-8', false) === null) unsound = middle;
    else sound = middle;
  }
  return decode(bytes.subarray(0, sound), 'utf-8', false) ?? '';
}

/** The byte order that a UTF-16 file states at its beginning (RFC 2781 §3.2), as a label; null if it does not. */
function utf16Mark([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Whether every other one of the first few thousand bytes is mostly zero, as in UTF-16 of European languages. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
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

const inFile = (file: string) => ({ file, text: '', start: 0, end: 0 });

/**
 * The text of UTF-8 bytes, unchanged: a byte order mark stays, so that offsets hold. Articles are taken as they were
 * received: a zero in one that is UTF-8 otherwise is a character like any other.
 *
 * @returns the text, or a problem with the line that holds the first wrong byte
 */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const zero = bytes.indexOf(0);
  if (utf16Mark(bytes) || looksLikeUtf16(bytes))
    return { text: null, problem: placeFinding(utf16(), inFile(file)) };
  const text = decode(bytes, 'utf-8');
  if (zero >= 0 && (text === null || !isArticle(file)))
    return { text: null, problem: placeFinding(notText(zero), inFile(file)) };
  if (text !== null) return { text, problem: null };
  const sound = soundBeginning(bytes);
  const byte = new TextEncoder().encode(sound).length;
  const rest = new TextDecoder('utf-8').decode(bytes.subarray(byte, byte + 40));
  const place = { file, text: sound + rest, start: sound.length, end: sound.length + 1 };
  return {
    text: null,
    problem: placeFinding(
      badUtf8(byte, guessEncoding(bytes), isArticle(file) ? corpusName(file) : null),
      place,
    ),
  };
}

/** How far into a page its encoding may stand (HTML Living Standard, "prescan"). */
const PRESCAN = 1024;

/** The encoding that a page declares in its `<meta>`; null if it declares none. */
function encodingOfPage(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN));
  return /<meta\s[^>]*?charset\s*=\s*(?:["']\s*)?([\w.:-]+)/i.exec(head)?.[1] ?? null;
}

/** Whether a label is one of the WHATWG Encoding Standard that this machine knows. */
function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    // RangeError: no such label.
    return false;
  }
}

/**
 * The text of an article: UTF-8, else UTF-16 with a byte order mark, else what the editor or the page declares. What
 * is converted has no byte order mark any more; in UTF-8 it stays.
 *
 * @param declared what documents.yaml says of the file
 * @param line where it does
 * @example decodeArticle('corpus/a.txt', Uint8Array.of(0xc9), 'windows-1252').text // 'É'
 */
export function decodeArticle(
  file: string,
  bytes: Uint8Array,
  declared: string | null,
  line: number | null = null,
): DecodedText {
  const marked = utf16Mark(bytes);
  const text = marked && decode(bytes.subarray(2), marked);
  if (text !== null) return { text, problem: null };
  const asUtf8 = decodeText(file, bytes);
  if (asUtf8.problem === null) return asUtf8;
  const label = declared ?? (/\.html?$/i.test(file) ? encodingOfPage(bytes) : null);
  // A page that calls itself UTF-8 and is not declares nothing that helps.
  if (label === null || /^utf-?8$/i.test(label)) return asUtf8;
  if (!isEncoding(label))
    return { text: null, problem: placeFinding(unknownEncoding(label, line), inFile(file)) };
  const converted = decode(bytes, label)?.replace(/^\ufeff/, '') ?? null;
  return converted === null
    ? { text: null, problem: placeFinding(notInEncoding(label), inFile(file)) }
    : { text: converted, problem: null };
}
