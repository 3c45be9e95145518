import { oembed } from '#lib/embedding/oembed.ts';
import { CARD } from '#lib/publish/page-head.ts';
import { canDrawCard } from '#lib/publish/social-card.ts';
import { compiledStory, siteAddress } from '../compiled-story.server.ts';

export const prerender = true;

export async function GET() {
  const { story } = await compiledStory();
  const url = siteAddress(story);
  const picture = canDrawCard(story) ? { address: `${url}social-card.png`, ...CARD } : null;
  return new Response(oembed({ title: story.title, url, picture }), {
    headers: { 'content-type': 'application/json' },
  });
}
