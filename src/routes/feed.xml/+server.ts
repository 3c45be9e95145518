import { atomFeed } from '#lib/publish/atom-feed.ts';
import { compiledStory, siteAddress } from '../compiled-story.server.ts';

export const prerender = true;

export async function GET() {
  const { story } = await compiledStory();
  return new Response(atomFeed(story, siteAddress(story)), {
    headers: { 'content-type': 'application/atom+xml' },
  });
}
