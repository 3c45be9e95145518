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

/** Adds a bit to each event whose value in a column does not pass. Each value is asked once, however many events have it. */
function fail<T>(
  failed: Uint8Array,
  column: ArrayLike<number>,
  values: T[],
  bit: number,
  passes: (value: T) => boolean,
): void {
  const verdicts = Uint8Array.from(values, (value) => (passes(value) ? 0 : bit));
  for (let index = 0; index < failed.length; index++)
    failed[index] = (failed[index] ?? 0) | (verdicts[column[index] ?? 0] ?? 0);
}

/**
 * Which facets each event fails: a bit for each (`FAILS`). All that is asked of a filter can share it; what a filter does
 * not ask for takes no time.
 */
export function failures(
  table: EventTable,
  filter: Filter,
  lists: Ids,
  matches: Uint32Array | null,
): Uint8Array {
  const { count, earliest, latest } = table;
  const failed = new Uint8Array(count).fill(matches ? FAILS.text : 0);
  for (const index of matches ?? []) failed[index] = 0;
  for (const facet of ['sources', 'threads'] as const) {
    if (filter[facet].length === 0) continue;
    const chosen = lists[facet].map(({ id }) => filter[facet].includes(id));
    const sets = facet === 'sources' ? table.sourceSets : table.threadSets;
    fail(failed, table[facet], sets, FAILS[facet], (set) => set.some((place) => chosen[place]));
  }
  if (filter.places.length > 0)
    fail(failed, table.places, table.placeNames, FAILS.places, (name) => filter.places.includes(name));
  if (filter.rank !== null) {
    const wanted = filter.rank === 'main' ? FLAGS.main : 0;
    for (let index = 0; index < count; index++)
      if (((table.flags[index] ?? 0) & FLAGS.main) !== wanted)
        failed[index] = (failed[index] ?? 0) | FAILS.rank;
  }
  if (filter.from !== null || filter.to !== null) {
    const from = startOfDay(filter.from) ?? -Infinity;
    const to = endOfDay(filter.to) ?? Infinity;
    for (let index = 0; index < count; index++) {
      const start = earliest[index] ?? 0;
      // A moment without length lies in the day that it begins.
      const overlaps = start < to && (start >= from || (latest[index] ?? 0) > from);
      if (!overlaps) failed[index] = (failed[index] ?? 0) | FAILS.dates;
    }
  }
  return failed;
}

/**
 * The events that fail nothing.
 *
 * @param failed as `failures` gives it
 * @param matches as `failures` has been given them: the others need not be looked at
 * @returns places in the table, ascending
 */
export function passing(failed: Uint8Array, matches: Uint32Array | null): Uint32Array {
  if (matches) return matches.filter((index) => failed[index] === 0);
  const left = new Uint32Array(failed.length);
  let count = 0;
  for (let index = 0; index < failed.length; index++) if (failed[index] === 0) left[count++] = index;
  return left.slice(0, count);
}
