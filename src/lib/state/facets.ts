import { FLAGS } from '#lib/timeline/event-columns.ts';
import type { EventTable } from '#lib/timeline/event-table.ts';
import type { Exploration } from './exploration.svelte.ts';
import { FAILS, type Ids } from './filter-events.ts';
import { FACETS, partsOf, withoutFacet, type FilterLists } from './filter-parts.ts';
import type { Filter } from './filter.ts';

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

/** How many events have each value, from how many have each set of values. */
function countMembers(sets: number[][], perSet: Uint32Array, members: number): number[] {
  const counts = new Array<number>(members).fill(0);
  sets.forEach((set, index) => {
    for (const member of set) counts[member] = (counts[member] ?? 0) + (perSet[index] ?? 0);
  });
  return counts;
}

/**
 * What a page says beside each option of a filter.
 *
 * @param failed what each event fails of the filter, as `failures` gives it
 * @param matches as `failures` has been given them: no option brings back the others
 */
export function countFacets(
  table: EventTable,
  failed: Uint8Array,
  lists: Ids,
  matches: Uint32Array | null,
): Facets {
  const { sourceSets, threadSets, placeNames } = table;
  const perSources = new Uint32Array(sourceSets.length);
  const perThreads = new Uint32Array(threadSets.length);
  const perPlace = new Uint32Array(placeNames.length);
  const perRank = new Uint32Array(2);
  const add = (counts: Uint32Array, value = 0) => (counts[value] = (counts[value] ?? 0) + 1);
  const count = matches ? matches.length : failed.length;
  for (let place = 0; place < count; place++) {
    const index = matches ? (matches[place] ?? 0) : place;
    const bits = failed[index] ?? 0;
    if ((bits & ~FAILS.sources) === 0) add(perSources, table.sources[index]);
    if ((bits & ~FAILS.threads) === 0) add(perThreads, table.threads[index]);
    if ((bits & ~FAILS.places) === 0) add(perPlace, table.places[index]);
    if ((bits & ~FAILS.rank) === 0) add(perRank, (table.flags[index] ?? 0) & FLAGS.main);
  }
  const [background = 0, main = 0] = perRank;
  return {
    sources: countMembers(sourceSets, perSources, lists.sources.length),
    threads: countMembers(threadSets, perThreads, lists.threads.length),
    // The first is the name of no place.
    places: placeNames.map((name, index) => ({ name, count: perPlace[index] ?? 0 })).slice(1),
    main,
    background,
  };
}

/**
 * For a filter that leaves nothing: which single facet stands in the way, and how many events are behind it.
 *
 * @param failed what each event fails of the filter, as `failures` gives it
 * @param language BCP 47
 */
export function widenings(
  failed: Uint8Array,
  filter: Filter,
  lists: FilterLists,
  language: string,
): Widening[] {
  const perFailure = new Uint32Array(64);
  for (const bits of failed) perFailure[bits] = (perFailure[bits] ?? 0) + 1;
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

/** What an exploration that shows nothing would have to give up. */
export const wideningsOf = ({ failed, filter, head }: Exploration): Widening[] =>
  widenings(failed, filter, head, head.language);

/** What stands beside the options of an exploration's filter. */
export const facetsOf = ({ table, failed, head, matches }: Exploration): Facets =>
  countFacets(table, failed, head, matches);
