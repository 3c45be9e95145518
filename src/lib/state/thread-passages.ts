import type { DatedEvent, Excerpt } from '#lib/corpus/dated-event.ts';

/** What carries a thread at one of its events. */
export interface ThreadOccasion {
  event: DatedEvent;
  excerpts: Excerpt[];
}

/**
 * The events of a thread with the excerpts that carry it: those that an editor has marked with it; where none of an
 * event's is marked, all of them.
 *
 * @param events in time order
 */
export function occasionsOf(threadId: string, events: readonly DatedEvent[]): ThreadOccasion[] {
  return events
    .filter(({ threads }) => threads.includes(threadId))
    .map((event) => {
      const marked = event.excerpts.filter(({ threads }) => threads?.includes(threadId));
      return { event, excerpts: marked.length > 0 ? marked : event.excerpts };
    });
}
