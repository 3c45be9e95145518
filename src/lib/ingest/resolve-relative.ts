import { civilFromDays, edtfDay, isoWeekday, edtfYear } from '#lib/time/calendar.ts';
import { dayWords, monthName } from './calendar-words.ts';
import { dayRangeOf } from './day-range.ts';
import { withClock, type Resolved } from './resolve-calendar.ts';
import type { CalendarUnit, Reading } from './time-reading.ts';

type Of<Kind extends Reading['kind']> = Extract<Reading, { kind: Kind }>;

/** From so many units on a round number is an estimate: nobody counts "20 years ago" to the year. */
const ROUND = 10;

/**
 * The unit that lies some steps from the one that holds a day, as exact as the words are: a month ago is a
 * month, a week ago is a week (an interval, since EDTF has no weeks).
 *
 * @returns null for hours and smaller, which need more than a day to be counted from
 * @example unitFrom(daysFromCivil(2017, 6, 15), 'month', -1) // { value: '2017-05', because: 'May 2017' }
 */
export function unitFrom(day: number, unit: CalendarUnit, steps: number): Resolved | null {
  const { year, month } = civilFromDays(day);
  const roughly = Math.abs(steps) >= ROUND && steps % ROUND === 0 ? '~' : '';
  const about = roughly ? 'about ' : '';
  switch (unit) {
    case 'day':
      return { value: edtfDay(day + steps), because: dayWords(day + steps) };
    case 'week': {
      const monday = day + 7 * steps - isoWeekday(day) + 1;
      return {
        value: `${edtfDay(monday)}/${edtfDay(monday + 6)}`,
        because: `the week of Monday ${dayWords(monday)} to Sunday ${dayWords(monday + 6)}`,
      };
    }
    case 'month':
    case 'quarter': {
      const size = unit === 'month' ? 1 : 3;
      const index = year * 12 + Math.floor((month - 1) / size) * size + steps * size;
      const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
      if (unit === 'month') {
        const value = `${edtfYear(inYear)}-${String(inMonth).padStart(2, '0')}${roughly}`;
        return { value, because: `${about}${monthName(inMonth)} ${inYear}` };
      }
      const quarter = (inMonth + 2) / 3;
      return { value: `${edtfYear(inYear)}-${32 + quarter}`, because: `quarter ${quarter} of ${inYear}` };
    }
    case 'year':
      return { value: `${edtfYear(year + steps)}${roughly}`, because: `${about}${year + steps}` };
    case 'decade': {
      const decade = Math.floor(year / 10) + steps;
      return { value: `${edtfYear(decade * 10).slice(0, -1)}X`, because: `the ${decade}0s` };
    }
    case 'century': {
      const century = Math.floor(year / 100) + steps;
      return { value: `${edtfYear(century * 100).slice(0, -2)}XX`, because: `${century}00 to ${century}99` };
    }
    default:
      return null;
  }
}

const signed = (count: number, side: 'past' | 'future') => (side === 'past' ? -count : count);

/**
 * "a month ago": counted from the day of the article. Decades and centuries are counted in years, roughly.
 *
 * @example resolveDistance({ kind: 'distance', unit: 'decade', count: 2, side: 'past' }, daysFromCivil(2017, 6, 15)) // { value: '1997~', … }
 */
export function resolveDistance({ unit, count, side }: Of<'distance'>, today: number): Resolved | null {
  const years = unit === 'decade' ? 10 : unit === 'century' ? 100 : null;
  const found =
    years === null
      ? unitFrom(today, unit, signed(count, side))
      : unitFrom(today, 'year', signed(count * years, side));
  return found && { ...found, because: `counted from that day, ${found.because}` };
}

/** The single day of a date; null if it covers more. */
function singleDay(value: string | null): number | null {
  if (value === null) return null;
  const { first, last } = dayRangeOf(value);
  return first === last ? first : null;
}

/** A date that stands for a stretch of one unit: where it begins; null if it is longer than the unit. */
const LONGEST: Partial<Record<CalendarUnit, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };

/**
 * "a day earlier", "the next year": counted from the date spoken of before, or from the article's own day where
 * there is none.
 *
 * @param previous EDTF, or null
 * @example resolveFromPrevious({ …, unit: 'day', count: 1, side: 'past' }, 17332, '2017-06-14') // { value: '2017-06-13', … }
 */
export function resolveFromPrevious(
  { unit, count, side }: Of<'from-previous'>,
  today: number,
  previous: string | null,
): Resolved | null {
  if (previous === null && count === 0) return null;
  const base = previous === null ? { first: today, last: today } : dayRangeOf(previous);
  if (base.last - base.first + 1 > (LONGEST[unit] ?? 0)) return null;
  const found = unitFrom(base.first, unit, signed(count, side));
  const from = previous === null ? 'that day' : 'the date named before it';
  return found && { ...found, because: `counted from ${from}, ${found.because}` };
}

/**
 * "came a day after the council voted": what came is the article's news, so the words date the vote.
 *
 * @returns null for months and years: those tell of other things than the news
 * @example resolveBesideEvent({ …, unit: 'day', count: 1, side: 'past' }, 17332, null) // { value: '2017-06-14', … }
 */
export function resolveBesideEvent(
  { unit, count, side }: Of<'beside-event'>,
  today: number,
  previous: string | null,
): Resolved | null {
  if (unit !== 'day' && unit !== 'week') return null;
  const base = singleDay(previous) ?? today;
  const found = unitFrom(base, unit, signed(count, side));
  const length = `${count} ${unit}${count === 1 ? '' : 's'} ${side === 'past' ? 'after' : 'before'}`;
  return (
    found && {
      value: found.value,
      because: `what came ${length} the event was on ${dayWords(base)}, so the event was on ${found.because}`,
    }
  );
}

/**
 * "at 3 p.m. GMT": on the day spoken of before, or else that of the article.
 *
 * @example resolveClock({ kind: 'clock', clock: { time: '15:00', offsetMinutes: 0 } }, 17332, null) // { value: '2017-06-15T15:00Z', … }
 */
export function resolveClock({ clock }: Of<'clock'>, today: number, previous: string | null): Resolved {
  const day = singleDay(previous) ?? today;
  return { value: withClock(day, clock), because: `a time of day, on ${dayWords(day)}` };
}
