import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Story } from '#lib/corpus/story.ts';
import { compiledStory } from './compiled-story.server.ts';

const NOT_SHOWN = '';

const eventForView = (event: DatedEvent): DatedEvent => ({
  ...event,
  earliest: NOT_SHOWN,
  latest: NOT_SHOWN,
  excerpts: event.excerpts.map((excerpt) => ({ ...excerpt, prefix: NOT_SHOWN, suffix: NOT_SHOWN })),
});

const documentForView = ({ id, sourceId, published, language }: DocumentSummary): DocumentSummary => ({
  id,
  sourceId,
  published,
  language,
  file: NOT_SHOWN,
  headline: NOT_SHOWN,
  headlineIsOpening: false,
  sourceBasis: NOT_SHOWN,
  publishedBasis: NOT_SHOWN,
});

/** What this page does not show stays out of it: it is for the articles' own pages and for `data/story.json`. */
function forFirstView(story: Story): Story {
  return {
    ...story,
    events: story.events.map(eventForView),
    documents: story.documents.map(documentForView),
    threads: story.threads.map((thread) => ({ ...thread, description: NOT_SHOWN })),
  };
}

export async function load() {
  const { story } = await compiledStory();
  return { story: forFirstView(story) };
}
