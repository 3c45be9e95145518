import { error, redirect } from '@sveltejs/kit';
import { MOST_WITH_PAGES } from '#lib/state/paging.ts';
import { storyIndex } from '../../story-index.server.ts';
import { wordingPage } from '../wording-page.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** A text: it is read, shared and printed, and needs no script. */
export const csr = false;

/** The events at which something is compared, in a story of not too many. Every route has to have a page: without any, one leads away. */
export const entries: EntryGenerator = async () => {
  const { story, statementsOf } = await storyIndex();
  const isOfMany = story.events.length > MOST_WITH_PAGES;
  const ids = statementsOf.size > 0 && !isOfMany ? [...statementsOf.keys()] : [story.opening];
  return ids.map((id) => ({ id }));
};

export const load: PageServerLoad = async ({ params }) => {
  const index = await storyIndex();
  const event = index.findEvent(params.id);
  if (!event) error(404, `There is no event “${params.id}” in this story.`);
  return wordingPage(index, event) ?? redirect(307, '../../');
};
