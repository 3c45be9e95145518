import { daysInMonth } from '#lib/time/calendar.ts';
import { clockTime, monthNumber, weekdayNumber, yearNumber, zoneMinutes } from './calendar-words.ts';
import { numberOf, unitOf, yearOfWords } from './number-words.ts';
import type { PeriodUnit } from './calendar-period.ts';
import type { Clock, DayPart, Reading, Which } from './time-reading.ts';
import type { Parts } from './time-rule.ts';

/** Small letters, single spaces. */
export const plain = (words: string | undefined): string => words?.toLowerCase().replace(/\s+/g, ' ') ?? '';

const WHICH: Record<string, Which> = {
  last: 'last', past: 'last', previous: 'last', 'this past': 'last', this: 'this', next: 'next', coming: 'next', upcoming: 'next',
  'this coming': 'next', earlier: 'earlier', later: 'later',
}; // prettier-ignore

/** @example whichOf('this past') // 'last' */
export const whichOf = (words: string | undefined): Which => WHICH[plain(words).replace(/^the /, '')] ?? null;

/** "last", "this", "next" as a number of steps. */
export const stepsOf = (words: string | undefined): number =>
  ({ last: -1, next: 1 })[whichOf(words) as string] ?? 0;

const DAY_PARTS: Record<string, DayPart> = {
  morning: 'MO', mornings: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI', nighttime: 'NI', midday: 'MI', noon: 'MI',
  lunchtime: 'MI', daytime: 'DT', midmorning: 'MO', midafternoon: 'AF', dawn: 'MO', daybreak: 'MO', sunrise: 'MO',
  'first light': 'MO', dusk: 'EV', sunset: 'EV', nightfall: 'NI',
}; // prettier-ignore

/** @example dayPartOf('morning') // 'MO' */
export const dayPartOf = (words: string | undefined): DayPart | null => DAY_PARTS[plain(words)] ?? null;

const NOON: Record<string, string> = { noon: '12:00', midday: '12:00', midnight: '24:00' };

/** The time of day of a match: a clock with its zone, or noon or midnight. Null also where its zone is not known. */
export function clockOf(
  { clock, zone, otherZone, noon, hourWord, hour = hourWord && String(numberOf(hourWord)), partOfDay }: Parts,
  after = '',
): Clock | null {
  if (noon !== undefined || partOfDay === 'midnight')
    return { time: NOON[plain(noon ?? partOfDay)] ?? '12:00', offsetMinutes: null };
  if (hour !== undefined) {
    const half = partOfDay === undefined ? '' : /morning|dawn/.test(partOfDay) ? ' a.m.' : ' p.m.';
    const time = clockTime(half === '' ? `${hour}:00` : `${hour}${half}`);
    return time === null ? null : { time, offsetMinutes: null };
  }
  if (clock === undefined) return null;
  // “10:30 Thursday night”
  const isLate =
    /afternoon|evening|night/.test(partOfDay ?? '') && /^(?:[1-9]|1[01])(?:[:.]\d\d)?$/.test(clock);
  const time = clockTime(isLate ? `${clock} p.m.` : clock);
  if (time === null) return null;
  const offsetMinutes = zone === undefined ? null : zoneMinutes(zone);
  const isElsewhere = otherZone !== undefined || (zone === undefined && UNKNOWN_ZONE.test(after));
  return isElsewhere ? { time, offsetMinutes, isElsewhere: true } : { time, offsetMinutes };
}

/** What may name a zone that is not in the table. */
const UNKNOWN_ZONE = /^\s?\(?(?:\p{Lu}{2,5}(?![\p{L}\d])|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?\s[Tt]ime\b)/u;

const DAY_WORDS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(' '); // prettier-ignore

/** @example ordinalOf('third') // 3 */
export const ordinalOf = (words: string): number => {
  const number = Number.parseInt(words, 10);
  return Number.isNaN(number) ? DAY_WORDS.indexOf(plain(words).replace(/[\s‐‑]/g, '-')) + 1 : number;
};

/** The year of a match, in any of the ways in which one is written; null if it has none. */
export function printedYear({ year, likelyYear, yearWords, eraYear, shortYear }: Parts): number | null {
  if (yearWords !== undefined) return yearOfWords(yearWords);
  if (shortYear !== undefined) {
    const short = Number(shortYear.slice(1));
    return short + (short < 40 ? 2000 : 1900);
  }
  const printed = year ?? likelyYear ?? eraYear;
  return printed === undefined ? null : yearNumber(printed);
}

/** A date from its parts, if the calendar has it. Where the year is open, 29 February is let pass. */
export function calendar(parts: Parts, after = ''): Extract<Reading, { kind: 'calendar' }> | null {
  const year = printedYear(parts);
  const printedMonth = parts['month'] ?? parts['fullMonth'] ?? parts['monthFigure'];
  const printedDay = parts['day'] ?? parts['dayWord'] ?? parts['dayFigure'] ?? parts['dayOrdinal'];
  const month = printedMonth === undefined ? null : (monthNumber(printedMonth) ?? Number(printedMonth));
  const day = printedDay === undefined ? null : ordinalOf(printedDay);
  if (month !== null && !(month >= 1 && month <= 12)) return null;
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year ?? 2000, month))) return null;
  const weekday = weekdayNumber(parts['weekday'] ?? parts['fullWeekday'] ?? '');
  const clock = clockOf(parts, after);
  const dayPart = clock ? null : dayPartOf(parts['partOfDay']);
  const yearStep =
    parts['lastNext'] === undefined || parts['weekday'] !== undefined
      ? {}
      : { yearStep: stepsOf(parts['lastNext']) };
  return { kind: 'calendar', year, month, day, weekday, clock, dayPart, which: null, ...yearStep };
}

/** The unit as one that divides the calendar; null for hours and smaller. */
export function periodUnit(words: string): PeriodUnit | null {
  const unit = unitOf(words);
  if (unit === 'night') return 'day';
  return unit === 'second' ||
    unit === 'minute' ||
    unit === 'hour' ||
    unit === 'fortnight' ||
    unit === 'millennium'
    ? null
    : unit;
}

/** "November last year": `lastNext` was said of the year. */
export function stepYear(parts: Parts, reading: ReturnType<typeof calendar>): Reading | null {
  if (!reading || parts['yearStep'] === undefined) return reading;
  const [, word] = /\b(last|this|next)\s+year\b/iu.exec(parts['words'] ?? '') ?? [];
  return { ...reading, yearStep: stepsOf(word) };
}

/** "last year's third quarter": `yearStep` is said of the year. */
export const yearStepIn = (words: string | undefined) => {
  const [, which] = /\b(last|this|next|previous|prior|of\s+the)\s+year/iu.exec(words ?? '') ?? [];
  return which === undefined ? {} : { yearStep: /prior/i.test(which) ? -1 : stepsOf(which) };
};
