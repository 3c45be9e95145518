import { edtfDay } from '#lib/time/calendar.ts';
import { yearOf, type CalendarPeriod } from './calendar-period.ts';
import { edtfOf, timexOf } from './period-values.ts';
import type { Clock, DayPart } from './time-reading.ts';

/** What a time expression denotes. */
export interface Resolved {
  /** TIMEX3 value. */
  value: string;
  /** EDTF; null for what is no date on the calendar. */
  edtf: string | null;
  /** The clause that says how it follows, to stand after "… in an article of …:". */
  because: string;
  /** What may be spoken of further on; null for what is no date. */
  period: CalendarPeriod | null;
}

const two = (number: number) => String(number).padStart(2, '0');

/** Where the zone is printed, as in EDTF: '+03:00', 'Z'. */
function offsetOf({ offsetMinutes }: Clock): string {
  if (offsetMinutes === null) return '';
  if (offsetMinutes === 0) return 'Z';
  const size = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A time of day in the middle of which the day turns: it is written as the end of its day in TIMEX3 alone. */
const MIDNIGHT = '24:00';

/**
 * The EDTF of a day, with a time of day where one is printed.
 *
 * @example withClock(17332, { time: '15:25', offsetMinutes: 180 }) // '2017-06-15T15:25+03:00'
 */
export function withClock(day: number, clock: Clock | null): string {
  const edtf = edtfDay(day);
  return clock === null || clock.time === MIDNIGHT || clock.isElsewhere
    ? edtf
    : `${edtf}T${clock.time}${offsetOf(clock)}`;
}

const LAST_YEAR = 9999;

/**
 * A period that is denoted, at a time or part of its day where one is named.
 *
 * @param edtf where it is not that of the period, as of an estimate
 */
export function denoted(
  period: CalendarPeriod,
  because: string,
  {
    clock = null,
    dayPart = null,
    edtf = edtfOf(period),
  }: { clock?: Clock | null | undefined; dayPart?: DayPart | null | undefined; edtf?: string } = {},
): Resolved {
  const day = timexOf(period);
  // EDTF has other forms for years of five digits; nothing that is told needs them.
  if (Math.abs(yearOf(period)) > LAST_YEAR) return { value: day, edtf: null, because, period };
  if (period.unit !== 'day') return { value: day, edtf, because, period };
  const value = clock === null ? (dayPart === null ? day : `${day}T${dayPart}`) : `${day}T${clock.time}`;
  return { value, edtf: withClock(period.index, clock), because, period };
}
