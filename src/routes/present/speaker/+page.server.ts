import { presentedStory } from '#lib/presenting/presented-story.ts';
import { compiledStory } from '../../compiled-story.server.ts';

/** What is presented; what is said of it comes by itself (`data/notes.json`). */
export async function load() {
  const { story } = await compiledStory();
  const places = [...new Set(story.events.flatMap(({ place }) => place ?? []))];
  return { story: presentedStory(story), count: story.events.length, places };
}
