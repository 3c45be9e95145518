import type { ArticleText, BodySegment } from '#lib/corpus/article.ts';
import { holds, sliceOf, touches, type Span } from '#lib/corpus/span.ts';
import { sentencesOf } from '#lib/text/sentences.ts';

/** What of an article with `rights: excerpts` is published, and how it then reads. */
export interface Reproduced {
  article: ArticleText;
  /** What stands in the published text: in order, apart from each other. */
  kept: Span[];
}

/** What events take from an article. */
export interface Quoted {
  excerpts: Span[];
  evidence: Span[];
}

/** An article with nothing left in its text but its headline, its dateline, what is quoted of it, and a sentence on either side. */
export function reproduce(
  article: ArticleText,
  { excerpts, evidence }: Quoted,
  language: string,
): Reproduced {
  const { text, headline, dateline, publisher, body } = article;
  const sentences = body.flatMap((segment) =>
    sentencesOf(sliceOf(text, segment), language).map(({ start, end }) => ({
      start: start + segment.start,
      end: end + segment.start,
    })),
  );
  const spans = [...excerpts.map((excerpt) => withNeighbours(excerpt, sentences)), ...evidence];
  if (headline) spans.push(headline);
  if (dateline) spans.push(dateline);
  const kept = joined(text, spans);
  const isKept = (span: Span) => kept.some((one) => holds(one, span));
  const parts = body.map((segment) => kept.flatMap((one) => overlapOf(segment, one)));
  return {
    kept,
    article: {
      ...article,
      text: blankedBetween(text, kept),
      publisher: publisher && isKept(publisher) ? publisher : null,
      body: parts.flat(),
      furniture: [],
      timeExpressions: article.timeExpressions.filter(isKept),
      withheld: body.flatMap((segment, index) => gapsIn(text, segment, parts[index] ?? [])),
    },
  };
}

/**
 * An excerpt with the sentence before it and the one after it. Where it begins or ends within a sentence, the rest
 * of that sentence is the one.
 */
function withNeighbours(excerpt: Span, sentences: Span[]): Span {
  const first = sentences.findIndex((sentence) => sentence.end > excerpt.start);
  const last = sentences.findLastIndex((sentence) => sentence.start < excerpt.end);
  const cutAtStart = (sentences[first]?.start ?? excerpt.start) < excerpt.start;
  const cutAtEnd = (sentences[last]?.end ?? excerpt.end) > excerpt.end;
  const before = first < 0 ? undefined : sentences[cutAtStart ? first : first - 1];
  const after = last < 0 ? undefined : sentences[cutAtEnd ? last : last + 1];
  return {
    start: Math.min(excerpt.start, before?.start ?? excerpt.start),
    end: Math.max(excerpt.end, after?.end ?? excerpt.end),
  };
}

/** Spans in order, those that touch or have only white space between them as one. */
function joined(text: string, spans: Span[]): Span[] {
  const all: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && (start <= last.end || text.slice(last.end, start).trim() === ''))
      last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

const overlapOf = (segment: BodySegment, span: Span): BodySegment[] =>
  touches(segment, span)
    ? [{ ...segment, start: Math.max(segment.start, span.start), end: Math.min(segment.end, span.end) }]
    : [];

/** The stretches of a segment between the parts of it that are kept, without white space around them. */
function gapsIn(text: string, segment: Span, parts: Span[]): Span[] {
  const starts = [segment.start, ...parts.map(({ end }) => end)];
  const ends = [...parts.map(({ start }) => start), segment.end];
  return starts.flatMap((from, index) => {
    const words = text.slice(from, ends[index]);
    const start = from + words.length - words.trimStart().length;
    const end = start + words.trim().length;
    return end > start ? [{ start, end }] : [];
  });
}

/** A text of the same length and the same lines, in which only some stretches can be read. */
function blankedBetween(text: string, kept: Span[]): string {
  const blank = (start: number, end?: number) => text.slice(start, end).replace(/[^\r\n]/g, ' ');
  let [published, at] = ['', 0];
  for (const { start, end } of kept) {
    published += blank(at, start) + text.slice(start, end);
    at = end;
  }
  return published + blank(at);
}
