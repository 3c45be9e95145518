import { error, redirect } from '@sveltejs/kit';
import { compiledStory } from '../../compiled-story.server.ts';
import { ServerOnly } from '../../server-only.ts';
import { storyIndex } from '../../story-index.server.ts';
import { threadPage } from '../thread-page.server.ts';
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
  const index = await storyIndex();
  const { threads } = index.story;
  if (threads.length === 0) redirect(307, '../../');
  const thread = threads.find(({ id }) => id === params.id);
  if (!thread) error(404, `There is no thread “${params.id}” in this story.`);
  const { drawing, ...page } = threadPage(index, thread);
  return { ...page, drawing: new ServerOnly(drawing) };
};
