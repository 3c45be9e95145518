import { DAY_MS, daysFromCivil, daysInMonth, midnight } from './calendar.ts';
import type { EdtfPoint } from './edtf.ts';

/** A date as written, before it is known what stretch of time it denotes. */
export type WrittenPoint = Omit<EdtfPoint, 'earliest' | 'latest'>;

/** The part of a date that no calendar has, and how to say so. */
export interface Impossible {
  part: 'year' | 'month' | 'day';
  message: string;
}

/** Year and month (13 and on: of the next year) in which a sub-year grouping of ISO 8601-2 §4.8 begins and ends. */
const GROUPINGS: Record<number, [number, number]> = {
  21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14], // seasons, independent of location
  25: [3, 5], 26: [6, 8], 27: [9, 11], 28: [12, 14], // northern hemisphere
  29: [9, 11], 30: [12, 14], 31: [3, 5], 32: [6, 8], // southern hemisphere
  33: [1, 3], 34: [4, 6], 35: [7, 9], 36: [10, 12], // quarters
  37: [1, 4], 38: [5, 8], 39: [9, 12], // quadrimesters
  40: [1, 6], 41: [7, 12] // semesters
}; // prettier-ignore

/** Which end of the extent is looked for: candidates are tried from there inwards. */
type Side = 'first' | 'last';

/** The years that a written year may stand for. */
function* candidateYears(point: WrittenPoint, side: Side): Generator<number> {
  const negative = point.year.startsWith('-');
  const digits = point.year.replace('-', '');
  // Of years before 0 the first has the greatest number.
  const greatestFirst = (side === 'last') !== negative;
  const sign = negative ? -1 : 1;
  if (point.significantDigits !== null) {
    const spread = 10 ** (digits.length - point.significantDigits);
    const least = Math.floor(Number(digits) / spread) * spread;
    yield sign * (greatestFirst ? least + spread - 1 : least);
    return;
  }
  const unstated = digits.split('X').length - 1;
  const count = 10 ** unstated;
  for (let i = 0; i < count; i++) {
    const filling = String(greatestFirst ? count - 1 - i : i).padStart(unstated, '0');
    let next = 0;
    const year = Number(digits.replace(/X/g, () => filling.charAt(next++)));
    // ISO 8601-1 §4.3.2 has one year 0 and gives it no sign.
    if (!negative || year > 0) yield sign * year;
  }
}

/** The numbers up to `most` that fit two digits of which some may be `X`; all of them where nothing is written. */
function* candidates(written: string | null, most: number, side: Side): Generator<number> {
  const mask = written ?? 'XX';
  if (!mask.includes('X')) {
    const only = Number(mask);
    if (only >= 1 && only <= most) yield only;
    return;
  }
  const fits = (at: number, digit: number) => mask[at] === 'X' || Number(mask[at]) === digit;
  for (let i = 1; i <= most; i++) {
    const number = side === 'first' ? i : most + 1 - i;
    if (fits(0, Math.floor(number / 10)) && fits(1, number % 10)) yield number;
  }
}

/** First or last day that a date may denote, from 1970-01-01; null if the calendar has none. */
function endDay(point: WrittenPoint, side: Side): number | null {
  for (const year of candidateYears(point, side)) {
    for (const month of candidates(point.month, 12, side)) {
      for (const day of candidates(point.day, daysInMonth(year, month), side)) {
        return daysFromCivil(year, month, day);
      }
    }
  }
  return null;
}

/** First and last year that a date may denote; null if there is none. */
export function yearRange(point: WrittenPoint): [number, number] | null {
  const [first] = candidateYears(point, 'first');
  const [last] = candidateYears(point, 'last');
  return first === undefined || last === undefined ? null : [first, last];
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function whatIsImpossible(point: WrittenPoint): Impossible {
  const [year] = candidateYears(point, 'first');
  if (year === undefined) return { part: 'year', message: `there is no year ${point.year}` };
  const [month] = candidates(point.month, 12, 'first');
  if (month === undefined) return { part: 'month', message: `there is no month ${point.month}` };
  const message = `${point.year}${point.month}`.includes('X')
    ? `there is no day ${point.day} in ${point.year}-${point.month}`
    : `there is no day ${point.day}: ${MONTHS[month - 1]} ${year} has ${daysInMonth(year, month)} days`;
  return { part: 'day', message };
}

/** The stretch of time that a written date may denote (see `EdtfPoint`), or the part of it that cannot be. */
export function pointExtent(point: WrittenPoint): Pick<EdtfPoint, 'earliest' | 'latest'> | Impossible {
  if (point.season !== null) {
    const grouping = GROUPINGS[point.season];
    const years = yearRange(point);
    if (!grouping) return { part: 'month', message: `there is no month or season ${point.season}` };
    if (!years) return whatIsImpossible(point);
    const [from, to] = grouping;
    const earliest = midnight(years[0], from, 1);
    return {
      earliest,
      latest: to >= 12 ? midnight(years[1] + 1, to - 11, 1) : midnight(years[1], to + 1, 1),
    };
  }
  const first = endDay(point, 'first');
  const last = endDay(point, 'last');
  if (first === null || last === null) return whatIsImpossible(point);
  if (point.time === null) return { earliest: first * DAY_MS, latest: (last + 1) * DAY_MS };
  const [hour = 0, minute = 0, second = 0] = point.time.split(':').map(Number);
  const minutes = hour * 60 + minute - (point.offsetMinutes ?? 0);
  const earliest = first * DAY_MS + minutes * 60_000 + second * 1000;
  // A time without seconds is one minute long.
  return { earliest, latest: earliest + (point.time.length > 'hh:mm'.length ? 1000 : 60_000) };
}
