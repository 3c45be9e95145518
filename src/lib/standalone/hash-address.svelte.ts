import { untrack } from 'svelte';
import type { Navigation } from '#lib/state/navigation.ts';

/**
 * What the address of the file says after its number sign, as an address of its own. Whatever stands there makes one:
 * it is joined, not resolved, so no `//` in it can name a host.
 *
 * @example readHash('#/?e=first').searchParams.get('e') // 'first'
 * @example readHash('#/sources/gazette/#gazette-0-9').hash // '#gazette-0-9'
 * @example readHash('#all_events').pathname // '/'
 */
export const readHash = (hash: string): URL =>
  new URL(`http://file${hash.startsWith('#/') ? hash.slice(1) : '/'}`);

/** The address of a file that runs by itself: all that it shows stands after the number sign. */
export class HashAddress implements Navigation {
  #url = $state.raw(readHash(location.hash));
  readonly #followers = new Set<(url: URL) => void>();

  get url(): URL {
    return this.#url;
  }

  href = (query: string): string => `#/${query}`;

  write = (query: string, replace: boolean): Promise<void> => {
    this.#change(this.href(query), replace);
    return Promise.resolve();
  };

  /**
   * Writes where on the page one is, or what it shows; that is no step in the history. An effect may call it: the address
   * is not read for it.
   *
   * @param addressOf what stands after the number sign, from what stands there now
   */
  keep(addressOf: (url: URL) => string): void {
    untrack(() => this.#change(`#${addressOf(this.#url)}`, true));
  }

  #change(hash: string, replace: boolean): void {
    if (replace) history.replaceState(history.state, '', hash);
    else history.pushState(null, '', hash);
    this.#url = readHash(hash);
  }

  /** Calls whoever wants to know when a link, the way back or a hand has changed the address. Returns what ends it. */
  follow(moved: (url: URL) => void): () => void {
    this.#followers.add(moved);
    return () => void this.#followers.delete(moved);
  }

  /** To be called on `hashchange`. A fragment that is not one of ours changes nothing. */
  moved = (): void => {
    if (location.hash !== '' && !location.hash.startsWith('#/')) return;
    this.#url = readHash(location.hash);
    for (const follower of this.#followers) follower(this.#url);
  };
}
