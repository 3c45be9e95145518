/**
 * The words of EDTF, the Extended Date/Time Format of ISO 8601-2:2019 (Library of Congress profile,
 * https://www.loc.gov/standards/datetime/), levels 0 to 2. Parsing is in `parse-edtf.ts`.
 */

/**
 * The finest unit that a date states in full: '1985-04-XX' is a month, '2004-XX' a year, '156X-12-25' a decade
 * whose other parts are stated too. Coarser than a thousand years is still 'millennium'.
 */
export type Precision = 'millennium' | 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'time';

/** One date: a day, month, season, year, decade …, or a time of day. */
export interface EdtfPoint {
  kind: 'point';
  precision: Precision;
  /** The year as written, `X` for a digit that is not stated: '2017', '196X', '-0043'; digits alone for a `Y` year. */
  year: string;
  /** Month as written, '01' to '12' or with `X`; null where there is none. */
  month: string | null;
  /** ISO 8601-2 sub-year grouping, 21 to 41 (21 spring … 24 winter, 33–36 quarters); null where there is none. */
  season: number | null;
  /** Day as written, '01' to '31' or with `X`; null where there is none. */
  day: string | null;
  /** Time of day as written, 'hh:mm' or 'hh:mm:ss'; null where there is none. */
  time: string | null;
  /** Minutes east of UTC that the time is stated in; null where the date is a local one. */
  offsetMinutes: number | null;
  /** `?`: the source of the date is doubtful (for any part of it). */
  uncertain: boolean;
  /** `~`: the date is an estimate (for any part of it). */
  approximate: boolean;
  /** Number of digits of the year that are certain (`1950S2`: a year in 1900–1999); null where all are. */
  significantDigits: number | null;
  /** First moment the date may denote, milliseconds from 1970-01-01T00:00 on the wall clock (UTC with an offset). */
  earliest: number;
  /** End of the last moment it may denote, exclusive, on the same clock. */
  latest: number;
}

/** An end of an interval that is no date: `..` is open, empty is unknown. */
export type IntervalEnd = EdtfPoint | 'open' | 'unknown';

export interface EdtfInterval {
  kind: 'interval';
  start: IntervalEnd;
  end: IntervalEnd;
}

/** `[a,b..c]`: one of these dates, or `{a,b..c}`: all of them. A range in it is an interval. */
export interface EdtfSet {
  kind: 'set';
  all: boolean;
  members: (EdtfPoint | EdtfInterval)[];
}

export type EdtfDate = EdtfPoint | EdtfInterval | EdtfSet;

/** Why a text is not an EDTF date: where it goes wrong, and what would be right if that can be guessed. */
export interface EdtfSyntaxProblem {
  message: string;
  /** Offset of the first wrong character in the text. */
  offset: number;
  suggestion: string | null;
}

/** The points a date is written with, in writing order. */
export function pointsOf(date: EdtfDate): EdtfPoint[] {
  if (date.kind === 'point') return [date];
  if (date.kind === 'set') return date.members.flatMap(pointsOf);
  return [date.start, date.end].filter((end) => typeof end !== 'string');
}

export const isUncertain = (date: EdtfDate): boolean => pointsOf(date).some((point) => point.uncertain);
export const isApproximate = (date: EdtfDate): boolean => pointsOf(date).some((point) => point.approximate);

/** Whether a date names one day or a time on it, and nothing about it is in doubt. */
export function isExactDay(date: EdtfDate): boolean {
  return (
    date.kind === 'point' &&
    (date.precision === 'day' || date.precision === 'time') &&
    !date.uncertain &&
    !date.approximate
  );
}
