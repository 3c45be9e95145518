import { error } from '@sveltejs/kit';
import { compiledStory } from '../compiled-story.server.ts';
import { storyIndex } from '../story-index.server.ts';
import { venueData } from './venue-data.server.ts';
import { fitsInOneFile, MOST_BYTES } from './fits-in-one-file.server.ts';
import { venueFile } from './venue-file.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The site in one file, for where there is no network. */
export const GET: RequestHandler = async ({ fetch }) => {
  const { story, articles } = await compiledStory();
  if (!fitsInOneFile(story, articles)) error(404, 'The story is too long for one file.');
  const data = await venueData(await storyIndex(), async (path) => (await fetch(path)).json());
  const html = await venueFile(data);
  const bytes = Buffer.byteLength(html);
  if (bytes > MOST_BYTES) error(500, `venue.html has ${bytes} bytes, of ${MOST_BYTES}.`);
  return new Response(html, { headers: { 'content-type': 'text/html' } });
};
