import { daysFromCivil, daysInMonth, isoWeekday } from '#lib/time/calendar.ts';

/** On which day of a year a holiday falls. */
type Falls =
  | { on: [month: number, day: number] }
  /** The n-th weekday of a month; −1 is the last. */
  | { weekday: number; nth: number; month: number }
  /** Days after Easter Sunday of the Western churches. */
  | { fromEaster: number };

/** Holidays that English news speak of by name. What differs between countries is read as in the United States. */
const HOLIDAYS: Readonly<Record<string, Falls>> = {
  "New Year's Day": { on: [1, 1] },
  "New Year's": { on: [1, 1] },
  'Martin Luther King Day': { weekday: 1, nth: 3, month: 1 },
  'Martin Luther King Jr. Day': { weekday: 1, nth: 3, month: 1 },
  "Groundhog Day": { on: [2, 2] },
  "Valentine's Day": { on: [2, 14] },
  "St. Valentine's Day": { on: [2, 14] },
  "Presidents' Day": { weekday: 1, nth: 3, month: 2 },
  "Presidents Day": { weekday: 1, nth: 3, month: 2 },
  "International Women's Day": { on: [3, 8] },
  "St. Patrick's Day": { on: [3, 17] },
  "April Fools' Day": { on: [4, 1] },
  "April Fool's Day": { on: [4, 1] },
  'Earth Day': { on: [4, 22] },
  'Anzac Day': { on: [4, 25] },
  'May Day': { on: [5, 1] },
  "Mother's Day": { weekday: 7, nth: 2, month: 5 },
  'Memorial Day': { weekday: 1, nth: -1, month: 5 },
  "Father's Day": { weekday: 7, nth: 3, month: 6 },
  Juneteenth: { on: [6, 19] },
  'Independence Day': { on: [7, 4] },
  'Canada Day': { on: [7, 1] },
  'the Fourth of July': { on: [7, 4] },
  'Fourth of July': { on: [7, 4] },
  'Bastille Day': { on: [7, 14] },
  'Labor Day': { weekday: 1, nth: 1, month: 9 },
  'Columbus Day': { weekday: 1, nth: 2, month: 10 },
  "Halloween": { on: [10, 31] },
  "Guy Fawkes Night": { on: [11, 5] },
  'Bonfire Night': { on: [11, 5] },
  'Election Day': { weekday: 2, nth: 1, month: 11 },
  'Veterans Day': { on: [11, 11] },
  "Veterans' Day": { on: [11, 11] },
  'Armistice Day': { on: [11, 11] },
  'Remembrance Day': { on: [11, 11] },
  'Thanksgiving Day': { weekday: 4, nth: 4, month: 11 },
  'Thanksgiving': { weekday: 4, nth: 4, month: 11 },
  'Black Friday': { weekday: 4, nth: 4, month: 11 },
  'Christmas Eve': { on: [12, 24] },
  'Christmas Day': { on: [12, 25] },
  'Christmas': { on: [12, 25] },
  'Boxing Day': { on: [12, 26] },
  "New Year's Eve": { on: [12, 31] },
  'Mardi Gras': { fromEaster: -47 },
  'Ash Wednesday': { fromEaster: -46 },
  'Palm Sunday': { fromEaster: -7 },
  'Good Friday': { fromEaster: -2 },
  'Easter Sunday': { fromEaster: 0 },
  'Easter Monday': { fromEaster: 1 },
  'Easter': { fromEaster: 0 },
  'Ascension Day': { fromEaster: 39 },
  'Whit Monday': { fromEaster: 50 },
}; // prettier-ignore

/** The longest first, so that Christmas Eve is not Christmas. */
export const HOLIDAY_NAMES: readonly string[] = Object.keys(HOLIDAYS).toSorted((a, b) => b.length - a.length);

/**
 * Easter Sunday in the Gregorian calendar, by the anonymous computus of 1876 (Meeus, Astronomical Algorithms, ch. 8).
 *
 * @example easterOf(2017) // daysFromCivil(2017, 4, 16)
 */
export function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const months = epact + weekday - 7 * correction + 114;
  return daysFromCivil(year, Math.floor(months / 31), (months % 31) + 1);
}

const plain = (name: string) => name.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").toLowerCase();
const BY_NAME = new Map(Object.entries(HOLIDAYS).map(([name, falls]) => [plain(name), falls]));

/**
 * The day of a holiday in a year, from 1970-01-01; null for a name that is not in the table.
 *
 * @example holidayIn('Thanksgiving', 1989) // daysFromCivil(1989, 11, 23)
 */
export function holidayIn(name: string, year: number): number | null {
  const falls = BY_NAME.get(plain(name));
  if (!falls) return null;
  if ('on' in falls) return daysFromCivil(year, ...falls.on);
  if ('fromEaster' in falls) return easterOf(year) + falls.fromEaster;
  const { weekday, nth, month } = falls;
  const days = nth > 0 ? 1 : daysInMonth(year, month) - 6;
  const from = daysFromCivil(year, month, days);
  const found = from + ((weekday - isoWeekday(from) + 7) % 7) + 7 * Math.max(nth - 1, 0);
  // The day after Thanksgiving, which is not always the fourth Friday; Election Day is after the first Monday.
  if (plain(name) === 'black friday') return found + 1;
  return plain(name) === 'election day' && isoWeekday(from) === 2 ? found + 7 : found;
}
