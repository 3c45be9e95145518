import {
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  edtfDay,
  edtfYear,
  isoDay,
  isoWeekday,
} from '#lib/time/calendar.ts';
import { dayWords, monthName } from './calendar-words.ts';

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
const IN_YEAR: Partial<Record<PeriodUnit, number>> = { month: 12, season: 4, quarter: 4, half: 2 };
/** How many years make a unit. */
const YEARS_IN: Partial<Record<PeriodUnit, number>> = { year: 1, decade: 10, century: 100 };
/** 1970-01-01 was a Thursday: its week began three days before. */
const FIRST_MONDAY = -3;

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

/** Every unit that is counted in days or months, as such a number. */
const STEPS: Record<string, { unit: 'day' | 'month'; size: number }> = {
  day: { unit: 'day', size: 1 },
  week: { unit: 'day', size: 7 },
  weekend: { unit: 'day', size: 7 },
  month: { unit: 'month', size: 1 },
  season: { unit: 'month', size: 3 },
  quarter: { unit: 'month', size: 3 },
  half: { unit: 'month', size: 6 },
  year: { unit: 'month', size: 12 },
  decade: { unit: 'month', size: 120 },
  century: { unit: 'month', size: 1200 },
};

/**
 * The day so many units on, or the last of its month where it has no such day.
 *
 * @example moveDay(daysFromCivil(2017, 3, 31), 'month', -1) // 28 February 2017
 */
export function moveDay(day: number, unit: PeriodUnit, steps: number): number {
  const { unit: base, size } = STEPS[unit] ?? { unit: 'day', size: 1 };
  if (base === 'day') return day + steps * size;
  const { year, month, day: ofMonth } = civilFromDays(day);
  const months = year * 12 + month - 1 + steps * size;
  const [inYear, inMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return daysFromCivil(inYear, inMonth, Math.min(ofMonth, daysInMonth(inYear, inMonth)));
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

const two = (number: number) => String(number).padStart(2, '0');
const SEASON_LETTERS = ['SP', 'SU', 'FA', 'WI'];
const SEASON_WORDS = ['spring', 'summer', 'autumn', 'winter'];
const ORDINAL_WORDS = ['first', 'second', 'third', 'fourth'];

/** Year and number of the ISO week that begins on a Monday. */
function isoWeek(monday: number): { year: number; week: number } {
  const { year } = civilFromDays(monday + 3);
  const fourth = daysFromCivil(year, 1, 4);
  const first = fourth - isoWeekday(fourth) + 1;
  return { year, week: (monday - first) / 7 + 1 };
}

const timexYear = (year: number) =>
  year > 0 ? String(year).padStart(4, '0') : `BC${String(1 - year).padStart(4, '0')}`;
const partIn = ({ unit, index }: CalendarPeriod) => {
  const inYear = IN_YEAR[unit] ?? 1;
  return ((index % inYear) + inYear) % inYear;
};

/**
 * A period as a TIMEX3 value (TimeML 1.2.1, after ISO 8601): a day '2017-06-15', a week '2017-W24', a quarter '2017-Q2', a
 * season '2017-SU', a decade '201', a century '20'.
 */
export function timexOf(period: CalendarPeriod): string {
  const { unit, index } = period;
  const year = timexYear(yearOf(period));
  switch (unit) {
    case 'day':
      return year.startsWith('BC') ? `${year}${isoDay(index).slice(-6)}` : isoDay(index);
    case 'week':
    case 'weekend': {
      const { year: inYear, week } = isoWeek(FIRST_MONDAY + 7 * index);
      return `${inYear}-W${two(week)}${unit === 'weekend' ? '-WE' : ''}`;
    }
    case 'month':
      return `${year}-${two(partIn(period) + 1)}`;
    case 'season':
      return `${year}-${SEASON_LETTERS[partIn(period)] ?? ''}`;
    case 'quarter':
      return `${year}-Q${partIn(period) + 1}`;
    case 'half':
      return `${year}-H${partIn(period) + 1}`;
    case 'year':
      return year;
    case 'decade':
      return year.slice(0, -1);
    case 'century':
      return year.slice(0, -2);
  }
}

/** A period as EDTF (ISO 8601-2): a week as an interval, a season 21 to 24, a quarter 33 to 36, a half 40 or 41. */
export function edtfOf(period: CalendarPeriod): string {
  const { unit, index } = period;
  const year = edtfYear(yearOf(period));
  switch (unit) {
    case 'day':
      return edtfDay(index);
    case 'week':
    case 'weekend':
      return `${edtfDay(firstDay(period))}/${edtfDay(lastDay(period))}`;
    case 'month':
      return `${year}-${two(partIn(period) + 1)}`;
    case 'season':
      return `${year}-${21 + partIn(period)}`;
    case 'quarter':
      return `${year}-${33 + partIn(period)}`;
    case 'half':
      return `${year}-${40 + partIn(period)}`;
    case 'year':
      return year;
    case 'decade':
      return `${year.slice(0, -1)}X`;
    case 'century':
      return `${year.slice(0, -2)}XX`;
  }
}

/** A period in words. */
export function periodWords(period: CalendarPeriod): string {
  const { unit, index } = period;
  const year = yearOf(period);
  switch (unit) {
    case 'day':
      return dayWords(index);
    case 'week':
      return `the week of Monday ${dayWords(firstDay(period))} to Sunday ${dayWords(lastDay(period))}`;
    case 'weekend':
      return `the weekend of ${dayWords(firstDay(period))}`;
    case 'month':
      return `${monthName(partIn(period) + 1)} ${year}`;
    case 'season':
      return `${SEASON_WORDS[partIn(period)] ?? ''} ${year}`;
    case 'quarter':
      return `quarter ${partIn(period) + 1} of ${year}`;
    case 'half':
      return `the ${ORDINAL_WORDS[partIn(period)] ?? ''} half of ${year}`;
    case 'year':
      return String(year);
    case 'decade':
      return `the ${index}0s`;
    case 'century':
      return `${index}00 to ${index}99`;
  }
}
