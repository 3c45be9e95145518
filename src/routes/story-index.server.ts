import type { ArticleText, DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Story } from '#lib/corpus/story.ts';
import { documentsById } from '#lib/state/story-part.ts';
import { compiledStory } from './compiled-story.server.ts';

/** What is looked up for every page of a story: put together once, so that a thousand pages do not search for it. */
export interface StoryIndex {
  story: Story;
  articles: Map<string, ArticleText>;
  documents: Map<string, DocumentSummary>;
  /** The events that cite each document, in time order. */
  eventsOf: Map<string, DatedEvent[]>;
  /** Where each event stands in the story. */
  placeOf: Map<DatedEvent, number>;
}

let known: StoryIndex | null = null;

export async function storyIndex(): Promise<StoryIndex> {
  const { story, articles } = await compiledStory();
  if (known?.story === story) return known;
  const eventsOf = new Map<string, DatedEvent[]>();
  for (const event of story.events) {
    const cited = [...event.excerpts, ...event.dateEvidence].map(({ documentId }) => documentId);
    for (const id of new Set(cited)) {
      if (id === undefined) continue;
      const events = eventsOf.get(id);
      if (events) events.push(event);
      else eventsOf.set(id, [event]);
    }
  }
  known = {
    story,
    articles: new Map(articles.map((article) => [article.id, article])),
    documents: documentsById(story),
    eventsOf,
    placeOf: new Map(story.events.map((event, place) => [event, place])),
  };
  return known;
}
