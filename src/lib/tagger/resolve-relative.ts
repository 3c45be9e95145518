import {
  dayPeriod,
  lastDay,
  moveDay,
  movePeriod,
  periodOf,
  type CalendarPeriod,
  type PeriodUnit,
} from './calendar-period.ts';
import type { Discourse } from './discourse.ts';
import { edtfOf, periodWords } from './period-values.ts';
import { denoted, type Resolved } from './resolved.ts';
import type { Of, Side } from './time-reading.ts';

/** From so many units on a round number is an estimate: nobody counts "20 years ago" to the year. */
const ROUND = 10;
const isRound = (steps: number) => Math.abs(steps) >= ROUND && steps % ROUND === 0;

export const signed = (count: number, side: Side) => (side === 'past' ? -count : count);

/**
 * The unit that lies some steps from the one that holds a day, as exact as the words are: a month ago is a
 * month, a week ago is a week.
 *
 * @example unitFrom(daysFromCivil(2017, 6, 15), 'month', -1) // June is left for May 2017
 */
export function unitFrom(day: number, unit: PeriodUnit, steps: number): CalendarPeriod {
  return unit === 'day' ? dayPeriod(day + steps) : { unit, index: periodOf(unit, day).index + steps };
}

/** Days after which a quarter is no news. */
const RECENT = 300;
/** What was named no further back, in characters, is what is told of. */
const SAME_SENTENCE = 120;
/** More units than any calendar has: “66 million years ago”. */
const LONG_AGO = 1e5;

/** Of these the days, of a year the months, of which half of them has half as many. */
const PARTS: Partial<Record<PeriodUnit, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 12 };

/** “a week and a half ago” is a week, “a year and a half ago” a month. */
function halved(today: number, unit: PeriodUnit, steps: number): CalendarPeriod {
  const parts = Math.round(steps * (PARTS[unit] ?? 1));
  return unit === 'day' || unit === 'week'
    ? periodOf(unit, today + parts)
    : periodOf('month', moveDay(today, unit === 'year' ? 'month' : 'day', parts));
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
 * "a month ago": counted from the day of the article. Decades and centuries come as so many years.
 *
 * @example resolveDistance({ kind: 'distance', unit: 'decade', count: 2, side: 'past' }, daysFromCivil(2017, 6, 15)) // { value: '1997', edtf: '1997~', … }
 */
export function resolveDistance(
  { unit, count, side }: Of<'distance'>,
  today: number,
  { quarter, last, lastEnd }: Discourse,
  start: number,
): Resolved {
  if (unit === 'year' && count === 1 && side === 'past') {
    // A quarter of which was spoken, unless it is long over: “a year ago, nobody would have bought it”; or the year
    // just told of: “1986 profits rose from 777 million a year ago”, in 1987.
    const isRecent = quarter !== null && today - lastDay(quarter) < RECENT;
    const isTold =
      last?.index === unitFrom(today, 'year', -1).index &&
      last.unit === 'year' &&
      start - lastEnd < SAME_SENTENCE;
    const spoken = isRecent ? quarter : isTold ? last : null;
    if (spoken) {
      const found = movePeriod(spoken, 'year', -1);
      return denoted(
        found,
        `a year before ${periodWords(spoken)}, of which was spoken before, ${periodWords(found)}`,
      );
    }
  }
  if (count === null || count > LONG_AGO) {
    const words = side === 'past' ? 'past' : 'future';
    return {
      value: side === 'past' ? 'PAST_REF' : 'FUTURE_REF',
      edtf: null,
      because: `it speaks of the ${words} and does not say when`,
      period: null,
    };
  }
  const period = Number.isInteger(count)
    ? unitFrom(today, unit, signed(count, side))
    : halved(today, unit, signed(count, side));
  const roughly = isRound(count) && (period.unit === 'month' || period.unit === 'year');
  return denoted(
    period,
    `counted from that day, ${roughly ? 'about ' : ''}${periodWords(period)}`,
    roughly ? { edtf: `${edtfOf(period)}~` } : {},
  );
}
