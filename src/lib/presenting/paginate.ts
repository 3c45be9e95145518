import type { Span } from '#lib/corpus/span.ts';
import { sentencesOf } from '#lib/text/sentences.ts';

/** What of a text fits on a page, by the page's number from 0. Whatever is shorter fits too. */
export type Fits = (part: string, page: number) => boolean;

/** More words than this nobody reads from a screen while somebody speaks. */
export const MOST_WORDS = 60;

/** Between words, at the last punctuation of a clause, at the end of a sentence: the later, the better a break. */
type Grade = 0 | 1 | 2;

/** A better break is taken instead of a later one, if it leaves this part of the page at least. */
const LEAST_FILLED = [0, 0.45, 0.3] as const;

/** A page of less than a third of the usual words costs as much as the end of a sentence is worth. */
const UNEVEN = 2;

const CLAUSE_END = /[,;:–—]["”’»)\]]*$/;

export const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

interface Break {
  end: number;
  /** Where the next page begins. */
  next: number;
  grade: Grade;
}

/** Where a text may be broken: between words; in scripts without spaces after punctuation. */
function breaksOf(text: string, language: string): Break[] {
  const sentenceEnds = new Set(sentencesOf(text, language).map(({ end }) => end));
  const between = [...text.matchAll(/(\S+)[ \t\r\n]+(?=\S)/g)].map(
    ({ index, 0: run, 1: word = '' }): Break => {
      const end = index + word.length;
      return {
        end,
        next: index + run.length,
        grade: sentenceEnds.has(end) ? 2 : CLAUSE_END.test(word) ? 1 : 0,
      };
    },
  );
  const within = [...text.matchAll(/[。！？、，；：][」』）”]*(?=\S)/g)].map(({ index, 0: mark }): Break => {
    const end = index + mark.length;
    return { end, next: end, grade: /^[。！？]/.test(mark) ? 2 : 1 };
  });
  return [...between, ...within].sort((one, other) => one.end - other.end);
}

/** How many of the first of some things fit, looked for from the first on: what is far beyond is not looked at. */
function countFitting(most: number, fits: (count: number) => boolean): number {
  let low = 0;
  let reach = 1;
  while (reach <= most && fits(reach)) {
    low = reach;
    reach *= 2;
  }
  let high = Math.min(reach - 1, most);
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** As much of a word as fits; a character is never cut in two, and one is always taken. */
function cutWord(text: string, start: number, page: number, fits: Fits): number {
  const ends: number[] = [];
  let end = start;
  // More than this fits on no page.
  for (const character of text.slice(start, start + LONGEST_CUT)) ends.push((end += character.length));
  const count = countFitting(ends.length, (some) => fits(text.slice(start, ends[some - 1]), page));
  return ends[Math.max(0, count - 1)] ?? text.length;
}

/** In UTF-16 code units. */
const LONGEST_CUT = 4000;

/** Tells how many words a part of a text has, without reading it again. */
function wordCounter(text: string): (start: number, end: number) => number {
  const starts = [...text.matchAll(/\S+/gu)].map(({ index }) => index);
  const before = (place: number) => bisect(starts.length, (index) => (starts[index] ?? 0) < place);
  const isWithin = (place: number) => place > 0 && /\S\S/.test(text.slice(place - 1, place + 1));
  return (start, end) => before(end) - before(start) + (end > start && isWithin(start) ? 1 : 0);
}

/** How many of the first of some things have what only the first ones have. */
function bisect(count: number, has: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (has(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fill(
  text: string,
  breaks: Break[],
  wordsIn: (start: number, end: number) => number,
  limit: number,
  fits: Fits,
): Span[] {
  const pages: Span[] = [];
  const textEnd = text.trimEnd().length;
  let start = text.length - text.trimStart().length;
  while (start < textEnd) {
    const page = pages.length;
    if (wordsIn(start, textEnd) <= limit && fits(text.slice(start, textEnd), page)) {
      pages.push({ start, end: textEnd });
      break;
    }
    const first = bisect(breaks.length, (index) => (breaks[index]?.end ?? 0) <= start);
    const most = bisect(breaks.length, (index) => wordsIn(start, breaks[index]?.end ?? 0) <= limit) - first;
    const count = countFitting(most, (some) => fits(text.slice(start, breaks[first + some - 1]?.end), page));
    const fitting = breaks.slice(first, first + count);
    const last = fitting.at(-1);
    if (!last) {
      const end = cutWord(text, start, page, fits);
      pages.push({ start, end });
      start = end;
      continue;
    }
    const length = last.end - start;
    const best = ([2, 1] as const)
      .map((grade) =>
        fitting.findLast((one) => one.grade === grade && one.end - start >= length * LEAST_FILLED[grade]),
      )
      .find((one) => one !== undefined);
    const { end, next } = best ?? last;
    pages.push({ start, end });
    start = next;
  }
  return pages;
}

/** Of more pages nobody sees whether they are even. */
const MOST_EVENED = 12;

/**
 * Divides a text into pages of at most 60 words that fit their places. A page ends with a sentence if it can, else
 * with a clause, else with a word, and only a word that is longer than a page is cut. Of the fewest pages those that
 * end best and then the most even are taken; joined they are the text but for the white space between them.
 *
 * @param language BCP 47
 * @example paginate('One. Two.', 'en', (part) => part.length < 6) // [{ start: 0, end: 4 }, { start: 5, end: 9 }]
 */
export function paginate(text: string, language: string, fits: Fits): Span[] {
  const breaks = breaksOf(text, language);
  const gradeOf = new Map(breaks.map(({ end, grade }) => [end, grade]));
  const wordsIn = wordCounter(text);
  const words = wordsIn(0, text.length);
  const within = (limit: number) => fill(text, breaks, wordsIn, limit, fits);
  const fewest = within(MOST_WORDS);
  if (fewest.length === 1 || fewest.length > MOST_EVENED) return fewest;
  let best = fewest;
  let most = -Infinity;
  // As many pages of fewer words, if they end as well: nobody is left with a page of three.
  for (let limit = Math.ceil(words / fewest.length); limit <= MOST_WORDS; limit++) {
    const pages = within(limit);
    if (pages.length > fewest.length) continue;
    const counts = pages.map(({ start, end }) => wordsIn(start, end));
    const endings = pages.reduce((sum, { end }) => sum + (gradeOf.get(end) ?? 0), 0);
    const score = endings - (Math.min(...counts) * 3 * pages.length < words ? UNEVEN : 0);
    if (score > most) [best, most] = [pages, score];
  }
  return best;
}
