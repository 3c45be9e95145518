import { describe, expect, it } from 'vitest';
import type { Story } from '#lib/corpus/story.ts';
import { DAY_MS, isoInstant, midnight } from '#lib/time/calendar.ts';
import { FLAGS, type EventColumns } from '#lib/timeline/event-columns.ts';
import { toEventColumns } from '#lib/timeline/to-event-columns.ts';
import { has, makeEventTable, type EventTable } from '#lib/timeline/event-table.ts';
import { fixtureStory, HOSTILE } from '../view/fixture-story.ts';

const dated = (...dates: string[]): Story => ({
  ...fixtureStory,
  events: dates.flatMap((date) => fixtureStory.events.slice(0, 1).map((event) => ({ ...event, date }))),
});

/** As it comes from a server. */
const sent = (columns: EventColumns) => JSON.parse(JSON.stringify(columns)) as EventColumns;
const tableOf = (story: Story): EventTable => makeEventTable([sent(toEventColumns(story))]);
const written = (ms: number) =>
  isoInstant(ms)
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/:00\.000Z$/, '');
const flagsOf = (table: EventTable, index = 0) =>
  (Object.keys(FLAGS) as (keyof typeof FLAGS)[])
    .filter((flag) => flag !== 'main' && has(table, index, flag))
    .join(' ');

describe('a date in columns', () => {
  it.each([
    ['2017-06-15', '2017-06-15', '2017-06-16', 'exact'],
    ['2017-06-15T09:30', '2017-06-15T09:30', '2017-06-15T09:31', 'exact'],
    ['2017-06-15T09:30:00Z', '2017-06-15T11:30', '2017-06-15T11:30:01.000Z', 'exact'],
    ['2017-06-15~', '2017-06-15', '2017-06-16', 'doubtful'],
    ['2017-06-15?', '2017-06-15', '2017-06-16', 'doubtful'],
    ['2017-06-15%', '2017-06-15', '2017-06-16', 'doubtful'],
    ['2017-05', '2017-05-01', '2017-06-01', ''],
    ['2017-05~', '2017-05-01', '2017-06-01', 'doubtful'],
    ['2017-21', '2017-03-01', '2017-06-01', ''],
    ['2017', '2017-01-01', '2018-01-01', ''],
    ['196X', '1960-01-01', '1970-01-01', ''],
    ['19XX', '1900-01-01', '2000-01-01', ''],
    ['1914/1945', '1914-01-01', '1946-01-01', ''],
    ['2017/..', '2017-01-01', '2018-01-01', 'openEnd'],
    ['2017/', '2017-01-01', '2018-01-01', 'openEnd'],
    ['/2017-05', '2017-05-01', '2017-06-01', 'openStart'],
    ['../2017-05', '2017-05-01', '2017-06-01', 'openStart'],
    ['[2001..2009?]', '2001-01-01', '2010-01-01', 'doubtful'],
    ['[..2001,2009..]', '2001-01-01', '2010-01-01', 'openStart openEnd'],
    ['{2001,2003}', '2001-01-01', '2004-01-01', ''],
    ['-0043-03-15', '-000043-03-15', '-000043-03-16', 'exact'],
    ['-0001', '-000001-01-01', '0000-01-01', ''],
    ['0044', '0044-01-01', '0045-01-01', ''],
    ['Y10000', '+010000-01-01', '+010001-01-01', ''],
    ['Y-10000', '-010000-01-01', '-009999-01-01', ''],
    ['Y300000', '+300000-01-01', '+300001-01-01', ''],
  ])('%s reaches from %s to %s', (date, earliest, latest, flags) => {
    const table = tableOf(dated(date));
    expect([written(table.earliest[0] ?? NaN), written(table.latest[0] ?? NaN)]).toEqual([earliest, latest]);
    expect(flagsOf(table)).toBe(flags);
  });

  it.each(['Y-4500000000', 'Y-13800000000', 'Y-17E7', '1950S2'])('%s has finite ends, in order', (date) => {
    const { earliest, latest } = tableOf(dated(date));
    expect(
      Number.isFinite(earliest[0]) && Number.isFinite(latest[0]) && (earliest[0] ?? 0) <= (latest[0] ?? 0),
    ).toBe(true);
  });

  it.each(['Y-4500000000', 'Y-13800000000', 'Y-300000'])(
    'is known to the millisecond after one in the year %s',
    (first) => {
      const { earliest, latest } = tableOf(dated(first, '2017-06-15', '2017-06-16'));
      const day = midnight(2017, 6, 15);
      expect([...earliest.slice(1)]).toEqual([day, day + DAY_MS]);
      expect([...latest.slice(1)]).toEqual([day + DAY_MS, day + 2 * DAY_MS]);
    },
  );
});

describe('toEventColumns', () => {
  it('keeps the order of the story, and short titles where they differ', () => {
    const columns = toEventColumns(fixtureStory);
    const table = makeEventTable([columns]);
    expect(table.ids).toEqual(fixtureStory.events.map(({ id }) => id));
    expect(table.titles).toEqual(fixtureStory.events.map(({ title }) => title));
    expect(table.shortTitles).toEqual(fixtureStory.events.map(({ shortTitle }) => shortTitle));
    expect(columns.shortTitles).toEqual([null, 'Council vote', null, null]);
  });

  it('knows main events, places, threads, and each outlet once, in the order of the story', () => {
    const table = tableOf(fixtureStory);
    const names = fixtureStory.sources.map(({ id }) => id);
    const seen = table.ids.map((id, index) => [
      id,
      has(table, index, 'main'),
      table.placeNames[table.places[index] ?? 0],
      (table.sourceSets[table.sources[index] ?? 0] ?? []).map((place) => names[place]),
      table.threadSets[table.threads[index] ?? 0],
    ]);
    expect(seen).toEqual([
      ['ferry', false, '', ['courier'], []],
      ['council-vote', true, 'Farnholm', ['courier'], []],
      ['bridge-opens', true, 'Farnholm', ['courier', 'herald'], [0]],
      ['toll', false, '', ['herald'], []],
    ]);
  });

  it('writes a set that several events share once', () => {
    const story = dated('2001', '2002', '2003', '2004');
    const { sourceSets, threadSets, placeNames } = toEventColumns(story);
    expect([sourceSets.length, threadSets.length, placeNames.length]).toEqual([1, 1, 1]);
  });

  it('is JSON, whatever stands in a title or a place', () => {
    const story = {
      ...fixtureStory,
      events: fixtureStory.events.map((event) => ({
        ...event,
        title: HOSTILE,
        shortTitle: `${HOSTILE}!`,
        place: HOSTILE,
      })),
    };
    const columns = toEventColumns(story);
    expect(sent(columns)).toEqual(columns);
    const table = makeEventTable([sent(columns)]);
    expect(new Set(table.titles)).toEqual(new Set([HOSTILE]));
    expect(new Set(table.shortTitles)).toEqual(new Set([`${HOSTILE}!`]));
    expect(table.placeNames).toEqual(['', HOSTILE]);
  });
});

describe('makeEventTable', () => {
  const dates = [
    'Y-4500000000',
    '-0043-03-15',
    '1960~',
    '2001-05-04',
    '2001-05-04T09:30',
    '2001-05',
    '../2017',
  ];
  const story: Story = {
    ...fixtureStory,
    events: dates.map((date, index) => {
      const event = fixtureStory.events[index % fixtureStory.events.length] ?? fixtureStory.events[0];
      if (!event) throw new Error('the fixture has events');
      return { ...event, id: `event-${index}`, date };
    }),
  };
  const whole = makeEventTable([toEventColumns(story)]);

  it.each(dates.map((_, index) => index))('makes the same of parts, cut at %i', (cut) => {
    expect(makeEventTable([toEventColumns(story, 0, cut), toEventColumns(story, cut)])).toEqual(whole);
  });

  it('makes the same of a part for each event', () => {
    expect(makeEventTable(dates.map((_, index) => toEventColumns(story, index, index + 1)))).toEqual(whole);
  });

  it('makes an empty table of nothing', () => {
    expect(makeEventTable([])).toMatchObject({ count: 0, ids: [], placeNames: [''] });
    expect(makeEventTable([toEventColumns(fixtureStory, 2, 2)]).count).toBe(0);
  });
});
