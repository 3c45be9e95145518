import { civilFromDays } from '#lib/time/calendar.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { coversDays, dayRangeOf, type DayRange } from '#lib/tagger/day-range.ts';
import type { Said } from './page-data.ts';
import { rangeWords, type DateInText } from './read-date-in-text.ts';
import { withClock } from '#lib/tagger/resolved.ts';
import { SAME_NEWS_DAYS } from './year-in-text.ts';

type Stated = Extract<DateInText, { kind: 'stated' }>;

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
  if (weighed === null && main.isHint)
    return { dating: yearLent(dating, main, days) ?? dating, taken: null, others: [], overruled: null };
  if (weighed === null) {
    const stated =
      dating.kind === 'silent' ? '' : `, but the text gives ${givenBy(dating)}, which weighs more`;
    return {
      dating: yearLent(dating, main, days) ?? dating,
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
        ? laterInText(dating, main, days)
        : `${asOpening(sayings([main, ...others]))}; ${main.value} agrees with the text or weighs more.`,
  };
}

function givenBy(dating: Exclude<DateInText, { kind: 'silent' }>): string {
  return dating.kind === 'yearless' ? dating.words : `${rangeWords(dating.range)}, by ${dating.words}`;
}

/** Days that the text prints and that its page's date comes before: they state nothing, but one of the two is wrong. */
function laterInText(dating: DateInText, { value, where }: Said, days: DayRange): string | null {
  if (dating.kind !== 'bounded' || !dating.isPast || widened(days, value).last >= dating.range.first)
    return null;
  return `${asOpening(where)} says ${value}, which is taken, but the text speaks of ${dating.words} as past.`;
}

/** Null if they do not agree: only a date that the text states can refute what the page says. */
function beside(dating: DateInText, main: Said, days: DayRange): DateInText | null {
  const { value, where } = main;
  const saying = `${asOpening(where)} says ${dateWords(value)}`;
  switch (dating.kind) {
    case 'silent':
      return byPageAlone(main, days, `${saying}. ${dating.basis}`);
    case 'stated':
      if (agree(dating.range, main)) return dating;
      return dating.isUpdate && days.last <= dating.range.last
        ? {
            ...byPageAlone(main, days, `${saying}. ${dating.basis}`),
            byPage: { first: -Infinity, last: dating.range.last },
          }
        : null;
    case 'bounded': {
      if (!coversDays(dating.range, days))
        return byPageAlone(
          main,
          days,
          `${saying}. The text prints ${dating.words}, but does not state when it appeared.`,
        );
      const basis = `${saying}. It lies within what the text allows, ${rangeWords(dating.range)}, by ${dating.words}.`;
      return { kind: 'stated', place: 'page', value, range: days, basis, words: where, byPage: dating.range };
    }
    case 'yearless':
      return inYearOf(dating, main, days, saying);
  }
}

/** A date that rests on the page, beside a text that does not bound it. */
function byPageAlone({ value, where }: Said, range: DayRange, basis: string): Stated {
  return { kind: 'stated', place: 'page', value, range, basis, words: where, byPage: null };
}

/** A dateline's day in the year that its page gives, though the page is some days younger. */
function yearLent(dating: DateInText, { value, where }: Said, days: DayRange): Stated | null {
  if (dating.kind !== 'yearless' || dating.place === null) return null;
  const { year } = civilFromDays(days.last);
  const range = [year, year - 1]
    .map(dating.statedIn)
    .find((each) => each !== null && each.first <= days.last && days.first <= each.last + SAME_NEWS_DAYS);
  if (!range) return null;
  const saying = `${asOpening(where)} says ${dateWords(value)}`;
  return {
    kind: 'stated',
    place: dating.place,
    value: withClock(range.first, dating.clock),
    range,
    basis: `${dating.basis}. ${saying}, which gives the year.`,
    words: dating.words,
  };
}

function inYearOf(
  dating: Extract<DateInText, { kind: 'yearless' }>,
  main: Said,
  days: DayRange,
  saying: string,
): DateInText | null {
  const { year } = civilFromDays(days.first);
  const years = [year - 1, year, year + 1];
  // Where nothing else fits, month and day are enough.
  for (const range of [...years.map(dating.rangeIn), ...years.map(dating.statedIn)]) {
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
  return dating.place === null
    ? byPageAlone(main, days, `${saying}. The text does not state when it appeared, though ${dating.words}.`)
    : null;
}
