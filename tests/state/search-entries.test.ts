import { describe, expect, it } from 'vitest';
import { searchEntries } from '#lib/state/search-entries.ts';
import { buildSearchIndex } from '#lib/text/search-index.ts';
import { fixtureArticles, fixtureStory } from '../view/fixture-story.ts';

const entries = [...searchEntries(fixtureStory, Object.values(fixtureArticles))];
const textOf = (place: number) => entries[place]?.text ?? '';

describe('searchEntries', () => {
  it('has the events first and the articles after them, each with its place as id', () => {
    expect(entries.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(textOf(0)).toMatch(/^The ferry begins\n/);
    expect(textOf(4)).toMatch(/^Council votes for a bridge\n/);
  });

  it.each([
    ['the title', 'The council votes for a bridge'],
    ['the short title', 'Council vote\n'],
    ['the place', 'Farnholm'],
    ['the summary', 'What is known of it: The council votes for a bridge.'],
    ['the excerpts', 'The council voted on Thursday to build a bridge.'],
  ])('has of an event %s', (_, words) => {
    expect(textOf(1)).toContain(words);
  });

  it('has of an event who is quoted', () => {
    const [event] = fixtureStory.events;
    const [excerpt] = event?.excerpts ?? [];
    if (!event || !excerpt) throw new Error('the fixture has changed');
    const told = { ...event, excerpts: [{ ...excerpt, speaker: 'The ferryman’s aunt' }] };
    const [entry] = searchEntries({ events: [told], documents: [], sources: [], language: 'en' }, []);
    expect(entry?.text).toContain('The ferryman’s aunt');
  });

  it('has of an article what it says, and nothing that the page around it says', () => {
    expect(textOf(4)).toContain('Nobody asked the ferryman.');
    expect(textOf(4)).not.toContain('ten hats');
  });

  it('has of an article without a text its headline', () => {
    expect(textOf(6)).toBe('Brücke eröffnet');
  });

  it('never says “undefined” of what an event does not have', () => {
    for (const { text } of entries) expect(text).not.toMatch(/undefined|null/);
  });

  it('has ids that an index can be built of, also of a story without events or articles', () => {
    expect(buildSearchIndex(entries).size).toBe(7);
    const { events, documents } = fixtureStory;
    expect(buildSearchIndex(searchEntries({ ...fixtureStory, events: [], documents }, [])).size).toBe(3);
    expect(buildSearchIndex(searchEntries({ ...fixtureStory, events, documents: [] }, [])).size).toBe(4);
  });
});
