import type { CalendarUnit } from './time-reading.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Fragments of regular expressions for counts and units, without groups that capture. */
export const COUNT = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,4}|(?:${TENS.join('|')})(?:-(?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(1).reverse().join('|')}|a hundred|an?|half an?|a couple of)`;
export const UNIT = '(?:second|minute|hour|day|week|month|quarter|year|decade|century|centurie)';

/**
 * A number in words or figures; null for what is none.
 *
 * @example numberOf('thirty-four') // 34
 * @example numberOf('1,200') // 1200
 */
export function numberOf(words: string): number | null {
  const plain = words.toLowerCase().trim();
  if (/^[\d,]+$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (plain === 'a' || plain === 'an') return 1;
  if (plain === 'a hundred') return 100;
  if (/^half/.test(plain)) return 0.5;
  if (/^a couple/.test(plain)) return 2;
  const [first = '', second] = plain.split('-');
  const small = SMALL.indexOf(first);
  if (small >= 0) return second === undefined ? small : null;
  const tens = TENS.indexOf(first);
  if (tens < 0) return null;
  return (tens + 2) * 10 + (second === undefined ? 0 : SMALL.indexOf(second));
}

/**
 * The unit that a word names, in the singular or plural.
 *
 * @example unitOf('centuries') // 'century'
 */
export function unitOf(word: string): CalendarUnit {
  const singular = word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '').replace(/ie$/, 'y');
  return singular as CalendarUnit;
}

/** ISO 8601-1 §5.5.2 has no quarters, decades or centuries: they are counted in what they are made of. */
const DURATIONS: Record<CalendarUnit, [prefix: string, times: number, letter: string]> = {
  second: ['PT', 1, 'S'],
  minute: ['PT', 1, 'M'],
  hour: ['PT', 1, 'H'],
  day: ['P', 1, 'D'],
  week: ['P', 1, 'W'],
  month: ['P', 1, 'M'],
  quarter: ['P', 3, 'M'],
  year: ['P', 1, 'Y'],
  decade: ['P', 10, 'Y'],
  century: ['P', 100, 'Y'],
};

/** Half of a unit, in whole numbers of a smaller one. */
const HALVES: Partial<Record<CalendarUnit, string>> = {
  minute: 'PT30S', hour: 'PT30M', day: 'PT12H', year: 'P6M', decade: 'P5Y', century: 'P50Y',
}; // prettier-ignore

/**
 * An ISO 8601 duration; null where half a unit has no whole number of smaller ones.
 *
 * @example isoDuration(2, 'decade') // 'P20Y'
 */
export function isoDuration(count: number, unit: CalendarUnit): string | null {
  if (count === 0.5) return HALVES[unit] ?? null;
  const [prefix, times, letter] = DURATIONS[unit];
  return `${prefix}${count * times}${letter}`;
}
