import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Story } from '#lib/corpus/story.ts';
import { layOutPublications } from '#lib/timeline/lay-out-publications.ts';
import { storyIndex } from '../story-index.server.ts';

/** Room of the drawing in pixels: on the smallest phones, and from where on it can be told more. */
const NARROW = 200;
const WIDE = 620;

/** How many excerpts a document contributes, and to how many events: one that two events rest on is one, as in the article. */
function contributionOf(documentId: string, events: DatedEvent[]) {
  const quoted = events
    .map(({ excerpts }) => excerpts.filter((excerpt) => excerpt.documentId === documentId))
    .filter((excerpts) => excerpts.length > 0);
  return { events: quoted.length, excerpts: new Set(quoted.flat().map(({ id }) => id)).size };
}

/** To how many events an outlet contributes excerpts: its articles may report the same one. */
function eventsByOutlet({ events, documents }: Story): Record<string, number> {
  const sourceOf = new Map(documents.map(({ id, sourceId }) => [id, sourceId]));
  const counts: Record<string, number> = {};
  for (const { excerpts } of events)
    for (const id of new Set(excerpts.map(({ documentId }) => sourceOf.get(documentId) ?? '')))
      counts[id] = (counts[id] ?? 0) + 1;
  return counts;
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
    outletEvents: eventsByOutlet(story),
    documents: story.documents.map((document) => ({
      ...document,
      ...contributionOf(document.id, eventsOf.get(document.id) ?? []),
    })),
  };
}
