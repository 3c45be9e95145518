import { holds, sliceOf, touches, type Span } from '#lib/corpus/span.ts';
import type { ArticleText } from '#lib/corpus/article.ts';
import type { Excerpt } from '#lib/corpus/dated-event.ts';
import { linePosition } from '#lib/text/line-map.ts';
import { describeDifference, findExact, findNearest } from '#lib/text/match-quote.ts';
import { describeQuote } from '#lib/text/selector.ts';
import { excerptFromFurniture, excerptNotVerbatim } from './problem-catalogue.ts';
import type { Finding } from './problem.ts';

/** An article as the checks need it: its text, and the name of its file for the messages. */
export interface ReadArticle {
  file: string;
  article: ArticleText;
}

/** The parts of a file that may be quoted: the article with its headline, not what surrounds it. */
function quotable({ article }: ReadArticle): Span[] {
  return article.headline ? [article.headline, ...article.body] : article.body;
}

/**
 * Where an article has some words, verbatim. Of several places the first in running text counts, so that a
 * standfirst that repeats a sentence does not win over the sentence.
 */
export function locateQuote(
  quote: string,
  read: ReadArticle,
): { place: Span; finding: null } | { place: null; finding: Finding } {
  const { article, file } = read;
  const places = findExact(article.text, quote);
  const parts = quotable(read);
  const inArticle = places.filter(
    (place) => !article.furniture.some((furniture) => touches(furniture, place)),
  );
  const sound = inArticle.filter((place) => parts.some((part) => touches(part, place)));
  const running = article.body.filter((segment) => segment.role === 'paragraph');
  const place = sound.find((candidate) => running.some((segment) => holds(segment, candidate))) ?? sound[0];
  if (place) return { place, finding: null };

  const [outside] = places;
  if (outside) {
    const around = article.furniture.find((furniture) => touches(furniture, outside));
    const { line } = linePosition(article.text, outside.start);
    return {
      place: null,
      finding: excerptFromFurniture(quote, file, line, around?.reason ?? 'outside the article'),
    };
  }
  const near = findNearest(article.text, quote);
  if (!near) return { place: null, finding: excerptNotVerbatim(quote, file, null) };
  const passage = sliceOf(article.text, near);
  const { line } = linePosition(article.text, near.start);
  return {
    place: null,
    finding: excerptNotVerbatim(quote, file, {
      passage,
      line,
      difference: describeDifference(quote, passage),
    }),
  };
}

const QUOTATION_MARK = /["“”«»„]/;

/** The excerpt that stands at a place of an article. Its id is its place, so it is stable as long as the text is. */
export function makeExcerpt(
  article: ArticleText,
  { start, end }: Span,
  speaker: string | undefined,
): Excerpt {
  const { exact, prefix, suffix } = describeQuote(article.text, { start, end });
  return {
    id: `${article.id}-${start}-${end}`,
    documentId: article.id,
    start,
    end,
    exact,
    prefix,
    suffix,
    ...(speaker === undefined ? {} : { speaker }),
    quotation: QUOTATION_MARK.test(exact),
  };
}
