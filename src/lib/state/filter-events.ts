import { FLAGS } from '#lib/timeline/event-columns.ts';
import type { EventTable } from '#lib/timeline/event-table.ts';
import { endOfDay, startOfDay, type Facet, type Filter } from './filter.ts';

/** The lists of a story that the sets of its table point into. */
export interface Ids {
  sources: { id: string }[];
  threads: { id: string }[];
}

/** A bit for each facet that an event may fail. */
export const FAILS: Record<Facet, number> = {
  sources: 1,
  threads: 2,
  places: 4,
  rank: 8,
  dates: 16,
  text: 32,
};

/** For each value of a column: the bit if nothing that is chosen is in it; all pass where nothing is chosen. */
function verdicts<T>(values: T[], chosen: unknown[], bit: number, passes: (value: T) => boolean): Uint8Array {
  return Uint8Array.from(values, (value) => (chosen.length === 0 || passes(value) ? 0 : bit));
}

/** Which facets each event fails: one pass over the columns, so that all that is asked of a filter can share it. */
export function failures(
  table: EventTable,
  filter: Filter,
  lists: Ids,
  matches: Uint32Array | null,
): Uint8Array {
  const { count, sources, threads, places, flags, earliest, latest } = table;
  const isChosen = (facet: 'sources' | 'threads') => {
    const chosen = lists[facet].map(({ id }) => filter[facet].includes(id));
    return (set: number[]) => set.some((place) => chosen[place]);
  };
  const bySources = verdicts(table.sourceSets, filter.sources, FAILS.sources, isChosen('sources'));
  const byThreads = verdicts(table.threadSets, filter.threads, FAILS.threads, isChosen('threads'));
  const chosenPlaces = new Set(filter.places);
  const byPlace = verdicts(table.placeNames, filter.places, FAILS.places, (name) => chosenPlaces.has(name));
  const byRank = [filter.rank === 'main' ? FAILS.rank : 0, filter.rank === 'background' ? FAILS.rank : 0];
  const from = startOfDay(filter.from) ?? -Infinity;
  const to = endOfDay(filter.to) ?? Infinity;
  const failed = new Uint8Array(count).fill(matches ? FAILS.text : 0);
  for (const index of matches ?? []) failed[index] = 0;
  for (let index = 0; index < count; index++) {
    const start = earliest[index] ?? 0;
    // A moment without length lies in the day that it begins.
    const overlaps = start < to && (start >= from || (latest[index] ?? 0) > from);
    failed[index] =
      (failed[index] ?? 0) |
      (bySources[sources[index] ?? 0] ?? 0) |
      (byThreads[threads[index] ?? 0] ?? 0) |
      (byPlace[places[index] ?? 0] ?? 0) |
      (byRank[(flags[index] ?? 0) & FLAGS.main] ?? 0) |
      (overlaps ? 0 : FAILS.dates);
  }
  return failed;
}

/**
 * The events that fail nothing.
 *
 * @param failed as `failures` gives it
 * @returns places in the table, ascending
 */
export function passing(failed: Uint8Array): Uint32Array {
  const left = new Uint32Array(failed.length);
  let count = 0;
  for (let index = 0; index < failed.length; index++) if (failed[index] === 0) left[count++] = index;
  return left.slice(0, count);
}
