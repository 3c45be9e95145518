import { civilFromDays } from '#lib/time/calendar.ts';
import { coversDays, type DayRange } from '#lib/tagger/day-range.ts';
import { withClock } from '#lib/tagger/resolved.ts';
import type { Said } from './page-data.ts';
import { agree, asOpening, dateWords } from './page-saying.ts';
import { rangeWords, type DateInText } from './read-date-in-text.ts';
import { SAME_NEWS_DAYS } from './year-in-text.ts';

type Stated = Extract<DateInText, { kind: 'stated' }>;

/** A date that rests on the page, beside a text that does not bound it. */
export function byPageAlone({ value, where }: Said, range: DayRange, basis: string): Stated {
  return { kind: 'stated', place: 'page', value, range, basis, words: where, byPage: null };
}

/** A dateline's day in the year that its page gives, though the page is some days younger. */
export function yearLent(dating: DateInText, { value, where }: Said, days: DayRange): Stated | null {
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

/** A date of which the text leaves the year open, in the year that its page gives; null if they do not agree. */
export function inYearOf(
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
