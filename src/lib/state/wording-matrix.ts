import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import { touches } from '#lib/corpus/span.ts';
import type { Rendering, Statement } from '#lib/corpus/story.ts';

/**
 * What an outlet makes of a statement: quotes it, reports it in its own words, or leaves it out. `withheld` where it has
 * it in words that may not be published; `unknown` where its articles do not report the event, so that nothing was left out.
 */
export type WordingMode = Rendering['mode'] | 'withheld' | 'absent' | 'unknown';

export interface WordingCell {
  sourceId: string;
  mode: WordingMode;
  /** What its articles say, quotations first. */
  renderings: Rendering[];
}

/** The statements of an event by outlets: one row a statement, one cell an outlet. */
export interface WordingMatrix {
  sourceIds: string[];
  rows: WordingRow[];
}

export interface WordingRow {
  statement: Statement;
  cells: WordingCell[];
}

/** Whether a statement is of an event: ascribed to it, or rendered in words that the event quotes. */
function isOf(statement: Statement, event: DatedEvent): boolean {
  return (
    statement.eventId === event.id ||
    statement.renderings.some((rendering) =>
      event.excerpts.some(
        (excerpt) => excerpt.documentId === rendering.documentId && touches(excerpt, rendering),
      ),
    )
  );
}

/**
 * Who quotes, who reports and who leaves out what is said at an event. “Left out” is only claimed of an outlet with
 * an article that reports the event, that is, of which the event has an excerpt.
 *
 * @param documents all documents that the statements may be rendered in, by id
 * @returns outlets in the order of the event's excerpts, then those that only render a statement
 */
export function wordingMatrix(
  event: DatedEvent,
  statements: readonly Statement[],
  documents: ReadonlyMap<string, Pick<DocumentSummary, 'sourceId'>>,
): WordingMatrix {
  return matrixOf(
    event,
    statements.filter((statement) => isOf(statement, event)),
    documents,
  );
}

/** The same where it is known already that the statements are of the event. */
export function matrixOf(
  event: { excerpts: readonly { documentId: string }[] },
  ofEvent: readonly Statement[],
  documents: ReadonlyMap<string, Pick<DocumentSummary, 'sourceId'>>,
): WordingMatrix {
  const sourceOf = (documentId: string) => documents.get(documentId)?.sourceId ?? [];
  const reporting = new Set(event.excerpts.flatMap(({ documentId }) => sourceOf(documentId)));
  const rendering = ofEvent.flatMap(({ renderings }) =>
    renderings.flatMap(({ documentId }) => sourceOf(documentId)),
  );
  const sourceIds = [...new Set([...reporting, ...rendering])];
  const cellOf = (statement: Statement, sourceId: string): WordingCell => {
    const renderings = statement.renderings
      .filter(({ documentId }) => sourceOf(documentId) === sourceId)
      .toSorted((a, b) => Number(a.mode !== 'direct') - Number(b.mode !== 'direct'));
    const isWithheld = statement.withheldIn?.some((documentId) => sourceOf(documentId) === sourceId);
    const silence = isWithheld ? 'withheld' : reporting.has(sourceId) ? 'absent' : 'unknown';
    return { sourceId, mode: renderings[0]?.mode ?? silence, renderings };
  };
  return {
    sourceIds,
    rows: ofEvent.map((statement) => ({
      statement,
      cells: sourceIds.map((sourceId) => cellOf(statement, sourceId)),
    })),
  };
}
