import { untrack } from 'svelte';
import type { Navigation } from '#lib/state/navigation.ts';
import { readHash } from './venue-hrefs.ts';

/** The address of a file that runs by itself: all that it shows stands after the number sign. */
export class HashAddress implements Navigation {
  #url = $state.raw() as URL;
  #followers: ((url: URL) => void)[] = [];

  constructor() {
    this.#url = readHash(location.hash);
  }

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
    this.#followers.push(moved);
    return () => {
      this.#followers = this.#followers.filter((follower) => follower !== moved);
    };
  }

  /** To be called on `hashchange`. A fragment that is not one of ours changes nothing. */
  moved = (): void => {
    if (location.hash !== '' && !location.hash.startsWith('#/')) return;
    this.#url = readHash(location.hash);
    for (const follower of this.#followers) follower(this.#url);
  };
}
