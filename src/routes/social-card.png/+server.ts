import { error } from '@sveltejs/kit';
import { drawPng } from '#lib/publish/draw-png.server.ts';
import { canDrawCard, socialCard } from '#lib/publish/social-card.ts';
import { describeStory } from '#lib/state/describe-story.ts';
import { compiledStory } from '../compiled-story.server.ts';

export const prerender = true;

export async function GET() {
  const { story } = await compiledStory();
  if (!canDrawCard(story)) error(404, 'The fonts of the card have no letters for this title.');
  const png = await drawPng(socialCard(story, describeStory(story)));
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}
