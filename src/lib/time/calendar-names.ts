import { midnight } from './calendar.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment in words of a language, on the Gregorian calendar; an era is "BCE" in English as everywhere in this project.
 *
 * @param ms within `DATE_LIMIT_MS`
 * @example calendarWords(0, 'en-GB', { month: 'short', year: 'numeric' }) // 'Jan 1970'
 */
export function calendarWords(ms: number, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${language}|${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    // Languages with a calendar of their own (th, fa) would otherwise count other years than EDTF does.
    format = new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
    formats.set(key, format);
  }
  const words = format
    .formatToParts(ms)
    .map(({ type, value }) => (type === 'era' && value === 'BC' ? 'BCE' : value))
    .join('');
  // Versions of ICU differ on the comma in "Thursday, 15 June"; the page as built must read as the browser has it.
  return language.startsWith('en') ? words.replace(/^(\p{L}+), (?=\d)/u, '$1 ') : words;
}

/**
 * A year in words, whatever its size: years before 1 count as BCE, of which there is no year 0.
 *
 * @param year astronomical: 0 is 1 BCE
 * @example yearWords(-43, 'en') // '44 BCE'
 */
export function yearWords(year: number, language: string): string {
  const counted = year > 0 ? year : 1 - year;
  // Digits in groups only where a year is too long to be read as one.
  const digits = counted > 9999 ? counted.toLocaleString(language) : String(counted);
  if (year > 0) return digits;
  // 1 BCE shows where the language puts the era; `Intl` cannot hold every year that EDTF can.
  const pattern = calendarWords(midnight(0, 7, 1), language, { year: 'numeric', era: 'short' });
  return pattern.replace(/\p{Nd}+/u, digits);
}
