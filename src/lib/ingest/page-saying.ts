import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { coversDays, dayRangeOf, type DayRange } from '#lib/tagger/day-range.ts';
import type { Said } from './page-data.ts';

/** A date in words. */
export const dateWords = (edtf: string) => formatDate(getEdtf(edtf), 'en-GB');
/** Words as a sentence begins with them. */
export const asOpening = (where: string) => where.charAt(0).toUpperCase() + where.slice(1);
/** “the front matter says 2018-05-03, the page’s <time> says …” */
export const sayings = (said: Said[]) => said.map(({ value, where }) => `${where} says ${value}`).join(', ');

/** An hour that is given in another zone than the place's may lie in the day before or after. */
export const widened = ({ first, last }: DayRange, value: string): DayRange =>
  value.includes('T') ? { first: first - 1, last: last + 1 } : { first, last };

/** Whether what is said can be of one of some days. */
export const agree = (range: DayRange, { value }: Said) => {
  const days = widened(dayRangeOf(value), value);
  return (
    coversDays(range, dayRangeOf(value)) ||
    coversDays(days, range) ||
    (range.first <= days.last && days.first <= range.last && value.includes('T'))
  );
};
