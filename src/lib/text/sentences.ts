import type { TextPositionSelector } from './selector.ts';

/**
 * Words that end in a full stop without ending a sentence. `Intl.Segmenter` splits after them where a capital
 * follows (UAX #29 §5.1 leaves abbreviations to the implementation).
 */
const ABBREVIATIONS = new Set(
  'Mr Mrs Ms Messrs Dr Prof St Gen Col Lt Sgt Capt Maj Adm Sen Rep Gov Pres Hon Rev Jr Sr Inc Ltd Co Corp vs Ph.D'.split(
    ' ',
  ),
);

/** The same, but only before a number: "No. 5" and "Sun. 3 Dec. 2016" go on, "He said No." and "The Sun." do not. */
const BEFORE_NUMBERS = new Set(
  'No Nos Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun'.split(' '),
);

/** Longer than any abbreviation, so that looking back costs the same in every text. */
const LOOK_BACK = 16;

/** Whether the text before a break ends in an abbreviation that the text after it goes on from. */
function goesOnAfterAbbreviation(before: string, after: string): boolean {
  const word = /\S+$/.exec(before.slice(-LOOK_BACK).trimEnd())?.[0].replace(/^\P{L}+/u, '') ?? '';
  if (!word.endsWith('.')) return false;
  // Initials, "U.S." and "George W."; a closing quotation mark never follows them.
  if (/^(?:\p{Lu}\.)+$/u.test(word)) return true;
  const name = word.slice(0, -1);
  return ABBREVIATIONS.has(name) || (BEFORE_NUMBERS.has(name) && /^\s*\p{Nd}/u.test(after));
}

/** Whether a break of the segmenter is none for a reader. */
function goesOn(before: string, after: string): boolean {
  return (
    goesOnAfterAbbreviation(before, after) ||
    // “Go!” he said: an exclamation mark or a question mark in a quotation ends nothing outside it.
    /^\s*\p{Ll}/u.test(after) ||
    // An ellipsis or a quotation mark that stands apart belongs to what is before it.
    /^[^\p{L}\p{N}]+$/u.test(after)
  );
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** Longer lines are segmented in windows of about this length: the time V8 takes grows with its square. */
const WINDOW = 4000;
/** After what a window may end without a sentence being cut. */
const SENTENCE_END = /[.!?]["”’')\]]*\s+(?=["“‘'(]*\p{Lu})|[。！？]/gu;

/** Where a window that begins at `start` ends: after a sentence, or between words, or between characters. */
function windowEnd(line: string, start: number): { end: number; isSentenceEnd: boolean } {
  const longest = start + WINDOW;
  if (longest >= line.length) return { end: line.length, isSentenceEnd: true };
  const half = start + WINDOW / 2;
  const ends = [...line.slice(half, longest).matchAll(SENTENCE_END)];
  const last = ends.at(-1);
  if (last) return { end: half + last.index + last[0].length, isSentenceEnd: true };
  const space = line.lastIndexOf(' ', longest);
  if (space > start) return { end: space + 1, isSentenceEnd: false };
  // Not within a surrogate pair.
  return {
    end: /[\uD800-\uDBFF]/.test(line.charAt(longest - 1)) ? longest - 1 : longest,
    isSentenceEnd: false,
  };
}

/** What the segmenter takes for the sentences of a line, all of its characters in order. */
function segmentsOf(line: string, language: string): string[] {
  const segments: string[] = [];
  let isCut = false;
  for (let start = 0; start < line.length;) {
    const { end, isSentenceEnd } = windowEnd(line, start);
    const parts = Array.from(
      segmenterFor(language).segment(line.slice(start, end)),
      ({ segment }) => segment,
    );
    // A sentence longer than a window goes on in the next.
    if (isCut) segments.push(`${segments.pop() ?? ''}${parts.shift() ?? ''}`);
    segments.push(...parts);
    isCut = !isSentenceEnd;
    start = end;
  }
  return segments;
}

/** The sentences of one line, which begins at `offset` of the text. */
function* sentencesOfLine(line: string, offset: number, language: string): Generator<TextPositionSelector> {
  const parts = segmentsOf(line, language);
  let start = 0;
  let end = 0;
  for (const [i, part] of parts.entries()) {
    end += part.length;
    const next = parts[i + 1];
    if (next !== undefined && goesOn(part, next)) continue;
    const whole = line.slice(start, end);
    const trimmed = whole.trim();
    const first = offset + start + whole.length - whole.trimStart().length;
    if (trimmed !== '') yield { start: first, end: first + trimmed.length };
    start = end;
  }
}

/**
 * The sentences of a text as positions in it, without the white space between them. After an abbreviation or
 * an initial the sentence goes on, unless the line ends there.
 *
 * @param language BCP 47 tag
 * @example sentencesOf('The U.S. voted. He left.', 'en') // [{ start: 0, end: 15 }, { start: 16, end: 24 }]
 */
export function sentencesOf(text: string, language: string): TextPositionSelector[] {
  // Line by line, also because V8 copies the whole of its input into every segment.
  return [...text.matchAll(/[^\r\n]+/g)].flatMap((line) => [
    ...sentencesOfLine(line[0], line.index, language),
  ]);
}
