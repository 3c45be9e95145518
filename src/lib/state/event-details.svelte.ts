import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import { PAGE } from './paging.ts';
import type { EventPart, StoryContext, StoryHead } from './story-context.ts';

/** An event with everything that is known of it. */
export interface KnownEvent {
  event: DatedEvent;
  context: StoryContext;
}

/** What happens to a part of the events. */
type PartState = EventPart | 'wanted' | 'failed';

const contextOf = (head: StoryHead, { documents, comparisons }: EventPart): StoryContext => ({
  ...head,
  documents,
  comparisons,
});

/** The events in full, fetched in parts as the reader comes to them. */
export class EventDetails {
  readonly #head: StoryHead;
  readonly #fetch: (part: number) => Promise<EventPart>;
  #parts = $state.raw<Readonly<Record<number, PartState>>>({});
  readonly #opening: KnownEvent | null;

  /**
   * @param opening the event that is known from the start, with its articles; null if none is
   * @param fetch fetches a part; rejects if it cannot
   */
  constructor(head: StoryHead, opening: EventPart | null, fetch: (part: number) => Promise<EventPart>) {
    this.#head = head;
    this.#fetch = fetch;
    const event = opening?.events[0];
    this.#opening = event ? { event, context: contextOf(head, opening) } : null;
  }

  /** An event in full, if it is known; its part is wanted if it is not (`want`). */
  find(index: number, id: string): KnownEvent | null {
    if (id === this.#opening?.event.id) return this.#opening;
    const part = this.#parts[Math.floor(index / PAGE)];
    if (!part || typeof part === 'string') return null;
    const event = part.events[index % PAGE];
    return event ? { event, context: contextOf(this.#head, part) } : null;
  }

  /** Whether the part of an event could not be fetched. */
  hasFailed(index: number): boolean {
    return this.#parts[Math.floor(index / PAGE)] === 'failed';
  }

  /** Fetches the part of an event, unless it is here or on its way; one that failed is tried again. */
  async want(index: number): Promise<void> {
    const part = Math.floor(index / PAGE);
    const state = this.#parts[part];
    if (state !== undefined && state !== 'failed') return;
    this.#put(part, 'wanted');
    try {
      this.#put(part, await this.#fetch(part));
    } catch {
      // The page says so and offers to try again; why it failed is the network's to know.
      this.#put(part, 'failed');
    }
  }

  #put(part: number, state: PartState): void {
    this.#parts = { ...this.#parts, [part]: state };
  }
}
