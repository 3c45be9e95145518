import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import { layOutPublications } from '#lib/timeline/lay-out-publications.ts';
import { storyIndex } from '../story-index.server.ts';

/** Room of the drawing in pixels: on the smallest phones, and from where on it can be told more. */
const NARROW = 200;
const WIDE = 620;

/** How many excerpts a document contributes, and to how many events. */
function contributionOf(documentId: string, events: DatedEvent[]) {
  const excerpts = events
    .map((event) => event.excerpts.filter((excerpt) => excerpt.documentId === documentId).length)
    .filter((count) => count > 0);
  return { events: excerpts.length, excerpts: excerpts.reduce((sum, count) => sum + count, 0) };
}

export async function load() {
  const { story, eventsOf } = await storyIndex();
  const { title, language, timeZone, sources, events } = story;
  const layOut = (widthPx: number) =>
    layOutPublications(story.documents, sources, { widthPx, timeZone, language });
  return {
    url: story.url,
    title,
    language,
    sources,
    narrow: layOut(NARROW),
    wide: layOut(WIDE),
    eventCount: events.length,
    documents: story.documents.map((document) => ({
      ...document,
      ...contributionOf(document.id, eventsOf.get(document.id) ?? []),
    })),
  };
}
