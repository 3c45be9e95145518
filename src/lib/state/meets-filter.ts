import { endOfDay, startOfDay, type Filter } from './filter.ts';

/** What of an event is asked for by days, outlets and threads. */
export interface Filterable {
  /** Its time on the story's wall clock, in milliseconds. */
  earliest: number;
  latest: number;
  /** Ids. */
  sources: readonly string[];
  threads: readonly string[];
}

/**
 * Whether one event is of the days, outlets and threads that are chosen, as `failures` has it of a table of many.
 *
 * @example meetsFilter({ earliest: 0, latest: 0, sources: ['gazette'], threads: [] }, { ...NO_FILTER, sources: ['gazette'] }) // true
 */
export function meetsFilter(
  { earliest, latest, sources, threads }: Filterable,
  filter: Pick<Filter, 'from' | 'to' | 'sources' | 'threads'>,
): boolean {
  const from = startOfDay(filter.from) ?? -Infinity;
  const to = endOfDay(filter.to) ?? Infinity;
  const isOneOf = (chosen: string[], ids: readonly string[]) =>
    chosen.length === 0 || ids.some((id) => chosen.includes(id));
  return (
    isOneOf(filter.sources, sources) &&
    isOneOf(filter.threads, threads) &&
    earliest < to &&
    // A moment without length lies in the day that it begins.
    (earliest >= from || latest > from)
  );
}
