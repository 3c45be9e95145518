import { civilFromDays, dayOf, edtfYear, midnight } from '#lib/time/calendar.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { calendarWords, yearWords } from '#lib/time/calendar-names.ts';
import { shortDate } from '#lib/time/short-date.ts';
import { spanWords } from '#lib/timeline/axis-words.ts';
import { has, type EventTable } from '#lib/timeline/event-table.ts';

/** Months in a period: 1, a year of 12, a decade of 120 … */
export type PeriodUnit = number;
export const MONTH: PeriodUnit = 1;
export const YEAR: PeriodUnit = 12;

/** A stretch of the calendar in which some of the shown events begin. */
export interface Period {
  /** Periods of its unit since the year 0; null where the dates name no beginning. */
  ordinal: number | null;
  /** Where its first event stands among the shown ones. */
  from: number;
  count: number;
}

export interface Periods {
  unit: PeriodUnit;
  /** In time order. */
  periods: Period[];
}

/** When a date begins and ends, on the wall clock of the story's zone; infinite where it names no end. */
interface DateExtent {
  date: string;
  earliest: number;
  latest: number;
}

const coarser = (unit: PeriodUnit): PeriodUnit => unit * (unit === MONTH ? 12 : 10);

function ordinalOf(ms: number, unit: PeriodUnit): number {
  const { year, month } = civilFromDays(dayOf(ms));
  return Math.floor((year * 12 + month - 1) / unit);
}

function startOf(ordinal: number, unit: PeriodUnit): number {
  const months = ordinal * unit;
  return midnight(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
}

/**
 * A period in words.
 *
 * @example periodWords(2017 * 12 + 4, MONTH, 'en-GB') // 'May 2017'
 * @example periodWords(196, 10 * YEAR, 'en-GB') // '1960–1969'
 */
export function periodWords(ordinal: number | null, unit: PeriodUnit, language: string): string {
  if (ordinal === null) return 'Beginning not stated';
  const start = startOf(ordinal, unit);
  if (unit > YEAR) return spanWords({ start, end: startOf(ordinal + 1, unit) }, language);
  const { year, month } = civilFromDays(dayOf(start));
  if (unit === YEAR || Math.abs(year) > 9999) return yearWords(year, language);
  return formatDate(getEdtf(`${edtfYear(year)}-${String(month).padStart(2, '0')}`), language);
}

/** The year that a month lies in, and the month alone, in words. */
export function monthWords(ordinal: number, language: string): { year: string; month: string } {
  const start = startOf(ordinal, MONTH);
  const { year, month } = civilFromDays(dayOf(start));
  // Any year does for the month: not every one is in reach of `Date`.
  return {
    year: yearWords(year, language),
    month: calendarWords(midnight(2001, month, 1), language, { month: 'short' }),
  };
}

/** The same events in coarser periods. */
function coarsen(periods: Period[], unit: PeriodUnit, to: PeriodUnit): Period[] {
  const merged: Period[] = [];
  for (const period of periods) {
    const ordinal = period.ordinal === null ? null : Math.floor((period.ordinal * unit) / to);
    const last = merged.at(-1);
    if (last && last.ordinal === ordinal) last.count += period.count;
    else merged.push({ ...period, ordinal });
  }
  return merged;
}

/**
 * The periods in which the shown events begin: months; where there would be too many of them years, decades …
 * One pass over the events, which looks at the calendar only where a period ends.
 *
 * @param most how many periods there may be
 */
export function periodsOf(table: EventTable, shown: Uint32Array, most: number): Periods {
  let unit = MONTH;
  let periods: Period[] = [];
  let end = -Infinity;
  for (let position = 0; position < shown.length; position++) {
    const index = shown[position] ?? 0;
    const ms = table.earliest[index] ?? 0;
    const last = periods.at(-1);
    // Without a stated beginning an event stands first; its date names only its end.
    const isOpen = has(table, index, 'openStart');
    if (last && (isOpen || ms < end)) {
      last.count++;
      continue;
    }
    const ordinal = isOpen ? null : ordinalOf(ms, unit);
    if (ordinal !== null) end = startOf(ordinal + 1, unit);
    periods.push({ ordinal, from: position, count: 1 });
    while (periods.length > most) {
      const next = coarser(unit);
      periods = coarsen(periods, unit, next);
      unit = next;
      const current = periods.at(-1)?.ordinal;
      if (typeof current === 'number') end = startOf(current + 1, unit);
    }
  }
  return { unit, periods };
}

/** The extent of an event of a table, as its date has it. */
function extentAt(table: EventTable, index: number): DateExtent {
  return {
    date: table.dates[index] ?? '',
    earliest: has(table, index, 'openStart') ? -Infinity : (table.earliest[index] ?? 0),
    latest: has(table, index, 'openEnd') ? Infinity : (table.latest[index] ?? 0),
  };
}

/**
 * The heading that an event stands under: the period it begins in; of a date that is coarser than a period, or
 * names no beginning, the date itself.
 */
export function periodHeading(extent: DateExtent, unit: PeriodUnit, language: string): string {
  const { date, earliest, latest } = extent;
  const asDate = () => shortDate(date, language);
  if (earliest === -Infinity) return asDate();
  const ordinal = ordinalOf(earliest, unit);
  const isCoarser = earliest === startOf(ordinal, unit) && latest > startOf(ordinal + 1, unit);
  return isCoarser ? asDate() : periodWords(ordinal, unit, language);
}

/** Events of one heading, in time order. */
export interface HeadedGroup<T> {
  heading: string;
  members: T[];
}

/** Puts what follows each other under one heading together. */
export function groupByHeading<T>(members: Iterable<T>, headingOf: (member: T) => string): HeadedGroup<T>[] {
  const groups: HeadedGroup<T>[] = [];
  for (const member of members) {
    const heading = headingOf(member);
    const last = groups.at(-1);
    if (last?.heading === heading) last.members.push(member);
    else groups.push({ heading, members: [member] });
  }
  return groups;
}

/** More months than this on one page, and its headings are years; more years, and they are decades. */
const MOST_MONTHS = 12;
const MOST_YEARS = 40;

/** What the events of a page are grouped by, so that a heading stands over several of them where that can be. */
export function pageUnit(table: EventTable, indexes: Uint32Array): PeriodUnit {
  const stated = [...indexes].filter((index) => !has(table, index, 'openStart'));
  const distinct = (unit: PeriodUnit) =>
    new Set(stated.map((index) => ordinalOf(table.earliest[index] ?? 0, unit))).size;
  if (distinct(MONTH) <= MOST_MONTHS) return MONTH;
  let unit = YEAR;
  while (distinct(unit) > MOST_YEARS) unit = coarser(unit);
  return unit;
}

/**
 * Events of a table under headings.
 *
 * @param indexes places in the table, in time order
 */
export function groupEvents(
  table: EventTable,
  indexes: Uint32Array,
  unit: PeriodUnit,
  language: string,
): HeadedGroup<number>[] {
  return groupByHeading(indexes, (index) => periodHeading(extentAt(table, index), unit, language));
}
