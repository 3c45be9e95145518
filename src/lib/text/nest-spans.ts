import type { TextPositionSelector } from './selector.ts';

/** A stretch of a text: plain, or covered by a span with what lies inside it. */
export interface SpanNode<T> extends TextPositionSelector {
  /** Null for plain text. */
  span: T | null;
  /** False where a span goes on after another one cut it; its first part is true. */
  isStart: boolean;
  children: SpanNode<T>[];
}

/**
 * Arranges spans as a tree over a range of a text, so that each can be drawn as one element around what it
 * covers. A span inside another becomes its child; one that only overlaps is cut where the other ends. Every
 * character of the range is in exactly one leaf.
 *
 * @example nestSpans({ start: 0, end: 9 }, [{ start: 2, end: 6 }]) // plain 0–2, the span 2–6, plain 6–9
 */
export function nestSpans<T extends TextPositionSelector>(
  range: TextPositionSelector,
  spans: T[],
): SpanNode<T>[] {
  const inside = spans
    .map((span) => ({ span, start: Math.max(span.start, range.start), end: Math.min(span.end, range.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return nest(
    range,
    inside.map((part) => ({ ...part, isStart: part.start === part.span.start })),
  );
}

interface Part<T> extends TextPositionSelector {
  span: T;
  isStart: boolean;
}

function nest<T>(range: TextPositionSelector, parts: Part<T>[]): SpanNode<T>[] {
  const nodes: SpanNode<T>[] = [];
  const plain = (start: number, end: number) => {
    if (start < end) nodes.push({ start, end, span: null, isStart: true, children: [] });
  };
  let at = range.start;
  let rest = parts;
  while (rest.length > 0) {
    const [first, ...others] = rest as [Part<T>, ...Part<T>[]];
    plain(at, first.start);
    const touching = others.filter((part) => part.start < first.end);
    const within = touching.map((part) => ({ ...part, end: Math.min(part.end, first.end) }));
    const beyond = touching
      .filter((part) => part.end > first.end)
      .map((part) => ({ ...part, start: first.end, isStart: false }));
    nodes.push({
      start: first.start,
      end: first.end,
      span: first.span,
      isStart: first.isStart,
      children: nest(first, within),
    });
    at = first.end;
    rest = [...beyond, ...others.filter((part) => part.start >= first.end)].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
  }
  plain(at, range.end);
  return nodes;
}
