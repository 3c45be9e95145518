import { json } from '@sveltejs/kit';
import { buildSearchIndex } from '#lib/text/search-index.ts';
import { searchEntries } from '#lib/state/search-entries.ts';
import { compiledStory } from '../../compiled-story.server.ts';

export const prerender = true;

export async function GET() {
  const { story, articles } = await compiledStory();
  const index = buildSearchIndex(searchEntries(story, articles));
  return json({
    index,
    articles: story.documents.map(({ id, headline, sourceId }) => ({ id, headline, sourceId })),
  });
}
