import type { Story } from '#lib/corpus/story.ts';
import { compiledStory } from './compiled-story.server.ts';

/** What this page does not show stays out of it: it is for the articles' own pages and for `data/story.json`. */
function forFirstView(story: Story): Story {
  const events = story.events.map((event) => ({
    ...event,
    earliest: '',
    latest: '',
    excerpts: event.excerpts.map((excerpt) => ({ ...excerpt, prefix: '', suffix: '' })),
  }));
  const documents = story.documents.map((document) => ({ ...document, sourceBasis: '', publishedBasis: '' }));
  return { ...story, documents, events };
}

export async function load() {
  const { story } = await compiledStory();
  return { story: forFirstView(story) };
}
