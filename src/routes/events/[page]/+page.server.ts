import { error, redirect } from '@sveltejs/kit';
import type { Story } from '#lib/corpus/story.ts';
import { pageCount, pageSpan, SMALL_STORY } from '#lib/state/paging.ts';
import { partOfStory } from '#lib/state/story-part.ts';
import { compiledStory } from '../../compiled-story.server.ts';
import { comparisonsOf } from '../../statement-parts.server.ts';
import { storyIndex } from '../../story-index.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** A text: a thousand of these pages need no script, and none of their events a second time as data for it. */
export const csr = false;

const isSmall = ({ events }: Story) => events.length <= SMALL_STORY;

/**
 * The pages of a long story. A small one stands on the first page of the site as a whole; every route has to have
 * a page, and its one leads there.
 */
export const entries: EntryGenerator = async () => {
  const { story } = await compiledStory();
  return Array.from({ length: pageCount(story.events.length) }, (_, index) => ({ page: String(index + 1) }));
};

export const load: PageServerLoad = async ({ params }) => {
  const index = await storyIndex();
  const { story, documents } = index;
  const count = story.events.length;
  const page = Number(params.page);
  if (!/^[1-9]\d*$/.test(params.page) || page > pageCount(count)) {
    error(404, `There is no page “${params.page}” of events in this story.`);
  }
  if (isSmall(story)) redirect(307, '../../');
  const { from, to } = pageSpan(page - 1, count);
  const events = story.events.slice(from, to);
  return {
    page,
    span: { from, to },
    count,
    story: partOfStory(story, events, documents),
    compared: comparisonsOf(index, events),
  };
};
