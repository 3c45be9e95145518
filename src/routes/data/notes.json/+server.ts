import { json } from '@sveltejs/kit';
import { compiledStory } from '../../compiled-story.server.ts';

export const prerender = true;

/** For the speaker view alone: no other page asks for it. */
export async function GET() {
  return json((await compiledStory()).notes);
}
