import type { EdtfPoint, Precision } from './edtf.ts';
import { pointExtent, type WrittenPoint } from './point-extent.ts';

/** Thrown between the files of the parser only; `parseEdtf` returns it as a value. */
export class Refusal extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Further out a day is shorter than the distance between two neighbouring counts of milliseconds. */
const MOST_YEARS = 1e12;

// Sticky: each is tried where the one before it stopped, so that the place of a mistake is known.
const QUALIFIER = /[?~%]?/y;
const YEAR = /-?[\dX]{4}/y;
const LONG_YEAR = /Y-?\d+(?:E\d+)?/y;
const SIGNIFICANT = /S\d+/y;
const HYPHEN = /-/y;
const TWO_DIGITS = /[\dX]{2}/y;
const T = /T/y;
const TIME = /(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?/y;
const OFFSET = /Z|[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?/y;

/**
 * Parses one date: what may stand alone, at an end of an interval or in a set.
 * Qualifiers may stand before or after each part; whatever they touch qualifies the whole date.
 *
 * @param offset where the text begins in the whole, for the place of a problem
 * @throws Refusal if it is not a date
 */
export function parsePoint(text: string, offset: number): EdtfPoint {
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const taken = pattern.exec(text)?.[0] ?? null;
    at += taken?.length ?? 0;
    return taken;
  };
  const refuse = (message: string, where = at): never => {
    throw new Refusal(message, offset + where);
  };

  let qualifiers = take(QUALIFIER) ?? '';
  const starts = { year: at, month: at, day: at };
  const longYear = take(LONG_YEAR);
  const year = longYear === null ? take(YEAR) : expandYear(longYear, refuse);
  if (year === null) return refuse('a date begins with a year of four digits');
  const significant = take(SIGNIFICANT);
  const significantDigits = significant === null ? null : Number(significant.slice(1));
  if (significantDigits !== null && !canCount(year, significantDigits)) {
    refuse(`the year ${year} has no ${significantDigits} significant digits`, starts.year);
  }
  qualifiers += take(QUALIFIER) ?? '';

  let second: string | null = null;
  let day: string | null = null;
  if (take(HYPHEN) !== null) {
    if (longYear !== null) refuse('a year written with Y has no months', at - 1);
    if (significant !== null) refuse('a year with significant digits has no months', at - 1);
    qualifiers += take(QUALIFIER) ?? '';
    starts.month = at;
    second = take(TWO_DIGITS) ?? refuse('a month has two digits');
    qualifiers += take(QUALIFIER) ?? '';
    if (take(HYPHEN) !== null) {
      qualifiers += take(QUALIFIER) ?? '';
      starts.day = at;
      day = take(TWO_DIGITS) ?? refuse('a day has two digits');
      qualifiers += take(QUALIFIER) ?? '';
    }
  }
  let time: string | null = null;
  let zone: string | null = null;
  if (take(T) !== null) {
    if (day === null || `${year}${second}${day}`.includes('X')) {
      refuse('a time of day needs a full date before it', at - 1);
    }
    time = take(TIME) ?? refuse('a time of day is written hh:mm or hh:mm:ss');
    zone = take(OFFSET);
  }
  if (at < text.length) refuse(`${named(text, at)} does not belong here`);

  const season = second !== null && Number(second) > 20 ? Number(second) : null;
  if (season !== null && day !== null) refuse('a season has no days', starts.day);
  const written: WrittenPoint = {
    kind: 'point',
    precision: precisionOf(year, season === null ? second : null, season, day, time, significantDigits),
    year,
    month: season === null ? second : null,
    season,
    day,
    time,
    offsetMinutes: zone === null ? null : offsetMinutes(zone),
    uncertain: /[?%]/.test(qualifiers),
    approximate: /[~%]/.test(qualifiers),
    significantDigits,
  };
  const extent = pointExtent(written);
  if ('message' in extent) return refuse(extent.message, starts[extent.part]);
  return { ...written, ...extent };
}

/** The digits of a year written with `Y`, its exponent worked out: 'Y-17E7' is '-170000000'. */
function expandYear(written: string, refuse: (message: string, where: number) => never): string {
  const [mantissa = '', exponent] = written.slice(1).split('E');
  const value = Number(mantissa) * 10 ** Number(exponent ?? 0);
  if (exponent === undefined && Math.abs(value) <= 9999) {
    refuse('a year written with Y has more than four digits', 0);
  }
  // Negated, so that it also catches 'Y0E999', which is not a number.
  if (!(Math.abs(value) <= MOST_YEARS)) refuse('a year lies within a trillion years of today', 0);
  return String(value);
}

function canCount(year: string, significantDigits: number): boolean {
  return !year.includes('X') && significantDigits > 0 && significantDigits <= year.replace('-', '').length;
}

/** The finest unit that is stated in full, so that '1985-04-XX' is a month and '156X-12-25' a decade. */
function precisionOf(
  year: string,
  month: string | null,
  season: number | null,
  day: string | null,
  time: string | null,
  significantDigits: number | null,
): Precision {
  const digits = year.replace('-', '');
  const stated = significantDigits ?? digits.search(/X|$/);
  if (stated < digits.length) {
    return (['decade', 'century'] as const)[digits.length - stated - 1] ?? 'millennium';
  }
  if (season !== null) return 'season';
  if (month === null || month.includes('X')) return 'year';
  if (day === null || day.includes('X')) return 'month';
  return time === null ? 'day' : 'time';
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** A character as a message can show it: by its code if it is one nobody sees. */
function named(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(code);
  return /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character)
    ? `“${character}”`
    : code === 0x20
      ? 'a space'
      : `the character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
