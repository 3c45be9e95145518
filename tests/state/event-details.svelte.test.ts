import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { EventDetails } from '#lib/state/event-details.svelte.ts';
import type { EventPart } from '#lib/state/story-context.ts';
import { longStory } from '../view/event-tables.ts';
import { fixtureStory } from '../view/fixture-story.ts';

/** 250 events, in parts of 100. */
const story = longStory(250);
const partAt = (part: number): EventPart => ({
  events: story.events.slice(part * 100, part * 100 + 100),
  documents: story.documents,
  comparisons: {},
});
const opening: EventPart = {
  events: fixtureStory.events.filter(({ id }) => id === 'bridge-opens'),
  documents: fixtureStory.documents.slice(1),
  comparisons: {},
};

/** Details whose parts come when the test says so. */
function setUp(fetch: (part: number) => Promise<EventPart> = (part) => Promise.resolve(partAt(part))) {
  const fetched = vi.fn(fetch);
  const details = new EventDetails(story, opening, fetched);
  return {
    details,
    parts: () => fetched.mock.calls.map(([part]) => part),
    idAt: (index: number) => details.find(index, story.events[index]?.id ?? '')?.event.id,
  };
}

describe('EventDetails', () => {
  it('knows the opening event at once, wherever it stands, with the articles that it cites', () => {
    const { details, parts } = setUp();
    for (const index of [-1, 0, 137]) {
      const known = details.find(index, 'bridge-opens');
      expect(known?.event.title).toBe('The bridge opens');
      expect(known?.context).toMatchObject({ sources: story.sources, documents: opening.documents });
    }
    expect(parts()).toEqual([]);
  });

  it('knows none at once where the page has none to give', () => {
    const details = new EventDetails(story, null, () => Promise.resolve(partAt(0)));
    expect(details.find(0, story.events[0]?.id ?? '')).toBeNull();
  });

  it('does not know the others until they are wanted', async () => {
    const { details, idAt } = setUp();
    expect(idAt(0)).toBeUndefined();
    await details.want(0);
    expect(idAt(0)).toBe('event-1');
  });

  it.each([
    [0, 0],
    [99, 0],
    [100, 1],
    [249, 2],
  ])('fetches for event %i part %i, and finds the event in it', async (index, part) => {
    const { details, parts, idAt } = setUp();
    await details.want(index);
    expect(parts()).toEqual([part]);
    expect(idAt(index)).toBe(`event-${index + 1}`);
    expect(details.find(index, `event-${index + 1}`)?.context.documents).toBe(story.documents);
  });

  it('fetches a part once, here or on its way, whichever of its events is wanted', async () => {
    const { details, parts } = setUp();
    await Promise.all([details.want(3), details.want(4), details.want(99), details.want(100)]);
    await details.want(5);
    expect(parts()).toEqual([0, 1]);
  });

  it('keeps what has come while other parts come and go', async () => {
    const { details, idAt } = setUp((part) =>
      part === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(partAt(part)),
    );
    await Promise.all([details.want(0), details.want(100), details.want(200)]);
    expect([idAt(50), idAt(150), idAt(249)]).toEqual(['event-51', undefined, 'event-250']);
    expect([50, 150, 249].map((index) => details.hasFailed(index))).toEqual([false, true, false]);
  });

  it('fetches a part that has failed when it is wanted again, and not by itself', async () => {
    let isOnline = false;
    const { details, parts, idAt } = setUp((part) =>
      isOnline ? Promise.resolve(partAt(part)) : Promise.reject(new Error('no network')),
    );
    await details.want(7);
    expect([details.hasFailed(7), details.hasFailed(107), idAt(7)]).toEqual([true, false, undefined]);
    expect(parts()).toEqual([0]);
    isOnline = true;
    const again = details.want(7);
    expect(details.hasFailed(7)).toBe(false);
    await again;
    expect([details.hasFailed(7), idAt(7)]).toEqual([false, 'event-8']);
    expect(parts()).toEqual([0, 0]);
  });

  it('never shows an event that a part does not hold', async () => {
    const { details } = setUp(() => Promise.resolve({ events: [], documents: [], comparisons: {} }));
    await details.want(3);
    expect(details.find(3, 'event-4')).toBeNull();
  });

  it('tells whoever waits for a part, and of its failing', async () => {
    let isOnline = false;
    const { details, idAt } = setUp((part) =>
      isOnline ? Promise.resolve(partAt(part)) : Promise.reject(new Error('no network')),
    );
    const seen: string[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(details.hasFailed(0) ? 'failed' : (idAt(0) ?? 'waits'));
      });
    });
    flushSync();
    await details.want(0);
    flushSync();
    isOnline = true;
    await details.want(0);
    flushSync();
    stop();
    expect(seen.filter((said, index) => said !== seen[index - 1])).toEqual([
      'waits',
      'failed',
      'waits',
      'event-1',
    ]);
  });
});
