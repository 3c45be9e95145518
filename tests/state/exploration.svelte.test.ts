import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { Exploration } from '#lib/state/exploration.svelte.ts';
import { facetsOf, wideningsOf } from '#lib/state/facets.ts';
import { NO_FILTER, type Filter } from '#lib/state/filter.ts';
import { FullText } from '#lib/state/full-text.svelte.ts';
import { makeSearch } from '#lib/state/story-search.ts';
import { tableOf } from '../view/event-tables.ts';
import { fixtureStory } from '../view/fixture-story.ts';
import { searchFile } from './searched-story.ts';

/** The story of the bridge, explored: ferry, council-vote, bridge-opens, toll. */
function setUp(story = fixtureStory) {
  const search = new FullText(() => Promise.resolve(makeSearch(searchFile, story.events.length)));
  const exploration = new Exploration(story, tableOf(story), search);
  const look = (filter: Partial<Filter>) => exploration.look({ ...NO_FILTER, ...filter });
  const ids = () => [...exploration.shown].map((index) => exploration.table.ids[index]);
  return { exploration, search, look, ids, reader: exploration.reader };
}

describe('Exploration', () => {
  it('shows the whole story at first, at the event that it opens on', () => {
    const { exploration, ids, reader } = setUp();
    expect(ids()).toEqual(['ferry', 'council-vote', 'bridge-opens', 'toll']);
    expect(exploration.filter).toBe(NO_FILTER);
    expect([reader.currentId, reader.position, reader.count]).toEqual(['bridge-opens', 3, 4]);
    expect(exploration.found).toBeNull();
    expect(exploration.view.isWhole).toBe(true);
  });

  it('looks for other events: what is shown, its counts and the steps follow', () => {
    const { exploration, look, ids, reader } = setUp();
    look({ sources: ['herald'] });
    expect(ids()).toEqual(['bridge-opens', 'toll']);
    expect(facetsOf(exploration)).toMatchObject({ sources: [3, 2], main: 1, background: 1 });
    expect([reader.position, reader.count, reader.previous]).toEqual([1, 2, null]);
  });

  it.each<[string, Partial<Filter>, string]>([
    ['stays at the current event where it is shown', { places: ['Farnholm'] }, 'bridge-opens'],
    ['moves to the next where it is not', { rank: 'background' }, 'toll'],
    ['moves to the last where none comes after', { to: '2000-01-01' }, 'council-vote'],
    ['stays where no event is left', { from: '2030-01-01' }, 'bridge-opens'],
  ])('%s', (_, filter, current) => {
    const { look, reader } = setUp();
    look(filter);
    expect(reader.currentId).toBe(current);
  });

  it('does not move back when the filter is dropped', () => {
    const { look, reader } = setUp();
    look({ rank: 'background' });
    look({});
    expect([reader.currentId, reader.position]).toEqual(['toll', 4]);
  });

  it('shows all that the other facets leave until the search is there, then what it finds', async () => {
    const { exploration, search, look, ids, reader } = setUp();
    look({ text: 'ferryman' });
    expect([ids().length, exploration.found, reader.currentId]).toEqual([4, null, 'bridge-opens']);
    await search.want();
    expect(ids()).toEqual(['ferry']);
    expect(exploration.found?.articles.map(({ id }) => id)).toEqual(['courier-vote']);
    expect(facetsOf(exploration)).toMatchObject({ main: 0, background: 1 });
    // The current event is no longer shown; whoever watches what is shown settles it.
    expect(reader.isShown).toBe(false);
    reader.settle();
    expect(reader.currentId).toBe('ferry');
  });

  it('searches within what the other facets leave', async () => {
    const { search, look, ids } = setUp();
    await search.want();
    look({ text: 'bridge', places: ['Farnholm'], to: '2000-01-01' });
    expect(ids()).toEqual(['council-vote']);
  });

  it('says what to give up where nothing is left, and what that would show', async () => {
    const { exploration, search, look, ids } = setUp();
    await search.want();
    look({ sources: ['herald'], text: 'ferryman' });
    expect(ids()).toEqual([]);
    expect(wideningsOf(exploration).map(({ without, count }) => [without, count])).toEqual([
      ['‘Der Herold’', 1],
      ['the search', 2],
    ]);
    const [wider] = wideningsOf(exploration);
    if (!wider) throw new Error('nothing to give up');
    exploration.look(wider.filter);
    expect(ids()).toEqual(['ferry']);
  });

  it.each<[string, Partial<Filter>]>([
    ['nothing is asked', {}],
    ['everything passes', { sources: ['courier', 'herald'] }],
    ['the search is not there yet', { text: 'ferryman' }],
  ])('prepares nothing twice where %s', (_, filter) => {
    const { exploration, look } = setUp();
    look(filter);
    expect(exploration.drawn).toBe(exploration.all);
  });

  it('prepares what passes, and all of it only once', () => {
    const { exploration, look } = setUp();
    const drawn: unknown[] = [];
    const all: unknown[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        drawn.push(exploration.drawn);
        all.push(exploration.all);
      });
    });
    flushSync();
    flushSync(() => look({ rank: 'main' }));
    expect([...exploration.drawn.order]).toEqual([1, 2]);
    flushSync(() => look({}));
    stop();
    expect(drawn[2]).toBe(drawn[0]);
    expect(drawn[1]).not.toBe(drawn[0]);
    expect(new Set(all).size).toBe(1);
  });

  it('prepares nothing anew where the same is looked for again, as every step of the address does', () => {
    const { exploration, look } = setUp();
    look({ rank: 'main', sources: ['courier'], text: 'bridge' });
    const { shown, drawn } = exploration;
    look({ rank: 'main', sources: ['courier'], text: 'bridge' });
    expect(exploration.shown).toBe(shown);
    expect(exploration.drawn).toBe(drawn);
    look({ rank: 'main', sources: ['herald'], text: 'bridge' });
    expect(exploration.shown).not.toBe(shown);
  });

  it('settles where the same is looked for again from an event that is not shown', () => {
    const { look, reader } = setUp();
    look({ rank: 'background' });
    reader.goTo('council-vote');
    look({ rank: 'background' });
    expect(reader.currentId).toBe('toll');
  });

  it('keeps the time in view whatever is looked for', () => {
    const { exploration, look } = setUp();
    const { view } = exploration;
    const { to } = view.whole;
    view.show({ from: to - 1000, to });
    look({ rank: 'main' });
    expect(exploration.view).toBe(view);
    expect(exploration.view.window).toEqual({ from: to - 1000, to });
  });

  it('gives six outlets a line of their own at most: the last stands for the rest', () => {
    const sources = Array.from({ length: 9 }, (_, index) => ({
      id: index < 2 ? (fixtureStory.sources[index]?.id ?? '') : `outlet-${index}`,
      name: `Outlet ${index}`,
      description: '',
      mark: String(index),
    }));
    const { exploration } = setUp({ ...fixtureStory, sources });
    expect(exploration.all.reporting.map(({ sources: places }) => places.length)).toEqual([1, 1, 1, 1, 1, 4]);
  });

  it('can be made within a derived value, as a page makes it when its events have come', () => {
    let hasCome = $state(false);
    const exploration = $derived(hasCome ? setUp() : null);
    const seen: unknown[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(exploration && [exploration.reader.currentId, exploration.ids().length]);
      });
    });
    flushSync();
    flushSync(() => (hasCome = true));
    flushSync(() => exploration?.look({ rank: 'background' }));
    stop();
    expect(seen).toEqual([null, ['bridge-opens', 4], ['toll', 2]]);
  });
});
