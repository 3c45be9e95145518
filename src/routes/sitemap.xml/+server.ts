import { sitemap } from '#lib/publish/sitemap.ts';
import { pageCount, SMALL_STORY } from '#lib/state/paging.ts';
import { siteAddress } from '../compiled-story.server.ts';
import { storyIndex } from '../story-index.server.ts';

export const prerender = true;

export async function GET() {
  const { story, statementsOf } = await storyIndex();
  const { length } = story.events;
  const texts = length > SMALL_STORY ? Array.from({ length: pageCount(length) }, (_, page) => page + 1) : [];
  const paths = [
    '',
    'sources/',
    ...(story.threads.length === 0 ? [] : ['threads/']),
    'present/',
    'present/handout/',
    'present/slides/',
    ...story.threads.map(({ id }) => `threads/${id}/`),
    ...[...statementsOf.keys()].map((id) => `wording/${id}/`),
    ...story.documents.map(({ id }) => `sources/${id}/`),
    ...texts.map((page) => `events/${page}/`),
  ];
  return new Response(sitemap(siteAddress(story), paths), { headers: { 'content-type': 'application/xml' } });
}
