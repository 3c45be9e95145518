import { json } from '@sveltejs/kit';
import { compiledStory } from '../../compiled-story.server.ts';

export const prerender = true;

export async function GET() {
  return json((await compiledStory()).story);
}
