import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Span } from '#lib/corpus/span.ts';
import type { Statement } from '#lib/corpus/story.ts';

/** What the events quote of one article, in the order of the places. */
interface Quoted {
  places: (Span & { eventId: string })[];
  /** The farthest end of the places up to each. */
  reach: number[];
}

function quotedIn(events: readonly DatedEvent[]): Map<string, Quoted> {
  const byDocument = new Map<string, Quoted>();
  for (const { id: eventId, excerpts } of events)
    for (const { documentId, start, end } of excerpts) {
      const quoted = byDocument.get(documentId) ?? { places: [], reach: [] };
      quoted.places.push({ eventId, start, end });
      byDocument.set(documentId, quoted);
    }
  for (const quoted of byDocument.values()) {
    quoted.places.sort((a, b) => a.start - b.start);
    let reach = 0;
    quoted.reach = quoted.places.map(({ end }) => (reach = Math.max(reach, end)));
  }
  return byDocument;
}

/** The events that quote words of a span. Takes time by how many lie there, not by how many the article has. */
function quoting({ places, reach }: Quoted, { start, end }: Span): string[] {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let index = low - 1; index >= 0 && (reach[index] ?? 0) > start; index--) {
    const place = places[index];
    if (place && place.end > start) found.push(place.eventId);
  }
  return found;
}

/**
 * The statements that are compared at each event: those ascribed to it, and those rendered in words that it quotes.
 * The same rule as that of `wordingMatrix`, for all events of a long story at once.
 *
 * @returns by the event's id, in the order of `statements`; an event without any is not in it
 */
export function statementsByEvent(
  events: readonly DatedEvent[],
  statements: readonly Statement[],
): Map<string, Statement[]> {
  const quoted = quotedIn(events);
  const byEvent = new Map<string, Statement[]>();
  for (const statement of statements) {
    const ids = new Set(statement.eventId === undefined ? [] : [statement.eventId]);
    for (const rendering of statement.renderings) {
      const ofDocument = quoted.get(rendering.documentId);
      if (ofDocument) for (const id of quoting(ofDocument, rendering)) ids.add(id);
    }
    for (const id of ids) {
      const known = byEvent.get(id);
      if (known) known.push(statement);
      else byEvent.set(id, [statement]);
    }
  }
  return byEvent;
}
