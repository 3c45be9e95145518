/** A unit that time expressions count in. */
export type TimeUnit =
  | 'second' | 'minute' | 'hour' | 'day' | 'night' | 'week' | 'fortnight' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade'
  | 'century' | 'millennium'; // prettier-ignore

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const LARGE: Record<string, number> = { hundred: 100, thousand: 1000, million: 1e6 };

const ONES = SMALL.slice(1, 10).join('|');
const UNDER_HUNDRED = `(?:${TENS.join('|')})(?:[-‐‑\\s](?:${ONES})(?!\\p{L}))?|${SMALL.slice(1).toReversed().join('|')}`;
const FIGURES = '\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d)?';
const FRACTION = '(?:[-‐‑\\s](?:1/2|½)|½)';

/** Fragments of regular expressions for counts, without groups that capture. */
export const NUMBER_WORDS = `(?:(?:${FIGURES})${FRACTION}?(?:\\s(?:hundred|thousand|million))?|a\\s(?:hundred|thousand|dozen)|half\\san?|half|an?(?:\\shalf)?|(?:${UNDER_HUNDRED})(?:\\s(?:hundred|thousand|million))?(?:\\sand\\s(?:a\\shalf|one-half))?|a\\sdozen)(?![\\p{L}\\p{N}])`;
/** The words that numbers begin with, one or two, figures as '#'. */
export const NUMBER_OPENINGS: readonly (readonly string[])[] = [
  ...['#', ...SMALL.slice(1), ...TENS].flatMap((first) => [
    [first],
    ...['#', 'hundred', 'thousand', 'million', 'and', ...SMALL.slice(1, 10)].map((second) => [first, second]),
  ]),
  ...['hundred', 'thousand', 'dozen', 'half'].map((second) => ['a', second]),
  ...[['a'], ['an'], ['an', 'half'], ['half'], ['half', 'a'], ['half', 'an']],
];
/** "nineteen ninety-four", "two thousand and five", "twenty fifteen" */
export const YEAR_WORDS = `(?:(?:seventeen|eighteen|nineteen|twenty)[\\s-](?:${UNDER_HUNDRED})|two\\sthousand(?:\\s(?:and\\s)?(?:${UNDER_HUNDRED}))?)(?!\\p{L})`;

function underHundred(words: string): number | null {
  const [first = '', second] = words.split(/[-‐‑\s]/);
  const small = SMALL.indexOf(first);
  if (small >= 0) return second === undefined ? small : null;
  const tens = TENS.indexOf(first);
  if (tens < 0) return null;
  return (tens + 2) * 10 + (second === undefined ? 0 : SMALL.indexOf(second));
}

/**
 * A number in words or figures; null for what is none.
 *
 * @example numberOf('thirty-four') // 34
 * @example numberOf('1,200') // 1200
 * @example numberOf('2 1/2') // 2.5
 */
export function numberOf(words: string): number | null {
  const plain = words.toLowerCase().trim().replace(/\s+/g, ' ');
  const half = /^(.+?)(?:[-‐‑ ]?(?:1\/2|½)| and (?:a half|one-half))$/.exec(plain);
  if (half) {
    const whole = numberOf(half[1] ?? '');
    return whole === null ? null : whole + 0.5;
  }
  const large = /^(.+) (hundred|thousand|million)$/.exec(plain);
  if (large) {
    const times = numberOf(large[1] ?? '');
    return times === null ? null : times * (LARGE[large[2] ?? ''] ?? 1);
  }
  if (/^[\d,]+(?:\.\d)?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (plain === 'a' || plain === 'an' || plain === 'the') return 1;
  if (plain === 'a dozen') return 12;
  if (/half/.test(plain)) return 0.5;
  return underHundred(plain);
}

/**
 * A year in words; null for what is none.
 *
 * @example yearOfWords('nineteen ninety-four') // 1994
 */
export function yearOfWords(words: string): number | null {
  const plain = words.toLowerCase().replace(/\s+/g, ' ');
  const thousand = /^two thousand(?: (?:and )?(.+))?$/.exec(plain);
  if (thousand) return 2000 + (thousand[1] === undefined ? 0 : (underHundred(thousand[1]) ?? 0));
  const [, century = '', rest = ''] = /^(\p{L}+)[ -](.+)$/u.exec(plain) ?? [];
  const [hundreds, years] = [underHundred(century), underHundred(rest)];
  return hundreds === null || years === null || years < 10 ? null : hundreds * 100 + years;
}

/**
 * The unit that a word names, in the singular or plural.
 *
 * @example unitOf('centuries') // 'century'
 */
export function unitOf(word: string): TimeUnit {
  const plain = word.toLowerCase();
  if (plain.startsWith('centur')) return 'century';
  return (plain.startsWith('millenni') ? 'millennium' : plain.replace(/s$/, '')) as TimeUnit;
}

/** How TIMEX3 writes each unit in a duration: ISO 8601 where it can, DE and CE where that has no letter. */
const LETTERS: Record<TimeUnit, [prefix: string, letter: string, times?: number]> = {
  second: ['PT', 'S'], minute: ['PT', 'M'], hour: ['PT', 'H'], day: ['P', 'D'], night: ['P', 'D'], week: ['P', 'W'],
  fortnight: ['P', 'W', 2], weekend: ['P', 'WE'], month: ['P', 'M'], quarter: ['P', 'Q'], year: ['P', 'Y'],
  decade: ['P', 'Y', 10], century: ['P', 'Y', 100], millennium: ['P', 'Y', 1000],
}; // prettier-ignore
/** Of vague counts the unit itself is written: "centuries" is PXCE. */
const VAGUE: Partial<Record<TimeUnit, string>> = {
  century: 'PXCE',
  millennium: 'PXML',
  quarter: 'PXQ',
};

/** Half of a unit, and a unit and a half, in whole numbers of a smaller one. */
const HALF: Partial<Record<TimeUnit, [unit: TimeUnit, count: number]>> = {
  minute: ['second', 30], hour: ['minute', 30], day: ['hour', 12], year: ['month', 6], decade: ['year', 5], century: ['year', 50],
}; // prettier-ignore

/**
 * A duration as TIMEX3 writes it; null where a fraction has no whole number of smaller units.
 *
 * @param count null for "several" and the like
 * @example timexDuration(2, 'decade') // 'P20Y'
 * @example timexDuration(null, 'month') // 'PXM'
 */
export function timexDuration(count: number | null, unit: TimeUnit): string | null {
  const [prefix, letter, times = 1] = LETTERS[unit];
  if (count === null) return VAGUE[unit] ?? `${prefix}X${letter}`;
  const whole = Math.floor(count);
  if (count - whole !== 0.5 || times > 1) return `${prefix}${count * times}${letter}`;
  const half = HALF[unit];
  if (!half) return `${prefix}${count}${letter}`;
  const rest = timexDuration(half[1], half[0]) ?? '';
  if (whole === 0) return rest;
  // P1Y6M, PT1H30M
  return `${prefix}${whole}${letter}${prefix === 'P' && rest.startsWith('PT') ? rest.slice(1) : rest.slice(prefix.length)}`;
}
