import { describe, expect, it } from 'vitest';
import { occasionsOf } from '#lib/state/thread-passages.ts';
import { fixtureStory } from '../view/fixture-story.ts';

const events = fixtureStory.events.map((event) => ({ ...event, threads: ['money'] }));
const idsOf = (list: typeof events) =>
  occasionsOf('money', list).map(({ excerpts }) => excerpts.map(({ id }) => id));

describe('occasionsOf', () => {
  it('has the events of the thread alone, in their order', () => {
    expect(occasionsOf('money', fixtureStory.events).map(({ event }) => event.id)).toEqual(['bridge-opens']);
    expect(occasionsOf('nobody', events)).toEqual([]);
  });

  it('has all excerpts of an event where no editor says which carry it', () => {
    expect(idsOf(events)).toEqual(events.map(({ excerpts }) => excerpts.map(({ id }) => id)));
  });

  it('has those alone that an editor has marked with it', () => {
    const marked = events.map((event) => ({
      ...event,
      excerpts: event.excerpts.map((excerpt, index) => ({
        ...excerpt,
        threads: index === event.excerpts.length - 1 ? ['money'] : ['else'],
      })),
    }));
    expect(idsOf(marked)).toEqual(events.map(({ excerpts }) => [excerpts.at(-1)?.id]));
  });
});
