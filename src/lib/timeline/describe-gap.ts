import { civilFromDays, DAY_MS, dayOf, daysInMonth } from '#lib/time/calendar.ts';

/** Whole months from one moment to a later one; a month after the 31st is the last day of the next. */
function wholeMonths(from: number, to: number): number {
  const [first, last] = [civilFromDays(dayOf(from)), civilFromDays(dayOf(to))];
  const due = Math.min(first.day, daysInMonth(last.year, last.month));
  const timeOfDay = (ms: number) => ms - dayOf(ms) * DAY_MS;
  const isShort = last.day < due || (last.day === due && timeOfDay(to) < timeOfDay(from));
  return (last.year - first.year) * 12 + last.month - first.month - (isShort ? 1 : 0);
}

/** Units from long to short, each with the least number of it that is said. */
const UNITS: [string, (from: number, to: number) => number, number][] = [
  ['year', (from, to) => Math.floor(wholeMonths(from, to) / 12), 2],
  ['month', wholeMonths, 2],
  ['day', (from, to) => Math.floor((to - from) / DAY_MS), 2],
  ['hour', (from, to) => Math.floor((to - from) / 3_600_000), 1],
];

/**
 * The length of an empty gap in words, in whole units and rounded down: what is said is never more than is true.
 *
 * @param from milliseconds on the wall clock
 * @param to later than `from`
 * @example describeGap(Date.UTC(1784, 0), Date.UTC(1914, 0)) // '130 years'
 */
export function describeGap(from: number, to: number): string {
  for (const [unit, between, least] of UNITS) {
    const count = between(from, to);
    if (count >= least) return `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`;
  }
  return 'less than an hour';
}
