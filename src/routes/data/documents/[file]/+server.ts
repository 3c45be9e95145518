import { error, json } from '@sveltejs/kit';
import { compiledStory } from '../../../compiled-story.server.ts';
import { storyIndex } from '../../../story-index.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => {
  const { articles } = await compiledStory();
  return articles.map(({ id }) => ({ file: `${id}.json` }));
};

export const GET: RequestHandler = async ({ params }) => {
  const { articles } = await storyIndex();
  const article = articles.get(params.file.replace(/\.json$/, ''));
  return article ? json(article) : error(404, `no document ${params.file}`);
};
