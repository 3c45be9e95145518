import { describe, expect, it } from 'vitest';
import type { Story } from '#lib/corpus/story.ts';
import { isoInstant } from '#lib/time/calendar.ts';
import { sourcesOf, toTimelineEvents } from '#lib/timeline/timeline-event.ts';
import { fixtureStory } from '../view/fixture-story.ts';

const dated = (date: string): Story => ({
  ...fixtureStory,
  events: fixtureStory.events.slice(0, 1).map((event) => ({ ...event, date })),
});

describe('toTimelineEvents', () => {
  it.each([
    ['2017-06-15', '2017-06-15', '2017-06-16', true, false],
    ['2017-06-15~', '2017-06-15', '2017-06-16', false, true],
    ['2017-05', '2017-05-01', '2017-06-01', false, false],
    ['196X', '1960-01-01', '1970-01-01', false, false],
    ['1914/1945', '1914-01-01', '1946-01-01', false, false],
    ['2017/..', '2017-01-01', '2018-01-01', false, false],
    ['/2017-05', '2017-05-01', '2017-06-01', false, false],
    ['[2001..2009?]', '2001-01-01', '2010-01-01', false, true],
    ['[..2001,2009..]', '2001-01-01', '2010-01-01', false, false],
    ['-0043-03-15', '-000043-03-15', '-000043-03-16', true, false],
  ])('%s reaches from %s to %s', (date, earliest, latest, exact, doubtful) => {
    const [event] = toTimelineEvents(dated(date));
    expect(
      event && [event.extent.earliest, event.extent.latest].map((ms) => isoInstant(ms).split('T')[0]),
    ).toEqual([earliest, latest]);
    expect([event?.exact, event?.doubtful]).toEqual([exact, doubtful]);
  });

  it.each(['Y-4500000000', 'Y300000', '0044', '-0001'])('%s has finite ends', (date) => {
    const [event] = toTimelineEvents(dated(date));
    expect([event?.extent.earliest, event?.extent.latest].every(Number.isFinite)).toBe(true);
  });

  it('keeps the order of the story and takes the short title', () => {
    expect(toTimelineEvents(fixtureStory).map(({ id, title }) => [id, title])).toEqual(
      fixtureStory.events.map(({ id, shortTitle }) => [id, shortTitle]),
    );
  });
});

describe('sourcesOf', () => {
  it('names each outlet once, in the order of the story', () => {
    const event = fixtureStory.events.find(({ id }) => id === 'bridge-opens');
    expect(event && sourcesOf(event, fixtureStory)).toEqual(['courier', 'herald']);
  });
});
