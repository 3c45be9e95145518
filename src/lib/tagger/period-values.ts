import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { edtfDay, edtfYear, isoDay } from '#lib/time/calendar.ts';
import { FIRST_MONDAY, IN_YEAR, firstDay, lastDay, yearOf, type CalendarPeriod } from './calendar-period.ts';
import { dayWords, monthName } from './calendar-words.ts';
import { utcDay } from './utc-day.ts';

const two = (number: number) => String(number).padStart(2, '0');
const SEASON_LETTERS = ['SP', 'SU', 'FA', 'WI'];
const SEASON_WORDS = ['spring', 'summer', 'autumn', 'winter'];
const ORDINAL_WORDS = ['first', 'second', 'third', 'fourth'];

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
      const day = utcDay(FIRST_MONDAY + 7 * index);
      return `${timexYear(getISOWeekYear(day))}-W${two(getISOWeek(day))}${unit === 'weekend' ? '-WE' : ''}`;
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
