import { isApproximate, isUncertain, type EdtfDate, type EdtfPoint } from '#lib/time/edtf.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';

/** Year, then month and day as far as they are known: [2016, 12]. */
export type DateParts = [year: number, month?: number, day?: number];

/** When an article was published, as citations can say it. */
export interface CitationDate {
  /** One date, or the two ends of an interval; empty where the date has no such form. */
  parts: DateParts[];
  /** 1 spring to 4 winter, where that is all that is known beside the year. */
  season: number | null;
  /** `?`, `~`, `%` or nothing, as in EDTF. */
  qualifier: string;
  /** In words, with all that is not known. */
  words: string;
}

const isNumber = (digits: string | null): digits is string => digits !== null && /^-?\d+$/.test(digits);

function partsOf({ year, month, day, significantDigits }: EdtfPoint): DateParts | null {
  if (!isNumber(year) || significantDigits !== null) return null;
  if (!isNumber(month)) return [Number(year)];
  return isNumber(day) ? [Number(year), Number(month), Number(day)] : [Number(year), Number(month)];
}

function pointsIn(date: EdtfDate): EdtfPoint[] {
  if (date.kind === 'point') return [date];
  if (date.kind === 'set') return [];
  const ends = [date.start, date.end].filter((end) => typeof end !== 'string');
  return ends.length === 2 ? ends : [];
}

/**
 * A date of publication for a citation, as exact as it is and no more: of a month no day is made.
 *
 * @param published EDTF
 * @param language BCP 47
 * @example citationDate('2016-12?', 'en-GB') // { parts: [[2016, 12]], season: null, qualifier: '?', words: 'possibly December 2016' }
 * @example citationDate('196X', 'en-GB') // { parts: [], season: null, qualifier: '', words: '1960s' }
 */
export function citationDate(published: string, language: string): CitationDate {
  const date = getEdtf(published);
  const points = pointsIn(date);
  const parts = points.map(partsOf).filter((each) => each !== null);
  const isKnown = parts.length === points.length;
  const season = date.kind === 'point' && date.season !== null && date.season <= 24 ? date.season - 20 : null;
  const uncertain = isUncertain(date);
  const approximate = isApproximate(date);
  return {
    parts: isKnown ? parts : [],
    season,
    qualifier: uncertain && approximate ? '%' : uncertain ? '?' : approximate ? '~' : '',
    words: formatDate(date, language),
  };
}

/** Digits for a date, at least so many. */
export const padded = (number: number, digits = 2): string =>
  `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(digits, '0')}`;
