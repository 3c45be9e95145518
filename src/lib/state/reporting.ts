import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent, Excerpt } from '#lib/corpus/dated-event.ts';
import type { Source } from '#lib/corpus/source.ts';
import { counted } from '#lib/text/counted.ts';
import type { StoryContext } from './story-context.ts';

/** What one article says of an event. */
export interface Report {
  document: DocumentSummary;
  source: Source;
  excerpts: Excerpt[];
}

/** The document of an id. @throws RangeError if the story has none */
export function getDocument(story: Pick<StoryContext, 'documents' | 'sources'>, id: string): DocumentSummary {
  const document = story.documents.find((candidate) => candidate.id === id);
  if (!document) throw new RangeError(`the story has no document ${id}`);
  return document;
}

/** The source of an id. @throws RangeError if the story has none */
export function getSource(story: Pick<StoryContext, 'documents' | 'sources'>, id: string): Source {
  const source = story.sources.find((candidate) => candidate.id === id);
  if (!source) throw new RangeError(`the story has no source ${id}`);
  return source;
}

/** The excerpts of an event by article, in the editor's order. */
export function reportsOf(event: DatedEvent, story: Pick<StoryContext, 'documents' | 'sources'>): Report[] {
  const byDocument = new Map<string, Excerpt[]>();
  for (const excerpt of event.excerpts) {
    byDocument.set(excerpt.documentId, [...(byDocument.get(excerpt.documentId) ?? []), excerpt]);
  }
  return [...byDocument].map(([id, excerpts]) => {
    const document = getDocument(story, id);
    return { document, source: getSource(story, document.sourceId), excerpts };
  });
}

/** Sources that report an event, in the story's order. */
export function sourcesOf(event: DatedEvent, story: Pick<StoryContext, 'documents' | 'sources'>): string[] {
  const reporting = new Set(event.excerpts.map(({ documentId }) => documentId));
  const ids = new Set(story.documents.filter(({ id }) => reporting.has(id)).map(({ sourceId }) => sourceId));
  return story.sources.map(({ id }) => id).filter((id) => ids.has(id));
}

/** How many outlets report an event: "3 sources". */
export function countSources(event: DatedEvent, story: Pick<StoryContext, 'documents' | 'sources'>): string {
  return counted(sourcesOf(event, story).length, 'source');
}
