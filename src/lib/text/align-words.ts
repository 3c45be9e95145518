import type { TextPositionSelector } from './selector.ts';

interface Word extends TextPositionSelector {
  text: string;
  /** Whether a sentence or line ends between this word and the one before, and the one after. */
  opens: boolean;
  closes: boolean;
}

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu;
const SENTENCE_BREAK = /[.!?\r\n]/;

function wordsOf(text: string): Word[] {
  const matches = [...text.matchAll(WORDS)];
  return matches.map((match, index) => {
    const end = match.index + match[0].length;
    const before = matches[index - 1];
    const gapBefore = before ? text.slice(before.index + before[0].length, match.index) : '\n';
    const gapAfter = text.slice(end, matches[index + 1]?.index);
    return {
      start: match.index,
      end,
      text: match[0].toLowerCase(),
      opens: SENTENCE_BREAK.test(gapBefore),
      closes: SENTENCE_BREAK.test(gapAfter),
    };
  });
}

/** What pairs of words and left-out words are worth. A word that the text has and the quote has not costs least. */
const SAME = 3;
const ALIKE = 1.5;
const OTHER = -1;
const OTHER_SENTENCE = -2;
const NOT_IN_TEXT = -1;
const NOT_IN_QUOTE = -0.5;

/** Whether two words have more than half of their letters in common, at their beginning and end. */
function isAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  let rest = 0;
  while (rest < shorter - same && a.at(-1 - rest) === b.at(-1 - rest)) rest++;
  return same + rest > Math.max(a.length, b.length) / 2;
}

function worth(quoted: Word, word: Word, isFirst: boolean, isLast: boolean): number {
  if (quoted.text === word.text) return SAME;
  if (isAlike(quoted.text, word.text)) return ALIKE;
  // Another word in the same place of its sentence, or one of the sentence before or after?
  const isOutside = (!isFirst && word.opens && !quoted.opens) || (!isLast && word.closes && !quoted.closes);
  return isOutside ? OTHER_SENTENCE : OTHER;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const SPACE = /\s/;

/** How many of the marks that begin a stretch of the text correspond to those that begin one of the quote. */
function marksIn(text: string, quoted: string): number {
  let length = 0;
  while (length < quoted.length && length < text.length) {
    const mark = text.charAt(length);
    if (WORD.test(mark) || (SPACE.test(mark) && !SPACE.test(quoted.charAt(length)))) break;
    length++;
  }
  return text.slice(0, length).trimEnd().length;
}

const reversed = (text: string) => [...text].reverse().join('');

/**
 * The part of a text whose words correspond to those of a quote: it begins and ends with words that stand for some
 * of the quote's (an alignment of all of the quote with a part of the text, Needleman and Wunsch with free ends).
 *
 * @returns null if no word of the quote stands in the text
 * @example alignWords('Then a tram of the new line stopped.', 'a tram of line') // { start: 5, end: 27 }
 */
export function alignWords(text: string, quote: string): TextPositionSelector | null {
  const [quoted, words] = [wordsOf(quote), wordsOf(text)];
  const width = words.length + 1;
  const scores = new Float64Array((quoted.length + 1) * width);
  /** 1: the two words stand for each other; 2: the quote's is not in the text; 3: the text's is not in the quote. */
  const steps = new Uint8Array(scores.length);
  for (const [row, quotedWord] of quoted.entries()) {
    const isFirst = row === 0;
    const isLast = row === quoted.length - 1;
    scores[(row + 1) * width] = (row + 1) * NOT_IN_TEXT;
    steps[(row + 1) * width] = 2;
    for (const [column, word] of words.entries()) {
      const at = (row + 1) * width + column + 1;
      const paired = (scores[at - width - 1] ?? 0) + worth(quotedWord, word, isFirst, isLast);
      const withoutQuoted = (scores[at - width] ?? 0) + NOT_IN_TEXT;
      const withoutWord = (scores[at - 1] ?? 0) + (isLast ? -Infinity : NOT_IN_QUOTE);
      const best = Math.max(paired, withoutQuoted, withoutWord);
      scores[at] = best;
      steps[at] = best === paired ? 1 : best === withoutQuoted ? 2 : 3;
    }
  }
  const lastRow = scores.subarray(quoted.length * width);
  let column = lastRow.reduce((best, score, index) => (score >= (lastRow[best] ?? 0) ? index : best), 0);
  const pairs: Word[] = [];
  let isSound = false;
  for (let row = quoted.length; row > 0;) {
    const step = steps[row * width + column];
    const word = words[column - 1];
    if (step === 1 && word) {
      pairs.push(word);
      isSound ||= word.text === quoted[row - 1]?.text;
    }
    if (step !== 3) row--;
    if (step !== 2) column--;
  }
  const [first, last] = [pairs.at(-1), pairs[0]];
  if (!first || !last || !isSound) return null;
  const head = quote.slice(0, quoted[0]?.start);
  const tail = quote.slice(quoted.at(-1)?.end);
  const before = text.slice(Math.max(0, first.start - 2 * head.length), first.start);
  return {
    start: first.start - marksIn(reversed(before), reversed(head)),
    end: last.end + marksIn(text.slice(last.end, last.end + 2 * tail.length), tail),
  };
}
