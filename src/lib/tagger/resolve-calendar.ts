import { civilFromDays, daysFromCivil, daysInMonth, isoWeekday } from '#lib/time/calendar.ts';
import { dayPeriod, firstDay, lastDay, monthPeriod, periodOf, yearPeriod } from './calendar-period.ts';
import { dayWords, monthName, weekdayName } from './calendar-words.ts';
import { AGAINST, nearest, type Direction } from './nearest.ts';
import { denoted, type Resolved } from './resolved.ts';
import type { Of, Which } from './time-reading.ts';

/**
 * A date whose year is printed.
 *
 * @returns null where the year is open
 * @example resolveStated({ kind: 'calendar', year: 2017, month: 6, … }) // { value: '2017-06', because: 'month and year are printed', … }
 */
export function resolveStated({
  year,
  month,
  day,
  weekday,
  clock,
  dayPart,
  week,
  settledBy,
}: Of<'calendar'>): Resolved | null {
  if (year === null) return null;
  if (month === null) return denoted(yearPeriod(year), 'the year is printed');
  if (day === null) return denoted(monthPeriod(year, month), 'month and year are printed');
  const days = daysFromCivil(year, month, day);
  const wrongWeekday = weekday !== null && weekday !== isoWeekday(days);
  const doubt = wrongWeekday ? `, though it was a ${weekdayName(isoWeekday(days))}` : '';
  const because = `day, month and year are printed${settledBy === undefined ? '' : `, ${settledBy}`}${doubt}`;
  return denoted(week ? periodOf('week', days) : dayPeriod(days), because, { clock, dayPart });
}

/** Years tried around the article's, in which a weekday may fall on a date: every pattern recurs within 28 years. */
const WEEKDAY_YEARS = 14;

/** A day and month without year. */
function resolveDay(
  { month, day, weekday, clock, dayPart, yearStep, week }: Of<'calendar'>,
  today: number,
  direction: Direction,
): Resolved | null {
  if (month === null || day === null) return null;
  const { year } = civilFromDays(today);
  if (yearStep !== undefined) {
    if (day > daysInMonth(year + yearStep, month)) return null;
    return denoted(dayPeriod(daysFromCivil(year + yearStep, month, day)), `of ${year + yearStep}`, {
      clock,
      dayPart,
    });
  }
  const reach = weekday === null ? 4 : WEEKDAY_YEARS;
  const candidates = Array.from({ length: 2 * reach + 1 }, (_, index) => year - reach + index)
    .filter((each) => day <= daysInMonth(each, month))
    .map((each) => daysFromCivil(each, month, day));
  const fitting = candidates.filter((each) => isoWeekday(each) === weekday);
  const found =
    weekday !== null && fitting.length > 0
      ? nearest(fitting, today, { tense: null, isGoverned: false })
      : nearest(candidates, today, direction);
  if (!found) return null;
  const [date, side] = found;
  const rule =
    weekday === null || fitting.length === 0
      ? side
      : `the nearest year in which it is a ${weekdayName(weekday)}`;
  return denoted(week ? periodOf('week', date) : dayPeriod(date), `${rule}, ${dayWords(date)}`, {
    clock,
    dayPart,
  });
}

/** However near the same month of the next year is. */
const MONTHS_BACK = 11;

/** Months from the article's month to the one that is meant: 0 is the article's own month. */
function monthSteps(
  ahead: number,
  which: Which,
  { tense, isGoverned, isOwnClause }: Direction,
): [steps: number, rule: string] {
  switch (which) {
    case 'last':
      return [ahead - 12, 'the last one that was over by then'];
    case 'next':
      return [ahead === 0 ? 12 : ahead, 'the first one that is still to come'];
    case 'earlier':
      return [ahead === 0 ? 0 : ahead - 12, 'the latest one that has begun'];
    case 'later':
      return [ahead, 'the first one that is not over'];
    default: {
      // Of the month that has just gone by none waits eleven months, unless the verb right beside it says so.
      const isFar =
        !isGoverned &&
        (isOwnClause
          ? ahead > (12 - ahead) * AGAINST.future
          : ahead >= (12 - ahead) * AGAINST.futureElsewhere);
      if (tense === 'future' && !isFar)
        return [ahead, 'the sentence looks ahead, so the first one that is not over'];
      // “won the elections in January”, in December: what is told of is over.
      const weight = tense === 'past' && (isGoverned || isOwnClause) ? MONTHS_BACK : AGAINST.pastMonth;
      if (ahead === 0 || 12 - ahead <= ahead * weight)
        return [ahead === 0 ? 0 : ahead - 12, 'the latest one that has begun'];
      return [ahead, 'the year that brings it much nearer than any other'];
    }
  }
}

/** A month without year. */
function resolveMonth(
  { month, which, yearStep }: Of<'calendar'>,
  today: number,
  direction: Direction,
): Resolved | null {
  if (month === null) return null;
  const now = civilFromDays(today);
  if (yearStep !== undefined)
    return denoted(monthPeriod(now.year + yearStep, month), `of ${now.year + yearStep}`);
  const ahead = (month - now.month + 12) % 12;
  const [steps, rule] =
    which === 'this' ? [month - now.month, 'the one of the same year'] : monthSteps(ahead, which, direction);
  const year = now.year + Math.floor((now.month - 1 + steps) / 12);
  return denoted(monthPeriod(year, month), `${rule}, ${monthName(month)} ${year}`);
}

/** "the 15th": of the month spoken of, or the nearest one. */
function resolveDayOfMonth({ day }: Of<'calendar'>, today: number, direction: Direction): Resolved | null {
  if (day === null) return null;
  const here = periodOf('month', today);
  const days = [-2, -1, 0, 1, 2].flatMap((step) => {
    const month = { ...here, index: here.index + step };
    const found = firstDay(month) + day - 1;
    return found <= lastDay(month) ? [found] : [];
  });
  const [found, rule] = nearest(days, today, direction) ?? [];
  return found === undefined
    ? null
    : denoted(dayPeriod(found), `${(rule ?? '').replace('year', 'month')}, ${dayWords(found)}`);
}

/**
 * A date by its names and numbers whose year is not printed.
 *
 * @param today the day of the article, days from 1970-01-01
 * @example resolveCalendar(lastNovember, daysFromCivil(2017, 6, 15), 'past') // { value: '2016-11', because: 'the last one that was over by then, November 2016', … }
 */
export function resolveCalendar(
  reading: Of<'calendar'>,
  today: number,
  direction: Direction,
): Resolved | null {
  if (reading.month === null) return resolveDayOfMonth(reading, today, direction);
  return reading.day === null
    ? resolveMonth(reading, today, direction)
    : resolveDay(reading, today, direction);
}
