import { daysFromCivil, daysInMonth, isoWeekday } from '#lib/time/calendar.ts';
import { dayPeriod, firstDay, lastDay, monthPeriod, yearOf, type CalendarPeriod } from './calendar-period.ts';
import { dayWords } from './calendar-words.ts';
import type { Discourse } from './discourse.ts';
import { periodWords } from './period-values.ts';
import { signed, unitFrom } from './resolve-relative.ts';
import { denoted, type Resolved } from './resolved.ts';
import type { Of } from './time-reading.ts';

/** The single day of a date; null if it covers more. */
export const singleDay = (period: CalendarPeriod | null) => (period?.unit === 'day' ? period.index : null);

/**
 * "came a day after the council voted": what came is the article's news, so the words date the vote.
 *
 * @returns null for months and years: those tell of other things than the news
 * @example resolveBesideEvent({ …, unit: 'day', count: 1, side: 'past' }, 17332, SILENCE) // { value: '2017-06-14', … }
 */
export function resolveBesideEvent(
  { unit, count, side }: Of<'beside-event'>,
  today: number | null,
  { last }: Discourse,
): Resolved | null {
  if (unit !== 'day' && unit !== 'week') return null;
  const base = singleDay(last) ?? today;
  if (base === null) return null;
  const found = unitFrom(base, unit, signed(count, side));
  const length = `${count} ${unit}${count === 1 ? '' : 's'} ${side === 'past' ? 'after' : 'before'}`;
  return denoted(
    found,
    `what came ${length} the event was on ${dayWords(base)}, so the event was on ${periodWords(found)}`,
  );
}

/**
 * "the following Friday", "the previous Monday": counted from the day named before it, or from the article's own where
 * nothing was named.
 *
 * @param weekday ISO number
 * @returns null where only a longer time was named
 * @example resolveWeekdayBeside({ …, side: 'future' }, 5, null, { last: dayPeriod(15768), … }) // { value: '2013-03-08', … }
 */
export function resolveWeekdayBeside(
  { side, dayPart }: Of<'from-previous'>,
  weekday: number,
  today: number | null,
  { last }: Discourse,
): Resolved | null {
  const base = last === null ? today : singleDay(last);
  if (base === null) return null;
  const ahead = ((weekday - isoWeekday(base) + 6) % 7) + 1;
  const day = base + (side === 'future' ? ahead : ahead - (ahead === 7 ? 14 : 7));
  const from = last === null ? 'that day' : `${dayWords(base)}, named before it`;
  return denoted(
    dayPeriod(day),
    `the ${side === 'future' ? 'first one after' : 'latest one before'} ${from}: ${dayWords(day)}`,
    { dayPart },
  );
}

/**
 * "August of that year", "the following March": counted from the date spoken of before.
 *
 * @returns null for other dates, and where nothing was spoken of
 * @example resolveBeside({ …, month: 8, ofThatYear: true }, { last: yearPeriod(1998), … }) // { value: '1998-08', … }
 */
export function resolveBeside(
  { month, day, ofThatYear, fromPrevious }: Of<'calendar'>,
  { named }: Discourse,
): Resolved | null {
  if (month === null || named === null || (ofThatYear === undefined && fromPrevious === undefined))
    return null;
  const year = yearOf(named);
  const inYear = (each: number) =>
    day === null
      ? monthPeriod(each, month)
      : dayPeriod(daysFromCivil(each, month, Math.min(day, daysInMonth(each, month))));
  const found =
    fromPrevious === 'past'
      ? [inYear(year), inYear(year - 1)].find((each) => lastDay(each) < firstDay(named))
      : fromPrevious === 'future'
        ? [inYear(year), inYear(year + 1)].find((each) => firstDay(each) > lastDay(named))
        : inYear(year);
  return found ? denoted(found, `counted from the date named before it, ${periodWords(found)}`) : null;
}
