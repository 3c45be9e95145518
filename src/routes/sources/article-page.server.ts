import type { ArticleText, DocumentSummary } from '#lib/corpus/article.ts';
import type { Statement } from '#lib/corpus/story.ts';
import { partOfArticle } from '#lib/state/story-part.ts';
import type { StoryIndex } from '../story-index.server.ts';

/** Of a statement where this article renders it: what the others say is for the pages that compare them. */
const placesIn = (statement: Statement, id: string): Statement => ({
  ...statement,
  gist: '',
  renderings: statement.renderings
    .filter(({ documentId }) => documentId === id)
    .map((rendering) => ({ ...rendering, exact: '', parts: [] })),
});

/** What the page of an article shows. */
export function articlePage(index: StoryIndex, article: ArticleText, document: DocumentSummary) {
  const { story, eventsOf, statementsIn } = index;
  return {
    article,
    // Of the events what they take from this article: the other articles have pages of their own.
    story: {
      ...partOfArticle(story, document, eventsOf.get(document.id) ?? []),
      statements: (statementsIn.get(document.id) ?? []).map((statement) => placesIn(statement, document.id)),
    },
  };
}
