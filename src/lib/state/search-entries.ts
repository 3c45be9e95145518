import type { ArticleText } from '#lib/corpus/article.ts';
import type { Story } from '#lib/corpus/story.ts';
import type { SearchEntry } from '#lib/text/search-index.ts';

/**
 * What is searched in a story: events with all that is said of them, then the articles themselves, without what the
 * page around them says. An event has its place in the story as id, an article its own place after the last event.
 */
export function* searchEntries(
  { events, documents }: Pick<Story, 'events' | 'documents'>,
  articles: ArticleText[],
): Generator<SearchEntry> {
  for (const [id, { title, shortTitle, summary, place = '', excerpts }] of events.entries()) {
    const said = excerpts.flatMap(({ exact, speaker = '' }) => [speaker, exact]);
    yield { id, text: [title, shortTitle, place, summary, ...said].join('\n') };
  }
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  for (const [place, { id, headline }] of documents.entries()) {
    const { text, body } = articleOf.get(id) ?? { text: '', body: [] };
    const paragraphs = body.map(({ start, end }) => text.slice(start, end));
    yield { id: events.length + place, text: [headline, ...paragraphs].join('\n') };
  }
}
