import { civilFromDays, dayOf } from './calendar.ts';
import type { EdtfDate, EdtfPoint, IntervalEnd } from './edtf.ts';

/** `full` names the weekday of a day; `long` spells the month; `short` abbreviates it. */
export type DateStyle = 'full' | 'long' | 'short';

const formats = new Map<string, Intl.DateTimeFormat>();

function intl(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}|${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format;
}

/** Sub-year groupings of ISO 8601-2 §4.8 in words. */
const SEASONS: Record<number, string> = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter',
  25: 'spring', 26: 'summer', 27: 'autumn', 28: 'winter',
  29: 'spring', 30: 'summer', 31: 'autumn', 32: 'winter',
  33: 'first quarter of', 34: 'second quarter of', 35: 'third quarter of', 36: 'fourth quarter of',
  37: 'first third of', 38: 'second third of', 39: 'last third of',
  40: 'first half of', 41: 'second half of'
}; // prettier-ignore

/** A year in words: years before 1 count as "BCE", of which there is no year 0. */
function yearWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BCE`;
}

const firstYear = (point: EdtfPoint) => civilFromDays(dayOf(point.earliest)).year;
const lastYear = (point: EdtfPoint) => civilFromDays(dayOf(point.latest - 1)).year;

function pointWords(point: EdtfPoint, language: string, style: DateStyle): string {
  const { year, month, season, day } = point;
  if (season !== null) return `${SEASONS[season]} ${yearWords(firstYear(point))}`;
  if (month === null) return yearMaskWords(point);
  if (`${year}${month}`.includes('X'))
    return `an unstated ${day === null ? 'month' : 'day'} in ${yearMaskWords(point)}`;
  const monthStyle = style === 'short' ? 'short' : 'long';
  const stated = Number(year);
  const era: Intl.DateTimeFormatOptions = stated > 0 ? {} : { era: 'short' };
  if (day === null || day.includes('X')) {
    const words = intl(language, { year: 'numeric', month: monthStyle, ...era }).format(point.earliest);
    return day === null ? words : `a day in ${words}`;
  }
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: monthStyle, day: 'numeric', ...era };
  if (style === 'full') options.weekday = 'long';
  // The date as written stands in its own offset, whatever instant it is.
  const shown = point.earliest + (point.offsetMinutes ?? 0) * 60_000;
  const words = intl(language, options).format(shown);
  return point.time === null ? words : `${words}, ${point.time}${zoneWords(point.offsetMinutes)}`;
}

function zoneWords(minutes: number | null): string {
  if (minutes === null) return '';
  if (minutes === 0) return ' UTC';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return ` UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

function yearMaskWords(point: EdtfPoint): string {
  if (!point.year.includes('X') && point.significantDigits === null) return yearWords(Number(point.year));
  const decade = /^\d{3}X$/.test(point.year);
  return decade
    ? `${point.year.slice(0, 3)}0s`
    : `${yearWords(firstYear(point))}–${yearWords(lastYear(point))}`;
}

function qualified(words: string, point: EdtfPoint): string {
  const about = point.approximate ? `about ${words}` : words;
  return point.uncertain ? `possibly ${about}` : about;
}

function endWords(end: IntervalEnd, language: string, style: DateStyle): string | null {
  return typeof end === 'string' ? null : qualified(pointWords(end, language, style), end);
}

/**
 * A date in words, with its uncertainty: "15 June 2017", "about December 2016", "1775–1783", "1960s".
 * Month and weekday names follow the language; a year before 1 is counted as BCE.
 *
 * @param language BCP 47 tag
 * @example formatDate(getEdtf('2017-06-15'), 'en-GB', 'full') // 'Thursday 15 June 2017'
 * @example formatDate(getEdtf('[2001..2009]'), 'en-GB') // 'some time in 2001–2009'
 */
export function formatDate(date: EdtfDate, language: string, style: DateStyle = 'long'): string {
  if (date.kind === 'point') return qualified(pointWords(date, language, style), date);
  if (date.kind === 'set') {
    const members = date.members.map((member) => formatDate(member, language, style));
    const joined =
      members.length > 1
        ? `${members.slice(0, -1).join(', ')}${date.all ? ' and ' : ' or '}${members.at(-1)}`
        : members[0];
    return date.all || members.length > 1 ? (joined ?? '') : `some time in ${joined}`;
  }
  const start = endWords(date.start, language, style);
  const end = endWords(date.end, language, style);
  if (start !== null && end !== null) return `${start}${/\s/.test(start + end) ? ' – ' : '–'}${end}`;
  if (start !== null) return date.end === 'open' ? `since ${start}` : `from ${start}, end unknown`;
  return date.start === 'open' ? `until ${end}` : `until ${end}, start unknown`;
}

/**
 * What a reader should know about how exact a date is; null for a plain day or time.
 *
 * @example describePrecision(getEdtf('2017-05')) // 'The day is not known, only the month.'
 */
export function describePrecision(date: EdtfDate): string | null {
  if (date.kind === 'set') {
    return date.all ? 'Several dates, all of them meant.' : 'One of these dates; which one is not known.';
  }
  if (date.kind === 'interval') {
    if (date.start === 'unknown' || date.end === 'unknown') return 'One end of this period is not known.';
    if (date.start === 'open' || date.end === 'open') return 'This period is open at one end.';
    return 'A period, not a single day.';
  }
  const doubt =
    date.approximate && date.uncertain
      ? ' The date is an estimate, and uncertain.'
      : date.approximate
        ? ' The date is an estimate.'
        : date.uncertain
          ? ' The date is uncertain.'
          : '';
  const unit = date.precision;
  const known =
    unit === 'day' || unit === 'time'
      ? ''
      : unit === 'month' || unit === 'season'
        ? `The day is not known, only the ${unit}.`
        : `Only the ${unit} is known.`;
  return `${known}${doubt}`.trim() || null;
}

/**
 * The value for `<time datetime>`: as exact as the date is, or null where HTML has no way to say it.
 *
 * @example machineDate(getEdtf('2017-05')) // '2017-05'
 * @example machineDate(getEdtf('196X')) // null
 */
export function machineDate(date: EdtfDate): string | null {
  if (date.kind !== 'point' || date.season !== null || date.significantDigits !== null) return null;
  const { year, month, day } = date;
  const parts = [year, month, day].filter((part) => part !== null);
  // HTML §2.3.5: years are positive and have four digits or more.
  return parts.every((part) => /^\d+$/.test(part)) && Number(year) > 0 && year.length >= 4
    ? parts.join('-')
    : null;
}
