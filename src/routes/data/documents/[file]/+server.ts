import { error, json } from '@sveltejs/kit';
import { compiledStory } from '../../../compiled-story.server.ts';
import { storyIndex } from '../../../story-index.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => {
  const { articles } = await compiledStory();
  return articles.flatMap(({ id }) => [{ file: `${id}.json` }, { file: `${id}.txt` }]);
};

export const GET: RequestHandler = async ({ params }) => {
  const { articles } = await storyIndex();
  const [, id = '', kind] = /^(.+)\.(json|txt)$/.exec(params.file) ?? [];
  const article = articles.get(id);
  if (!article) error(404, `no document ${params.file}`);
  if (kind === 'json') return json(article);
  return new Response(article.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
