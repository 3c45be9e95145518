import { describe, expect, it } from 'vitest';
import { getDocument, reportsOf } from '#lib/state/reporting.ts';
import { documentsById, partOfArticle, partOfStory } from '#lib/state/story-part.ts';
import { fixtureStory } from '../view/fixture-story.ts';

describe('partOfStory', () => {
  it.each(fixtureStory.events.map((event) => [event.id, event] as const))(
    'has all that %s cites, and nothing else',
    (_, event) => {
      const part = partOfStory(fixtureStory, [event], documentsById(fixtureStory));
      expect(reportsOf(event, part)).toEqual(reportsOf(event, fixtureStory));
      const cited = [...event.excerpts, ...event.dateEvidence].map(({ documentId }) => documentId);
      expect(part.documents.every(({ id }) => cited.includes(id))).toBe(true);
      expect(part.events).toEqual([event]);
    },
  );

  it('keeps all sources: an outlet has its colour from its place among them', () => {
    expect(partOfStory(fixtureStory, [], documentsById(fixtureStory)).sources).toEqual(fixtureStory.sources);
  });
});

describe('partOfArticle', () => {
  it.each([
    ['an event cites', fixtureStory.events.slice(0, 1)],
    ['no event cites', []],
  ])('has an article that %s', (_, events) => {
    for (const document of fixtureStory.documents) {
      const part = partOfArticle(fixtureStory, document, events);
      expect(getDocument(part, document.id)).toEqual(document);
      expect(part).toMatchObject({ events, sources: fixtureStory.sources, statements: [] });
    }
  });
});
