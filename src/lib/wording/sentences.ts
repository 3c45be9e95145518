import type { ArticleText } from '#lib/corpus/article.ts';
import { holds, touches, type Span } from '#lib/corpus/span.ts';
import { sentencesOf } from '#lib/text/sentences.ts';
import { clausesOf, speakerOf, type Clause } from './clauses.ts';
import { quotationsIn } from './quotations.ts';
import { isContent, termsOf, type Term } from './terms.ts';
import { namesIn } from './words.ts';

/** An article whose wording is compared, and the days on which it may have been published. */
export interface ComparedArticle {
  article: ArticleText;
  /** BCP 47. */
  language: string;
  /** Days since 1970-01-01 of the earliest and the latest moment of publication; null if nothing is known. */
  published: { first: number; last: number } | null;
}

/** A sentence of an article's running text, cut up for comparison. */
export interface Sentence extends Span {
  /** Place of its article in the list. */
  document: number;
  text: string;
  terms: Term[];
  /** Those that are no function words. */
  content: Term[];
  clauses: Clause[];
  quotations: Span[];
  /** Whom its words are ascribed to by name. */
  speaker: string | null;
  asks: boolean;
  /** Standfirsts repeat what the text says; the text comes first. */
  isStandfirst: boolean;
}

/** Where a paragraph begins to say something: a dateline says only where and when. */
function afterDateline({ text, dateline }: ComparedArticle['article'], part: Span): number {
  if (!dateline || !holds(part, dateline)) return part.start;
  const [marks = ''] = /^[\s.:–—-]*/u.exec(text.slice(dateline.end, part.end)) ?? [];
  return dateline.end + marks.length;
}

/** The sentences of an article's paragraphs and standfirst; headings, captions and furniture are left out. */
export function sentencesIn({ article, language }: ComparedArticle, document: number): Sentence[] {
  const { text, body, timeExpressions } = article;
  const parts = body
    .filter(({ role }) => role === 'paragraph' || role === 'standfirst')
    .map((part) => ({ ...part, start: afterDateline(article, part) }));
  const placed = parts.flatMap((part) => {
    const quotations = quotationsIn(text, part);
    return sentencesOf(text.slice(part.start, part.end), language).map(({ start, end }) => ({
      start: part.start + start,
      end: part.start + end,
      quotations,
      isStandfirst: part.role === 'standfirst',
    }));
  });
  const names = namesIn(placed.map(({ start, end }) => text.slice(start, end)));
  let first = 0;
  return placed.map((place) => {
    // Both are in text order, so the expressions of a sentence are found without looking at all of them.
    while ((timeExpressions[first]?.end ?? Infinity) <= place.start) first++;
    const dates = [];
    for (let at = first; (timeExpressions[at]?.start ?? Infinity) < place.end; at++) {
      const expression = timeExpressions[at];
      if (expression) dates.push(expression);
    }
    const terms = termsOf(text, place, names, dates);
    const clauses = clausesOf(text, terms);
    return {
      ...place,
      document,
      text,
      terms,
      content: terms.filter(isContent),
      clauses,
      quotations: place.quotations.filter((quotation) => touches(quotation, place)),
      speaker: speakerOf(terms, clauses),
      asks: text
        .slice(place.start, place.end)
        .replace(/["”’)\]]+$/u, '')
        .endsWith('?'),
    };
  });
}
