import { calendarWords, yearWords } from './calendar-names.ts';
import type { EdtfPoint } from './edtf.ts';
import { yearRange } from './point-extent.ts';

/** `full` names the weekday of a day; `long` spells the month; `short` abbreviates it. */
export type DateStyle = 'full' | 'long' | 'short';

/** Sub-year groupings of ISO 8601-2 §4.8 in words. */
const GROUPINGS: Record<number, string> = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter',
  25: 'northern spring', 26: 'northern summer', 27: 'northern autumn', 28: 'northern winter',
  29: 'southern spring', 30: 'southern summer', 31: 'southern autumn', 32: 'southern winter',
  33: 'first quarter of', 34: 'second quarter of', 35: 'third quarter of', 36: 'fourth quarter of',
  37: 'first third of', 38: 'second third of', 39: 'last third of',
  40: 'first half of', 41: 'second half of'
}; // prettier-ignore

/** Groupings that run into the next year, and are named by both. */
const OVER_NEW_YEAR = new Set([24, 28, 30]);

function groupingWords(point: EdtfPoint, grouping: number, language: string): string {
  const words = GROUPINGS[grouping] ?? '';
  if (point.year.includes('X')) return `${words.replace(/ of$/, '')} of ${someYear(point, language)}`;
  const year = Number(point.year);
  const next = OVER_NEW_YEAR.has(grouping) ? `–${yearWords(year + 1, language)}` : '';
  return `${words} ${yearWords(year, language)}${next}`;
}

/** The year alone, as far as it is stated: "2017", "1960s", "1900–1999", "about 1950 (1900–1999)". */
function statedYear(point: EdtfPoint, language: string): string {
  if (point.year === 'XXXX') return 'an unknown year';
  if (/^[1-9]\d\dX$/.test(point.year)) return `${point.year.slice(0, 3)}0s`;
  const years = (yearRange(point) ?? []).map((year) => yearWords(year, language)).join('–');
  if (point.significantDigits !== null) return `about ${yearWords(Number(point.year), language)} (${years})`;
  return point.year.includes('X') ? years : yearWords(Number(point.year), language);
}

function theYear(point: EdtfPoint, language: string): string {
  const year = statedYear(point, language);
  return year.endsWith('s') ? `the ${year}` : year;
}

function someYear(point: EdtfPoint, language: string): string {
  const year = theYear(point, language);
  return point.year === 'XXXX' ? year : `some year in ${year}`;
}

/**
 * One date in words, without its qualifiers.
 *
 * @param language BCP 47 tag
 * @example pointWords(point, 'en-GB', 'long') // 'some day in April 1985' for '1985-04-XX'
 */
export function pointWords(point: EdtfPoint, language: string, style: DateStyle): string {
  const { year, month, season, day } = point;
  if (season !== null) return groupingWords(point, season, language);
  if (month === null) return statedYear(point, language);
  const unit = day === null ? 'month' : 'day';
  const options: Intl.DateTimeFormatOptions = { month: style === 'short' ? 'short' : 'long' };
  if (day !== null && !day.includes('X')) options.day = 'numeric';
  if (year.includes('X')) {
    if (month.includes('X')) return `some ${unit} in ${theYear(point, language)}`;
    const words = calendarWords(point.earliest, language, options);
    return `${day?.includes('X') ? 'some day in ' : ''}${words} of ${someYear(point, language)}`;
  }
  options.year = 'numeric';
  if (Number(year) <= 0) options.era = 'short';
  const words = (ms: number) => calendarWords(ms, language, options);
  if (month === 'XX' && (day === null || day === 'XX')) {
    return `some ${unit} in ${yearWords(Number(year), language)}`;
  }
  if (day === 'XX' && !month.includes('X')) return `some day in ${words(point.earliest)}`;
  if (`${month}${day ?? ''}`.includes('X')) {
    if (day !== null) options.day = 'numeric';
    return `some ${unit} between ${words(point.earliest)} and ${words(point.latest - 1)}`;
  }
  if (day !== null && style === 'full') options.weekday = 'long';
  // The date as written stands in its own offset, whatever instant it is.
  const local = words(point.earliest + (point.offsetMinutes ?? 0) * 60_000);
  return point.time === null ? local : `${local}, ${point.time}${offsetWords(point.offsetMinutes)}`;
}

function offsetWords(minutes: number | null): string {
  if (minutes === null) return '';
  return minutes === 0 ? ' UTC' : ` UTC${minutes < 0 ? '−' : '+'}${clock(minutes).replace(/^0|:00$/g, '')}`;
}

/** Minutes as hh:mm, whatever their sign. */
export function clock(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
