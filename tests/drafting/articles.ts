import type { BodySegment } from '#lib/corpus/article.ts';
import type { ReportedArticle } from '#lib/drafting/reported-sentence.ts';
import { publishedTimeExpressions } from '#lib/ingest/published-time-expressions.ts';
import { dayRangeOf } from '#lib/tagger/day-range.ts';
import { findTimeExpressions } from '#lib/tagger/find-expressions.ts';
import { resolveTimeExpressions } from '#lib/tagger/resolve-time-expression.ts';

/**
 * An article as it is read for a draft: a headline, or '' where it has none, and paragraphs.
 *
 * @param published EDTF
 */
export function article(
  id: string,
  published: string | null,
  [headline, ...paragraphs]: [string, ...string[]],
  sourceId = id,
): ReportedArticle {
  const text = [headline, ...paragraphs].join('\n\n');
  const body: BodySegment[] = [];
  let start = headline.length + 2;
  for (const paragraph of paragraphs) {
    body.push({ start, end: start + paragraph.length, role: 'paragraph' });
    start += paragraph.length + 2;
  }
  const tagged = findTimeExpressions(text, body, 'en-GB');
  return {
    article: {
      id,
      text,
      headline: headline === '' ? null : { start: 0, end: headline.length },
      dateline: null,
      publisher: null,
      body,
      furniture: [],
      timeExpressions: publishedTimeExpressions(resolveTimeExpressions(tagged, published)),
    },
    language: 'en-GB',
    sourceId,
    published: published === null ? null : dayRangeOf(published),
  };
}
