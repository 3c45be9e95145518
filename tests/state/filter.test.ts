import { describe, expect, it } from 'vitest';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Story } from '#lib/corpus/story.ts';
import { countFacets, widenings } from '#lib/state/facets.ts';
import { failures, passing } from '#lib/state/filter-events.ts';
import { FACETS, partsOf, withoutFacet } from '#lib/state/filter-parts.ts';
import { endOfDay, isFiltering, NO_FILTER, startOfDay, type Facet, type Filter } from '#lib/state/filter.ts';
import { DAY_MS } from '#lib/time/calendar.ts';
import { wallClockExtent } from '#lib/time/extent.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { toEventColumns } from '#lib/timeline/to-event-columns.ts';
import { makeEventTable } from '#lib/timeline/event-table.ts';
import { seededRandom } from '../time/seeded-random.ts';
import { fixtureStory } from '../view/fixture-story.ts';

/** The events that a filter leaves. */
const filterEvents = (...asked: Parameters<typeof failures>) => passing(failures(...asked), asked[3]);
const tableOf = (story: Story) => makeEventTable([toEventColumns(story)]);
const idsOf = (story: Story, indexes: Uint32Array) => [...indexes].map((index) => story.events[index]?.id);

/** What a filter leaves of the story of the bridge: ferry, council-vote, bridge-opens, toll. */
const leaves = (filter: Partial<Filter>, matches: number[] | null = null) =>
  idsOf(
    fixtureStory,
    filterEvents(
      tableOf(fixtureStory),
      { ...NO_FILTER, ...filter },
      fixtureStory,
      matches && Uint32Array.from(matches),
    ),
  );

describe('passing', () => {
  it.each<[string, Partial<Filter>, string[]]>([
    ['nothing asked', {}, ['ferry', 'council-vote', 'bridge-opens', 'toll']],
    ['a source', { sources: ['herald'] }, ['bridge-opens', 'toll']],
    [
      'either of two sources',
      { sources: ['herald', 'courier'] },
      ['ferry', 'council-vote', 'bridge-opens', 'toll'],
    ],
    ['a thread', { threads: ['money'] }, ['bridge-opens']],
    ['a place', { places: ['Farnholm'] }, ['council-vote', 'bridge-opens']],
    ['a rank', { rank: 'background' }, ['ferry', 'toll']],
    ['a source and a rank', { sources: ['courier'], rank: 'main' }, ['council-vote', 'bridge-opens']],
    ['a source and a place that never meet', { sources: ['herald'], places: ['Nowhere'] }, []],
    ['what the story does not have', { sources: ['gazette'] }, []],
    ['no place by its empty name', { places: [''] }, ['ferry', 'toll']],
    ['the day itself, first and last', { from: '1998-03-12', to: '1998-03-12' }, ['council-vote']],
    ['from the day after', { from: '1998-03-13' }, ['bridge-opens', 'toll']],
    ['to the day before', { to: '1998-03-11' }, ['ferry']],
    ['a day in a decade', { from: '1965-05-05', to: '1965-05-05' }, ['ferry']],
    ['the last day of a decade', { from: '1969-12-31', to: '1969-12-31' }, ['ferry']],
    ['the day after a decade', { from: '1970-01-01', to: '1990-01-01' }, []],
    ['a month that the filter only touches', { from: '2001-11-30' }, ['toll']],
    ['an end before the start', { from: '2001-01-01', to: '1960-01-01' }, []],
    ['a year before 1', { from: '-0043-03-15', to: '1969-01-01' }, ['ferry']],
    [
      'words alone, before the search is there',
      { text: 'bridge' },
      ['ferry', 'council-vote', 'bridge-opens', 'toll'],
    ],
  ])('%s', (_, filter, ids) => {
    expect(leaves(filter)).toEqual(ids);
  });

  it('leaves what the search has found, where the other facets leave it too', () => {
    expect(leaves({ text: 'bridge' }, [1, 2])).toEqual(['council-vote', 'bridge-opens']);
    expect(leaves({ text: 'bridge', sources: ['herald'] }, [1, 2])).toEqual(['bridge-opens']);
    expect(leaves({ text: 'none' }, [])).toEqual([]);
  });

  it('goes by what a date names: an open end reaches no further', () => {
    const story = {
      ...fixtureStory,
      events: fixtureStory.events.map((event) => ({ ...event, date: '2001-05-04/..' })),
    };
    const left = (filter: Partial<Filter>) =>
      filterEvents(tableOf(story), { ...NO_FILTER, ...filter }, story, null).length;
    expect(left({ from: '2001-05-04' })).toBe(4);
    expect(left({ from: '2001-05-05' })).toBe(0);
  });

  it('leaves a moment without length in the day that it begins', () => {
    const table = { ...tableOf(fixtureStory), count: 1 };
    table.earliest[0] = table.latest[0] = startOfDay('2017-06-15') ?? 0;
    const left = (day: string) =>
      filterEvents(table, { ...NO_FILTER, from: day, to: day }, fixtureStory, null);
    expect([...left('2017-06-15')]).toEqual([0]);
    expect([...left('2017-06-14')]).toEqual([]);
  });
});

type Random = () => number;
const upTo = (random: Random, count: number) => Math.floor(random() * count);
const someOf = <T>(random: Random, values: T[], share: number) => values.filter(() => random() < share);

const PLACES = ['Farnholm', 'Nordby', 'Südstadt', '桥', ''];
const DATES = ['2017-06-15', '2017-06', '2016', '196X', '2016-11/2017-01', '2017-06-15T15:25', '-0044'];
const DAYS = ['-0044-06-01', '1965-01-01', '2016-12-31', '2017-01-01', '2017-06-14', '2017-06-15'];

/** A story like no other, the same in every run. */
function generateStory(random: Random): Story {
  const sources = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `The ${id}`, description: '', mark: id }));
  const threads = ['x', 'y', 'z'].map((id) => ({ id, title: `Thread ${id}`, description: '' }));
  const [document] = fixtureStory.documents;
  const [template] = fixtureStory.events;
  const [excerpt] = template?.excerpts ?? [];
  if (!document || !template || !excerpt) throw new Error('the fixture has changed');
  const documents = sources.map(({ id }) => ({ ...document, id: `in-${id}`, sourceId: id }));
  const events = Array.from({ length: upTo(random, 60) }, (_, index): DatedEvent => {
    const place = PLACES[upTo(random, PLACES.length)];
    return {
      ...template,
      id: `event-${index}`,
      date: DATES[upTo(random, DATES.length)] ?? '2017',
      rank: random() < 0.5 ? 'main' : 'background',
      threads: someOf(random, ['x', 'y', 'z'], 0.4),
      ...(place ? { place } : {}),
      excerpts: someOf(random, documents, 0.4).map(({ id }) => ({ ...excerpt, documentId: id })),
    };
  });
  return { ...fixtureStory, sources, threads, documents, events };
}

function generateFilter(random: Random): Filter {
  const day = () => (random() < 0.3 ? (DAYS[upTo(random, DAYS.length)] ?? null) : null);
  return {
    sources: someOf(random, ['a', 'b', 'c', 'd', 'unknown'], 0.15),
    threads: someOf(random, ['x', 'y', 'z'], 0.15),
    places: someOf(random, PLACES.slice(0, 4), 0.15),
    rank: random() < 0.6 ? null : random() < 0.5 ? 'main' : 'background',
    from: day(),
    to: day(),
    text: random() < 0.3 ? 'words' : '',
  };
}

/** The same, event by event, as one would say it. */
function passes(event: DatedEvent, index: number, filter: Filter, matches: Uint32Array | null): boolean {
  const { earliest, latest } = wallClockExtent(getEdtf(event.date), 'Europe/Berlin');
  const sources = event.excerpts.map(({ documentId }) => documentId.replace('in-', ''));
  const isOneOf = (chosen: string[], values: string[]) =>
    chosen.length === 0 || values.some((value) => chosen.includes(value));
  return (
    isOneOf(filter.sources, sources) &&
    isOneOf(filter.threads, event.threads) &&
    isOneOf(filter.places, [event.place ?? '']) &&
    (filter.rank === null || filter.rank === event.rank) &&
    (filter.from === null || latest > (startOfDay(filter.from) ?? NaN)) &&
    (filter.to === null || earliest < (startOfDay(filter.to) ?? NaN) + DAY_MS) &&
    (matches === null || matches.includes(index))
  );
}

describe.each(Array.from({ length: 60 }, (_, seed) => seed))('over a generated story (%i)', (seed) => {
  const random = seededRandom(seed);
  const story = generateStory(random);
  const table = tableOf(story);
  const filter = generateFilter(random);
  const found = filter.text ? Uint32Array.from(someOf(random, [...story.events.keys()], 0.5)) : null;
  const left = (changed: Filter) =>
    [...story.events.keys()].filter((index) =>
      passes(story.events[index] as DatedEvent, index, changed, changed.text ? found : null),
    );

  it('passing leaves what a look at each event leaves', () => {
    expect([...filterEvents(table, filter, story, found)]).toEqual(left(filter));
  });

  it('countFacets says of each option what choosing it alone leaves', () => {
    const counts = countFacets(table, failures(table, filter, story, found), story, found);
    const count = (part: Partial<Filter>) => left({ ...filter, ...part }).length;
    expect(counts.sources).toEqual(story.sources.map(({ id }) => count({ sources: [id] })));
    expect(counts.threads).toEqual(story.threads.map(({ id }) => count({ threads: [id] })));
    for (const { name, count: said } of counts.places) expect(said, name).toBe(count({ places: [name] }));
    expect([counts.main, counts.background]).toEqual([
      count({ rank: 'main' }),
      count({ rank: 'background' }),
    ]);
  });

  it('widenings says of each facet that asks something what dropping it leaves', () => {
    const asks = (facet: Facet) => partsOf(filter, story, 'en').some((part) => part.facet === facet);
    const expected = FACETS.filter(asks)
      .map((facet) => withoutFacet(filter, facet))
      .map((changed) => ({ filter: changed, count: left(changed).length }))
      .filter(({ count }) => count > 0);
    expect(
      widenings(failures(table, filter, story, found), filter, story, 'en').map(
        ({ filter: changed, count }) => ({
          filter: changed,
          count,
        }),
      ),
    ).toEqual(expected);
  });
});

describe('widenings', () => {
  const wideningsOf = (filter: Filter, matches: Uint32Array | null) =>
    widenings(failures(tableOf(fixtureStory), filter, fixtureStory, matches), filter, fixtureStory, 'en-GB');

  it('names what is given up', () => {
    const filter: Filter = {
      ...NO_FILTER,
      sources: ['herald'],
      places: ['Farnholm'],
      rank: 'background',
    };
    const said = wideningsOf(filter, null);
    expect(said.map(({ without, count }) => [without, count])).toEqual([
      ['‘Farnholm’', 1],
      ['‘Background’', 1],
    ]);
  });

  it.each<[string, Partial<Filter>, number[] | null]>([
    ['the search', { text: 'nothing', rank: 'main' }, []],
    ['the dates', { from: '2010-01-01', rank: 'main' }, null],
    ['the places', { places: ['Nowhere', 'Elsewhere'], rank: 'main' }, null],
    ['‘Nowhere’', { places: ['Nowhere'], rank: 'main' }, null],
  ])('calls it %s', (without, filter, matches) => {
    const said = wideningsOf({ ...NO_FILTER, ...filter }, matches && Uint32Array.from(matches));
    expect(said.map((widening) => widening.without)).toEqual([without]);
  });

  it('has none where two facets stand in the way', () => {
    const filter = { ...NO_FILTER, places: ['Nowhere'], from: '2010-01-01' };
    expect(wideningsOf(filter, null)).toEqual([]);
  });
});

describe('a filter in words', () => {
  it('has a part for each thing it asks for, and what is left without it', () => {
    const filter: Filter = {
      sources: ['herald', 'courier'],
      threads: ['money'],
      places: ['Farnholm'],
      rank: 'main',
      from: '2016-12-01',
      to: '2017-03-30',
      text: ' toll ',
    };
    const parts = partsOf(filter, fixtureStory, 'en-GB');
    expect(parts.map(({ words }) => words)).toEqual([
      'Der Herold',
      'Farnholm Courier',
      'Who pays',
      'Farnholm',
      'Main events',
      '1 Dec 2016 – 30 Mar 2017',
      '“toll”',
    ]);
    expect(parts[0]?.rest).toEqual({ ...filter, sources: ['courier'] });
    expect(parts[5]?.rest).toEqual({ ...filter, from: null, to: null });
    expect(parts[6]?.rest).toEqual({ ...filter, text: '' });
  });

  it.each([
    ['2017-03-30', null, 'since 30 Mar 2017'],
    [null, '2017-03-30', 'until 30 Mar 2017'],
    ['2017-03-30', '2017-03-30', '30 Mar 2017'],
    ['-0043-03-15', null, 'since 15 Mar 44 BCE'],
    ['-000043-03-15', null, 'since 15 Mar 44 BCE'],
    [null, '-065000000-01-01', 'until 65,000,001 BCE'],
    ['soon', null, 'since soon'],
  ])('from %s to %s: %s', (from, to, words) => {
    expect(partsOf({ ...NO_FILTER, from, to }, fixtureStory, 'en-GB').map((part) => part.words)).toEqual([
      words,
    ]);
  });

  it.each<[Partial<Filter>, boolean]>([
    [{}, false],
    [{ text: '  ' }, false],
    [{ text: 'a' }, true],
    [{ to: '2017-01-01' }, true],
    [{ rank: 'main' }, true],
    [{ places: ['Farnholm'] }, true],
  ])('%j is filtering: %s', (part, expected) => {
    const filter = { ...NO_FILTER, ...part };
    expect(isFiltering(filter)).toBe(expected);
    expect(partsOf(filter, fixtureStory, 'en').length > 0).toBe(expected);
  });
});

describe('a day', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -DAY_MS],
    ['2016-02-29', 1_456_704_000_000],
    ['-0043-03-15', -63_517_824_000_000],
    ['-000043-03-15', -63_517_824_000_000],
    ['+012017-06-15', 317_067_004_800_000],
    ['2017-02-29', null],
    ['2017-13-01', null],
    ['2017-00-01', null],
    ['2017-01-00', null],
    ['2017-01', null],
    ['2017-01-01T10:00', null],
    ['2017-1-1', null],
    ['today', null],
    ['', null],
    [null, null],
  ])('%j begins at %j', (text, start) => {
    expect(startOfDay(text)).toBe(start);
    expect(endOfDay(text)).toBe(start === null ? null : start + DAY_MS);
  });
});
