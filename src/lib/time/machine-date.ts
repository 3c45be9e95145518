import type { EdtfDate } from './edtf.ts';
import { clock } from './point-words.ts';

/**
 * The value for `<time datetime>`: as exact as the date is, or null where HTML has no way to say it.
 *
 * @example machineDate(getEdtf('2017-05')) // '2017-05'
 * @example machineDate(getEdtf('196X')) // null
 */
export function machineDate(date: EdtfDate): string | null {
  if (date.kind !== 'point' || date.season !== null || date.significantDigits !== null) return null;
  const { year, month, day, time, offsetMinutes } = date;
  const parts = [year, month, day].filter((part) => part !== null);
  // HTML §2.3.5: years are positive and have four digits or more.
  if (!parts.every((part) => /^\d+$/.test(part)) || Number(year) < 1) return null;
  if (time === null) return parts.join('-');
  const offset = offsetMinutes === null ? '' : `${offsetMinutes < 0 ? '-' : '+'}${clock(offsetMinutes)}`;
  return `${parts.join('-')}T${time}${offset}`;
}
