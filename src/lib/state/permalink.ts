import { startOfDay, type Filter } from './filter.ts';
import { decodeFragment } from './event-address.ts';

/**
 * What a reader sees that belongs in the address. The address is kept as text after the path ("?e=…#…"), so that
 * it works for any way of serving the page; what is not ours in it stays.
 */
export interface Permalink {
  /** Id of the current event; null where the address names none. */
  eventId: string | null;
  /** False where the address says `motion=off`: nothing is animated. */
  motion: boolean;
  filter: Filter;
  /** What the address asks for and the story does not have, in words: `source “gazette”`. */
  ignored: string[];
}

/** What a link can ask for. */
export interface Known {
  sources: { id: string }[];
  threads: { id: string }[];
  /** Names. */
  places: readonly string[];
}

/** The parameters of a filter, in the order in which they are written. */
const PARAMETERS = ['source', 'thread', 'place', 'rank', 'from', 'to', 'q'] as const;

const isRank = (value: string) => value === 'main' || value === 'background';
const isDay = (value: string) => startOfDay(value) !== null;

/**
 * Reads an address. An event may also be named by the fragment, as in links of a page read without JavaScript.
 * What the story does not have is left out of the filter, so that an old link does not lead to an empty page.
 *
 * @example readAddress(new URL('https://example.org/?e=first&motion=off')).eventId // 'first'
 * @example readAddress(new URL('https://example.org/?q=bridge&rank=major')).ignored // ['rank “major”']
 */
export function readAddress(
  url: Pick<URL, 'searchParams' | 'hash'>,
  known: Known = { sources: [], threads: [], places: [] },
): Permalink {
  const { searchParams } = url;
  const ignored: string[] = [];
  const read = (parameter: (typeof PARAMETERS)[number], isKnown: (value: string) => boolean) =>
    [...new Set(searchParams.getAll(parameter))].filter((value) => {
      if (value === '' || isKnown(value)) return value !== '';
      ignored.push(`${parameter} “${value}”`);
      return false;
    });
  const isOneOf = (list: { id: string }[]) => {
    const ids = new Set(list.map(({ id }) => id));
    return (id: string) => ids.has(id);
  };
  const places = new Set(known.places);
  const filter = {
    sources: read('source', isOneOf(known.sources)),
    threads: read('thread', isOneOf(known.threads)),
    places: read('place', (name) => places.has(name)),
    rank: (read('rank', isRank)[0] ?? null) as Filter['rank'],
    from: read('from', isDay)[0] ?? null,
    to: read('to', isDay)[0] ?? null,
    text: searchParams.get('q')?.trim() ?? '',
  };
  return {
    eventId: searchParams.get('e') || decodeFragment(url.hash) || null,
    motion: searchParams.get('motion') !== 'off',
    filter,
    ignored,
  };
}

/**
 * The query of an address that names an event, a filter or both; what is not given stays, other parameters
 * survive, the fragment does not.
 *
 * @param change an event's id, or what is to be different; `read` is a place in an article: `document.fragment`
 * @example writeAddress(new URL('https://example.org/?motion=off'), 'first') // '?motion=off&e=first'
 */
export function writeAddress(
  url: Pick<URL, 'searchParams'>,
  change: string | { eventId?: string; filter?: Filter; read?: string | null },
): string {
  const { eventId, filter, read } = typeof change === 'string' ? { eventId: change } : change;
  const parameters = new URLSearchParams(url.searchParams);
  const current = eventId ?? parameters.get('e');
  parameters.delete('e');
  if (filter) {
    const { sources, threads, places, rank, from, to, text } = filter;
    const values = [sources, threads, places, [rank], [from], [to], [text.trim()]];
    // Written anew, so that the same filter has the same address whichever way it was reached.
    PARAMETERS.forEach((parameter, index) => {
      parameters.delete(parameter);
      for (const value of values[index] ?? []) if (value) parameters.append(parameter, value);
    });
  }
  if (read !== undefined) parameters.delete('read');
  if (read) parameters.append('read', read);
  if (current !== null) parameters.append('e', current);
  return `?${parameters.toString()}`;
}

/**
 * What the addresses of all events begin with: written once, not for every link anew.
 *
 * @example beforeEvent(new URL('https://example.org/?e=first&motion=off')) + 'second' // '?motion=off&e=second'
 */
export const beforeEvent = (url: Pick<URL, 'searchParams'>): string => writeAddress(url, '');
