import { error, redirect } from '@sveltejs/kit';
import { wallClockExtent } from '#lib/time/extent.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { SMALL_STORY } from '#lib/state/paging.ts';
import { occasionsOf } from '#lib/state/thread-passages.ts';
import { compareOccasions } from '#lib/wording/compare-occasions.ts';
import { compiledStory } from '../../compiled-story.server.ts';
import { ServerOnly } from '../../server-only.ts';
import { storyIndex } from '../../story-index.server.ts';
import { drawThread } from '../thread-drawing.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** A text with a drawing: neither needs a script. */
export const csr = false;

/** Every route has to have a page: where a story has no threads, one leads away. */
const NONE = 'none';

export const entries: EntryGenerator = async () => {
  const { story } = await compiledStory();
  return story.threads.length > 0 ? story.threads.map(({ id }) => ({ id })) : [{ id: NONE }];
};

export const load: PageServerLoad = async ({ params }) => {
  const { story, documents } = await storyIndex();
  if (story.threads.length === 0) redirect(307, '../../');
  const thread = story.threads.find(({ id }) => id === params.id);
  if (!thread) error(404, `There is no thread “${params.id}” in this story.`);
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
  const changes = compareOccasions(passages);
  const cited = new Set(occasions.flatMap(({ excerpts }) => excerpts.map(({ documentId }) => documentId)));
  return {
    thread,
    count: all.length,
    occasions: occasions.map((occasion, index) => ({ ...occasion, change: changes[index] ?? null })),
    drawing: new ServerOnly(all.length > 0 ? drawThread(story, thread.id) : null),
    others: story.threads.filter(({ id }) => id !== thread.id).map(({ id, title }) => ({ id, title })),
    documents: [...cited].flatMap((id) => documents.get(id) ?? []),
    sources: story.sources,
    title: story.title,
    language: story.language,
    url: story.url,
  };
};
