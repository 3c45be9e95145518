import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import { storyIndex } from '../story-index.server.ts';

/** How many excerpts a document contributes, and to how many events. */
function contributionOf(documentId: string, events: DatedEvent[]) {
  const excerpts = events
    .map((event) => event.excerpts.filter((excerpt) => excerpt.documentId === documentId).length)
    .filter((count) => count > 0);
  return { events: excerpts.length, excerpts: excerpts.reduce((sum, count) => sum + count, 0) };
}

export async function load() {
  const { story, eventsOf } = await storyIndex();
  const { title, language, sources } = story;
  return {
    url: story.url,
    title,
    language,
    sources,
    documents: story.documents.map(({ id, sourceId, headline, language, published }) => ({
      ...{ id, sourceId, headline, language, published },
      ...contributionOf(id, eventsOf.get(id) ?? []),
    })),
  };
}
