import { civilFromDays, isoWeekday } from '#lib/time/calendar.ts';
import {
  dayPeriod,
  firstDay,
  lastDay,
  partOfYear,
  periodOf,
  type CalendarPeriod,
} from './calendar-period.ts';
import { dayWords, weekdayName } from './calendar-words.ts';
import { holidayIn } from './holidays.ts';
import { AGAINST, nearest, type Direction } from './nearest.ts';
import { periodWords } from './period-values.ts';
import { denoted, type Resolved } from './resolved.ts';
import type { Of, Tense, Which } from './time-reading.ts';

/**
 * A day of the week: the latest up to the day of the article, unless the words look ahead. The article's own
 * weekday is its own day.
 *
 * @example resolveWeekday(wednesday, daysFromCivil(2017, 6, 15), { tense: 'past', isGoverned: false }) // { value: '2017-06-14', … }
 */
export function resolveWeekday(
  { weekday, which, clock, dayPart, weekStep, weeksOn, isPlanned, isNews, isSince }: Of<'weekday'>,
  today: number,
  { tense, isGoverned, hasHappened }: Omit<Direction, 'isOwnClause'>,
): Resolved {
  const name = weekdayName(weekday);
  if (weekStep !== undefined) {
    const day = today - isoWeekday(today) + weekday + 7 * weekStep;
    return denoted(dayPeriod(day), `the ${name} of that week, ${dayWords(day)}`, { clock, dayPart });
  }
  const ahead = (weekday - isoWeekday(today) + 7) % 7;
  if (weeksOn !== undefined) {
    const day = today + (weeksOn > 0 ? ahead : ahead === 0 ? 0 : ahead - 7) + 7 * weeksOn;
    const weeks = `${Math.abs(weeksOn)} week${Math.abs(weeksOn) === 1 ? '' : 's'}`;
    const rule =
      weeksOn > 0
        ? `${weeks} after the first ${name} on or after that day`
        : `${weeks} before the latest ${name} on or before that day`;
    return denoted(dayPeriod(day), `${rule}, ${dayWords(day)}`);
  }
  // Of tomorrow's day few mean the one six days ago, unless a verb right beside it says so: it is the day of the next
  // time zone, or of what is planned.
  const isPast = isSince || hasHappened || (tense === 'past' && isGoverned && !isNews);
  if (which === null && tense !== 'future' && !isPast && ahead > 0 && ahead <= (isPlanned ? 2 : 1)) {
    const day = today + ahead;
    return denoted(dayPeriod(day), `so near that it is the ${name} to come, ${dayWords(day)}`, {
      clock,
      dayPart,
    });
  }
  const future =
    which === 'next' || (which === 'this' && tense !== 'past') || (which !== 'last' && tense === 'future');
  const strict = which === 'last' || which === 'next';
  // Nobody says “last Monday” for yesterday.
  const back = ahead === 0 ? (strict ? -7 : 0) : ahead === 6 && which === 'last' ? -8 : ahead - 7;
  const steps = future ? (ahead === 0 && strict ? 7 : ahead) : back;
  const day = today + steps;
  const rule = strict
    ? `the ${future ? 'first' : 'latest'} ${name} ${future ? 'after' : 'before'} that day${steps === -8 ? ', other than the very day before' : ''}`
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
  mayBeFar: boolean,
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
  if (which === 'this') {
    // “this winter”, in January: the one that began in the year before.
    const current = periods.find((each) => firstDay(each) <= today && today <= lastDay(each));
    return found(`the ${name} of the same year`, current ?? of(now));
  }
  const ahead = periods.find((each) => lastDay(each) >= today);
  const behind = periods.findLast((each) => lastDay(each) < today);
  // What was over the day before yesterday is what they "expect to report", not the next in nine months.
  const isFar = ahead && behind && firstDay(ahead) - today > AGAINST.future * (today - lastDay(behind));
  if (tense === 'future' && (mayBeFar || !isFar))
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
 * @example resolvePartOfYear(lastSummer, daysFromCivil(2017, 6, 15), { tense: null, isOwnClause: false }) // { value: '2016-SU', because: 'the latest summer that is over, summer 2016', … }
 */
export function resolvePartOfYear(
  { unit, part, year, which, yearStep, fromPrevious }: Of<'part-of-year'>,
  today: number,
  direction: Pick<Direction, 'tense' | 'isOwnClause'>,
): Resolved | null {
  const of = (each: number) => partOfYear(unit, each, part);
  if (year !== null) return denoted(of(year), 'the year is printed');
  const now = civilFromDays(today).year;
  if (yearStep !== undefined) return denoted(of(now + yearStep), `of ${now + yearStep}`);
  // Of quarters it is mostly the last one that “expects to report” means, however near the verb is.
  const mayBeFar = unit === 'season' && direction.isOwnClause;
  const found = ofYears(PART_NAMES[unit][part - 1] ?? unit, of, today, which, direction.tense, mayBeFar);
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
  { name, year, which, yearStep, week, days: away = 0 }: Of<'holiday'>,
  today: number | null,
  direction: Direction,
): Resolved | null {
  const inYear = (each: number) => {
    const day = holidayIn(name, each);
    return day === null ? [] : [day];
  };
  const asked = (named: number, because: string) => {
    const day = named + away;
    // A Monday has the weekend before it.
    const within = week === 'weekend' && isoWeekday(day) === 1 ? day - 1 : day;
    return denoted(periodOf(week ?? 'day', within), because);
  };
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
