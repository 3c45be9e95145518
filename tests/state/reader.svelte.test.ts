import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { Reader } from '#lib/state/reader.svelte.ts';
import { fixtureStory } from '../view/fixture-story.ts';

const ids = fixtureStory.events.map(({ id }) => id);

describe('Reader', () => {
  it('begins at the event that the story opens on', () => {
    const reader = new Reader(fixtureStory);
    expect([reader.current.id, reader.position, reader.count]).toEqual(['bridge-opens', 3, 4]);
  });

  it('begins at the first event where the story opens on none of its own', () => {
    expect(new Reader({ ...fixtureStory, opening: 'elsewhere' }).current.id).toBe(ids[0]);
  });

  it('knows what comes before and after, and that the ends are ends', () => {
    const reader = new Reader(fixtureStory);
    const around = ids.map((id) => {
      reader.goTo(id);
      return [reader.previous?.id ?? null, reader.next?.id ?? null];
    });
    expect(around).toEqual([
      [null, 'council-vote'],
      ['ferry', 'bridge-opens'],
      ['council-vote', 'toll'],
      ['bridge-opens', null],
    ]);
  });

  it.each(['', 'elsewhere', '__proto__', 'constructor', 'FERRY'])(
    'stays where it is for the unknown id %j',
    (id) => {
      const reader = new Reader(fixtureStory);
      expect(reader.goTo(id)).toBe(false);
      expect(reader.current.id).toBe('bridge-opens');
    },
  );

  it.each([
    [-3, 'ferry'],
    [0, 'ferry'],
    [1, 'ferry'],
    [4, 'toll'],
    [99, 'toll'],
  ])('eventAt(%i) is %s: positions count from 1 and end with the story', (position, id) => {
    expect(new Reader(fixtureStory).eventAt(position).id).toBe(id);
  });

  it('of a story without events says what is wrong when it is asked for one', () => {
    const reader = new Reader({ ...fixtureStory, events: [] });
    expect([reader.count, reader.previous, reader.next]).toEqual([0, null, null]);
    expect(() => reader.current).toThrow(RangeError);
  });

  it('tells whoever watches that the event has changed, and only then', () => {
    const reader = new Reader(fixtureStory);
    const seen: string[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(`${reader.position} ${reader.current.id}`);
      });
    });
    flushSync();
    flushSync(() => reader.goTo('toll'));
    flushSync(() => reader.goTo('toll'));
    flushSync(() => reader.goTo('elsewhere'));
    stop();
    expect(seen).toEqual(['3 bridge-opens', '4 toll']);
  });
});
