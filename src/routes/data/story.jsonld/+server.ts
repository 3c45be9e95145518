import { storyGraph } from '#lib/publish/structured-data.ts';
import { compiledStory } from '../../compiled-story.server.ts';

export const prerender = true;

export async function GET() {
  const { story } = await compiledStory();
  return new Response(JSON.stringify(storyGraph(story, story.url ?? '../')), {
    headers: { 'content-type': 'application/ld+json' },
  });
}
