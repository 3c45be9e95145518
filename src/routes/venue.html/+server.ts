import { error } from '@sveltejs/kit';
import { savedStory } from './saved-story.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The site in one file, for where there is no network. */
export const GET: RequestHandler = async () => {
  const html = (await savedStory()) ?? error(404, 'The story is too long for one file.');
  return new Response(html, { headers: { 'content-type': 'text/html' } });
};
