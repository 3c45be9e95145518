import type { ArticleText, BodySegment, DocumentSummary } from '#lib/corpus/article.ts';
import type { DateEvidence, DatedEvent, Excerpt } from '#lib/corpus/dated-event.ts';
import { holds, sliceOf, touches, type Span } from '#lib/corpus/span.ts';
import type { Statement, Story } from '#lib/corpus/story.ts';
import { sentencesOf } from '#lib/text/sentences.ts';
import { compareRenderings } from '#lib/wording/compare-renderings.ts';
import { gistOf } from '#lib/wording/make-statement.ts';

/** What of an article with `rights: excerpts` is published, and how it then reads. */
interface Reproduced {
  article: ArticleText;
  /** What stands in the published text: in order, apart from each other. */
  kept: Span[];
}

/** A document whose opening stands in for a headline, where the opening is not reproduced. */
const UNTITLED = 'Untitled article';

/**
 * The story as it may be published. Of a document with `rights: excerpts` nothing is left but its headline, its
 * dateline, the excerpts and words of evidence that the story takes from it, and a sentence on either side of
 * each excerpt. The rest of its text is blank, line by line and of the same length, so that every offset holds.
 *
 * @param articles all articles of the story, as received
 */
export function withholdText(
  story: Story,
  articles: ArticleText[],
): { story: Story; articles: ArticleText[] } {
  const restricted = story.documents.filter(({ rights }) => rights === 'excerpts');
  if (restricted.length === 0) return { story, articles };
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const quoted = quotedPlaces(story.events);
  const reproduced = new Map<string, Reproduced>();
  for (const { id, language } of restricted) {
    const article = articleOf.get(id);
    if (!article) throw new Error(`the story has no article ${id}`);
    reproduced.set(id, reproduce(article, quoted.get(id) ?? { excerpts: [], evidence: [] }, language));
  }
  const nameOf = (sourceId: string) => story.sources.find(({ id }) => id === sourceId)?.name ?? sourceId;
  return {
    story: {
      ...story,
      documents: story.documents.map((document) => {
        const published = reproduced.get(document.id);
        return published
          ? restrictedSummary(document, published, articleOf.get(document.id), nameOf)
          : document;
      }),
      events: story.events.map((event) => ({
        ...event,
        ...readableDates(event, reproduced),
        excerpts: event.excerpts.map((excerpt) => withoutContext(excerpt, reproduced)),
      })),
      statements: story.statements.flatMap((statement) => restrictedStatement(statement, reproduced)),
    },
    articles: articles.map((article) => reproduced.get(article.id)?.article ?? article),
  };
}

interface Quoted {
  excerpts: Span[];
  evidence: Span[];
}

function quotedPlaces(events: DatedEvent[]): Map<string, Quoted> {
  const places = new Map<string, Quoted>();
  const add = (
    kind: keyof Quoted,
    { documentId, start, end }: Pick<DateEvidence, 'documentId' | 'start' | 'end'>,
  ) => {
    if (documentId === undefined || start === undefined || end === undefined) return;
    const quoted = places.get(documentId) ?? { excerpts: [], evidence: [] };
    quoted[kind].push({ start, end });
    places.set(documentId, quoted);
  };
  for (const { excerpts, dateEvidence } of events) {
    for (const excerpt of excerpts) add('excerpts', excerpt);
    for (const evidence of dateEvidence) {
      add('evidence', evidence);
      for (const anchor of evidence.anchors ?? [])
        if (anchor.kind === 'expression') add('evidence', { documentId: evidence.documentId, ...anchor });
    }
  }
  return places;
}

function reproduce(article: ArticleText, { excerpts, evidence }: Quoted, language: string): Reproduced {
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

function restrictedSummary(
  document: DocumentSummary,
  { article, kept }: Reproduced,
  received: ArticleText | undefined,
  nameOf: (sourceId: string) => string,
): DocumentSummary {
  const isOpeningKept = article.body.some((segment) =>
    sliceOf(article.text, segment).includes(document.headline),
  );
  const { publishedWords, ...rest } = document;
  const words = publishedWords?.filter((span) => kept.some((one) => holds(one, span))) ?? [];
  return {
    ...rest,
    ...(words.length === 0 ? {} : { publishedWords: words }),
    // What the text says of its publisher is a line of it.
    ...(received?.publisher && !article.publisher
      ? { sourceBasis: `The page names ${nameOf(document.sourceId)}.` }
      : {}),
    ...(document.headlineIsOpening && !isOpeningKept ? { headline: UNTITLED, headlineIsOpening: false } : {}),
  };
}

/** Of the dates that were not taken those whose words are published. */
function readableDates(
  { otherDates }: DatedEvent,
  reproduced: ReadonlyMap<string, Reproduced>,
): Pick<DatedEvent, 'otherDates'> {
  if (!otherDates) return {};
  return {
    otherDates: otherDates.filter(({ documentId = '', start = 0, end = 0 }) => {
      const published = reproduced.get(documentId);
      return !published || published.kept.some((span) => holds(span, { start, end }));
    }),
  };
}

/** The words before and after an excerpt as far as they are published. */
function withoutContext(excerpt: Excerpt, reproduced: ReadonlyMap<string, Reproduced>): Excerpt {
  const published = reproduced.get(excerpt.documentId);
  const around = published?.kept.find((span) => holds(span, excerpt));
  if (!published || !around) return excerpt;
  const { text } = published.article;
  const { start, end, prefix, suffix } = excerpt;
  return {
    ...excerpt,
    prefix: text.slice(Math.max(around.start, start - prefix.length), start),
    suffix: text.slice(end, Math.min(around.end, end + suffix.length)),
  };
}

/** A comparison of wordings needs two of them that are published. */
function restrictedStatement(statement: Statement, reproduced: ReadonlyMap<string, Reproduced>): Statement[] {
  const renderings = statement.renderings.filter((rendering) => {
    const published = reproduced.get(rendering.documentId);
    return !published || published.kept.some((span) => holds(span, rendering));
  });
  if (renderings.length === statement.renderings.length) return [statement];
  if (renderings.length < 2) return [];
  // The gist may be in the words of one that is left out, and so may the differences.
  const texts = renderings.map(({ exact }) => exact);
  const parts = compareRenderings(texts);
  return [
    {
      ...statement,
      gist: gistOf(texts),
      renderings: renderings.map((rendering, index) => ({ ...rendering, parts: parts[index] ?? [] })),
    },
  ];
}
