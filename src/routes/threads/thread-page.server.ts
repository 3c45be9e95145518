import { wallClockExtent } from '#lib/time/extent.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import type { Thread } from '#lib/corpus/story.ts';
import { SMALL_STORY } from '#lib/state/paging.ts';
import { occasionsOf } from '#lib/state/thread-passages.ts';
import { compareOccasions } from '#lib/wording/compare-occasions.ts';
import type { StoryIndex } from '../story-index.server.ts';
import { drawThread } from './thread-drawing.server.ts';

/** What the page of a thread shows. */
export function threadPage({ story, documents }: StoryIndex, thread: Thread) {
  const all = occasionsOf(thread.id, story.events);
  // A page that can be read: of a longer thread the timeline shows the rest.
  const occasions = all.slice(0, SMALL_STORY);
  const printed = (id: string) => {
    const document = documents.get(id);
    return document ? wallClockExtent(getEdtf(document.published), story.timeZone).earliest : NaN;
  };
  const passages = occasions.map(({ excerpts }) =>
    excerpts.map(({ documentId, exact, speaker }) => {
      return { documentId, exact, speaker, printed: printed(documentId) };
    }),
  );
  const changes = compareOccasions(passages, `${thread.title}. ${thread.description}`);
  const cited = new Set(occasions.flatMap(({ excerpts }) => excerpts.map(({ documentId }) => documentId)));
  return {
    thread,
    count: all.length,
    occasions: occasions.map((occasion, index) => ({ ...occasion, change: changes[index] ?? null })),
    drawing: all.length > 0 ? drawThread(story, thread.id) : null,
    others: story.threads.filter(({ id }) => id !== thread.id).map(({ id, title }) => ({ id, title })),
    documents: [...cited].flatMap((id) => documents.get(id) ?? []),
    sources: story.sources,
    title: story.title,
    language: story.language,
    url: story.url,
  };
}
