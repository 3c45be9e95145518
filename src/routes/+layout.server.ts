import { compiledStory } from './compiled-story.server.ts';
import { fitsInOneFile } from './venue.html/fits-in-one-file.server.ts';

export async function load() {
  const { story, articles } = await compiledStory();
  return { language: story.language, storyTitle: story.title, hasVenueFile: fitsInOneFile(story, articles) };
}
