import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Story } from '#lib/corpus/story.ts';

/** The reader's place in a story: which event is current, and what lies before and after it. */
export class Reader {
  readonly story: Story;
  #index = $state(0);

  /** Begins at the event that the story opens on. */
  constructor(story: Story) {
    this.story = story;
    this.goTo(story.opening);
  }

  get current(): DatedEvent {
    return this.#at(this.#index);
  }

  /** Position of the current event, from 1. */
  get position(): number {
    return this.#index + 1;
  }

  get count(): number {
    return this.story.events.length;
  }

  get previous(): DatedEvent | null {
    return this.#index > 0 ? this.#at(this.#index - 1) : null;
  }

  get next(): DatedEvent | null {
    return this.#index < this.count - 1 ? this.#at(this.#index + 1) : null;
  }

  /** The event at a position from 1. */
  eventAt(position: number): DatedEvent {
    return this.#at(Math.min(this.count, Math.max(1, position)) - 1);
  }

  /** Makes an event the current one; an id that the story does not have changes nothing. */
  goTo(id: string): boolean {
    const index = this.story.events.findIndex((event) => event.id === id);
    if (index < 0) return false;
    this.#index = index;
    return true;
  }

  #at(index: number): DatedEvent {
    const event = this.story.events[index];
    if (!event) throw new RangeError(`the story has no event ${index + 1}`);
    return event;
  }
}
