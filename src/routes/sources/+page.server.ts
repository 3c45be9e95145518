import { compiledStory } from '../compiled-story.server.ts';

export async function load() {
  const { story } = await compiledStory();
  return { story };
}
