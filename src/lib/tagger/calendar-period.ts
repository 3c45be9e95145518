import { addMonths } from 'date-fns/addMonths';
import { civilFromDays, dayOf, daysFromCivil } from '#lib/time/calendar.ts';
import { utcDay } from './utc-day.ts';

/** A unit that divides the calendar without gaps. */
export type PeriodUnit =
  'day' | 'weekend' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/**
 * One day, week, month … of the calendar. `index` counts its unit: days from 1970-01-01; weeks and weekends from that of
 * 1969-12-29; seasons, with spring as 0, from that of the year 0; all others from January of the year 0.
 */
export interface CalendarPeriod {
  unit: PeriodUnit;
  index: number;
}

/** How many of a unit make a year. */
export const IN_YEAR: Partial<Record<PeriodUnit, number>> = { month: 12, season: 4, quarter: 4, half: 2 };
/** How many years make a unit. */
const YEARS_IN: Partial<Record<PeriodUnit, number>> = { year: 1, decade: 10, century: 100 };
/** 1970-01-01 was a Thursday: its week began three days before. */
export const FIRST_MONDAY = -3;

export const dayPeriod = (day: number): CalendarPeriod => ({ unit: 'day', index: day });
export const monthPeriod = (year: number, month: number): CalendarPeriod => ({
  unit: 'month',
  index: year * 12 + month - 1,
});
export const yearPeriod = (year: number): CalendarPeriod => ({ unit: 'year', index: year });
/** @param part quarter 1 to 4, half 1 or 2, season 1 (spring) to 4 (the winter that begins in the year) */
export const partOfYear = (
  unit: 'season' | 'quarter' | 'half',
  year: number,
  part: number,
): CalendarPeriod => ({
  unit,
  index: year * (IN_YEAR[unit] ?? 1) + part - 1,
});

/**
 * The period of some unit that holds a day. A winter is one period, from December on.
 *
 * @example periodOf('month', 17332) // { unit: 'month', index: 24209 }, June 2017
 */
export function periodOf(unit: PeriodUnit, day: number): CalendarPeriod {
  if (unit === 'day') return dayPeriod(day);
  if (unit === 'week' || unit === 'weekend') return { unit, index: Math.floor((day - FIRST_MONDAY) / 7) };
  const { year, month } = civilFromDays(day);
  // Spring begins in March.
  if (unit === 'season') return { unit, index: Math.floor((year * 12 + month - 3) / 3) };
  const inYear = IN_YEAR[unit];
  if (inYear !== undefined) return { unit, index: year * inYear + Math.floor(((month - 1) * inYear) / 12) };
  return { unit, index: Math.floor(year / (YEARS_IN[unit] ?? 1)) };
}

/** The first day of the month that is `months` after January of the year 0. */
function firstOfMonth(months: number): number {
  return daysFromCivil(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
}

/** First day of a period, from 1970-01-01. */
export function firstDay({ unit, index }: CalendarPeriod): number {
  if (unit === 'day') return index;
  if (unit === 'week') return FIRST_MONDAY + 7 * index;
  if (unit === 'weekend') return FIRST_MONDAY + 7 * index + 5;
  if (unit === 'season') return firstOfMonth(index * 3 + 2);
  const inYear = IN_YEAR[unit];
  if (inYear !== undefined) return firstOfMonth((index * 12) / inYear);
  return daysFromCivil(index * (YEARS_IN[unit] ?? 1), 1, 1);
}

/** Last day of a period, inclusive. */
export const lastDay = (period: CalendarPeriod): number =>
  period.unit === 'weekend' ? firstDay(period) + 1 : firstDay({ ...period, index: period.index + 1 }) - 1;

/** The year that a period lies in, or begins in. */
export function yearOf(period: CalendarPeriod): number {
  const years = YEARS_IN[period.unit];
  return years === undefined ? civilFromDays(firstDay(period)).year : period.index * years;
}

/** Units that are so many days. */
const DAYS_IN: Partial<Record<PeriodUnit, number>> = { day: 1, week: 7, weekend: 7 };
/** Units that are so many months. */
const MONTHS_IN: Partial<Record<PeriodUnit, number>> = {
  month: 1, season: 3, quarter: 3, half: 6, year: 12, decade: 120, century: 1200,
}; // prettier-ignore

/**
 * The day so many units on, or the last of its month where it has no such day.
 *
 * @param day within 275 760 years of 1970, as far as JavaScript has dates
 * @example moveDay(daysFromCivil(2017, 3, 31), 'month', -1) // 28 February 2017
 */
export function moveDay(day: number, unit: PeriodUnit, steps: number): number {
  const days = DAYS_IN[unit];
  return days === undefined
    ? dayOf(addMonths(utcDay(day), steps * (MONTHS_IN[unit] ?? 1)).getTime())
    : day + steps * days;
}

/**
 * A period as long as the given one, so many units on: a quarter, one year on, is the same quarter of the next year.
 *
 * @example movePeriod(partOfYear('quarter', 1989, 3), 'year', -1) // the third quarter of 1988
 */
export function movePeriod(period: CalendarPeriod, unit: PeriodUnit, steps: number): CalendarPeriod {
  return period.unit === unit
    ? { unit, index: period.index + steps }
    : periodOf(period.unit, moveDay(firstDay(period), unit, steps));
}
