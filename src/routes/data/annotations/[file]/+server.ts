import { json } from '@sveltejs/kit';
import { annotationPage, annotationPageCount } from '#lib/publish/web-annotations.ts';
import { partFiles, partNumber } from '../../../part-files.server.ts';
import { storyIndex } from '../../../story-index.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => partFiles(annotationPageCount);

export const GET: RequestHandler = async ({ params }) => {
  const { story, articles } = await storyIndex();
  const page = partNumber(params.file, annotationPageCount(story));
  return json(annotationPage({ story, articles, base: story.url ?? '../../' }, page));
};
