import { json } from '@sveltejs/kit';
import { compiledStory } from '../../compiled-story.server.ts';

export const prerender = true;

/** What each thread is about, by its id: fetched when one is followed. */
export async function GET() {
  const { story } = await compiledStory();
  return json(Object.fromEntries(story.threads.map(({ id, description }) => [id, description])));
}
