import type { TimeExpression } from '#lib/corpus/time-expression.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';

const UNITS: Record<string, string> = {
  Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', TM: 'minute', S: 'second',
}; // prettier-ignore

/** A duration in words; as it stands where it is more than a number of one unit. */
function durationWords(value: string): string {
  const [, time, count, letter] = /^P(T?)([\dX.]+)([YMWDHS])$/.exec(value) ?? [];
  const unit = UNITS[time && letter === 'M' ? 'TM' : (letter ?? '')];
  if (unit === undefined || count === undefined) return value;
  if (count.includes('X')) return `Some ${unit}s`;
  return `${count} ${unit}${count === '1' ? '' : 's'}`;
}

/**
 * What words that speak of time mean, in words.
 *
 * @param language BCP 47
 * @example formatTimeExpression({ type: 'DURATION', value: 'P2D', … }, 'en') // '2 days'
 */
export function formatTimeExpression({ type, value }: TimeExpression, language: string): string {
  if (type === 'DURATION' || type === 'SET') return (type === 'SET' ? 'Every ' : '') + durationWords(value);
  return formatDate(getEdtf(value), language, 'full');
}
