import type { ArticleText } from '#lib/corpus/article.ts';
import type { Story } from '#lib/corpus/story.ts';
import { compileStory } from '#lib/ingest/compile-story.ts';
import { changed, type Change } from '../ingest/folders/harbour.ts';

/** The story of the harbour bridge, compiled, with some changes. */
export function madeStory(...changes: Change[]): { story: Story; articles: Map<string, ArticleText> } {
  const { story, articles } = compileStory(changed(...changes));
  if (!story) throw new Error('the folder is not sound');
  return { story, articles: new Map(articles.map((article) => [article.id, article])) };
}

/** The same events many times, each with an id of its own. */
export const repeated = (story: Story, times: number): Story => ({
  ...story,
  events: Array.from({ length: times }, (_, time) =>
    story.events.map((event) => ({ ...event, id: `${event.id}-${time}` })),
  ).flat(),
});

export const AT: Change = ['story.yaml', 'language: en', 'language: en\nurl: https://example.org/bridge'];
