import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import { comparedAt } from '../statement-parts.server.ts';
import type { StoryIndex } from '../story-index.server.ts';
import { partWith } from '../story-parts.server.ts';

/** What the page shows that compares the wording at an event; null where nothing is compared. */
export function wordingPage(index: StoryIndex, event: DatedEvent) {
  const { story, documents } = index;
  const compared = comparedAt(index, event);
  if (!compared) return null;
  const rendered = Object.keys(compared.sourceOf).flatMap((id) => documents.get(id) ?? []);
  return {
    ...partWith(index, [event]),
    event,
    compared,
    documents: rendered,
    title: story.title,
    language: story.language,
    sources: story.sources,
    url: story.url,
  };
}
