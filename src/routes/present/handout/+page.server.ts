import { aboutStory } from '#lib/presenting/about-story.ts';
import { presented } from '../presented.server.ts';

/** For paper: no script is needed. */
export const csr = false;

export async function load() {
  const { story, count } = await presented();
  return { story, about: aboutStory(story, count) };
}
