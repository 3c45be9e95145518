import type { Story } from '#lib/corpus/story.ts';
import { foremost, importanceOf } from '#lib/embedding/foremost.ts';
import { sourcesOf } from '#lib/state/reporting.ts';

/** The file holds so many events at most, with every word of them: a frame is for reading, the site is for searching. */
export const MOST_EMBEDDED = 100;

/** The events of a story that its embed holds: the one it opens on, the main ones, and others as far as there is room. */
export function eventsToEmbed(story: Story): Story['events'] {
  const { events, opening } = story;
  if (events.length <= MOST_EMBEDDED) return events;
  const documents = new Map(story.documents.map((document) => [document.id, document]));
  const importance = events.map((event) => {
    const cited = new Set(event.excerpts.map(({ documentId }) => documents.get(documentId)));
    const part = { sources: story.sources, documents: [...cited].filter((one) => one !== undefined) };
    return importanceOf(event.rank === 'main', sourcesOf(event, part).length);
  });
  const always = events.findIndex(({ id }) => id === opening);
  return foremost(importance, MOST_EMBEDDED, always).flatMap((place) => events[place] ?? []);
}
