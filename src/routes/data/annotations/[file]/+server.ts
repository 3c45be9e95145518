import { error, json } from '@sveltejs/kit';
import { annotationPage, annotationPageCount } from '#lib/publish/web-annotations.ts';
import { compiledStory } from '../../../compiled-story.server.ts';
import { storyIndex } from '../../../story-index.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => {
  const { story } = await compiledStory();
  return Array.from({ length: annotationPageCount(story) }, (_, page) => ({ file: `${page}.json` }));
};

export const GET: RequestHandler = async ({ params }) => {
  const { story, articles } = await storyIndex();
  const page = Number(/^(\d+)\.json$/.exec(params.file)?.[1] ?? -1);
  if (page < 0 || page >= annotationPageCount(story)) error(404, `no annotations ${params.file}`);
  return json(annotationPage({ story, articles, base: story.url ?? '../../' }, page));
};
