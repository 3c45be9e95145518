import { dayOf, daysFromCivil, daysInMonth, edtfDay } from '#lib/time/calendar.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import type { EdtfDate, EdtfPoint, IntervalEnd } from '#lib/time/edtf.ts';

/** Calendar days, both inclusive, from 1970-01-01; infinite where an end is open. */
export interface DayRange {
  first: number;
  last: number;
}

function pointDays(point: EdtfPoint): DayRange {
  // A time with an offset is held as UTC; its day is the one on the clock it was printed from.
  const shift = (point.offsetMinutes ?? 0) * 60_000;
  return { first: dayOf(point.earliest + shift), last: dayOf(point.latest + shift - 1) };
}

const endDays = (end: IntervalEnd): DayRange =>
  typeof end === 'string' ? { first: -Infinity, last: Infinity } : pointDays(end);

function daysOf(date: EdtfDate): DayRange {
  if (date.kind === 'point') return pointDays(date);
  if (date.kind === 'interval') return { first: endDays(date.start).first, last: endDays(date.end).last };
  const members = date.members.map(daysOf);
  return {
    first: Math.min(...members.map((member) => member.first)),
    last: Math.max(...members.map((member) => member.last)),
  };
}

/**
 * The days that a date covers, on the calendar of the place where it was written.
 *
 * @param value a valid EDTF date
 * @example dayRangeOf('1970-01') // { first: 0, last: 30 }
 * @example dayRangeOf('1970-01-02T01:00+03:00') // { first: 1, last: 1 }
 */
export function dayRangeOf(value: string): DayRange {
  // A plain day, as nearly every article has it, needs no grammar.
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)?.map(Number) ?? [];
  if (year === undefined || !month || !day || month > 12 || day > daysInMonth(year, month))
    return daysOf(getEdtf(value));
  const only = daysFromCivil(year, month, day);
  return { first: only, last: only };
}

/**
 * Some days as EDTF: one day, or an interval that is open where the days have no end.
 *
 * @example edtfOfDays({ first: 0, last: 0 }) // '1970-01-01'
 * @example edtfOfDays({ first: 0, last: Infinity }) // '1970-01-01/..'
 */
export function edtfOfDays({ first, last }: DayRange): string {
  const end = (day: number) => (Number.isFinite(day) ? edtfDay(day) : '..');
  return first === last ? edtfDay(first) : `${end(first)}/${end(last)}`;
}

/** Whether `outer` covers all days of `inner`. */
export function coversDays(outer: DayRange, inner: DayRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether some days have a beginning and an end. */
export const hasBothEnds = ({ first, last }: DayRange): boolean =>
  Number.isFinite(first) && Number.isFinite(last);
