import { searchEntries } from '#lib/state/search-entries.ts';
import type { SearchFile } from '#lib/state/story-search.ts';
import { buildSearchIndex } from '#lib/text/search-index.ts';
import { fixtureArticles, fixtureStory } from '../view/fixture-story.ts';

/** What is searched in of the story of the bridge; of its third article the text is missing. */
export const searchFile: SearchFile = {
  index: buildSearchIndex(searchEntries(fixtureStory, Object.values(fixtureArticles))),
  articles: fixtureStory.documents.map(({ id, headline, sourceId }) => ({ id, headline, sourceId })),
};
