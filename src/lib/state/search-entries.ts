import type { ArticleText } from '#lib/corpus/article.ts';
import type { Story } from '#lib/corpus/story.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import type { SearchEntry } from '#lib/text/search-index.ts';

/**
 * What is searched in a story: events with all that is said of them, when and by whom, then the articles themselves, without what the
 * page around them says. An event has its place in the story as id, an article its own place after the last event.
 */
export function* searchEntries(
  { events, documents, sources, language }: Pick<Story, 'events' | 'documents' | 'sources' | 'language'>,
  articles: ArticleText[],
): Generator<SearchEntry> {
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  const outletOf = new Map(documents.map(({ id, sourceId }) => [id, names.get(sourceId) ?? '']));
  for (const [id, { title, shortTitle, date, summary, place = '', excerpts }] of events.entries()) {
    const said = excerpts.flatMap(({ exact, speaker = '' }) => [speaker, exact]);
    const outlets = new Set(excerpts.map(({ documentId }) => outletOf.get(documentId) ?? ''));
    const when = [date, formatDate(getEdtf(date), language)];
    yield { id, text: [title, shortTitle, ...when, place, ...outlets, summary, ...said].join('\n') };
  }
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  for (const [place, { id, headline }] of documents.entries()) {
    const { text, body } = articleOf.get(id) ?? { text: '', body: [] };
    const paragraphs = body.map(({ start, end }) => text.slice(start, end));
    yield { id: events.length + place, text: [headline, ...paragraphs].join('\n') };
  }
}
