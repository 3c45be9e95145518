import { civilFromDays } from '#lib/time/calendar.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { coversDays, dayRangeOf, type DayRange } from '#lib/tagger/day-range.ts';
import type { Said } from './page-data.ts';
import { rangeWords, type DateInText } from './read-date-in-text.ts';
import { withClock } from '#lib/tagger/resolved.ts';

const dateWords = (edtf: string) => formatDate(getEdtf(edtf), 'en-GB');
const asOpening = (where: string) => where.charAt(0).toUpperCase() + where.slice(1);
const sayings = (said: Said[]) => said.map(({ value, where }) => `${where} says ${value}`).join(', ');

const isFinite = ({ first, last }: DayRange) => Number.isFinite(first) && Number.isFinite(last);

/** An hour that is given in another zone than the place's may lie in the day before or after. */
const widened = ({ first, last }: DayRange, value: string): DayRange =>
  value.includes('T') ? { first: first - 1, last: last + 1 } : { first, last };

const agree = (range: DayRange, { value }: Said) => {
  const days = widened(dayRangeOf(value), value);
  return (
    coversDays(range, dayRangeOf(value)) ||
    coversDays(days, range) ||
    (range.first <= days.last && days.first <= range.last && value.includes('T'))
  );
};

/** What comes of the text and what its page says. */
export interface PageDating {
  dating: DateInText;
  /** What the page says and the date rests on; null where the text alone gives it. */
  taken: Said | null;
  /** What the page says and does not agree. */
  others: Said[];
  /** All that was said, where some of it does not agree, and what weighs more; else null. */
  overruled: string | null;
}

/**
 * The date of an article by its text and by what its page says of it, which weighs less: it may say more than the
 * text, not something else.
 *
 * @param said dates in EDTF, the weightiest first
 * @example withPage({ kind: 'silent', … }, [{ value: '2018-05-03', where: 'the front matter' }]).dating // { kind: 'stated', place: 'page', value: '2018-05-03', … }
 */
export function withPage(dating: DateInText, said: Said[]): PageDating {
  const [main] = said;
  const days = main && dayRangeOf(main.value);
  if (!main || !days || !isFinite(days)) return { dating, taken: null, others: [], overruled: null };
  const weighed = beside(dating, main, days);
  if (weighed === null) {
    const stated =
      dating.kind === 'silent' ? '' : `, but the text gives ${givenBy(dating)}, which weighs more`;
    return {
      dating,
      taken: null,
      others: said.filter((each) => beside(dating, each, dayRangeOf(each.value)) === null),
      overruled: `${asOpening(sayings(said))}${stated}.`,
    };
  }
  const others = said
    .slice(1)
    .filter((each) => !agree(weighed.kind === 'stated' ? weighed.range : days, each));
  return {
    dating: weighed,
    taken: weighed === dating ? null : main,
    others,
    overruled:
      others.length === 0
        ? null
        : `${asOpening(sayings([main, ...others]))}; ${main.value} agrees with the text or weighs more.`,
  };
}

function givenBy(dating: Exclude<DateInText, { kind: 'silent' }>): string {
  return dating.kind === 'yearless' ? dating.words : `${rangeWords(dating.range)}, by ${dating.words}`;
}

/** Null if they do not agree. */
function beside(dating: DateInText, main: Said, days: DayRange): DateInText | null {
  const { value, where } = main;
  const saying = `${asOpening(where)} says ${dateWords(value)}`;
  switch (dating.kind) {
    case 'silent':
      return {
        kind: 'stated',
        place: 'page',
        value,
        range: days,
        basis: `${saying}. ${dating.basis}`,
        words: where,
        byPage: null,
      };
    case 'stated':
      return agree(dating.range, main) ? dating : null;
    case 'bounded': {
      if (!coversDays(dating.range, days)) return null;
      const basis = `${saying}. It lies within what the text allows, ${rangeWords(dating.range)}, by ${dating.words}.`;
      return { kind: 'stated', place: 'page', value, range: days, basis, words: where, byPage: dating.range };
    }
    case 'yearless':
      return inYearOf(dating, main, days, saying);
  }
}

function inYearOf(
  dating: Extract<DateInText, { kind: 'yearless' }>,
  main: Said,
  days: DayRange,
  saying: string,
): DateInText | null {
  const { year } = civilFromDays(days.first);
  for (const each of [year - 1, year, year + 1]) {
    const range = dating.rangeIn(each);
    if (!range || !agree(range, main)) continue;
    if (range.first === range.last) {
      const value = withClock(range.first, dating.clock);
      return {
        kind: 'stated',
        place: 'page',
        value,
        range,
        basis: `${dating.basis}. ${saying}, which gives the year.`,
        words: `${dating.words} and ${main.where}`,
      };
    }
    if (!coversDays(range, days)) continue;
    const basis = `${saying}. It lies within what the text allows, ${rangeWords(range)}: ${dating.words}.`;
    return {
      kind: 'stated',
      place: 'page',
      value: main.value,
      range: days,
      basis,
      words: main.where,
      byPage: range,
    };
  }
  return null;
}
