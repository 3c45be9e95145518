import { describe, expect, it } from 'vitest';
import { layOutTimeline } from '#lib/timeline/lay-out-timeline.ts';
import { boxOf } from '#lib/timeline/placed-label.ts';
import { threadPath } from '#lib/timeline/thread-path.ts';
import { casesOf, exceptions, STORIES } from './generated-stories.ts';

const PATH_PX = 22;
const CASES = casesOf(STORIES.filter((_, seed) => seed % 8 === 0)).map(({ name, input }) => {
  const layout = layOutTimeline({ ...input, pathPx: PATH_PX, previous: [] });
  return { name, layout, events: input.events, path: threadPath(layout, input.events) };
});

/** The numbers of path data as points: ends and control points, which hold the curve between them. */
const pointsOf = (d: string) =>
  [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

describe('threadPath, over generated stories', () => {
  it('passes through every mark and every column that is drawn, from left to right', () => {
    expect(
      exceptions(CASES, ({ layout: { marks, clusters }, path: { stops, d } }) => {
        const points = pointsOf(d);
        const missed = [...marks, ...clusters].filter(
          ({ x, y }) => !points.some((point) => Math.abs(point.x - x) < 0.1 && Math.abs(point.y - y) < 0.1),
        );
        const back = stops.filter(({ x }, index) => x < (stops[index - 1]?.x ?? x));
        return stops.length === marks.length + clusters.length ? [...missed, ...back].map(String) : ['count'];
      }),
    ).toEqual([]);
  });

  it('never leaves the band, nor goes below the axis', () => {
    expect(
      exceptions(CASES, ({ layout: { axisY, width }, path: { d } }) =>
        pointsOf(d)
          .filter(({ x, y }) => !(x >= 0 && x <= width && y >= 0 && y <= axisY + 0.1))
          .map(({ x, y }) => `${x},${y}`),
      ),
    ).toEqual([]);
  });

  it('keeps below the labels wherever there is room for them', () => {
    expect(
      exceptions(CASES, ({ layout: { labels }, path: { stops, d } }) => {
        const highest = Math.min(...stops.map(({ y }) => y));
        const lowest = Math.max(0, ...labels.map((label) => boxOf(label).y1));
        const top = Math.min(...pointsOf(d).map(({ y }) => y));
        return top < Math.min(lowest, highest) - 0.1 ? [`${top} above ${lowest}`] : [];
      }),
    ).toEqual([]);
  });

  it('says the same of the same', () => {
    for (const { layout, events, path } of CASES.slice(0, 20))
      expect(threadPath(layout, events)).toEqual(path);
  });
});

describe('threadPath', () => {
  const layout = CASES[0]?.layout;
  if (!layout) throw new Error('there are generated stories');

  it('is no line where nothing is shown', () => {
    const nothing = { ...layout, marks: [], clusters: [] };
    const events = { anchors: new Float64Array(), anchorOf: new Float64Array() };
    expect(threadPath(nothing, events)).toEqual({ stops: [], d: '' });
  });

  it('runs to the edge where the thread goes on beyond what is in view', () => {
    const { scale } = layout;
    const [mark] = CASES.flatMap(({ layout: { marks } }) => marks);
    if (!mark) throw new Error('there are marks');
    const middle = (scale.x0 + scale.x1) / 2;
    const one = {
      ...layout,
      clusters: [],
      labels: [],
      marks: [{ ...mark, index: 1, x: middle, y: layout.axisY }],
    };
    const { from, to } = scale.window;
    const moments = Float64Array.from([from - 1e9, (from + to) / 2, to + 1e9]);
    const { d } = threadPath(one, { anchors: moments, anchorOf: moments });
    const points = pointsOf(d);
    expect(points[0]?.x).toBeCloseTo(scale.x0, 0);
    expect(points.at(-1)?.x).toBeCloseTo(scale.x1, 0);
  });
});
