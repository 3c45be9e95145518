import { describe, expect, it } from 'vitest';
import { nestSpans, type SpanNode } from '#lib/text/nest-spans.ts';
import type { TextPositionSelector } from '#lib/text/selector.ts';
import { seededRandom } from '../time/seeded-random.ts';

interface Named extends TextPositionSelector {
  id: string;
}

const leaves = <T>(nodes: SpanNode<T>[]): SpanNode<T>[] =>
  nodes.flatMap((node) => (node.children.length > 0 ? leaves(node.children) : [node]));
const withSpans = <T>(nodes: SpanNode<T>[]): SpanNode<T>[] =>
  nodes.flatMap((node) => (node.span ? [node, ...withSpans(node.children)] : []));

/** A tree as text: "a(1 b(2) 3)" is the span a around plain text and the span b. */
function written(nodes: SpanNode<Named>[]): string {
  return nodes
    .map(({ span, start, end, isStart, children }) =>
      span ? `${isStart ? '' : '…'}${span.id}(${written(children)})` : `${start}–${end}`,
    )
    .join(' ');
}

const span = (id: string, start: number, end: number): Named => ({ id, start, end });
const range = { start: 0, end: 10 };

describe('nestSpans', () => {
  it.each<[string, Named[], string]>([
    ['no span is plain text', [], '0–10'],
    ['a span stands between plain text', [span('a', 2, 6)], '0–2 a(2–6) 6–10'],
    ['spans side by side', [span('a', 2, 6), span('b', 6, 8)], '0–2 a(2–6) b(6–8) 8–10'],
    ['a span inside another', [span('b', 3, 4), span('a', 2, 6)], '0–2 a(2–3 b(3–4) 4–6) 6–10'],
    ['a span that begins with another', [span('b', 2, 4), span('a', 2, 6)], '0–2 a(b(2–4) 4–6) 6–10'],
    ['two of the same place', [span('a', 2, 6), span('b', 2, 6)], '0–2 a(b(2–6)) 6–10'],
    [
      'spans that overlap: the second is cut',
      [span('a', 2, 6), span('b', 4, 8)],
      '0–2 a(2–4 b(4–6)) …b(6–8) 8–10',
    ],
    [
      'a cut span goes on around what lies in it',
      [span('a', 0, 5), span('b', 3, 9), span('c', 6, 7)],
      'a(0–3 b(3–5)) …b(5–6 c(6–7) 7–9) 9–10',
    ],
    ['one that begins before the range is no start', [span('a', -3, 4)], '…a(0–4) 4–10'],
    ['one that ends after it is cut', [span('a', 8, 20)], '0–8 a(8–10)'],
    ['one outside, or empty, is not there', [span('a', 10, 20), span('b', 3, 3)], '0–10'],
  ])('%s', (_, spans, tree) => {
    expect(written(nestSpans(range, spans))).toBe(tree);
  });

  it('of an empty range is nothing', () => {
    expect(nestSpans({ start: 3, end: 3 }, [span('a', 0, 9)])).toEqual([]);
  });

  const rounds = Array.from({ length: 600 }, (_, seed) => {
    const random = seededRandom(seed);
    const place = () => Math.floor(random() * 40) - 5;
    const spans = Array.from({ length: Math.floor(random() * 9) }, (_, index) => {
      const [start = 0, end = 0] = [place(), place()].sort((a, b) => a - b);
      return span(String(index), start, end);
    });
    return { spans, nodes: nestSpans({ start: 0, end: 30 }, spans) };
  });

  it('puts every character in exactly one leaf, in order', () => {
    for (const { nodes } of rounds) {
      const ends = leaves(nodes).map(({ start, end }) => [start, end]);
      expect(
        ends
          .flat()
          .slice(1, -1)
          .every((at, index, all) => index % 2 === 1 || at === all[index + 1]),
      ).toBe(true);
      expect([ends[0]?.[0], ends.at(-1)?.[1]]).toEqual([0, 30]);
      expect(ends.every(([start = 0, end = 0]) => start < end)).toBe(true);
    }
  });

  it('keeps children inside their parents', () => {
    const strays = (nodes: SpanNode<Named>[], start: number, end: number): number =>
      nodes.filter((node) => node.start < start || node.end > end).length +
      nodes.reduce((sum, node) => sum + strays(node.children, node.start, node.end), 0);
    for (const { nodes } of rounds) expect(strays(nodes, 0, 30)).toBe(0);
  });

  it('covers with each span what it covers and nothing else, and marks its first part alone as its start', () => {
    for (const { spans, nodes } of rounds) {
      for (const one of spans) {
        const parts = withSpans(nodes).filter((node) => node.span === one);
        const [start, end] = [Math.max(0, one.start), Math.min(30, one.end)];
        const length = parts.reduce((sum, part) => sum + part.end - part.start, 0);
        expect(length).toBe(Math.max(0, end - start));
        const starts = parts.filter((part) => part.isStart).map((part) => part.start);
        expect(starts).toEqual(one.start >= 0 && start < end ? [one.start] : []);
      }
    }
  });
});
