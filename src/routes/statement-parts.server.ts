import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Statement } from '#lib/corpus/story.ts';
import { PAGE } from '#lib/state/paging.ts';
import type { ComparedEvent, Comparisons } from '#lib/state/story-context.ts';
import { matrixOf } from '#lib/state/wording-matrix.ts';
import type { StoryIndex } from './story-index.server.ts';

/** The words of a rendering are in its parts. */
const forView = (statement: Statement): Statement => ({
  ...statement,
  renderings: statement.renderings.map((rendering) => ({ ...rendering, exact: '' })),
});

/** What is compared at an event; null if nothing is. */
export function comparedAt(index: StoryIndex, event: DatedEvent): ComparedEvent | null {
  const statements = index.statementsOf.get(event.id);
  if (!statements) return null;
  const rendered = statements.flatMap(({ renderings }) => renderings.map(({ documentId }) => documentId));
  const reporting = event.excerpts.map(({ documentId }) => documentId);
  const sourceOf = [...new Set([...reporting, ...rendered])].flatMap((id) => {
    const document = index.documents.get(id);
    return document ? [[id, document.sourceId] as const] : [];
  });
  return { statements: statements.map(forView), sourceOf: Object.fromEntries(sourceOf) };
}

/** What is compared at the events of a part, by the event's id. */
export function statementsOfPart(index: StoryIndex, part: number): Record<string, ComparedEvent> {
  const events = index.story.events.slice(part * PAGE, (part + 1) * PAGE);
  return Object.fromEntries(
    events.flatMap((event) => {
      const compared = comparedAt(index, event);
      return compared ? [[event.id, compared] as const] : [];
    }),
  );
}

/** How many statements are compared at events, and how many outlets have them: enough to offer the comparison. */
export function comparisonsOf(index: StoryIndex, events: readonly DatedEvent[]): Comparisons {
  return Object.fromEntries(
    events.flatMap((event) => {
      const statements = index.statementsOf.get(event.id);
      if (!statements) return [];
      const { rows, sourceIds } = matrixOf(event, statements, index.documents);
      return [[event.id, [rows.length, sourceIds.length]] as const];
    }),
  );
}
