import type { ArticleText, DocumentSummary } from '#lib/corpus/article.ts';
import type { DateEvidence, DatedEvent, Excerpt } from '#lib/corpus/dated-event.ts';
import { holds, sliceOf } from '#lib/corpus/span.ts';
import type { Statement, Story } from '#lib/corpus/story.ts';
import { compareRenderings } from '#lib/wording/compare-renderings.ts';
import { gistOf } from '#lib/wording/make-statement.ts';
import { reproduce, type Quoted, type Reproduced } from './reproduce-article.ts';

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

/** A comparison of wordings needs two of them that are published. Nobody shall think that the others say nothing. */
function restrictedStatement(statement: Statement, reproduced: ReadonlyMap<string, Reproduced>): Statement[] {
  const isPublished = (rendering: Statement['renderings'][number]) => {
    const published = reproduced.get(rendering.documentId);
    return !published || published.kept.some((span) => holds(span, rendering));
  };
  const renderings = statement.renderings.filter(isPublished);
  const withheldIn = statement.renderings.flatMap((one) => (isPublished(one) ? [] : one.documentId));
  if (withheldIn.length === 0) return [statement];
  if (renderings.length < 2) return [];
  // The gist may be in the words of one that is left out, and so may the differences.
  const texts = renderings.map(({ exact }) => exact);
  const parts = compareRenderings(texts);
  const isEditors = gistOf(statement.renderings.map(({ exact }) => exact)) !== statement.gist;
  return [
    {
      ...statement,
      gist: isEditors ? statement.gist : gistOf(texts),
      renderings: renderings.map((rendering, index) => ({ ...rendering, parts: parts[index] ?? [] })),
      withheldIn,
    },
  ];
}
