import { FLAGS } from '#lib/timeline/event-columns.ts';
import type { EventTable } from '#lib/timeline/event-table.ts';
import {
  endOfDay,
  FACETS,
  partsOf,
  startOfDay,
  withoutFacet,
  type Facet,
  type Filter,
  type FilterLists,
} from './filter.ts';

/** The lists of a story that the sets of its table point into. */
interface Ids {
  sources: { id: string }[];
  threads: { id: string }[];
}

/** How many events each option would leave, were it the only one of its facet; the other facets stay as they are. */
export interface Facets {
  /** In the order of the story's list, as are the threads. */
  sources: number[];
  threads: number[];
  /** In the order in which the story comes to them. */
  places: { name: string; count: number }[];
  main: number;
  background: number;
}

/** What would show events again where a filter leaves none. */
export interface Widening {
  /** What is given up: "the search", "‘Oslo’". */
  without: string;
  filter: Filter;
  count: number;
}

/** A bit for each facet that an event may fail. */
const FAILS: Record<Facet, number> = { sources: 1, threads: 2, places: 4, rank: 8, dates: 16, text: 32 };

/** For each value of a column: the bit if nothing that is chosen is in it; all pass where nothing is chosen. */
function verdicts<T>(values: T[], chosen: unknown[], bit: number, passes: (value: T) => boolean): Uint8Array {
  return Uint8Array.from(values, (value) => (chosen.length === 0 || passes(value) ? 0 : bit));
}

/** Which facets each event fails: one pass over the columns, so that all that is asked of a filter can share it. */
function failures(table: EventTable, filter: Filter, lists: Ids, matches: Uint32Array | null): Uint8Array {
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
 * The events that a filter leaves.
 *
 * @param matches events that the search found; null where nothing is searched for, or cannot be yet
 * @returns places in the table, ascending
 */
export function filterEvents(
  table: EventTable,
  filter: Filter,
  lists: Ids,
  matches: Uint32Array | null,
): Uint32Array {
  const left = new Uint32Array(table.count);
  let count = 0;
  failures(table, filter, lists, matches).forEach((failed, index) => {
    if (failed === 0) left[count++] = index;
  });
  return left.slice(0, count);
}

/** How many events have each value, from how many have each set of values. */
function countMembers(sets: number[][], perSet: Uint32Array, members: number): number[] {
  const counts = new Array<number>(members).fill(0);
  sets.forEach((set, index) => {
    for (const member of set) counts[member] = (counts[member] ?? 0) + (perSet[index] ?? 0);
  });
  return counts;
}

/** What a page says beside each option of a filter. */
export function countFacets(
  table: EventTable,
  filter: Filter,
  lists: Ids,
  matches: Uint32Array | null,
): Facets {
  const failed = failures(table, filter, lists, matches);
  const perValue = (facet: Facet, values: ArrayLike<number>, count: number, mask = -1) => {
    const counts = new Uint32Array(count);
    for (let index = 0; index < failed.length; index++) {
      if (((failed[index] ?? 0) & ~FAILS[facet]) > 0) continue;
      const value = (values[index] ?? 0) & mask;
      counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  };
  const { sourceSets, threadSets, placeNames } = table;
  const perSources = perValue('sources', table.sources, sourceSets.length);
  const perThreads = perValue('threads', table.threads, threadSets.length);
  const perPlace = perValue('places', table.places, placeNames.length);
  const [background = 0, main = 0] = perValue('rank', table.flags, 2, FLAGS.main);
  return {
    sources: countMembers(sourceSets, perSources, lists.sources.length),
    threads: countMembers(threadSets, perThreads, lists.threads.length),
    // The first is the name of no place.
    places: placeNames.map((name, index) => ({ name, count: perPlace[index] ?? 0 })).slice(1),
    main,
    background,
  };
}

/** For a filter that leaves nothing: which single facet stands in the way, and how many events are behind it. */
export function widenings(
  table: EventTable,
  filter: Filter,
  lists: FilterLists,
  matches: Uint32Array | null,
  language: string,
): Widening[] {
  const perFailure = new Uint32Array(64);
  failures(table, filter, lists, matches).forEach((failed) => {
    perFailure[failed] = (perFailure[failed] ?? 0) + 1;
  });
  const parts = partsOf(filter, lists, language);
  return FACETS.flatMap((facet) => {
    const [part, second] = parts.filter((candidate) => candidate.facet === facet);
    const count = (perFailure[FAILS[facet]] ?? 0) + (perFailure[0] ?? 0);
    if (!part || count === 0) return [];
    const isNamed = !second && facet !== 'text' && facet !== 'dates';
    const without = isNamed ? `‘${part.words}’` : `the ${facet === 'text' ? 'search' : facet}`;
    return [{ without, filter: withoutFacet(filter, facet), count }];
  });
}
