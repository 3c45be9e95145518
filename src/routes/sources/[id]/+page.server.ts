import { error } from '@sveltejs/kit';
import { pageOf, SMALL_STORY } from '#lib/state/paging.ts';
import { compiledStory } from '../../compiled-story.server.ts';
import { storyIndex } from '../../story-index.server.ts';
import { articlePage } from '../article-page.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const { story } = await compiledStory();
  return story.documents.map(({ id }) => ({ id }));
};

export const load: PageServerLoad = async ({ params }) => {
  const index = await storyIndex();
  const { story, articles, documents, eventsOf, placeOf } = index;
  const article = articles.get(params.id);
  const document = documents.get(params.id);
  if (!article || !document) error(404, `There is no article “${params.id}” in this story.`);
  const events = eventsOf.get(params.id) ?? [];
  const isLong = story.events.length > SMALL_STORY;
  return {
    ...articlePage(index, article, document),
    /** In a long story, the page of the text that each event stands on, from 1. */
    pages: isLong
      ? Object.fromEntries(events.map((event) => [event.id, pageOf(placeOf.get(event) ?? 0) + 1]))
      : null,
  };
};
