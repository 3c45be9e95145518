import type { ArticleText } from '#lib/corpus/article.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Span } from '#lib/corpus/span.ts';
import type { Story } from '#lib/corpus/story.ts';
import type { TimeExpression } from '#lib/corpus/time-expression.ts';
import { dateFragment } from './date-fragment.ts';

/**
 * A stretch of an article that can be pointed at: an excerpt, words that give an event its date, the rendering of a
 * statement, words that speak of time.
 */
export interface Annotation extends Span {
  /** The fragment that opens the article here. */
  id: string;
  kind: 'excerpt' | 'date' | 'rendering' | 'time';
  /** The events that rest on it, in time order; none where it dates the article alone, and of a rendering. */
  events: DatedEvent[];
  /** What words that speak of time mean. */
  expression?: TimeExpression;
}

/**
 * All that a story points at in an article, each place once: excerpts, words that give dates, the words that these are
 * counted from, and those that date the article itself.
 */
export function annotationsOf(documentId: string, story: Story): Annotation[] {
  const document = story.documents.find(({ id }) => id === documentId);
  const byId = new Map<string, Annotation>();
  const add = (event: DatedEvent | null, kind: Annotation['kind'], id: string, { start, end }: Span) => {
    const annotation = byId.get(id) ?? { id, kind, start, end, events: [] };
    if (event && !annotation.events.includes(event)) annotation.events.push(event);
    byId.set(id, annotation);
  };
  for (const event of story.events) {
    for (const excerpt of event.excerpts) {
      if (excerpt.documentId === documentId) add(event, 'excerpt', excerpt.id, excerpt);
    }
    for (const { documentId: id, start, end, anchors = [] } of event.dateEvidence) {
      if (id !== documentId || start === undefined || end === undefined) continue;
      const dating = anchors.flatMap((anchor) =>
        anchor.kind === 'expression' ? [anchor] : (document?.publishedWords ?? []),
      );
      for (const span of [{ start, end }, ...dating]) add(event, 'date', dateFragment(span), span);
    }
  }
  for (const span of document?.publishedWords ?? []) add(null, 'date', dateFragment(span), span);
  const renderings = story.statements.flatMap((statement) =>
    statement.renderings.filter((rendering) => rendering.documentId === documentId),
  );
  for (const { start, end } of renderings) {
    const id = renderingFragment({ start, end });
    byId.set(id, { id, kind: 'rendering', start, end, events: [] });
  }
  return [...byId.values()];
}

/** The events whose excerpts begin in a stretch of an article: what its words lead back to. */
export const eventsQuoting = (stretch: Span, annotations: readonly Annotation[]): DatedEvent[] => [
  ...new Set(
    annotations
      .filter(({ kind, start }) => kind === 'excerpt' && stretch.start <= start && start < stretch.end)
      .flatMap(({ events }) => events),
  ),
];

/** The words of an article that speak of time. */
export const timeAnnotationsOf = ({ timeExpressions }: Pick<ArticleText, 'timeExpressions'>): Annotation[] =>
  timeExpressions.map((expression) => ({
    id: `x-${expression.start}`,
    kind: 'time',
    start: expression.start,
    end: expression.end,
    events: [],
    expression,
  }));

/** The fragment of a passage that renders a statement. */
export const renderingFragment = ({ start, end }: Span): string => `r-${start}-${end}`;
