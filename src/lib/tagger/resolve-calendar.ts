import { civilFromDays, daysFromCivil, daysInMonth, isoWeekday } from '#lib/time/calendar.ts';
import { dayPeriod, firstDay, lastDay, monthPeriod, partOfYear, periodOf, periodWords, yearPeriod, type CalendarPeriod } from './calendar-period.ts'; // prettier-ignore
import { dayWords, monthName, weekdayName } from './calendar-words.ts';
import { holidayIn } from './holidays.ts';
import { denoted, type Resolved } from './resolved.ts';
import type { Reading, TaggedExpression, Tense, Which } from './time-reading.ts';

type Of<Kind extends Reading['kind']> = Extract<Reading, { kind: Kind }>;

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
  settledBy,
}: Of<'calendar'>): Resolved | null {
  if (year === null) return null;
  if (month === null) return denoted(yearPeriod(year), 'the year is printed');
  if (day === null) return denoted(monthPeriod(year, month), 'month and year are printed');
  const days = daysFromCivil(year, month, day);
  const wrongWeekday = weekday !== null && weekday !== isoWeekday(days);
  const doubt = wrongWeekday ? `, though it was a ${weekdayName(isoWeekday(days))}` : '';
  const because = `day, month and year are printed${settledBy === undefined ? '' : `, ${settledBy}`}${doubt}`;
  return denoted(dayPeriod(days), because, { clock, dayPart });
}

/** Years tried around the article's, in which a weekday may fall on a date: every pattern recurs within 28 years. */
const WEEKDAY_YEARS = 14;

/** What the sentence says of past and future. */
type Direction = Pick<TaggedExpression, 'tense' | 'isGoverned'>;

/** How many times nearer a date has to be that lies on the side to which the sentence does not look. */
const AGAINST = { past: 2, future: 3, pastMonth: 3 };
const AGAINST_GOVERNING = 8;

/**
 * Of some days the one that is meant: the nearest on the side that the sentence looks to. A verb further off may have another
 * date: what is much nearer on the other side is meant, as December in "agreed in a letter of October to pay on December 1".
 */
function nearest(
  days: number[],
  today: number,
  { tense, isGoverned }: Direction,
): [day: number, rule: string] | null {
  const isAgainst = (day: number) => (tense === 'past' ? day > today : tense === 'future' && day < today);
  const weight = tense === null ? 1 : isGoverned ? AGAINST_GOVERNING : AGAINST[tense];
  const far = (day: number) => Math.abs(day - today) * (isAgainst(day) ? weight : 1);
  const found = days.sort((a, b) => far(a) - far(b) || a - b)[0];
  if (found === undefined) return null;
  if (tense === null) return [found, 'the year that brings it nearest'];
  if (isAgainst(found)) return [found, 'the year that brings it much nearer than any other'];
  return [
    found,
    tense === 'past'
      ? 'the sentence looks back, so the latest one on or before that day'
      : 'the sentence looks ahead, so the first one on or after that day',
  ];
}

/** A day and month without year. */
function resolveDay(
  { month, day, weekday, clock, dayPart, yearStep }: Of<'calendar'>,
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
  return denoted(dayPeriod(date), `${rule}, ${dayWords(date)}`, { clock, dayPart });
}

/** Months from the article's month to the one that is meant: 0 is the article's own month. */
function monthSteps(
  ahead: number,
  which: Which,
  { tense, isGoverned }: Direction,
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
      if (tense === 'future') return [ahead, 'the sentence looks ahead, so the first one that is not over'];
      const weight = tense === null ? 1 : isGoverned ? AGAINST_GOVERNING : AGAINST.pastMonth;
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
  const { year, month } = civilFromDays(today);
  const days = [-2, -1, 0, 1, 2].flatMap((step) => {
    const months = year * 12 + month - 1 + step;
    const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1];
    return day <= daysInMonth(inYear, inMonth) ? [daysFromCivil(inYear, inMonth, day)] : [];
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

/**
 * A day of the week: the latest up to the day of the article, unless the words look ahead. The article's own
 * weekday is its own day.
 *
 * @example resolveWeekday(wednesday, daysFromCivil(2017, 6, 15), 'past') // { value: '2017-06-14', … }
 */
export function resolveWeekday(
  { weekday, which, clock, dayPart, weekStep }: Of<'weekday'>,
  today: number,
  tense: Tense,
): Resolved {
  const name = weekdayName(weekday);
  if (weekStep !== undefined) {
    const day = today - isoWeekday(today) + weekday + 7 * weekStep;
    return denoted(dayPeriod(day), `the ${name} of that week, ${dayWords(day)}`, { clock, dayPart });
  }
  const ahead = (weekday - isoWeekday(today) + 7) % 7;
  const future =
    which === 'next' || (which === 'this' && tense !== 'past') || (which !== 'last' && tense === 'future');
  const strict = which === 'last' || which === 'next';
  const steps = future ? (ahead === 0 && strict ? 7 : ahead) : ahead === 0 ? (strict ? -7 : 0) : ahead - 7;
  const day = today + steps;
  const rule = strict
    ? `the ${future ? 'first' : 'latest'} ${name} ${future ? 'after' : 'before'} that day`
    : future
      ? `the sentence looks ahead, so the first ${name} on or after that day`
      : `the latest ${name} on or before that day`;
  return denoted(dayPeriod(day), `${rule}, ${dayWords(day)}`, { clock, dayPart });
}

/** Of the periods of some years the one that is meant. */
function ofYears(
  name: string,
  of: (year: number) => CalendarPeriod,
  today: number,
  which: Which,
  tense: Tense,
): Resolved | null {
  const now = civilFromDays(today).year;
  const periods = [now - 2, now - 1, now, now + 1, now + 2].map(of);
  const found = (rule: string, period: CalendarPeriod | undefined) =>
    period ? denoted(period, `${rule}, ${periodWords(period)}`) : null;
  if (which === 'last')
    return found(
      `the latest ${name} that is over`,
      periods.findLast((each) => lastDay(each) < today),
    );
  if (which === 'next')
    return found(
      `the first ${name} that is still to come`,
      periods.find((each) => firstDay(each) > today),
    );
  if (which === 'this') return found(`the ${name} of the same year`, of(now));
  const ahead = periods.find((each) => lastDay(each) >= today);
  const behind = periods.findLast((each) => lastDay(each) < today);
  // What was over the day before yesterday is what they "expect to report", not the next in nine months.
  const isFar = ahead && behind && firstDay(ahead) - today > AGAINST.future * (today - lastDay(behind));
  if (tense === 'future' && !isFar)
    return found(`the sentence looks ahead, so the first ${name} that is not over`, ahead);
  return found(
    `the latest ${name} that has begun`,
    periods.findLast((each) => firstDay(each) <= today),
  );
}

const PART_NAMES = {
  season: ['spring', 'summer', 'autumn', 'winter'],
  quarter: ['first quarter', 'second quarter', 'third quarter', 'fourth quarter'],
  half: ['first half', 'second half'],
};

/**
 * A season, quarter or half year; seasons are those of the northern half of the earth.
 *
 * @example resolvePartOfYear(lastSummer, daysFromCivil(2017, 6, 15), null) // { value: '2016-SU', because: 'the latest summer that is over, summer 2016', … }
 */
export function resolvePartOfYear(
  { unit, part, year, which, yearStep, fromPrevious }: Of<'part-of-year'>,
  today: number,
  tense: Tense,
): Resolved | null {
  const of = (each: number) => partOfYear(unit, each, part);
  if (year !== null) return denoted(of(year), 'the year is printed');
  const now = civilFromDays(today).year;
  if (yearStep !== undefined) return denoted(of(now + yearStep), `of ${now + yearStep}`);
  const found = ofYears(PART_NAMES[unit][part - 1] ?? unit, of, today, which, tense);
  if (!fromPrevious || !found?.period) return found;
  const before = { ...found.period, index: found.period.index - (unit === 'half' ? 2 : 4) };
  return denoted(before, `a year before ${periodWords(found.period)}, ${periodWords(before)}`);
}

/**
 * A holiday: of its year, or the nearest on the side that the sentence looks to.
 *
 * @example resolveHoliday(thanksgiving, daysFromCivil(1989, 11, 2), 'future') // { value: '1989-11-23', … }
 */
export function resolveHoliday(
  { name, year, which, yearStep, week }: Of<'holiday'>,
  today: number | null,
  direction: Direction,
): Resolved | null {
  const inYear = (each: number) => {
    const day = holidayIn(name, each);
    return day === null ? [] : [day];
  };
  const asked = (day: number, because: string) =>
    denoted(week ? periodOf('week', day) : dayPeriod(day), because);
  const now = today === null ? null : civilFromDays(today).year;
  const stated = year ?? (now === null || yearStep === undefined ? null : now + yearStep);
  if (stated !== null)
    return inYear(stated).map((day) => asked(day, `that of ${stated}, ${dayWords(day)}`))[0] ?? null;
  if (today === null || now === null) return null;
  const days = [now - 1, now, now + 1].flatMap(inYear);
  if (which === 'last' || which === 'next') {
    const day = which === 'last' ? days.findLast((each) => each < today) : days.find((each) => each > today);
    return day === undefined ? null : asked(day, `the ${which} one, ${dayWords(day)}`);
  }
  const found = nearest(days, today, direction);
  return found && asked(found[0], `${found[1]}, ${dayWords(found[0])}`);
}
