import { error } from '@sveltejs/kit';
import type { Statement } from '#lib/corpus/story.ts';
import { pageOf, SMALL_STORY } from '#lib/state/paging.ts';
import { partOfArticle } from '#lib/state/story-part.ts';
import { compiledStory } from '../../compiled-story.server.ts';
import { storyIndex } from '../../story-index.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const { story } = await compiledStory();
  return story.documents.map(({ id }) => ({ id }));
};

/** Of a statement where this article renders it: what the others say is for the pages that compare them. */
const placesIn = (statement: Statement, id: string): Statement => ({
  ...statement,
  gist: '',
  renderings: statement.renderings
    .filter(({ documentId }) => documentId === id)
    .map((rendering) => ({ ...rendering, exact: '', parts: [] })),
});

export const load: PageServerLoad = async ({ params }) => {
  const { story, articles, documents, eventsOf, placeOf, statementsIn } = await storyIndex();
  const article = articles.get(params.id);
  const document = documents.get(params.id);
  if (!article || !document) error(404, `There is no article “${params.id}” in this story.`);
  const events = eventsOf.get(params.id) ?? [];
  const isLong = story.events.length > SMALL_STORY;
  return {
    article,
    // Of the events what they take from this article: the other articles have pages of their own.
    story: {
      ...partOfArticle(story, document, events),
      statements: (statementsIn.get(params.id) ?? []).map((statement) => placesIn(statement, params.id)),
    },
    /** In a long story, the page of the text that each event stands on, from 1. */
    pages: isLong
      ? Object.fromEntries(events.map((event) => [event.id, pageOf(placeOf.get(event) ?? 0) + 1]))
      : null,
  };
};
