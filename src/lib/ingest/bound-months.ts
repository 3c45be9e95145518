import { daysFromCivil, daysInMonth } from '#lib/time/calendar.ts';
import type { DateEvidenceInText } from './date-evidence-in-text.ts';
import type { DayRange } from '#lib/tagger/day-range.ts';

/** A run of months in which an article appeared, in whatever year. */
export interface MonthRun {
  /** Month of the first, 1 to 12. */
  first: number;
  length: number;
  /** Why, as a sentence. */
  basis: string;
}

/** The months from one to another, round the turn of the year. */
const monthsBetween = (first: number, last: number): number[] =>
  Array.from({ length: ((last - first + 12) % 12) + 1 }, (_, index) => ((first - 1 + index) % 12) + 1);

/**
 * The months in which an article can have appeared that names months without their year. A month by itself is at
 * most a year away, so that one behind and one ahead enclose the article; "earlier in May" was said in the same year.
 *
 * @returns null if the months named leave all twelve open, or contradict each other
 * @example boundMonths([{ month: 11, tense: 'past', … }, { month: 1, tense: 'future', … }]) // { first: 11, length: 2, basis: … }
 */
export function boundMonths(months: DateEvidenceInText['months']): MonthRun | null {
  const behind = months.filter(
    ({ tense, sameYear }) => sameYear === 'earlier' || (sameYear === null && tense === 'past'),
  );
  const ahead = months.filter(
    ({ tense, sameYear }) => sameYear === 'later' || (sameYear === null && tense === 'future'),
  );
  const runs = [
    ...months.flatMap(({ month, sameYear }) =>
      sameYear === 'earlier'
        ? [monthsBetween(month, 12)]
        : sameYear === 'later'
          ? [monthsBetween(1, month)]
          : [],
    ),
    ...behind.flatMap((past) =>
      ahead.flatMap((future) =>
        past.month === future.month ? [] : [monthsBetween(past.month, ((future.month + 10) % 12) + 1)],
      ),
    ),
  ];
  const allowed = monthsBetween(1, 12).filter((month) => runs.every((run) => run.includes(month)));
  const opens = allowed.filter((month) => !allowed.includes(((month + 10) % 12) + 1));
  const [first] = opens;
  if (first === undefined || opens.length > 1) return null;
  const quoted = (list: typeof months) => [...new Set(list.map(({ words }) => `“${words}”`))].join(' and ');
  const basis = [
    behind.length > 0 ? `${quoted(behind)} looks back` : '',
    ahead.length > 0 ? `${quoted(ahead)} looks ahead` : '',
  ];
  return { first, length: allowed.length, basis: basis.filter((part) => part !== '').join(' and ') };
}

/**
 * The days of a run of months that begins in a year.
 *
 * @example daysOfRun({ first: 11, length: 2, basis: '' }, 2016) // 2016-11-01 to 2016-12-31
 */
export function daysOfRun({ first, length }: MonthRun, year: number): DayRange {
  const index = first - 1 + length - 1;
  const [lastYear, lastMonth] = [year + Math.floor(index / 12), (index % 12) + 1];
  return {
    first: daysFromCivil(year, first, 1),
    last: daysFromCivil(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
  };
}
