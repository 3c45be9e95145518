import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent, Excerpt } from '#lib/corpus/dated-event.ts';
import type { Source } from '#lib/corpus/source.ts';
import type { Story } from '#lib/corpus/story.ts';
import { sourcesOf } from '#lib/timeline/timeline-event.ts';

/** What one article says of an event. */
export interface Report {
  document: DocumentSummary;
  source: Source;
  excerpts: Excerpt[];
}

/** The document of an id. @throws RangeError if the story has none */
export function getDocument(story: Story, id: string): DocumentSummary {
  const document = story.documents.find((candidate) => candidate.id === id);
  if (!document) throw new RangeError(`the story has no document ${id}`);
  return document;
}

/** The source of an id. @throws RangeError if the story has none */
export function getSource(story: Story, id: string): Source {
  const source = story.sources.find((candidate) => candidate.id === id);
  if (!source) throw new RangeError(`the story has no source ${id}`);
  return source;
}

/** The excerpts of an event by article, in the editor's order. */
export function reportsOf(event: DatedEvent, story: Story): Report[] {
  const byDocument = new Map<string, Excerpt[]>();
  for (const excerpt of event.excerpts) {
    byDocument.set(excerpt.documentId, [...(byDocument.get(excerpt.documentId) ?? []), excerpt]);
  }
  return [...byDocument].map(([id, excerpts]) => {
    const document = getDocument(story, id);
    return { document, source: getSource(story, document.sourceId), excerpts };
  });
}

/** How many outlets report an event: "3 sources". */
export function countSources(event: DatedEvent, story: Story): string {
  const count = sourcesOf(event, story).length;
  return count === 1 ? '1 source' : `${count} sources`;
}
