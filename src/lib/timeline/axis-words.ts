import { civilFromDays, DATE_LIMIT_MS, DAY_MS, dayOf } from '#lib/time/calendar.ts';
import { calendarWords, yearWords } from '#lib/time/calendar-names.ts';

/** Words for a moment; a year before 1 gets its era. */
function words(ms: number, language: string, options: Intl.DateTimeFormatOptions): string {
  const isBefore1 = options.year !== undefined && yearOf(ms) < 1;
  return calendarWords(ms, language, isBefore1 ? { ...options, era: 'short' } : options);
}

/** Whether a moment lies beyond what `Date` can hold, where there are words for years alone. */
export const isFar = (ms: number): boolean => Math.abs(ms) > DATE_LIMIT_MS;

/** The year that a moment lies in. */
export const yearOf = (ms: number): number => civilFromDays(dayOf(ms)).year;

/**
 * How a tick is written: no finer than the distance to the next, a day for midnight, hours as in the dates of events.
 *
 * @param step milliseconds to the next tick
 * @param withYear whether the year is new to whoever reads along the axis
 */
export function tickWords(ms: number, step: number, withYear: boolean, language: string): string {
  if (step > 300 * DAY_MS || isFar(ms)) return yearWords(yearOf(ms), language);
  const year: Intl.DateTimeFormatOptions = withYear ? { year: 'numeric' } : {};
  if (step >= 27 * DAY_MS) return words(ms, language, { month: 'short', ...year });
  if (step >= DAY_MS || ms % DAY_MS === 0)
    return words(ms, language, { day: 'numeric', month: 'short', ...year });
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return words(ms, language, withYear ? { day: 'numeric', month: 'short', ...year, ...time } : time);
}

/**
 * What a stretch of time spans, in the fewest words: '1775–1783', 'Aug 2013'.
 *
 * @param end exclusive
 */
export function spanWords({ start, end }: { start: number; end: number }, language: string): string {
  // A step of one millisecond is lost on numbers of the size of geology; a day is not.
  const lastDay = end === start ? dayOf(end) : Math.ceil(end / DAY_MS) - 1;
  const first = civilFromDays(dayOf(start));
  if (isFar(start) || isFar(end) || (first.month === 1 && first.day === 1 && end - start > 300 * DAY_MS)) {
    return joined(yearWords(first.year, language), yearWords(civilFromDays(lastDay).year, language));
  }
  const options: Intl.DateTimeFormatOptions =
    end - start >= 27 * DAY_MS
      ? { month: 'short', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' };
  return joined(words(start, language, options), words(lastDay * DAY_MS, language, options));
}

const joined = (from: string, to: string): string => (from === to ? from : `${from}–${to}`);
