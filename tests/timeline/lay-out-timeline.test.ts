import { describe, expect, it } from 'vitest';
import { DAY_MS, midnight } from '#lib/time/calendar.ts';
import { layOutTimeline, type LayoutInput, type TimelineLayout } from '#lib/timeline/lay-out-timeline.ts';
import { overviewOf } from '#lib/timeline/overview.ts';
import { prepareEvents } from '#lib/timeline/shown-events.ts';
import { makeTimeAxis } from '#lib/timeline/time-axis.ts';
import { wholeWindow } from '#lib/timeline/time-scale.ts';
import { panned, zoomed } from '#lib/timeline/visible-window.ts';
import { seededRandom } from '../time/seeded-random.ts';
import {
  caseOf,
  casesOf,
  exceptions,
  generateStory,
  scaleOf,
  SPACINGS,
  STORIES,
  upTo,
} from './generated-stories.ts';
import { made, madeTable, onDays, shownOf, type MadeEvent } from './made-table.ts';

const FEW = STORIES.filter((_, seed) => seed % 4 === 0);
const FEW_CASES = casesOf(FEW);

describe('layOutTimeline, over generated stories', () => {
  it('has a fair mixture of them', () => {
    const counts = STORIES.map(({ table }) => table.count);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([1, 1500]);
    expect(new Set(STORIES.map(({ heightPx }) => heightPx)).size).toBe(7);
  });

  it('has finite numbers everywhere', () => {
    expect(
      exceptions(FEW_CASES, ({ layout }) => {
        const written = JSON.stringify(layout, (key, value: unknown) =>
          key === 'axis' ? null : typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value,
        );
        return /not finite|NaN|Invalid|undefined/.test(written) ? [written.slice(0, 200)] : [];
      }),
    ).toEqual([]);
  });

  it('says the same of the same', () => {
    const written = (seed: number) => {
      const { scale, ...rest } = caseOf(generateStory(seed), 0.5).layout;
      return JSON.stringify([rest, scale.left, scale.segments]);
    };
    for (let seed = 0; seed < 40; seed++) expect(written(seed)).toBe(written(seed));
  });

  it('draws the same axis, ticks and rows whichever event is current', () => {
    expect(
      exceptions(FEW_CASES, ({ input, layout }) => {
        const other = layOutTimeline({ ...input, currentIndex: -1 });
        const parts = ({ ticks, captions, breakCaptions, axisY, height, rows }: TimelineLayout) =>
          JSON.stringify([
            ticks,
            captions,
            breakCaptions,
            axisY,
            height,
            rows.map(({ y, name }) => [y, name]),
          ]);
        return parts(other) === parts(layout) ? [] : ['moved'];
      }),
    ).toEqual([]);
  });

  it('shows in the overview every event that passes the filter, whatever the spacing', () => {
    expect(
      exceptions(FEW, (story) =>
        SPACINGS.flatMap((spacing) => {
          const strokes = overviewOf(story.events, scaleOf(story, spacing));
          const count = strokes.reduce((sum, stroke) => sum + stroke.count, 0);
          const isRight = strokes.every(
            ({ x, height }) => height > 0 && height <= 1 && x > 0 && x < story.widthPx,
          );
          return count === story.events.order.length && isRight ? [] : [`${count} at ${spacing}`];
        }),
      ),
    ).toEqual([]);
  });
});

describe('layOutTimeline, of little', () => {
  const day = midnight(2017, 6, 15);
  const event = (over: Partial<MadeEvent> = {}) =>
    made({ earliest: day, latest: day + DAY_MS, title: 'An event', sources: [0], ...over });
  const layOut = (events: MadeEvent[], over: Partial<LayoutInput> = {}) => {
    const table = madeTable(events.map((each, index) => ({ ...each, id: `event-${index}` })));
    const axis = makeTimeAxis(table);
    return layOutTimeline({
      axis,
      events: shownOf(table, 1),
      sources: [{ id: 'a', name: 'Alpha' }],
      window: wholeWindow(axis),
      currentIndex: 0,
      widthPx: 1024,
      heightPx: 340,
      ...over,
    });
  };

  it('no event at all is an empty band', () => {
    const { marks, clusters, labels, ticks, scale, axisY } = layOut([]);
    expect({ marks, clusters, labels, ticks, segments: scale.segments }).toEqual({
      marks: [],
      clusters: [],
      labels: [],
      ticks: [],
      segments: [],
    });
    expect([scale.position(0), axisY].every(Number.isFinite)).toBe(true);
  });

  it('a filter that nothing passes leaves the axis as it is', () => {
    const table = onDays([0, 10, 20]);
    const axis = makeTimeAxis(table);
    const events = prepareEvents(table, new Uint32Array(), 'en-GB', 0, 6);
    const input = { axis, sources: [], window: wholeWindow(axis), widthPx: 1024, heightPx: 340 };
    const none = layOutTimeline({ ...input, events, currentIndex: 1 });
    const all = layOutTimeline({ ...input, events: shownOf(table), currentIndex: 1 });
    expect([none.marks, none.clusters, none.labels]).toEqual([[], [], []]);
    expect(none.ticks).toEqual(all.ticks);
  });

  it('one event stands in the middle of the axis, with its label', () => {
    const { marks, labels, scale } = layOut([event()]);
    expect(marks).toHaveLength(1);
    expect(marks[0]?.x).toBeCloseTo((scale.x0 + scale.x1) / 2, 1);
    expect(labels.map(({ id }) => id)).toEqual(['event-0']);
  });

  it('two events stand in order, however far apart, without a break', () => {
    for (const year of [2016, 1917, 17, -4000, -4_500_000_000]) {
      const early = midnight(year, 1, 1);
      const { marks, scale } = layOut([event({ earliest: early, latest: early + 366 * DAY_MS }), event()]);
      expect((marks[0]?.x ?? 0) < (marks[1]?.x ?? 0)).toBe(true);
      expect(scale.breaks).toEqual([]);
    }
  });

  it('events of the same day stand beside each other, in order', () => {
    const { marks } = layOut([event(), event(), event(), event()]);
    expect(marks.map(({ lane }) => lane)).toEqual([0, 0, 0, 0]);
    const distances = marks.slice(1).map(({ x }, index) => Math.round(x - (marks[index]?.x ?? 0)));
    expect(new Set(distances).size).toBe(1);
    expect(distances[0]).toBeGreaterThanOrEqual(11);
  });

  it('a few events of the same minute stand above each other, more are a column', () => {
    const around = [midnight(2017, 1, 1), midnight(2017, 12, 1)].map((earliest) =>
      event({ earliest, latest: earliest + DAY_MS }),
    );
    const [first, last] = [around[0] ?? event(), around[1] ?? event()];
    const crowd = (count: number) =>
      layOut([first, ...Array.from({ length: count }, () => event({ latest: day + 60_000 })), last]);
    expect(crowd(4).marks.map(({ lane }) => lane)).toEqual([0, 0, 1, 2, 3, 0]);
    const { marks, clusters } = crowd(60);
    expect([marks.length, clusters.map(({ count }) => count)]).toEqual([2, [60]]);
  });

  it('a current event among many of the same minute has a mark of its own, and a label', () => {
    const events = Array.from({ length: 60 }, () => event({ latest: day + 60_000 }));
    const { marks, clusters, labels } = layOut(events, { currentIndex: 30 });
    expect(marks.map(({ index }) => index)).toEqual([30]);
    expect(clusters.map(({ count }) => count)).toEqual([59]);
    expect(labels.map(({ index }) => index)).toContain(30);
  });

  it('bars that are more than there are lanes for are counted, and the current one is among those drawn', () => {
    const years = Array.from({ length: 9 }, (_, index) =>
      event({
        earliest: day - (9 - index) * 40 * DAY_MS,
        latest: day + (9 - index) * 30 * DAY_MS,
        flags: [],
      }),
    );
    const { marks, clusters } = layOut(years, { currentIndex: 8 });
    expect(marks.map(({ lane }) => lane).sort()).toEqual([0, 1, 2, 3]);
    expect(marks.map(({ index }) => index)).toContain(8);
    expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });

  it('a name of 300 letters costs its own label and no other', () => {
    const { labels } = layOut(
      [event({ earliest: 0, latest: DAY_MS, title: 'long '.repeat(60) }), event({ title: 'Short' })],
      { currentIndex: 1 },
    );
    expect(labels.map(({ id }) => id)).toEqual(['event-1']);
  });

  it.each([
    [128, 0],
    [239, 0],
    [240, 1],
    [600, 1],
  ])('a band of %i px has room for the lines of %i outlets', (heightPx, rows) => {
    expect(layOut([event()], { heightPx }).rows).toHaveLength(rows);
  });
});

describe('a hundred thousand events', () => {
  /** On distinct minutes of ten years, and the same as intervals of months that are all different. */
  const COUNT = 100_000;
  const random = seededRandom(1);
  const start = midnight(2008, 1, 1);
  const minutes = Float64Array.from({ length: COUNT }, () => start + upTo(random, 5_000_000) * 60_000).sort();
  const kinds: [string, (earliest: number, index: number) => MadeEvent][] = [
    ['of a minute each', (earliest, index) => made({ id: `${index}`, earliest, latest: earliest + 60_000 })],
    [
      'of some weeks each, no two the same',
      (earliest, index) =>
        made({ id: `${index}`, earliest, latest: earliest + (9 + (index % 30)) * DAY_MS, flags: [] }),
    ],
  ];

  it.each(kinds)('%s are laid out in any window with a few hundred things to draw', (_, kind) => {
    const table = madeTable(
      Array.from(minutes, (earliest, index) => ({
        ...kind(earliest, index),
        title: 'The council votes for a bridge',
        flags: [
          ...kind(earliest, index).flags.filter((flag) => flag !== 'main'),
          ...(index % 20 ? [] : ['main' as const]),
        ],
        sources: [index % 6],
      })),
    );
    const story = {
      name: 'many',
      table,
      axis: makeTimeAxis(table),
      events: shownOf(table, 6),
      sources: Array.from({ length: 6 }, (_, index) => ({ id: `source-${index}`, name: `Paper ${index}` })),
      currentIndex: COUNT / 2,
      widthPx: 1208,
      heightPx: 511,
    };
    let { layout, input } = caseOf(story, 0.5);
    for (let step = 0; step < 24; step++) {
      const { marks, clusters, labels, ticks, scale } = layout;
      expect(marks.length + clusters.length + labels.length + ticks.length, `step ${step}`).toBeLessThan(600);
      const window = step % 3 > 0 ? zoomed(scale, 3, 300 + 20 * step) : panned(scale, 400 - 30 * step);
      ({ layout, input } = caseOf(story, [0, 0.5, 1][step % 3] ?? 0, window));
    }
    expect(input.window.to - input.window.from).toBeLessThan(DAY_MS);
  });
});
