import type { ArticleText } from '#lib/corpus/article.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import { sliceOf, touches, type Span } from '#lib/corpus/span.ts';
import type { Rendering, Statement } from '#lib/corpus/story.ts';
import { compareRenderings } from './compare-renderings.ts';

/** A passage that renders a statement, with the article that it stands in. */
export interface RenderedPassage extends Span {
  article: ArticleText;
  mode: Rendering['mode'];
  /** What part of the page it stands in, outside the article. */
  beside?: string | undefined;
}

/**
 * The statement that some passages render. Its id is the place of the first one, so it is stable as long as that is.
 *
 * @param passages at least two, each of another article, in the order of documents
 * @param gist an editor's words; else those of the shortest rendering
 */
export function makeStatement(
  passages: readonly RenderedPassage[],
  events: EventsByPlace,
  basis: Statement['basis'],
  gist?: string,
): Statement {
  const texts = passages.map(({ article, start, end }) => sliceOf(article.text, { start, end }));
  const parts = compareRenderings(texts);
  const renderings = passages.map(({ article, start, end, mode, beside }, index): Rendering => ({
    documentId: article.id,
    start,
    end,
    exact: texts[index] ?? '',
    mode,
    ...(beside === undefined ? {} : { beside }),
    parts: parts[index] ?? [],
  }));
  const [first] = renderings;
  const eventId = events.eventOf(renderings);
  return {
    id: `statement-${first?.documentId}-${first?.start}`,
    gist: gist ?? gistOf(texts),
    ...(eventId === null ? {} : { eventId }),
    basis,
    renderings,
  };
}

/**
 * What renderings say, in their own words: the first of the shortest, in one line, with a capital and without marks around it.
 *
 * @example gistOf(['they left on Monday.', 'On Monday, they all left.']) // 'They left on Monday'
 */
export function gistOf(texts: readonly string[]): string {
  const lines = texts.map((text) =>
    text
      .replace(/\s+/g, ' ')
      .replace(/[.,;"”»]+$/u, (marks) =>
        /["“„«]/u.test(text) ? marks.replace(/^[.,;]+|[.,;]+$/gu, '') : '',
      ),
  );
  const gist = lines.reduce((shortest, line) => (line.length < shortest.length ? line : shortest));
  return gist.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

type Place = Span & { documentId: string };

/** The places of articles that an event quotes, or takes its date from. */
const placesOf = ({ excerpts, dateEvidence }: DatedEvent): Place[] => [
  ...excerpts,
  ...dateEvidence.flatMap(({ documentId, start, end }) =>
    documentId === undefined || start === undefined || end === undefined ? [] : [{ documentId, start, end }],
  ),
];

/** The events of a story by the places that they quote. */
export class EventsByPlace {
  readonly #quoted = new Map<string, { event: DatedEvent; order: number; span: Span }[]>();

  /** @param events in time order */
  constructor(events: readonly DatedEvent[]) {
    for (const [order, event] of events.entries())
      for (const { documentId, start, end } of placesOf(event)) {
        const places = this.#quoted.get(documentId) ?? [];
        places.push({ event, order, span: { start, end } });
        this.#quoted.set(documentId, places);
      }
  }

  /**
   * The event that touches the most renderings with what it quotes; of several a main event, then the earliest. Where
   * none does, the main event that all of the articles report, if it is the only one. Null if it is not.
   */
  eventOf(renderings: readonly Place[]): string | null {
    const counts = new Map<DatedEvent, { touched: number; order: number }>();
    for (const rendering of renderings) {
      const touching = this.#of(rendering).filter(({ span }) => touches(span, rendering));
      for (const { event, order } of new Map(touching.map((place) => [place.event, place])).values())
        counts.set(event, { touched: (counts.get(event)?.touched ?? 0) + 1, order });
    }
    const isBackground = ({ rank }: DatedEvent) => Number(rank === 'background');
    const [best] = [...counts].sort(
      ([a, x], [b, y]) => y.touched - x.touched || isBackground(a) - isBackground(b) || x.order - y.order,
    );
    return best?.[0].id ?? this.#onlyMainEvent(renderings);
  }

  #onlyMainEvent(renderings: readonly Place[]): string | null {
    const [first, ...rest] = renderings.map(
      (rendering) => new Set(this.#of(rendering).map(({ event }) => event)),
    );
    const shared = [...(first ?? [])].filter(
      (event) => event.rank === 'main' && rest.every((events) => events.has(event)),
    );
    return shared.length === 1 ? (shared[0]?.id ?? null) : null;
  }

  #of({ documentId }: Place) {
    return this.#quoted.get(documentId) ?? [];
  }
}
