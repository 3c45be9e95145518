import { numberOf, timexDuration, unitOf } from './number-words.ts';
import type { Reading } from './time-reading.ts';
import type { Parts } from './time-rule.ts';

const isTitle = (unit: string) => /^\p{Lu}\p{Ll}/u.test(unit);

/**
 * So many units, or some of them.
 *
 * @returns null for titles and for what is no count
 * @example duration({ count: 'two', unit: 'weeks' }) // { kind: 'duration', value: 'P2W' }
 */
export function duration({ count, vague, unit }: Parts): Reading | null {
  // “60 Minutes” and “This Week” are shows.
  if (unit === undefined || isTitle(unit)) return null;
  // “the 1988 quarter”
  if (/^(?:1[5-9]|20)\d\d$/.test(count ?? '')) return null;
  const number = vague === undefined ? numberOf(count ?? '') : /couple/i.test(vague) ? 2 : null;
  if (number === null && vague === undefined) return null;
  const value = timexDuration(number, unitOf(unit));
  return value === null ? null : { kind: 'duration', value };
}

/** @example several('years') // { kind: 'duration', value: 'PXY' } */
export const several = (unit: string): Reading | null => {
  const value = timexDuration(null, unitOf(unit));
  return value === null ? null : { kind: 'duration', value };
};
