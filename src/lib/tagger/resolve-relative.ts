import { civilFromDays } from '#lib/time/calendar.ts';
import {
  dayPeriod,
  firstDay,
  lastDay,
  moveDay,
  movePeriod,
  periodOf,
  yearOf,
  yearPeriod,
  type CalendarPeriod,
  type PeriodUnit,
} from './calendar-period.ts';
import { dayWords } from './calendar-words.ts';
import type { Discourse } from './discourse.ts';
import { edtfOf, periodWords } from './period-values.ts';
import { denoted, type Resolved } from './resolved.ts';
import type { Of, Side, Tense } from './time-reading.ts';

/** From so many units on a round number is an estimate: nobody counts "20 years ago" to the year. */
const ROUND = 10;
const isRound = (steps: number) => Math.abs(steps) >= ROUND && steps % ROUND === 0;

const signed = (count: number, side: Side) => (side === 'past' ? -count : count);

/**
 * The unit that lies some steps from the one that holds a day, as exact as the words are: a month ago is a
 * month, a week ago is a week.
 *
 * @example unitFrom(daysFromCivil(2017, 6, 15), 'month', -1) // June is left for May 2017
 */
export function unitFrom(day: number, unit: PeriodUnit, steps: number): CalendarPeriod {
  return unit === 'day' ? dayPeriod(day + steps) : { unit, index: periodOf(unit, day).index + steps };
}

/**
 * "today", "last month": so many units from that of the article.
 *
 * @example resolveStep({ kind: 'step', unit: 'month', steps: -1 }, daysFromCivil(2017, 6, 15)) // { value: '2017-05', … }
 */
export function resolveStep({ unit, steps, clock, dayPart }: Of<'step'>, today: number): Resolved {
  const period = unitFrom(today, unit, steps);
  return denoted(period, periodWords(period), { clock, dayPart });
}

/**
 * "a month ago": counted from the day of the article. Decades and centuries are counted in years, roughly.
 *
 * @example resolveDistance({ kind: 'distance', unit: 'decade', count: 2, side: 'past' }, daysFromCivil(2017, 6, 15)) // { value: '1997', edtf: '1997~', … }
 */
export function resolveDistance(
  { unit, count, side }: Of<'distance'>,
  today: number,
  { quarter }: Discourse,
): Resolved {
  if (unit === 'year' && count === 1 && side === 'past' && quarter) {
    const found = movePeriod(quarter, 'year', -1);
    return denoted(
      found,
      `a year before ${periodWords(quarter)}, of which was spoken before, ${periodWords(found)}`,
    );
  }
  if (count === null) {
    const words = side === 'past' ? 'past' : 'future';
    return {
      value: side === 'past' ? 'PAST_REF' : 'FUTURE_REF',
      edtf: null,
      because: `it speaks of the ${words} and does not say when`,
      period: null,
    };
  }
  const years = unit === 'decade' ? 10 : unit === 'century' ? 100 : null;
  const half = !Number.isInteger(count);
  const period = half
    ? periodOf(
        unit === 'year' ? 'month' : 'day',
        moveDay(
          today,
          unit === 'year' ? 'month' : 'day',
          signed(Math.round(count * (unit === 'year' ? 12 : 30)), side),
        ),
      )
    : years === null
      ? unitFrom(today, unit, signed(count, side))
      : yearPeriod(civilFromDays(today).year + signed(count * years, side));
  const steps = count * (years ?? 1);
  const roughly = isRound(steps) && (period.unit === 'month' || period.unit === 'year');
  return denoted(
    period,
    `counted from that day, ${roughly ? 'about ' : ''}${periodWords(period)}`,
    roughly ? { edtf: `${edtfOf(period)}~` } : {},
  );
}

/** How long a date may be at most for a unit to be counted from it, in days. */
const LONGEST: Record<PeriodUnit, number> = {
  day: 1, weekend: 7, week: 7, month: 31, season: 92, quarter: 92, half: 184, year: 366, decade: 3653, century: 36525,
}; // prettier-ignore

/** Of these a year before is one of the same: the third quarter, a year before. */
const KEPT = new Set<PeriodUnit>(['quarter', 'half', 'season']);

/**
 * "a day earlier", "the next year": counted from the date spoken of before, or from the article's own day where
 * there is none. What is a year before a quarter is a quarter.
 *
 * @example resolveFromPrevious({ …, unit: 'day', count: 1, side: 'past' }, 17332, { last: dayPeriod(17331), … }) // { value: '2017-06-13', … }
 */
export function resolveFromPrevious(
  { unit, count, side, dayPart }: Of<'from-previous'>,
  today: number | null,
  { last, quarter }: Discourse,
): Resolved | null {
  const steps = signed(count, side);
  if (unit === 'year' && count === 1 && side === 'past') {
    const spoken = quarter ?? (last && KEPT.has(last.unit) ? last : null);
    if (spoken) {
      const found = movePeriod(spoken, 'year', steps);
      return denoted(
        found,
        `a year from ${periodWords(spoken)}, of which was spoken before, ${periodWords(found)}`,
      );
    }
  }
  const fits = last !== null && lastDay(last) - firstDay(last) + 1 <= LONGEST[unit];
  if (last && !fits) return null;
  const base = last ? firstDay(last) : today;
  if (base === null) return null;
  const found = unitFrom(base, unit, steps);
  return denoted(
    found,
    `counted from ${last ? 'the date named before it' : 'that day'}, ${periodWords(found)}`,
    { dayPart },
  );
}

/**
 * "that day", "the quarter": the one named last, or else the article's own.
 *
 * @example resolveSame({ kind: 'same', unit: 'year' }, 17332, { last: yearPeriod(1998), … }) // { value: '1998', … }
 */
export function resolveSame(
  { unit, dayPart, year }: Of<'same'>,
  today: number | null,
  tense: Tense,
  { last, quarter }: Discourse,
): Resolved | null {
  if (unit === null) return last && denoted(last, `the date named before it, ${periodWords(last)}`);
  if (year !== undefined) {
    const found = quarter ? movePeriod(quarter, 'year', year - yearOf(quarter)) : yearPeriod(year);
    return denoted(found, `the year is printed, ${periodWords(found)}`);
  }
  if (unit === 'quarter' && quarter)
    return denoted(quarter, `the quarter of which was spoken before, ${periodWords(quarter)}`);
  const fits = last !== null && unit !== 'quarter' && lastDay(last) - firstDay(last) + 1 <= LONGEST[unit];
  const base = fits ? firstDay(last) : today;
  if (base === null) return null;
  if (unit === 'weekend' && !fits) {
    // The latest one that has begun, unless the sentence looks ahead.
    const here = periodOf('weekend', base);
    const steps = tense === 'future' ? (lastDay(here) < base ? 1 : 0) : firstDay(here) > base ? -1 : 0;
    const found = { ...here, index: here.index + steps };
    return denoted(
      found,
      `${tense === 'future' ? 'the sentence looks ahead, so the first one that is not over' : 'the latest one that has begun'}, ${periodWords(found)}`,
    );
  }
  // Of an article's own quarter it is the last that was over that news speak of.
  const period =
    unit === 'quarter' && !fits
      ? { ...periodOf('quarter', base), index: periodOf('quarter', base).index - 1 }
      : periodOf(unit, base);
  return denoted(
    period,
    `${fits ? 'that of the date named before it' : 'that of the article'}, ${periodWords(period)}`,
    { dayPart },
  );
}

/** The single day of a date; null if it covers more. */
const singleDay = (period: CalendarPeriod | null) => (period?.unit === 'day' ? period.index : null);

/**
 * "came a day after the council voted": what came is the article's news, so the words date the vote.
 *
 * @returns null for months and years: those tell of other things than the news
 * @example resolveBesideEvent({ …, unit: 'day', count: 1, side: 'past' }, 17332, SILENCE) // { value: '2017-06-14', … }
 */
export function resolveBesideEvent(
  { unit, count, side }: Of<'beside-event'>,
  today: number | null,
  { last }: Discourse,
): Resolved | null {
  if (unit !== 'day' && unit !== 'week') return null;
  const base = singleDay(last) ?? today;
  if (base === null) return null;
  const found = unitFrom(base, unit, signed(count, side));
  const length = `${count} ${unit}${count === 1 ? '' : 's'} ${side === 'past' ? 'after' : 'before'}`;
  return denoted(
    found,
    `what came ${length} the event was on ${dayWords(base)}, so the event was on ${periodWords(found)}`,
  );
}

/**
 * "at 3 p.m. GMT", "in the evening": on the day spoken of before, or else that of the article.
 *
 * @example resolveClock({ kind: 'clock', clock: { time: '15:00', offsetMinutes: 0 }, dayPart: null }, 17332, SILENCE) // { value: '2017-06-15T15:00', … }
 */
export function resolveClock(
  { clock, dayPart }: Of<'clock'>,
  today: number | null,
  { last }: Discourse,
): Resolved | null {
  const day = singleDay(last) ?? today;
  if (day === null) return null;
  const resolved = denoted(dayPeriod(day), `a time of day, on ${dayWords(day)}`, { clock, dayPart });
  return clock?.isElsewhere ? { ...resolved, edtf: null } : resolved;
}
