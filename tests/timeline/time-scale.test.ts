import { describe, expect, it } from 'vitest';
import { DAY_MS } from '#lib/time/calendar.ts';
import { makeTimeAxis } from '#lib/timeline/time-axis.ts';
import { makeTimeScale, wholeWindow, type TimeScale } from '#lib/timeline/time-scale.ts';
import { seededRandom } from '../time/seeded-random.ts';
import {
  exceptions,
  generateStory,
  scaleOf,
  SPACINGS,
  STORIES,
  wander,
  type GeneratedStory,
} from './generated-stories.ts';
import { made, madeTable, onDays } from './made-table.ts';

interface ScaleCase {
  name: string;
  story: GeneratedStory;
  spacing: number;
  scale: TimeScale;
  isWhole: boolean;
}

/** Scales of all stories at every spacing: of the whole axis, and of a window that a reader may have come to. */
const SCALES: ScaleCase[] = STORIES.flatMap((story, seed) =>
  SPACINGS.flatMap((spacing) => {
    const random = seededRandom(seed);
    const windows = [wholeWindow(story.axis), wander(random, story, spacing)];
    return windows.map((window, place) => ({
      name: `${story.name}, spacing ${spacing}, ${window.from} to ${window.to}`,
      story,
      spacing,
      scale: scaleOf(story, spacing, window),
      isWhole: place === 0,
    }));
  }),
);

/** The smallest difference that can be told at a moment: numbers of the size of geology are far apart. */
const grain = (ms: number) => Math.max(1, Math.abs(ms)) * 2 ** -50;
/** Pixels that cannot be told apart: rounded ones, and those of an axis as long as no screen. */
const fine = ({ measure }: TimeScale) => 0.021 + measure.length * 2 ** -51;
/** What is seen in pixels of the moments around one that cannot be told from it. */
const tolerance = (scale: TimeScale, ms: number) =>
  fine(scale) + scale.position(ms + grain(ms)) - scale.position(ms - grain(ms));

const SHARES = Array.from({ length: 41 }, (_, step) => step / 40);

/** Moments in view and beyond: edges of events and chapters, and what lies between. */
function momentsOf({ story, scale }: ScaleCase): number[] {
  const { table, axis } = story;
  const { from, to } = scale.window;
  const step = Math.ceil(table.count / 40);
  const some = Array.from({ length: Math.ceil(table.count / step) }, (_, place) => place * step);
  return [
    ...SHARES.map((share) => from + share * (to - from)),
    ...some.flatMap((index) => [table.earliest[index] ?? 0, table.latest[index] ?? 0]),
    ...axis.chapters.flatMap(({ start, end }) => [start, end, (start + end) / 2]),
  ].sort((a, b) => a - b);
}

describe('makeTimeScale, over generated stories, spacings and windows', () => {
  it('has windows enough that show a part, and breaks enough', () => {
    expect(SCALES.filter(({ isWhole, scale }) => !isWhole && scale.left > 0).length).toBeGreaterThan(500);
    expect(SCALES.filter(({ scale }) => scale.breaks.length > 0).length).toBeGreaterThan(400);
  });

  it('keeps the order of time', () => {
    expect(
      exceptions(SCALES, (found) => {
        const xs = momentsOf(found).map(found.scale.position);
        return xs.every((x, place) => place === 0 || x >= (xs[place - 1] ?? Infinity))
          ? []
          : ['out of order'];
      }),
    ).toEqual([]);
  });

  it('shows the window that it is given from end to end', () => {
    expect(
      exceptions(SCALES, ({ scale }) => {
        const { x0, x1, position, window } = scale;
        const [left, right] = [position(window.from) - x0, position(window.to) - x1];
        return Math.abs(left) <= tolerance(scale, window.from) &&
          Math.abs(right) <= tolerance(scale, window.to)
          ? []
          : [`off by ${left} and ${right}`];
      }),
    ).toEqual([]);
  });

  it('finds the place of a moment again that it finds at a place', () => {
    expect(
      exceptions(SCALES, ({ scale }) => {
        const { x0, x1, position, invert } = scale;
        return SHARES.flatMap((share) => {
          const px = x0 + share * (x1 - x0);
          const ms = invert(px);
          return Math.abs(position(ms) - px) <= tolerance(scale, ms) ? [] : [`${px} becomes ${position(ms)}`];
        });
      }),
    ).toEqual([]);
  });

  it('finds the moment again at its place, as nearly as a hundredth of a pixel tells', () => {
    expect(
      exceptions(SCALES, (found) => {
        const { position, invert, window } = found.scale;
        const seen = momentsOf(found).filter((ms) => ms >= window.from && ms <= window.to);
        return seen.flatMap((ms) => {
          const x = position(ms);
          // Time may run faster on one side of a moment than on the other.
          const off = fine(found.scale) / 2 + 0.001;
          const [before, after] = [invert(x - off) - grain(ms), invert(x + off) + grain(ms)];
          return before <= ms && ms <= after ? [] : [`${ms} becomes ${invert(x)}`];
        });
      }),
    ).toEqual([]);
  });

  it('moves nothing by much when spacing changes by little', () => {
    const small = 1e-4;
    expect(
      exceptions(
        SCALES.filter(({ isWhole }) => isWhole),
        (found) => {
          const { story, spacing, scale } = found;
          const near = scaleOf(story, spacing < 1 ? spacing + small : spacing - small, scale.window);
          return momentsOf(found).flatMap((ms) => {
            const moved = Math.abs(near.position(ms) - scale.position(ms));
            return moved <= 3 * small * story.widthPx + 0.02 ? [] : [`${ms} by ${moved}`];
          });
        },
      ),
    ).toEqual([]);
  });

  it('takes up to a quarter of the axis for breaks, and keeps their width at any zoom where gaps are closed', () => {
    const wholes = new Map(
      SCALES.filter(({ isWhole }) => isWhole).map((found) => [`${found.story.name} ${found.spacing}`, found]),
    );
    expect(
      exceptions(
        SCALES.filter(({ spacing }) => spacing >= 0.5),
        ({ story, spacing, scale }) => {
          const whole = wholes.get(`${story.name} ${spacing}`)?.scale;
          const widths = scale.breaks.map(({ x0, x1 }) => x1 - x0);
          const usual = whole?.measure.breakPx ?? NaN;
          const isKept = widths.every((width, place) => {
            const far = Math.abs(scale.breaks[place]?.x0 ?? 0);
            return Math.abs(width - usual) <= 0.021 + far * 1e-12;
          });
          const fits = usual * widths.length <= (scale.x1 - scale.x0) / 4 + 1e-6;
          return isKept && fits ? [] : [widths.join(' ')];
        },
      ),
    ).toEqual([]);
  });

  it('never magnifies less than it takes to show the whole axis', () => {
    expect(
      exceptions(SCALES, ({ scale: { measure, wholePx, left } }) =>
        measure.pixels >= wholePx && left >= 0 ? [] : [`${measure.pixels}, ${left}`],
      ),
    ).toEqual([]);
  });

  it('has finite numbers everywhere', () => {
    expect(
      exceptions(SCALES, (found) => {
        const { x0, x1, left, measure, segments, breaks, invert, position } = found.scale;
        const numbers = [
          ...[left, measure.pixels, measure.length, invert(x0), invert(x1)],
          ...momentsOf(found).map(position),
          ...[...segments, ...breaks].flatMap((part) => [part.x0, part.x1]),
        ];
        return numbers.every(Number.isFinite) ? [] : ['not finite'];
      }),
    ).toEqual([]);
  });

  it('puts chapters in order, with a break between each two', () => {
    expect(
      exceptions(SCALES, ({ scale: { segments, breaks, measure } }) => {
        const edges = segments.flatMap(({ x0, x1 }) => [x0, x1]);
        const isOrdered = edges.every((x, place) => place === 0 || x >= (edges[place - 1] ?? Infinity));
        const isBroken = measure.spacing === 0 || breaks.every(({ x0, x1 }) => x1 > x0);
        return isOrdered && isBroken && breaks.length === segments.length - 1 ? [] : [edges.join(' ')];
      }),
    ).toEqual([]);
  });
});

describe('makeTimeScale', () => {
  const axis = makeTimeAxis(onDays([0, 2, 4, 3000, 3002, 3004]));
  const at = (spacing: number, ms: number) => {
    const window = wholeWindow(axis);
    return makeTimeScale({ axis, window, spacing, x0: 0, x1: 1000, breakPx: 20 }).position(ms);
  };

  it.each([
    ['as time passes', 0, [0, 2, 996, 998]],
    // Both chapters are a month.
    ['with the gap closed', 0.5, [0, 79, 810, 889]],
    ['with the same room for every event', 1, [0, 488, 511, 1000]],
  ])('spaces it %s', (_, spacing, places) => {
    expect([0, 5, 3000, 3005].map((day) => Math.round(at(spacing, day * DAY_MS)))).toEqual(places);
  });

  it('gives every event the same room where they have it, and days between them hardly any', () => {
    const days = [0, 1, 2, 3, 4, 5].map((day) => at(1, (day + 1) * DAY_MS) - at(1, day * DAY_MS));
    expect(days.map((px) => Math.round(px / 10) * 10)).toEqual([160, 0, 160, 0, 160, 0]);
  });

  it('gives no room of an event to the break beside it, however short the event is', () => {
    const instants = [0, 2, 4, 3000, 3002, 3004].map((day) => ({
      earliest: day * DAY_MS,
      latest: day * DAY_MS,
    }));
    const story = { axis: makeTimeAxis(madeTable(instants)), widthPx: 1034 };
    expect(scaleOf(story, 1).breaks.map(({ x0, x1 }) => Math.round(x1 - x0))).toEqual([20]);
  });

  it('gives a crowded day more room than an empty month where events have the same room', () => {
    const crowd = madeTable(
      [0, 40, 40, 40, 40, 40, 40, 40, 40, 80].map((day) =>
        made({ earliest: day * DAY_MS, latest: (day + 1) * DAY_MS }),
      ),
    );
    const story = { axis: makeTimeAxis(crowd), widthPx: 1034 };
    const widthOf = (spacing: number, from: number, to: number) => {
      const { position } = scaleOf(story, spacing);
      return position(to * DAY_MS) - position(from * DAY_MS);
    };
    expect(widthOf(0, 40, 41)).toBeLessThan(20);
    expect(widthOf(1, 40, 41)).toBeGreaterThan(700);
    expect(widthOf(1, 41, 80)).toBeLessThan(10);
  });

  it('holds what lies outside at the ends', () => {
    const [first, last] = [-1e15, 1e15].map((ms) => at(0.5, ms));
    expect([first, last]).toEqual([0, 1000]);
  });

  it('holds a story without events, and a band without width', () => {
    const none = makeTimeAxis(madeTable([]));
    const scales = [none, generateStory(3).axis].flatMap((axis) =>
      [0, 0.5, 1].map((spacing) =>
        makeTimeScale({ axis, window: wholeWindow(axis), spacing, x0: 10, x1: 10, breakPx: 20 }),
      ),
    );
    expect(scales.map(({ position }) => position(0)).every(Number.isFinite)).toBe(true);
  });

  it('shows the whole axis in place of a window that lies in a closed gap', () => {
    const window = Object.freeze({ from: 1000 * DAY_MS, to: 2000 * DAY_MS });
    const scale = makeTimeScale({ axis, window, spacing: 0.5, x0: 0, x1: 1000, breakPx: 20 });
    expect(scale.window).toEqual(wholeWindow(axis));
  });
});
