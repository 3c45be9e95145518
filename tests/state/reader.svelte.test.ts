import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { Reader } from '#lib/state/reader.svelte.ts';
import { allOf, tableOf } from '../view/event-tables.ts';
import { fixtureStory } from '../view/fixture-story.ts';

const table = tableOf(fixtureStory);
const [FERRY, VOTE, OPENS, TOLL] = [0, 1, 2, 3] as const;

/** A reader of the story of the bridge: ferry, council-vote, bridge-opens, toll. */
function setUp(eventId = 'bridge-opens', indexes: number[] = [...allOf(table)]) {
  let shown = $state.raw(Uint32Array.from(indexes));
  const reader = new Reader(table, () => shown, eventId);
  return { reader, show: (...others: number[]) => (shown = Uint32Array.from(others)) };
}

describe('Reader', () => {
  it('begins at the event that the story opens on', () => {
    const { reader } = setUp();
    expect([reader.current, reader.currentId]).toEqual([OPENS, 'bridge-opens']);
    expect([reader.position, reader.count, reader.isShown]).toEqual([3, 4, true]);
  });

  it('begins at the first event where the story opens on none of its own', () => {
    expect(setUp('elsewhere').reader.currentId).toBe('ferry');
  });

  it('knows what comes before and after, and that the ends are ends', () => {
    const { reader } = setUp();
    const around = table.ids.map((id) => {
      reader.goTo(id);
      return [reader.previous, reader.next];
    });
    expect(around).toEqual([
      [null, VOTE],
      [FERRY, OPENS],
      [VOTE, TOLL],
      [OPENS, null],
    ]);
  });

  it.each(['', 'elsewhere', '__proto__', 'constructor', 'FERRY'])(
    'stays where it is for the unknown id %j',
    (id) => {
      const { reader } = setUp();
      expect(reader.goTo(id)).toBe(false);
      expect(reader.currentId).toBe('bridge-opens');
    },
  );

  it('goes to an event that is not shown, as a link may name one', () => {
    const { reader } = setUp('ferry', [FERRY, TOLL]);
    expect(reader.goTo('council-vote')).toBe(true);
    expect([reader.currentId, reader.isShown, reader.position]).toEqual(['council-vote', false, 0]);
  });

  it.each([
    [-3, FERRY],
    [0, FERRY],
    [1, FERRY],
    [4, TOLL],
    [99, TOLL],
  ])('at(%i) is event %i: positions count from 1 and end with the story', (position, index) => {
    expect(setUp().reader.at(position)).toBe(index);
  });

  it.each([
    [0, VOTE],
    [1, VOTE],
    [2, TOLL],
    [3, TOLL],
  ])('at(%i) is event %i where only the vote and the toll are shown', (position, index) => {
    expect(setUp('toll', [VOTE, TOLL]).reader.at(position)).toBe(index);
  });

  it('of a story without events has nowhere to go', () => {
    const empty = tableOf({ ...fixtureStory, events: [] });
    const reader = new Reader(empty, () => new Uint32Array(), 'bridge-opens');
    reader.settle();
    expect([reader.count, reader.position, reader.previous, reader.next, reader.at(1)]).toEqual([
      0,
      0,
      null,
      null,
      null,
    ]);
    expect(reader.currentId).toBe('');
  });
});

describe('the steps of a Reader', () => {
  it.each<[string, string, number[], number, number | null, number | null]>([
    ['first of those shown', 'ferry', [FERRY, TOLL], 1, null, TOLL],
    ['last of those shown', 'toll', [FERRY, TOLL], 2, FERRY, null],
    ['the only one', 'council-vote', [VOTE], 1, null, null],
    ['hidden, between two', 'council-vote', [FERRY, TOLL], 0, FERRY, TOLL],
    ['hidden, before all', 'ferry', [VOTE, TOLL], 0, null, VOTE],
    ['hidden, after all', 'toll', [FERRY, VOTE], 0, VOTE, null],
    ['hidden, as all are', 'toll', [], 0, null, null],
  ])('lead past what is hidden: %s', (_, id, shown, position, previous, next) => {
    const { reader } = setUp(id, shown);
    expect(reader.count).toBe(shown.length);
    expect([reader.position, reader.previous, reader.next]).toEqual([position, previous, next]);
  });

  it('follow when others are shown', () => {
    const { reader, show } = setUp('bridge-opens');
    show(FERRY, OPENS);
    expect([reader.position, reader.count, reader.previous, reader.next]).toEqual([2, 2, FERRY, null]);
    show(OPENS, TOLL);
    expect([reader.position, reader.count, reader.previous, reader.next]).toEqual([1, 2, null, TOLL]);
  });
});

describe('settle', () => {
  it.each<[string, string, number[], string]>([
    ['stays where the current event is shown', 'council-vote', [VOTE, TOLL], 'council-vote'],
    ['goes to the next one', 'council-vote', [FERRY, OPENS, TOLL], 'bridge-opens'],
    ['goes to the last where none comes after', 'toll', [FERRY, VOTE], 'council-vote'],
    ['stays where nothing is shown', 'council-vote', [], 'council-vote'],
  ])('%s', (_, id, shown, settled) => {
    const { reader } = setUp(id, shown);
    reader.settle();
    expect(reader.currentId).toBe(settled);
    expect(reader.isShown).toBe(shown.length > 0);
  });
});

describe('whoever watches a Reader', () => {
  it('is told that the event has changed, or which are shown, and only then', () => {
    const { reader, show } = setUp();
    const seen: string[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(`${reader.position} of ${reader.count} ${reader.currentId}`);
      });
    });
    flushSync();
    flushSync(() => reader.goTo('toll'));
    flushSync(() => reader.goTo('toll'));
    flushSync(() => reader.goTo('elsewhere'));
    flushSync(() => show(FERRY, TOLL));
    flushSync(() => reader.settle());
    stop();
    expect(seen).toEqual(['3 of 4 bridge-opens', '4 of 4 toll', '2 of 2 toll']);
  });
});
