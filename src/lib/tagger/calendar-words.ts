import { civilFromDays, isoWeekday } from '#lib/time/calendar.ts';

/** English names of the months and days of the week with the abbreviations that newsrooms print. */
const MONTHS: readonly string[][] = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sept', 'Sep'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
];
const WEEKDAYS: readonly string[][] = [
  ['Monday', 'Mon'],
  ['Tuesday', 'Tues', 'Tue'],
  ['Wednesday', 'Wed'],
  ['Thursday', 'Thurs', 'Thur', 'Thu'],
  ['Friday', 'Fri'],
  ['Saturday', 'Sat'],
  ['Sunday', 'Sun'],
];

const capitalised = (name: string) => `${name}|${name.toUpperCase()}`;
const firstsOf = (table: readonly string[][]) => table.flat().map((name) => name.toLowerCase());
const fullNames = (table: readonly string[][]) =>
  `(?:${table.map(([full = '']) => capitalised(full)).join('|')})`;
const allNames = (table: readonly string[][]) =>
  `(?:${table.map(([full = '', ...short]) => [capitalised(full), ...short.map((name) => `(?:${capitalised(name)})\\.?`)].join('|')).join('|')})`;

/**
 * Fragments of regular expressions, without groups that capture. A name counts only with a capital:
 * "may" and "march" are verbs, "sun" shines.
 */
export const FULL_MONTH = fullNames(MONTHS);
/** What names of months and days of the week begin with, in small letters. */
export const MONTH_FIRSTS = firstsOf(MONTHS);
export const WEEKDAY_FIRSTS = firstsOf(WEEKDAYS);
/** With abbreviations: only beside a day or a year. */
export const MONTH = allNames(MONTHS);
export const FULL_WEEKDAY = fullNames(WEEKDAYS);
export const WEEKDAY = allNames(WEEKDAYS);
/** Day of the month. */
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
export const ORDINAL_DAY = `${DAY}(?:st|nd|rd|th)?`;
/** "BC", "C.E." */
const ERA = '(?:BCE?|CE|AD|B\\.\\s?C\\.(?:\\s?E\\.)?|A\\.\\s?D\\.|C\\.\\s?E\\.)(?![\\p{L}-])';
/** A year that says its era: only so are years before 1000 known as years. */
export const ERA_YEAR = `(?:\\d{1,4}\\s?${ERA}|(?:AD|A\\.D\\.)\\s?\\d{1,4}(?!\\d))`;
/** A year without era. */
export const PLAIN_YEAR = '[12]\\d{3}';
/** A year that a date may be written with. */
export const YEAR = `(?:${ERA_YEAR}|${PLAIN_YEAR})`;
/** What may be a year after a day but is none that can be read: then the day is not to be given another year. */
export const UNREAD_YEAR = `,?\\s+(?:\\d{3,}(?![.,:]?\\d)|\\d[\\d,.]*\\s?${ERA}|['’‘]\\d{2}(?!\\d))|\\s+\\d{1,2}(?:[.;)](?!\\d)|$)`;
export const HOUR_MINUTE = '(?:[01]?\\d|2[0-3])[:.][0-5]\\d';
/** "a.m.", "PM", "p.m" */
export const HALF_DAY = '(?:[AaPp]\\.\\s?[Mm]\\.?|[AaPp][Mm])(?!\\p{L})';
/** "15:25", "3 p.m.", "9.30am", "9:30 PM" */
export const CLOCK = `(?:${HOUR_MINUTE}(?::[0-5]\\d)?(?:\\s?${HALF_DAY})?|(?:1[0-2]|0?[1-9])\\s?${HALF_DAY})`;
/** "UTC+3", "GMT", "+03:00", "EST" */
export const ZONE =
  '(?:(?:UTC|GMT)(?:\\s?[+\\-−]\\s?\\d{1,2}(?::?[0-5]\\d)?)?|[+\\-−]\\d{2}:?[0-5]\\d|[ECMP][SD]T|BST|CES?T|MSK|JST|Z)(?![\\p{L}\\d])';
/** Minutes east of UTC of the abbreviations in `ZONE`; "CST" and "BST" are read as in news wires. */
const ZONE_MINUTES: Record<string, number> = {
  UTC: 0, GMT: 0, Z: 0, EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420,
  BST: 60, CET: 60, CEST: 120, MSK: 180, JST: 540,
}; // prettier-ignore

function indexIn(table: readonly string[][], name: string): number | null {
  const wanted = name.replace(/\.$/, '').toLowerCase();
  const index = table.findIndex((names) => names.some((known) => known.toLowerCase() === wanted));
  return index < 0 ? null : index + 1;
}

/**
 * Number of a month, 1 to 12; null if it is no month.
 *
 * @example monthNumber('Sept.') // 9
 */
export const monthNumber = (name: string): number | null => indexIn(MONTHS, name);

/**
 * ISO number of a day of the week, 1 (Monday) to 7; null if it is none.
 *
 * @example weekdayNumber('Thurs') // 4
 */
export const weekdayNumber = (name: string): number | null => indexIn(WEEKDAYS, name);

/** @example monthName(11) // 'November' */
export const monthName = (month: number): string => MONTHS[month - 1]?.[0] ?? '';

/** @example weekdayName(4) // 'Thursday' */
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1]?.[0] ?? '';

/**
 * A year as printed, counted astronomically: the year before 1 is 0.
 *
 * @example yearNumber('44 BC') // -43
 */
export function yearNumber(printed: string): number {
  const year = Number(/\d+/.exec(printed)?.[0]);
  return /b/i.test(printed) ? 1 - year : year;
}

/**
 * Minutes east of UTC of a zone as printed; null if the zone is not known.
 *
 * @example zoneMinutes('UTC+3') // 180
 */
export function zoneMinutes(printed: string): number | null {
  const zone = printed.replace(/^\(/, '');
  const match = /^(UTC|GMT)?\s?([+\-−])\s?(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!match) return ZONE_MINUTES[zone] ?? null;
  const [, , sign, hours, minutes] = match;
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

/**
 * A time of day as 'hh:mm'; null if there is no such time.
 *
 * @example clockTime('3.05 p.m.') // '15:05'
 */
export function clockTime(printed: string): string | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s?(?:([ap])\.?\s?m\.?)?$/i.exec(printed.trim());
  if (!match) return null;
  const [, hours, minutes = '00', half] = match;
  const noon =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return noon > 23 ? null : `${String(noon).padStart(2, '0')}:${minutes}`;
}

/**
 * A day in words.
 *
 * @param days days from 1970-01-01
 * @example dayWords(17332) // '15 June 2017'
 * @example dayWords(17332, 'with weekday') // 'Thursday 15 June 2017'
 */
export function dayWords(days: number, style: 'plain' | 'with weekday' = 'plain'): string {
  const { year, month, day } = civilFromDays(days);
  const weekday = style === 'plain' ? '' : `${weekdayName(isoWeekday(days))} `;
  return `${weekday}${day} ${monthName(month)} ${year > 0 ? year : `${1 - year} BCE`}`;
}
