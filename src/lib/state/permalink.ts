/**
 * What a reader sees that belongs in the address. The address is kept as text after the path ("?e=…#…"), so that
 * it works for any way of serving the page; what is not ours in it stays.
 */
export interface Permalink {
  /** Id of the current event; null where the address names none. */
  eventId: string | null;
  /** False where the address says `motion=off`: nothing is animated. */
  motion: boolean;
}

/**
 * Reads an address. An event may also be named by the fragment, as in links of a page read without JavaScript.
 *
 * @example readAddress(new URL('https://example.org/?e=first&motion=off')) // { eventId: 'first', motion: false }
 */
export function readAddress(url: Pick<URL, 'searchParams' | 'hash'>): Permalink {
  return {
    eventId: url.searchParams.get('e') || decodeFragment(url.hash) || null,
    motion: url.searchParams.get('motion') !== 'off',
  };
}

/**
 * The query of an address that names an event; other parameters survive, the fragment does not.
 *
 * @example writeAddress(new URL('https://example.org/?motion=off'), 'first') // '?motion=off&e=first'
 */
export function writeAddress(url: Pick<URL, 'searchParams'>, eventId: string): string {
  const parameters = new URLSearchParams(url.searchParams);
  parameters.set('e', eventId);
  return `?${parameters.toString()}`;
}

/** The id that a fragment names, without its number sign; empty if it names none. */
export function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    // A stray percent sign in a fragment names no event of ours.
    return '';
  }
}
