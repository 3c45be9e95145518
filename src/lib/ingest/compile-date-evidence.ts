import { holds, sliceOf, touches, type Span } from '#lib/corpus/span.ts';
import type { ArticleText, BodySegment } from '#lib/corpus/article.ts';
import type { DateAnchor } from '#lib/corpus/date-anchor.ts';
import type { DateEvidence } from '#lib/corpus/dated-event.ts';
import type { TimeExpression } from '#lib/corpus/time-expression.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { contains, overlaps, wallClockExtent, type TemporalExtent } from '#lib/time/extent.ts';
import { sentencesOf } from '#lib/text/sentences.ts';
import { findTense } from '#lib/tagger/find-tense.ts';

/** How what a text says of a date stands to the date an editor gives. */
export type Agreement = 'same' | 'coarser' | 'contradicts';

/** What a passage says of an event's date. */
export interface Reading {
  expression: TimeExpression;
  documentId: string;
  agreement: Agreement;
}

/**
 * `same`: the words denote the date or a part of it; `coarser`: they denote a longer time that holds the date;
 * `contradicts`: they denote another time.
 *
 * @example agreementOf(extent('2017'), extent('2017-06-15')) // 'coarser'
 */
export function agreementOf(said: TemporalExtent, date: TemporalExtent): Agreement {
  if (contains(date, said)) return 'same';
  if (contains(said, date)) return 'coarser';
  return overlaps(said, date) ? 'same' : 'contradicts';
}

/** Sentences by segment: many excerpts share one, and finding them takes longer than all else. */
const found = new WeakMap<BodySegment, Span[]>();

function sentencesIn(text: string, segment: BodySegment, language: string): Span[] {
  const sentences =
    found.get(segment) ??
    sentencesOf(sliceOf(text, segment), language).map(({ start, end }) => ({
      start: start + segment.start,
      end: end + segment.start,
    }));
  found.set(segment, sentences);
  return sentences;
}

/** The sentences that an excerpt or some quoted words stand in. */
function sentencesAround(article: ArticleText, place: Span, language: string): Span[] {
  return article.body
    .filter((segment) => touches(segment, place))
    .flatMap((segment) => sentencesIn(article.text, segment, language))
    .filter((sentence) => touches(sentence, place));
}

/** Whether an article speaks of what is to come where it has some words. */
export const looksAhead = (article: ArticleText, place: Span, language: string): boolean =>
  sentencesAround(article, place, language).some(
    (sentence) => findTense(article.text, sentence, place).tense === 'future',
  );

/**
 * What a passage of an article says of a date: each calendar expression in it, and whether it agrees.
 *
 * @param wholeSentence also read the rest of the sentences that the passage stands in
 */
export function readingsIn(
  article: ArticleText,
  place: Span,
  date: TemporalExtent,
  { language, timeZone, wholeSentence }: { language: string; timeZone: string; wholeSentence: boolean },
): Reading[] {
  const sentences = wholeSentence ? sentencesAround(article, place, language) : [];
  const isRead = (expression: Span) =>
    holds(place, expression) ||
    // A dateline dates the article, not what the sentence after it tells.
    (sentences.some((sentence) => holds(sentence, expression)) &&
      !(article.dateline && holds(article.dateline, expression)));
  return article.timeExpressions
    .filter(({ type }) => type === 'DATE' || type === 'TIME')
    .filter(isRead)
    .map((expression) => ({
      expression,
      documentId: article.id,
      agreement: agreementOf(wallClockExtent(getEdtf(expression.value), timeZone), date),
    }));
}

/**
 * A reading as evidence of a date.
 *
 * @param anchors what its words are counted from
 */
export function toEvidence(
  { expression, documentId, agreement }: Reading,
  anchors: DateAnchor[],
): DateEvidence {
  const { start, end, text, value, reasoning } = expression;
  return { basis: 'text', documentId, exact: text, start, end, value, reasoning, agreement, anchors };
}

/** A reading in a message: the words and what they mean. */
export const describeReading = ({ expression, documentId }: Reading): string =>
  `“${expression.text}” in ${documentId} is ${dateWords(expression.value)}.`;

/** A date for a sentence: as EDTF, to be copied, unless that is a code that nobody reads. */
const dateWords = (edtf: string): string =>
  /^-?\d{4}-(?:2[1-4]|3[3-6]|4[01])$/.test(edtf) ? `${formatDate(getEdtf(edtf), 'en-GB')} (${edtf})` : edtf;
