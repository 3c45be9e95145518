/**
 * The proleptic Gregorian calendar as arithmetic, for years far outside what `Date` can hold.
 * Days are counted from 1970-01-01; years are astronomical (0 is 1 BCE, -43 is 44 BCE).
 */

export const DAY_MS = 86_400_000;

/**
 * Milliseconds either side of 1970 that `Date`, `Intl` and every zone rule can hold (ECMA-262 §21.4.1.1): some 271,821
 * years.
 */
export const DATE_LIMIT_MS = 8.64e15;

/**
 * Days from 1970-01-01 to a calendar day, negative before it.
 * Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
 *
 * @param month 1 to 12
 * @param day 1 to 31; days past the end of the month run on into the next
 * @example daysFromCivil(1970, 1, 2) // 1
 * @example daysFromCivil(2017, 6, 15) // 17332
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * The calendar day that lies `days` after 1970-01-01 (`civil_from_days` of the same paper).
 *
 * @example civilFromDays(17332) // { year: 2017, month: 6, day: 15 }
 */
export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/**
 * Number of days in a month.
 *
 * @param month 1 to 12
 * @example daysInMonth(2017, 2) // 28
 */
export function daysInMonth(year: number, month: number): number {
  return daysFromCivil(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - daysFromCivil(year, month, 1);
}

/**
 * Day of the week, 1 (Monday) to 7 (Sunday), as ISO 8601 numbers them.
 *
 * @param days days from 1970-01-01
 * @example isoWeekday(daysFromCivil(2017, 6, 15)) // 4
 */
export function isoWeekday(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/**
 * A calendar day at midnight as milliseconds from 1970-01-01T00:00, without any time zone.
 *
 * @example midnight(1970, 1, 2) // 86400000
 */
export function midnight(year: number, month: number, day: number): number {
  return daysFromCivil(year, month, day) * DAY_MS;
}

/**
 * The day a moment falls on, as days from 1970-01-01.
 *
 * @example dayOf(-1) // -1
 */
export function dayOf(ms: number): number {
  // Rounded and then corrected: beyond 2^53 milliseconds the quotient of a midnight may lie just below its day.
  const nearest = Math.round(ms / DAY_MS);
  return nearest * DAY_MS <= ms ? nearest : nearest - 1;
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/**
 * A year as ISO 8601 writes it: four digits, or a sign and at least six outside 0000 to 9999.
 *
 * @example isoYear(44) // '0044'
 * @example isoYear(-43) // '-000043'
 */
export function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return pad(year, 4);
  return `${year < 0 ? '-' : '+'}${pad(Math.abs(year), 6)}`;
}

/**
 * A calendar day as ISO 8601 writes it.
 *
 * @param days days from 1970-01-01
 * @example isoDay(17332) // '2017-06-15'
 */
export function isoDay(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${isoYear(year)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * A year as EDTF writes it: four digits, with a sign before the year 0.
 *
 * @param year astronomical, -9999 to 9999
 * @example edtfYear(-43) // '-0043'
 */
export const edtfYear = (year: number): string => `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`;

/**
 * A calendar day as EDTF writes it.
 *
 * @param days days from 1970-01-01
 * @example edtfDay(daysFromCivil(-43, 3, 15)) // '-0043-03-15'
 */
export function edtfDay(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${edtfYear(year)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * A moment as an ISO 8601 instant in UTC.
 *
 * @param ms finite milliseconds from 1970-01-01T00:00Z
 * @example isoInstant(0) // '1970-01-01T00:00:00.000Z'
 */
export function isoInstant(ms: number): string {
  const days = dayOf(ms);
  const rest = ms - days * DAY_MS;
  const hour = Math.floor(rest / 3_600_000);
  const minute = Math.floor(rest / 60_000) % 60;
  const second = Math.floor(rest / 1000) % 60;
  return `${isoDay(days)}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}.${pad(rest % 1000, 3)}Z`;
}
