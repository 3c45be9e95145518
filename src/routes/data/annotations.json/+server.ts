import { json } from '@sveltejs/kit';
import { annotationCollection } from '#lib/publish/web-annotations.ts';
import { storyIndex } from '../../story-index.server.ts';

export const prerender = true;

export async function GET() {
  const { story, articles } = await storyIndex();
  return json(annotationCollection({ story, articles, base: story.url ?? '../' }));
}
