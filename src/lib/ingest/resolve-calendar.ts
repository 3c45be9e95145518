import {
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  edtfDay,
  isoWeekday,
  edtfYear,
} from '#lib/time/calendar.ts';
import { dayWords, monthName, weekdayName } from './calendar-words.ts';
import { dayRangeOf } from './day-range.ts';
import type { Clock, Reading, Tense, Which } from './time-reading.ts';

/** A date and the clause that says how it follows, to stand after "… in an article of …:". */
export interface Resolved {
  value: string;
  because: string;
}

type Of<Kind extends Reading['kind']> = Extract<Reading, { kind: Kind }>;

const two = (number: number) => String(number).padStart(2, '0');

/**
 * The day, with a time of day where one is printed.
 *
 * @example withClock(17332, { time: '15:25', offsetMinutes: 180 }) // '2017-06-15T15:25+03:00'
 */
export function withClock(day: number, clock: Clock | null): string {
  if (!clock) return edtfDay(day);
  const { time, offsetMinutes } = clock;
  if (offsetMinutes === null) return `${edtfDay(day)}T${time}`;
  const size = Math.abs(offsetMinutes);
  const zone = `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${edtfDay(day)}T${time}${offsetMinutes === 0 ? 'Z' : zone}`;
}

/**
 * A date whose year is printed.
 *
 * @returns null where the year is open
 * @example resolveStated({ kind: 'calendar', year: 2017, month: 6, … }) // { value: '2017-06', because: 'month and year are printed' }
 */
export function resolveStated(reading: Of<'calendar'>): Resolved | null {
  const { year, month, day, weekday, clock, settledBy } = reading;
  if (year === null) return null;
  if (month === null) return { value: edtfYear(year), because: 'the year is printed' };
  if (day === null)
    return { value: `${edtfYear(year)}-${two(month)}`, because: 'month and year are printed' };
  const days = daysFromCivil(year, month, day);
  const wrongWeekday = weekday !== null && weekday !== isoWeekday(days);
  const doubt = wrongWeekday ? `, though it was a ${weekdayName(isoWeekday(days))}` : '';
  return {
    value: withClock(days, clock),
    because: `day, month and year are printed${settledBy === undefined ? '' : `, ${settledBy}`}${doubt}`,
  };
}

/** Years tried around the article's, in which a weekday may fall on a date: every pattern recurs within 28 years. */
const WEEKDAY_YEARS = 14;

/** A day and month without year. */
function resolveDay(
  { month, day, weekday, clock }: Of<'calendar'>,
  today: number,
  tense: Tense,
): Resolved | null {
  if (month === null || day === null) return null;
  const { year } = civilFromDays(today);
  const reach = weekday === null ? 4 : WEEKDAY_YEARS;
  const candidates = Array.from({ length: 2 * reach + 1 }, (_, index) => year - reach + index)
    .filter((each) => day <= daysInMonth(each, month))
    .map((each) => daysFromCivil(each, month, day))
    .filter((each) => weekday === null || isoWeekday(each) === weekday)
    .sort((a, b) => Math.abs(a - today) - Math.abs(b - today) || a - b);
  const onSide = candidates.find((each) =>
    weekday !== null || tense === null ? true : tense === 'past' ? each <= today : each >= today,
  );
  if (onSide === undefined) return null;
  const rule =
    weekday !== null
      ? `the nearest year in which it is a ${weekdayName(weekday)}`
      : tense === null
        ? 'the year that brings it nearest'
        : tense === 'past'
          ? 'the sentence looks back, so the latest one on or before that day'
          : 'the sentence looks ahead, so the first one on or after that day';
  return { value: withClock(onSide, clock), because: `${rule}, ${dayWords(onSide)}` };
}

/** Months from the article's month to the one that is meant: 0 is the article's own month. */
function monthSteps(ahead: number, which: Which, tense: Tense): [steps: number, rule: string] {
  switch (which) {
    case 'last':
      return [ahead === 0 ? -12 : ahead - 12, 'the last one that was over by then'];
    case 'next':
      return [ahead === 0 ? 12 : ahead, 'the first one that is still to come'];
    case 'earlier':
      return [ahead === 0 ? 0 : ahead - 12, 'the latest one that has begun'];
    case 'later':
      return [ahead, 'the first one that is not over'];
    default:
      return tense === 'future'
        ? [ahead, 'the sentence looks ahead, so the first one that is not over']
        : [ahead === 0 ? 0 : ahead - 12, 'the latest one that has begun'];
  }
}

/** A month without year. */
function resolveMonth({ month, which }: Of<'calendar'>, today: number, tense: Tense): Resolved | null {
  if (month === null) return null;
  const now = civilFromDays(today);
  const ahead = (month - now.month + 12) % 12;
  const [steps, rule] =
    which === 'this' ? [month - now.month, 'the one of the same year'] : monthSteps(ahead, which, tense);
  const year = now.year + Math.floor((now.month - 1 + steps) / 12);
  return { value: `${edtfYear(year)}-${two(month)}`, because: `${rule}, ${monthName(month)} ${year}` };
}

/**
 * A date by its names and numbers whose year is not printed.
 *
 * @param today the day of the article, days from 1970-01-01
 * @example resolveCalendar(lastNovember, daysFromCivil(2017, 6, 15), 'past') // { value: '2016-11', because: 'the last one that was over by then, November 2016' }
 */
export function resolveCalendar(reading: Of<'calendar'>, today: number, tense: Tense): Resolved | null {
  return reading.day === null ? resolveMonth(reading, today, tense) : resolveDay(reading, today, tense);
}

/**
 * A day of the week: the latest up to the day of the article, unless the words look ahead. The article's own
 * weekday is its own day.
 *
 * @example resolveWeekday(wednesday, daysFromCivil(2017, 6, 15), 'past') // { value: '2017-06-14', … }
 */
export function resolveWeekday(
  { weekday, which, clock }: Of<'weekday'>,
  today: number,
  tense: Tense,
): Resolved {
  const name = weekdayName(weekday);
  const ahead = (weekday - isoWeekday(today) + 7) % 7;
  const future = which === 'next' || (which !== 'last' && tense === 'future');
  const strict = which === 'last' || which === 'next';
  const steps = future ? (ahead === 0 && strict ? 7 : ahead) : ahead === 0 ? (strict ? -7 : 0) : ahead - 7;
  const day = today + steps;
  const rule = strict
    ? `the ${future ? 'first' : 'latest'} ${name} ${future ? 'after' : 'before'} that day`
    : future
      ? `the sentence looks ahead, so the first ${name} on or after that day`
      : `the latest ${name} on or before that day`;
  return { value: withClock(day, clock), because: `${rule}, ${dayWords(day)}` };
}

const SEASON_NAMES: Record<number, string> = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter', 33: 'first quarter', 34: 'second quarter',
  35: 'third quarter', 36: 'fourth quarter', 40: 'first half', 41: 'second half'
}; // prettier-ignore

/**
 * A season, quarter or half year; seasons are those of the northern half of the earth.
 *
 * @example resolveSeason(lastSummer, daysFromCivil(2017, 6, 15), null) // { value: '2016-22', because: 'the latest summer that is over, of 2016' }
 */
export function resolveSeason(
  { season, year, which }: Of<'season'>,
  today: number,
  tense: Tense,
): Resolved | null {
  const name = SEASON_NAMES[season] ?? 'season';
  const edtf = (each: number) => `${edtfYear(each)}-${season}`;
  if (year !== null) return { value: edtf(year), because: 'the year is printed' };
  const now = civilFromDays(today).year;
  const years = [now - 2, now - 1, now, now + 1];
  const found = (rule: string, each: number | undefined) =>
    each === undefined ? null : { value: edtf(each), because: `${rule}, of ${each}` };
  const range = (each: number) => dayRangeOf(edtf(each));
  if (which === 'last')
    return found(
      `the latest ${name} that is over`,
      years.findLast((each) => range(each).last < today),
    );
  if (which === 'next' || (which === null && tense === 'future'))
    return found(
      `the first ${name} that is still to come`,
      years.find((each) => range(each).first > today),
    );
  if (which === 'this' && tense !== 'past') return found(`the ${name} of the same year`, now);
  return found(
    `the latest ${name} that has begun`,
    years.findLast((each) => range(each).first <= today),
  );
}
