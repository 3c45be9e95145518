import { foldWords } from './fold-words.ts';
import type { TextPositionSelector } from './selector.ts';

/**
 * Where a text holds some words, or words that begin with some letters: the whole words as received, without a
 * possessive ’s. Overlapping pairs of unspaced script become one place.
 *
 * @param words folded, as `SearchResult.words`
 * @param prefixes folded; from one letter on
 * @returns in text order, not overlapping; offsets in UTF-16 code units
 * @example findMatches('A café, a bar', ['cafe']) // [{ start: 2, end: 6 }]
 */
export function findMatches(
  text: string,
  words: readonly string[],
  prefixes: readonly string[] = [],
): TextPositionSelector[] {
  const wanted = new Set(words);
  const begins = prefixes.filter((prefix) => prefix !== '');
  const spans: TextPositionSelector[] = [];
  for (const { word, start, end } of foldWords(text)) {
    if (!wanted.has(word) && !begins.some((prefix) => word.startsWith(prefix))) continue;
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

const SPACE = /\s/;
const LOW_SURROGATE = /[\uDC00-\uDFFF]/;

/** The nearest place, not before it, where a character begins. */
function nextCharacter(text: string, at: number): number {
  return LOW_SURROGATE.test(text.charAt(at)) ? at + 1 : at;
}

/** The nearest place, not after it, where a character ends. */
function lastCharacter(text: string, at: number): number {
  return LOW_SURROGATE.test(text.charAt(at)) ? at - 1 : at;
}

/** How much of the extract lies before the first match, at most: enough to read towards it. */
const BEFORE = 1 / 3;

/**
 * The part of a text to show around the first of some places: whole words, as many as fit. Where no space is near,
 * it is cut between characters. A match that is longer than the extract is cut at its end.
 *
 * @param spans ascending; without any the extract is the beginning of the text
 * @param maxLength UTF-16 code units, from 2: a character may take two
 * @returns without white space at its ends where it was cut; ellipses are the caller's
 * @example snippetAround('A tram of the new line stopped.', [{ start: 10, end: 13 }], 16) // { start: 7, end: 22 }
 */
export function snippetAround(
  text: string,
  spans: readonly TextPositionSelector[],
  maxLength: number,
): TextPositionSelector {
  if (text.length <= maxLength) return { start: 0, end: text.length };
  const match = spans[0] ?? { start: 0, end: 0 };
  const spare = Math.max(0, maxLength - (match.end - match.start));
  const latest = Math.max(0, text.length - maxLength);
  const cutStart = Math.max(0, Math.min(match.start - Math.floor(spare * BEFORE), latest));
  const cutEnd = cutStart + maxLength;
  return { start: wordStart(text, cutStart, match.start), end: wordEnd(text, cutEnd, match.end) };
}

/** Where the first word begins that is cut neither at `from` nor before it, if that is not after `latest`. */
function wordStart(text: string, from: number, latest: number): number {
  if (from === 0) return 0;
  for (let at = from; at <= latest; at++) {
    if (SPACE.test(text.charAt(at - 1)) && !SPACE.test(text.charAt(at))) return at;
  }
  return nextCharacter(text, Math.min(from, latest));
}

/** Where the last word ends that is cut neither at `to` nor after it, if that is not before `earliest`. */
function wordEnd(text: string, to: number, earliest: number): number {
  for (let at = to; at >= earliest && at > 0; at--) {
    const isAtSpace = at === text.length || SPACE.test(text.charAt(at));
    if (isAtSpace && !SPACE.test(text.charAt(at - 1))) return at;
  }
  return lastCharacter(text, to);
}
