import { UTCDate } from '@date-fns/utc';
import { differenceInDays, differenceInHours, differenceInMonths, differenceInYears } from 'date-fns';

/** Units from long to short, each with the least number of it that is said. */
const UNITS: [string, (later: Date, earlier: Date) => number, number][] = [
  ['year', differenceInYears, 2],
  ['month', differenceInMonths, 2],
  ['day', differenceInDays, 2],
  ['hour', differenceInHours, 1],
];

/**
 * The length of an empty gap in words, in whole units and rounded down: what is said is never more than is true.
 *
 * @param from milliseconds on the wall clock
 * @param to later than `from`
 * @example describeGap(Date.UTC(1784, 0), Date.UTC(1914, 0)) // '130 years'
 */
export function describeGap(from: number, to: number): string {
  for (const [unit, difference, least] of UNITS) {
    const count = difference(new UTCDate(to), new UTCDate(from));
    if (count >= least) return `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`;
  }
  return 'less than an hour';
}
