import type { PeriodUnit } from './calendar-period.ts';
import { numberOf, timexDuration, unitOf } from './number-words.ts';
import { periodUnit } from './read-parts.ts';
import type { Reading, Side } from './time-reading.ts';
import type { Parts } from './time-rule.ts';

/** Units that are counted in years. */
const YEARS: Partial<Record<PeriodUnit, number>> = { decade: 10, century: 100 };

/**
 * So many units from something. Hours and minutes have no date of their own: they leave the day as it is.
 *
 * @returns null for what is no count
 * @example counted('distance', { count: 'two', unit: 'decades' }, 'past') // { kind: 'distance', unit: 'year', count: 20, side: 'past' }
 */
export function counted(
  kind: 'distance' | 'from-previous' | 'beside-event',
  { count, vague, unit = '' }: Parts,
  side: Side,
): Reading | null {
  const number = vague === undefined ? numberOf(count ?? '') : /couple/i.test(vague) ? 2 : null;
  if (number !== null && unitOf(unit) === 'fortnight')
    return counted(kind, { count: String(2 * number), unit: 'weeks' }, side);
  const period = periodUnit(unit);
  if (kind === 'distance' && period === null) {
    const value = timexDuration(number, unitOf(unit));
    return value === null ? null : { kind: 'duration', value };
  }
  if (period === null) return null;
  // Nobody means a whole decade by “two decades ago”.
  const years = YEARS[period];
  if (years !== undefined && number !== null)
    return { kind: kind === 'distance' ? kind : 'from-previous', unit: 'year', count: number * years, side };
  if (kind === 'distance') return { kind, unit: period, count: number, side };
  if (kind === 'from-previous' && number === null) {
    // “a few weeks earlier” says how long before, not when.
    const value = timexDuration(null, unitOf(unit));
    return value === null ? null : { kind: 'duration', value };
  }
  return number === null || !Number.isInteger(number) ? null : { kind, unit: period, count: number, side };
}

/**
 * The count of "a year and a half", "a decade or two": the lower one of two.
 *
 * @example withHalf({ words: 'a year and a half ago' }) // 'a 1/2', which is 1.5
 */
export const withHalf = ({ count = 'a', words = '' }: Parts) =>
  /\band\s+a\s+half\b/i.test(words) && !/\bhalf\b/i.test(count) ? `${count} 1/2` : count;
