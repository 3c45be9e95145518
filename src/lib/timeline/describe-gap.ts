import { UTCDate } from '@date-fns/utc';
import { differenceInDays, differenceInHours, differenceInMonths, differenceInYears } from 'date-fns';
import { civilFromDays, DAY_MS, dayOf } from '#lib/time/calendar.ts';
import { DATE_LIMIT } from './axis-words.ts';

/** Units from long to short, each with the least number of it that is said. */
const UNITS: [string, (later: Date, earlier: Date) => number, number][] = [
  ['year', differenceInYears, 2],
  ['month', differenceInMonths, 2],
  ['day', differenceInDays, 2],
  ['hour', differenceInHours, 1],
];

/** Whole years between moments that `Date` cannot hold. */
function wholeYears(from: number, to: number): number {
  const [first, last] = [civilFromDays(dayOf(from)), civilFromDays(dayOf(to))];
  const timeOfYear = ({ month, day }: typeof first, ms: number) =>
    month * 32 + day + (ms - dayOf(ms) * DAY_MS) / DAY_MS;
  const isShort = timeOfYear(last, to) < timeOfYear(first, from);
  return last.year - first.year - (isShort ? 1 : 0);
}

/**
 * The length of an empty gap in words, in whole units and rounded down: what is said is never more than is true.
 *
 * @param from milliseconds on the wall clock
 * @param to later than `from`
 * @example describeGap(Date.UTC(1784, 0), Date.UTC(1914, 0)) // '130 years'
 */
export function describeGap(from: number, to: number): string {
  if (Math.max(Math.abs(from), Math.abs(to)) > DATE_LIMIT) return inWords(wholeYears(from, to), 'year');
  for (const [unit, difference, least] of UNITS) {
    const count = difference(new UTCDate(to), new UTCDate(from));
    if (count >= least) return inWords(count, unit);
  }
  return 'less than an hour';
}

const inWords = (count: number, unit: string): string =>
  `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`;
