import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Story } from '#lib/corpus/story.ts';

/**
 * A story with some of its events, and of its documents those that they cite. All sources stay: the colour of an
 * outlet comes from its place among them.
 *
 * @param documents all documents of the story by id
 */
export function partOfStory(
  story: Story,
  events: DatedEvent[],
  documents: ReadonlyMap<string, DocumentSummary>,
): Story {
  const ids = new Set(
    events.flatMap(({ excerpts, dateEvidence }) =>
      [...excerpts, ...dateEvidence].flatMap(({ documentId }) => documentId ?? []),
    ),
  );
  const cited = [...ids].map((id) => documents.get(id)).filter((document) => document !== undefined);
  return { ...story, events, documents: cited, statements: [] };
}

/**
 * A story as one of its articles has it: the article, cited or not, and the events that cite it.
 *
 * @param events those that cite it
 */
export const partOfArticle = (story: Story, document: DocumentSummary, events: DatedEvent[]): Story => ({
  ...story,
  events,
  documents: [document],
  statements: [],
});

/** The documents of a story by id. */
export const documentsById = ({ documents }: Pick<Story, 'documents'>): Map<string, DocumentSummary> =>
  new Map(documents.map((document) => [document.id, document]));
