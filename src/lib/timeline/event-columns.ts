import { DATE_LIMIT_MS } from '#lib/time/calendar.ts';

/** What is known of an event, as bits. */
export const FLAGS = {
  main: 1,
  /** A day or a moment that nothing is in doubt about: drawn as a dot, everything else as a soft-edged bar. */
  exact: 2,
  /** Approximate or uncertain (EDTF `~ ? %`). */
  doubtful: 4,
  /** It has begun before the first moment that the date names (EDTF `../2017`, `/2017`). */
  openStart: 8,
  openEnd: 16,
} as const;

/**
 * Some events of a story in columns, as JSON: a list for each thing that is known of them. Written for a machine,
 * by `toEventColumns` for `makeEventTable`.
 */
export interface EventColumns {
  ids: string[];
  titles: string[];
  /** Null where it is the title. */
  shortTitles: (string | null)[];
  /** EDTF. */
  dates: string[];
  /** Dates in few words, where a story is short enough for them to travel with it. */
  words?: string[];
  /** Milliseconds on the wall clock since the event before began, as `countedFrom` has it; of the first: since 1970. */
  sinceLast: number[];
  /** Milliseconds from the first moment that the date names to the last. */
  lengths: number[];
  flags: number[];
  /** Which of the sets an event has; a set holds places in the story's list. */
  sources: number[];
  sourceSets: number[][];
  threads: number[];
  threadSets: number[][];
  places: number[];
  placeNames: string[];
}

/**
 * What the next event is counted from: 1970 after one beyond what `Date` can hold, as the difference of two such
 * numbers is rounded to seconds and more.
 */
export const countedFrom = (earliest: number): number => (Math.abs(earliest) > DATE_LIMIT_MS ? 0 : earliest);
