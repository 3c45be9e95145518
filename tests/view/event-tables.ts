import { shortDate } from '#lib/time/short-date.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Story } from '#lib/corpus/story.ts';
import { isoDay } from '#lib/time/calendar.ts';
import { toEventColumns } from '#lib/timeline/to-event-columns.ts';
import { makeEventTable, type EventTable } from '#lib/timeline/event-table.ts';
import { fixtureStory } from './fixture-story.ts';

/** Tables of events for what lists them. */

export const tableOf = (story: Story): EventTable => makeEventTable([toEventColumns(story)], shortDate);

/** Every event of a table. */
export const allOf = ({ count }: EventTable): Uint32Array => Uint32Array.from({ length: count }, (_, i) => i);

const [pattern] = fixtureStory.events;

/** The story of the bridge with other events: of each its date, and what else is different. */
export function storyOf(events: (Partial<DatedEvent> & { date: string })[]): Story {
  if (!pattern) throw new Error('the fixture has events');
  const made = events.map((event, index) => ({
    ...pattern,
    id: `event-${index + 1}`,
    title: `Event number ${index + 1}`,
    ...event,
  }));
  return { ...fixtureStory, events: made };
}

/** A story of many events, the first on 1 January 2010, and so many on each day. */
export const longStory = (count: number, perDay = 3): Story =>
  storyOf(
    Array.from({ length: count }, (_, index) => ({ date: isoDay(14_610 + Math.floor(index / perDay)) })),
  );
