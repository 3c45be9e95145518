import { holds, sliceOf, touches, type Span } from '#lib/corpus/span.ts';
import type { ArticleText } from '#lib/corpus/article.ts';
import type { Excerpt } from '#lib/corpus/dated-event.ts';
import { linePosition } from '#lib/text/line-map.ts';
import { describeDifference, findExact, findNearest } from '#lib/text/match-quote.ts';
import { describeQuote } from '#lib/text/selector.ts';
import { isQuoted, quotationsIn } from '#lib/wording/quotations.ts';
import {
  excerptFromAnother,
  excerptFromFurniture,
  excerptNotVerbatim,
  excerptShortened,
} from './problem-catalogue.ts';
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

/** Where a quote stands, or what is wrong with it and in which part of it. */
export type LocatedQuote = { place: Span; finding: null } | { place: null; finding: Finding; wrong: Span };

/**
 * Where an article has some words, verbatim. Of several places the first in running text counts, so that a
 * standfirst that repeats a sentence does not win over the sentence.
 *
 * @param others the articles that the quote may have been taken from by mistake, asked for only then
 */
export function locateQuote(
  quote: string,
  read: ReadArticle,
  others: () => ReadArticle[] = () => [],
): LocatedQuote {
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
  if (!outside) return elsewhere(quote, read, others()) ?? shortened(quote, read) ?? notVerbatim(quote, read);
  const around = article.furniture.find((furniture) => touches(furniture, outside));
  const { line } = linePosition(article.text, Math.max(outside.start, around?.start ?? 0));
  return {
    place: null,
    finding: excerptFromFurniture(quote, file, line, around?.reason ?? 'outside the article'),
    wrong: { start: 0, end: quote.length },
  };
}

/** Where a page has some words around its article, in one of its lines: the first place; null if it has them nowhere there. */
export const locateBeside = (quote: string, article: ArticleText): Span | null =>
  findExact(article.text, quote).find((place) =>
    article.furniture.some((furniture) => holds(furniture, place)),
  ) ?? null;

/** More characters than this are not searched for at once: the time it takes grows with their number. */
const LONGEST_SEARCHED = 1000;

/** The part of a long quote in which it first differs from the article. */
function partThatDiffers(quote: string, text: string): Span {
  if (quote.length <= LONGEST_SEARCHED) return { start: 0, end: quote.length };
  let verbatim = 0;
  let differs = quote.length;
  while (differs - verbatim > 1) {
    const middle = Math.floor((verbatim + differs) / 2);
    if (text.includes(quote.slice(0, middle))) verbatim = middle;
    else differs = middle;
  }
  const from = Math.max(0, verbatim - LONGEST_SEARCHED / 2);
  const to = Math.min(quote.length, from + LONGEST_SEARCHED);
  // In whole words, where there are some.
  const start = from === 0 ? 0 : quote.indexOf(' ', from) + 1;
  const end = to === quote.length ? to : quote.lastIndexOf(' ', to);
  return { start: start > from && start <= verbatim ? start : from, end: end > verbatim ? end : to };
}

/** The words of a quote from the first that the passage has otherwise to the last. */
function wrongWords(quote: string, passage: string): Span {
  const shorter = Math.min(quote.length, passage.length);
  let start = 0;
  while (start < shorter && quote[start] === passage[start]) start++;
  let rest = 0;
  while (rest < shorter - start && quote.at(-1 - rest) === passage.at(-1 - rest)) rest++;
  let end = quote.length - rest;
  while (/^[\p{L}\p{N}]{2}$/u.test(quote.slice(start - 1, start + 1))) start--;
  while (/^[\p{L}\p{N}]{2}$/u.test(quote.slice(end - 1, end + 1))) end++;
  return { start, end };
}

/** A quote that another article has. */
function elsewhere(quote: string, { file }: ReadArticle, others: ReadArticle[]): LocatedQuote | null {
  for (const { file: otherFile, article } of others) {
    const at = otherFile === file ? -1 : article.text.indexOf(quote);
    if (at < 0) continue;
    const other = { id: article.id, file: otherFile, line: linePosition(article.text, at).line };
    return {
      place: null,
      finding: excerptFromAnother(quote, file, other),
      wrong: { start: 0, end: quote.length },
    };
  }
  return null;
}

const ELLIPSIS = /\S\s*([([]?(?:…|\.{3}|\. \. \.)[)\]]?)\s*[\p{L}\p{N}]/u;

/** A quote that an ellipsis shortens where the article has none: then it is two. */
function shortened(quote: string, { file, article }: ReadArticle): LocatedQuote | null {
  const match = ELLIPSIS.exec(quote);
  const mark = match?.[1];
  if (!match || mark === undefined) return null;
  const start = match.index + match[0].indexOf(mark);
  const sides = [quote.slice(0, start), quote.slice(start + mark.length)].map((side) => side.trim());
  // Where neither side stands in the article, something else is wrong first.
  if (!sides.some((side) => article.text.includes(side))) return null;
  return {
    place: null,
    finding: excerptShortened(quote, mark, file),
    wrong: { start, end: start + mark.length },
  };
}

function notVerbatim(quote: string, { article, file }: ReadArticle): LocatedQuote {
  const part = partThatDiffers(quote, article.text);
  const words = sliceOf(quote, part);
  const near = findNearest(article.text, words);
  if (!near) return { place: null, finding: excerptNotVerbatim(quote, file, null), wrong: part };
  const passage = sliceOf(article.text, near);
  const { line } = linePosition(article.text, near.start);
  const difference = describeDifference(words, passage);
  const { start, end } = wrongWords(words, passage);
  return {
    place: null,
    finding: excerptNotVerbatim(quote, file, { passage, line, difference }),
    wrong: { start: part.start + start, end: part.start + end },
  };
}

/**
 * Whether words are quoted rather than put in the reporter's: they begin within quotation marks, or most of them stand
 * there. A word or two in marks are no quotation: the police “secured” the bridge.
 */
function isQuotation({ text, headline, body }: ArticleText, place: Span): boolean {
  const segments = [...body, ...(headline ? [headline] : [])].filter((segment) => touches(segment, place));
  const quotations = segments.flatMap((segment) => quotationsIn(text, segment));
  const { start } = place;
  return (
    quotations.some((quotation) => quotation.start - 1 <= start && start < quotation.end) ||
    isQuoted(place, quotations)
  );
}

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
    quotation: isQuotation(article, { start, end }),
  };
}
