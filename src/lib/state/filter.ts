import { DAY_MS, daysInMonth, midnight } from '#lib/time/calendar.ts';

/**
 * What a reader wants to see of a story. Within a facet one value is enough ("Oslo or Bergen"), and every facet
 * that says something must be met.
 */
export interface Filter {
  /** Ids. */
  sources: string[];
  /** Ids. */
  threads: string[];
  /** Names, as the events have them. */
  places: string[];
  rank: 'main' | 'background' | null;
  /** First and last day, both included: days of the story's own calendar, as ISO 8601 or EDTF write them. */
  from: string | null;
  to: string | null;
  /** Words to search for. */
  text: string;
}

export type Facet = 'sources' | 'threads' | 'places' | 'rank' | 'dates' | 'text';

export const NO_FILTER: Filter = {
  sources: [],
  threads: [],
  places: [],
  rank: null,
  from: null,
  to: null,
  text: '',
};

export function isFiltering({ sources, threads, places, rank, from, to, text }: Filter): boolean {
  return sources.length + threads.length + places.length > 0 || !!(rank ?? from ?? to) || text.trim() !== '';
}

/**
 * Where a day begins, in milliseconds on the wall clock; null if it is not a day of the calendar. A year may have more
 * than four digits, as ISO 8601 allows.
 *
 * @example startOfDay('1970-01-02') // 86400000
 * @example startOfDay('2017-02-29') // null
 */
export function startOfDay(text: string | null): number | null {
  const [, year, month, day] = (/^([+-]?\d{4,12})-(\d\d)-(\d\d)$/.exec(text ?? '') ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return midnight(year, month, day);
}

/** Where a day ends; null if it is not one. */
export function endOfDay(text: string | null): number | null {
  const start = startOfDay(text);
  return start === null ? null : start + DAY_MS;
}
