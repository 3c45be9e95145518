import { describe, expect, it } from 'vitest';
import { countSources, getDocument, getSource, reportsOf, sourcesOf } from '#lib/state/reporting.ts';
import { fixtureStory } from '../view/fixture-story.ts';

const eventOf = (id: string) => {
  const event = fixtureStory.events.find((candidate) => candidate.id === id);
  if (!event) throw new Error(`no event ${id}`);
  return event;
};

describe('reportsOf', () => {
  it('has one report for each article, with its own excerpts in the editor’s order', () => {
    const reports = reportsOf(eventOf('bridge-opens'), fixtureStory);
    expect(reports.map(({ source, excerpts }) => [source.id, excerpts.map(({ id }) => id)])).toEqual([
      ['herald', ['opens-herald']],
      ['courier', ['opens-courier-1', 'opens-courier-2']],
    ]);
  });

  it('gathers excerpts of an article that the editor listed apart', () => {
    const event = eventOf('bridge-opens');
    const [first, second, third] = event.excerpts;
    if (!first || !second || !third) throw new Error('the fixture has three excerpts');
    const reports = reportsOf({ ...event, excerpts: [second, first, third] }, fixtureStory);
    expect(reports.map(({ excerpts }) => excerpts.map(({ id }) => id))).toEqual([
      ['opens-courier-1', 'opens-courier-2'],
      ['opens-herald'],
    ]);
  });

  it('loses no excerpt of any event', () => {
    for (const event of fixtureStory.events) {
      const reported = reportsOf(event, fixtureStory).flatMap(({ excerpts }) => excerpts);
      expect(new Set(reported)).toEqual(new Set(event.excerpts));
    }
  });
});

describe('sourcesOf', () => {
  it.each([
    ['ferry', ['courier']],
    ['council-vote', ['courier']],
    ['bridge-opens', ['courier', 'herald']],
    ['toll', ['herald']],
  ])('has of %s in the story’s order %j, whichever is quoted first', (id, sources) => {
    expect(sourcesOf(eventOf(id), fixtureStory)).toEqual(sources);
  });

  it('has none of an event that quotes nothing', () => {
    expect(sourcesOf({ ...eventOf('toll'), excerpts: [] }, fixtureStory)).toEqual([]);
  });

  it('leaves out an article that is not there', () => {
    const part = { ...fixtureStory, documents: fixtureStory.documents.slice(0, 2) };
    expect(sourcesOf(eventOf('bridge-opens'), part)).toEqual(['courier']);
  });
});

describe('countSources', () => {
  it('counts outlets, not articles', () => {
    const event = eventOf('bridge-opens');
    expect(countSources(event, fixtureStory)).toBe('2 sources');
    expect(countSources(eventOf('toll'), fixtureStory)).toBe('1 source');
    const twice = [...event.excerpts, ...eventOf('council-vote').excerpts];
    expect(countSources({ ...event, excerpts: twice }, fixtureStory)).toBe('2 sources');
  });
});

describe('getDocument and getSource', () => {
  it('find what the story has', () => {
    expect(getDocument(fixtureStory, 'courier-vote').headline).toBe('Council votes for a bridge');
    expect(getSource(fixtureStory, 'herald').name).toBe('Der Herold');
  });

  it('name what the story does not have', () => {
    expect(() => getDocument(fixtureStory, 'lost')).toThrow('the story has no document lost');
    expect(() => getSource(fixtureStory, 'lost')).toThrow('the story has no source lost');
  });
});
