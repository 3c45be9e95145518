import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Span } from '#lib/corpus/span.ts';
import type { Story } from '#lib/corpus/story.ts';

/** A stretch of an article that the story points at: an excerpt, words that give a date, or the rendering of a statement. */
export interface Annotation extends Span {
  /** The fragment that opens the article here. */
  id: string;
  kind: 'excerpt' | 'date' | 'rendering';
  /** The events that rest on it, in time order; of a rendering none. */
  events: DatedEvent[];
}

/** All that a story points at in an article, each place once. */
export function annotationsOf(documentId: string, story: Story): Annotation[] {
  const byId = new Map<string, Annotation>();
  const add = (event: DatedEvent, kind: Annotation['kind'], id: string, { start, end }: Span) => {
    const annotation = byId.get(id) ?? { id, kind, start, end, events: [] };
    if (!annotation.events.includes(event)) annotation.events.push(event);
    byId.set(id, annotation);
  };
  for (const event of story.events) {
    for (const excerpt of event.excerpts) {
      if (excerpt.documentId === documentId) add(event, 'excerpt', excerpt.id, excerpt);
    }
    for (const { documentId: id, start, end } of event.dateEvidence) {
      if (id === documentId && start !== undefined && end !== undefined) {
        add(event, 'date', dateFragment({ start, end }), { start, end });
      }
    }
  }
  const renderings = story.statements.flatMap((statement) =>
    statement.renderings.filter((rendering) => rendering.documentId === documentId),
  );
  for (const { start, end } of renderings) {
    const id = renderingFragment({ start, end });
    byId.set(id, { id, kind: 'rendering', start, end, events: [] });
  }
  return [...byId.values()];
}

/** The fragment of words that give a date. */
export const dateFragment = ({ start, end }: Span): string => `t-${start}-${end}`;

/** The fragment of a passage that renders a statement. */
export const renderingFragment = ({ start, end }: Span): string => `r-${start}-${end}`;
