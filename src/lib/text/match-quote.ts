import search from 'approx-string-match';
import { diffWordsWithSpace } from 'diff';
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

/**
 * The passage nearest to some words that a text does not hold exactly: fewest edits (Myers' bit-parallel
 * algorithm, by approx-string-match), at most a third of the length; null if nothing comes near.
 *
 * @example findNearest('We do not think so.', 'We do not thing so') // { start: 0, end: 18 }
 */
export function findNearest(text: string, exact: string): TextPositionSelector | null {
  const best = search(text, exact, Math.floor(exact.length / 3)).reduce<
    ReturnType<typeof search>[number] | null
  >((least, match) => (least === null || match.errors < least.errors ? match : least), null);
  return best && { start: best.start, end: best.end };
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
 * What differs between words as given and as the article has them, in words, the first few differences.
 *
 * @example describeDifference("It's", 'It’s') // 'a straight apostrophe where the article has a curly apostrophe'
 */
export function describeDifference(given: string, found: string): string {
  const single = singleCharacterDifference(given, found);
  if (single !== null) return single;
  const differences: string[] = [];
  const parts = diffWordsWithSpace(given, found);
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (part.removed && next?.added) {
      differences.push(
        singleCharacterDifference(part.value, next.value) ??
          `“${part.value}” where the article has “${next.value}”`,
      );
    } else if (part.removed) differences.push(`“${part.value}” is not in the article`);
    else if (part.added && !parts[index - 1]?.removed)
      differences.push(`the article has “${part.value}” here`);
  }
  const shown = differences.slice(0, 3).join('; ');
  return differences.length > 3 ? `${shown}; and ${differences.length - 3} more` : shown;
}

function singleCharacterDifference(given: string, found: string): string | null {
  if (given.length !== found.length || given === found) return null;
  const pairs = [...given]
    .map((char, index) => [char, found[index] ?? ''] as const)
    .filter(([a, b]) => a !== b);
  const [first] = pairs;
  const same = first && pairs.every(([a, b]) => a === first[0] && b === first[1]);
  if (!same || !(first[0] in NAMES && first[1] in NAMES)) return null;
  return `${named(first[0])} where the article has ${named(first[1])}`;
}
