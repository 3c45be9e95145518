import {
  dayPeriod,
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
    : unitFrom(today, unit, signed(count, side));
  const roughly = isRound(count) && (period.unit === 'month' || period.unit === 'year');
  return denoted(
    period,
    `counted from that day, ${roughly ? 'about ' : ''}${periodWords(period)}`,
    roughly ? { edtf: `${edtfOf(period)}~` } : {},
  );
}
