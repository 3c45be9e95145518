import type { Found } from './story-search.ts';

/** The full-text search of a story: nothing is loaded before somebody wants to search. */
export class FullText {
  readonly #load: () => Promise<(text: string) => Found | null>;
  #search = $state.raw<((text: string) => Found | null) | null>(null);
  state = $state<'idle' | 'loading' | 'ready' | 'failed'>('idle');

  /** @param load rejects if what is searched in cannot be had */
  constructor(load: () => Promise<(text: string) => Found | null>) {
    this.#load = load;
  }

  /** Loads what is searched in, unless it is here or on its way. */
  async want(): Promise<void> {
    if (this.state === 'loading' || this.state === 'ready') return;
    this.state = 'loading';
    try {
      this.#search = await this.#load();
      this.state = 'ready';
    } catch {
      // The search field says so; the next attempt tries again.
      this.state = 'failed';
    }
  }

  /** What a text finds; null where it asks for nothing, or nothing can be found yet. */
  find(text: string): Found | null {
    return text.trim() === '' ? null : (this.#search?.(text) ?? null);
  }
}
