import type { Story } from '#lib/corpus/story.ts';
import { compiledStory } from './compiled-story.server.ts';

/** The page finds excerpts by their places; the context around them is for the readers of `data/story.json`. */
function withoutContext(story: Story): Story {
  const events = story.events.map((event) => ({
    ...event,
    excerpts: event.excerpts.map((excerpt) => ({ ...excerpt, prefix: '', suffix: '' })),
  }));
  return { ...story, events };
}

export async function load() {
  const { story } = await compiledStory();
  return { story: withoutContext(story) };
}
