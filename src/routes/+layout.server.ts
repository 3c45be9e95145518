import { dev } from '$app/environment';
import { compiledStory } from './compiled-story.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => {
  const { story } = await compiledStory();
  return {
    language: story.language,
    storyTitle: story.title,
    hasVenueFile: dev || (await isSaved()),
    // Every page carries this, so it is said only of a story that has none.
    ...(story.threads.length === 0 ? { isThreadless: true } : {}),
  };
};

/** Whether the site is there as one file, too. While a story is edited that is not tried for every page. */
async function isSaved(): Promise<boolean> {
  const { savedStory } = await import('./venue.html/saved-story.server.ts');
  return (await savedStory()) !== null;
}
