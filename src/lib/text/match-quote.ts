import search from 'approx-string-match';
import { diffWordsWithSpace } from 'diff';
import { alignWords } from './align-words.ts';
import type { TextPositionSelector } from './selector.ts';

/**
 * Every place where a text holds exactly these words.
 *
 * @example findExact('a b a', 'a') // [{ start: 0, end: 1 }, { start: 4, end: 5 }]
 */
export function findExact(text: string, exact: string): TextPositionSelector[] {
  const places: TextPositionSelector[] = [];
  if (exact === '') return places;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    places.push({ start, end: start + exact.length });
  }
  return places;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const QUOTATION_MARK = /["“”„«»'‘’]/;

/**
 * Widens a place to whole words and to the quotation marks that the words searched for begin or end with: the
 * fewest edits may lie in leaving a wrong word's rest or a wrong mark out.
 */
function widened(text: string, exact: string, { start, end }: TextPositionSelector): TextPositionSelector {
  const at = (index: number) => text.charAt(index);
  while (WORD.test(at(start - 1)) && WORD.test(at(start))) start--;
  while (WORD.test(at(end - 1)) && WORD.test(at(end))) end++;
  if (QUOTATION_MARK.test(exact.charAt(0)) && !QUOTATION_MARK.test(at(start))) {
    if (QUOTATION_MARK.test(at(start - 1))) start--;
  }
  if (QUOTATION_MARK.test(exact.slice(-1)) && !QUOTATION_MARK.test(at(end - 1))) {
    if (QUOTATION_MARK.test(at(end))) end++;
  }
  return { start, end };
}

/**
 * The passage nearest to some words that a text does not hold exactly, in whole words: found by fewest edits
 * (Myers' bit-parallel algorithm, by approx-string-match), at most a third of the length, the first of several;
 * then begun and ended at the words that correspond. Null if nothing comes near.
 *
 * @example findNearest('We do not think so.', 'We do not thing so') // { start: 0, end: 18 }
 */
export function findNearest(text: string, exact: string): TextPositionSelector | null {
  // The search gives only the matches with the fewest errors, in text order.
  const [best] = search(text, exact, Math.floor(exact.length / 3));
  if (!best) return null;
  // Words that were left out or put in move the ends of the match with the fewest edits, by less than its length.
  const from = Math.max(0, best.start - exact.length);
  const around = text.slice(from, best.end + exact.length);
  const aligned = alignWords(around, exact);
  return aligned ? { start: from + aligned.start, end: from + aligned.end } : widened(text, exact, best);
}

/** Characters that look alike and differ; named in messages because nobody sees them. */
const NAMES: Record<string, string> = {
  '\u00a0': 'a no-break space',
  ' ': 'a space',
  '\n': 'a new line',
  '“': 'an opening curly quotation mark',
  '”': 'a closing curly quotation mark',
  '"': 'a straight quotation mark',
  '’': 'a curly apostrophe',
  '‘': 'an opening single quotation mark',
  "'": 'a straight apostrophe',
  '–': 'an en dash',
  '—': 'an em dash',
  '-': 'a hyphen',
  '…': 'an ellipsis character',
};

const named = (text: string) => NAMES[text] ?? `“${text}”`;

/**
 * What differs between words as given and as the article has them, in words, the first few differences; empty
 * if they are the same.
 *
 * @example describeDifference("It's", 'It’s') // 'a straight apostrophe where the article has a curly apostrophe'
 */
export function describeDifference(given: string, found: string): string {
  const lookAlikes = describeLookAlikes(given, found);
  if (lookAlikes !== null) return lookAlikes;
  const differences: string[] = [];
  const parts = diffWordsWithSpace(given, found);
  for (const [index, { removed, added, value }] of parts.entries()) {
    const next = parts[index + 1];
    if (removed && next?.added) {
      differences.push(
        describeLookAlikes(value, next.value) ?? `${named(value)} where the article has ${named(next.value)}`,
      );
    } else if (removed) differences.push(`${named(value)} is not in the article`);
    else if (added && !parts[index - 1]?.removed) differences.push(`the article has ${named(value)} here`);
  }
  const shown = differences.slice(0, 3).join('; ');
  return differences.length > 3 ? `${shown}; and ${differences.length - 3} more` : shown;
}

/** The difference where it is one and the same look-alike character throughout; null where it is more. */
function describeLookAlikes(given: string, found: string): string | null {
  if (given.length !== found.length) return null;
  const pairs = new Set<string>();
  for (let i = 0; i < given.length; i++) {
    if (given[i] !== found[i]) pairs.add(`${given[i]}${found[i]}`);
  }
  const [pair, another] = pairs;
  const [a, b] = [NAMES[pair?.charAt(0) ?? ''], NAMES[pair?.charAt(1) ?? '']];
  return a && b && another === undefined ? `${a} where the article has ${b}` : null;
}
