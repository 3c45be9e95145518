import { error } from '@sveltejs/kit';
import { compiledStory } from '../../compiled-story.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const { story } = await compiledStory();
  return story.documents.map(({ id }) => ({ id }));
};

export const load: PageServerLoad = async ({ params }) => {
  const { story, articles } = await compiledStory();
  const article = articles.find(({ id }) => id === params.id);
  if (!article) error(404, `There is no article “${params.id}” in this story.`);
  return { story, article };
};
