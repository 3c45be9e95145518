import { describe, expect, it } from 'vitest';
import { DAY_MS } from '#lib/time/calendar.ts';
import { makeTimeAxis } from '#lib/timeline/time-axis.ts';
import { wholeWindow, type TimeScale, type VisibleWindow } from '#lib/timeline/time-scale.ts';
import { framing, magnification, onTheWay, panned, revealing, zoomed } from '#lib/timeline/visible-window.ts';
import { seededRandom } from '../time/seeded-random.ts';
import {
  exceptions,
  pick,
  scaleOf,
  SPACINGS,
  STORIES,
  wander,
  type GeneratedStory,
  type Random,
} from './generated-stories.ts';
import { made, madeTable, onDays } from './made-table.ts';

interface Hand {
  name: string;
  story: GeneratedStory;
  spacing: number;
  scale: TimeScale;
  random: Random;
}

/** Hands at drawings in windows that a reader may have come to; every window is frozen. */
const HANDS: Hand[] = STORIES.flatMap((story, seed) =>
  [0, 1, 2].map((round) => {
    const random = seededRandom(round * 10_000 + seed);
    const spacing = pick(random, SPACINGS);
    const window = wander(random, story, spacing);
    const name = `${story.name}, spacing ${spacing}, ${window.from} to ${window.to}`;
    return { name, story, spacing, scale: scaleOf(story, spacing, window), random };
  }),
);

const someX = ({ x0, x1 }: TimeScale, random: Random) => x0 + random() * (x1 - x0);
const next = ({ story, spacing }: Hand, window: VisibleWindow) => scaleOf(story, spacing, window);
/** Numbers of the size of geology are far apart: what cannot be told apart in time need not be in pixels. */
const grain = (ms: number) => Math.max(1, Math.abs(ms)) * 2 ** -49;
const blur = ({ position, measure }: TimeScale, ms: number) =>
  0.05 + measure.length * 2 ** -50 + position(ms + grain(ms)) - position(ms - grain(ms));

/** Whether a window shows the beginning of the axis, or its end. */
const touches = ({ measure, left, x0, x1 }: TimeScale) =>
  left <= 0.01 || left + (x1 - x0) >= measure.length - 0.01;

describe('zoomed', () => {
  it('keeps the moment under the pointer in its place, unless an end of the axis is reached', () => {
    expect(
      exceptions(HANDS, (hand) => {
        const { scale, random } = hand;
        const x = someX(scale, random);
        const ms = scale.invert(x);
        const after = next(hand, zoomed(scale, 2 ** (random() * 6 - 3), x));
        const moved = Math.abs(after.position(ms) - x);
        return touches(after) || moved <= blur(after, ms) + 1e-4 * (after.x1 - after.x0)
          ? []
          : [`moved by ${moved}`];
      }),
    ).toEqual([]);
  });

  it('magnifies by the factor, unless a limit is reached', () => {
    const [story] = STORIES.filter(({ name }) => name.startsWith('centuries'));
    const scale = story && scaleOf(story, 0);
    const window = scale && zoomed(scale, 8, 300);
    expect(story && window && magnification(scaleOf(story, 0, window))).toBeCloseTo(8, 3);
  });

  it('shows the whole axis when it has shown less and less of each thing', () => {
    expect(
      exceptions(HANDS, (hand) => {
        let { scale } = hand;
        for (let step = 0; step < 100 && magnification(scale) > 1; step++)
          scale = next(hand, zoomed(scale, 1 / 1e4, someX(scale, hand.random)));
        const whole = wholeWindow(hand.story.axis);
        return scale.window.from === whole.from && scale.window.to === whole.to
          ? []
          : [`${scale.window.from} to ${scale.window.to}`];
      }),
    ).toEqual([]);
  });

  /** The scale after magnifying again and again around somewhere; null if nothing is seen any more. */
  function nearest(hand: Hand, start: TimeScale): TimeScale | null {
    let scale = start;
    for (let step = 0; step < 30; step++) {
      const window = zoomed(scale, 8, someX(scale, hand.random));
      if (!(window.to > window.from)) return null;
      scale = next(hand, window);
    }
    return scale;
  }

  it('always shows some time, however often it magnifies', () => {
    expect(exceptions(HANDS, (hand) => (nearest(hand, hand.scale) ? [] : ['nothing']))).toEqual([]);
  });

  it('shows no less than a minute of time as it passes, or half of one at an end', () => {
    expect(
      exceptions(HANDS, (hand) => {
        const scale = nearest({ ...hand, spacing: 0 }, scaleOf(hand.story, 0));
        const { from, to } = scale?.window ?? { from: 0, to: 0 };
        const whole = wholeWindow(hand.story.axis);
        const least = Math.min(29_999, whole.to - whole.from);
        return to - from >= least - 4 * grain(to) ? [] : [`${to - from} ms`];
      }),
    ).toEqual([]);
  });

  it('magnifies only as far as half a pixel can be told from the next', () => {
    expect(
      exceptions(HANDS, (hand) => {
        const scale = nearest({ ...hand, spacing: 0 }, scaleOf(hand.story, 0));
        return scale && scale.measure.length <= 2 ** 51 ? [] : [String(scale?.measure.length)];
      }),
    ).toEqual([]);
  });
});

describe('panned', () => {
  it('moves everything by so many pixels, unless an end of the axis is reached', () => {
    expect(
      exceptions(HANDS, (hand) => {
        const { scale, random } = hand;
        const px = (random() - 0.5) * 2 * (scale.x1 - scale.x0);
        const after = next(hand, panned(scale, px));
        if (touches(after)) return [];
        return [0.2, 0.5, 0.8].flatMap((share) => {
          const ms = after.invert(after.x0 + share * (after.x1 - after.x0));
          const moved = after.position(ms) - scale.position(ms);
          const { from, to } = after.window;
          const blurs = [ms, from, to].map((place) => blur(after, place) + blur(scale, place));
          const most = blurs.reduce((sum, each) => sum + each, 1e-4 * (after.x1 - after.x0));
          return Math.abs(moved - px) <= most ? [] : [`${moved} for ${px}`];
        });
      }),
    ).toEqual([]);
  });

  it('keeps the magnification', () => {
    expect(
      exceptions(HANDS, (hand) => {
        const after = next(hand, panned(hand.scale, (hand.random() - 0.5) * 2000));
        const change = after.measure.pixels / hand.scale.measure.pixels;
        const fine = blur(after, after.window.from) + blur(after, after.window.to);
        return Math.abs(change - 1) <= 1e-3 + fine / (after.x1 - after.x0) ? [] : [`by ${change}`];
      }),
    ).toEqual([]);
  });

  it.each([
    ['beginning', Infinity],
    ['end', -Infinity],
  ])('by all there is leads to the %s', (_, px) => {
    expect(
      exceptions(HANDS, ({ scale, story }) => {
        const whole = wholeWindow(story.axis);
        const window = panned(scale, px);
        return px > 0 ? reaches(window.from, whole.from) : reaches(window.to, whole.to);
      }),
    ).toEqual([]);
  });
});

const reaches = (ms: number, end: number): string[] => (Math.abs(ms - end) <= grain(end) ? [] : [`${ms}`]);

describe('framing', () => {
  it('shows all of a stretch of time', () => {
    expect(
      exceptions(HANDS, (hand) => {
        const { scale, random } = hand;
        const [from = 0, to = 0] = [
          scale.invert(someX(scale, random)),
          scale.invert(someX(scale, random)),
        ].sort((a, b) => a - b);
        const window = framing(scale, from, to);
        return window.from <= from + grain(from) && window.to >= to - grain(to)
          ? []
          : [`${window.from} to ${window.to} for ${from} to ${to}`];
      }),
    ).toEqual([]);
  });

  it('leaves air on either side, and the stretch in the middle', () => {
    const axis = makeTimeAxis(onDays(Array.from({ length: 100 }, (_, index) => index * 10)));
    const story = { axis, widthPx: 1034 };
    const scale = scaleOf(story, 0.5);
    const after = scaleOf(story, 0.5, framing(scale, 400 * DAY_MS, 500 * DAY_MS));
    expect([400, 500].map((day) => Math.round(after.position(day * DAY_MS)))).toEqual([80, 960]);
  });
});

describe('revealing', () => {
  it('does not move what is seen already', () => {
    expect(
      exceptions(HANDS, ({ scale }) => {
        const ms = scale.invert((scale.x0 + scale.x1) / 2);
        // Where there is not a number for each pixel, the middle is nowhere.
        if (scale.window.to - scale.window.from < 1000 * grain(ms)) return [];
        return revealing(scale, ms) === scale.window ? [] : ['moved'];
      }),
    ).toEqual([]);
  });

  it('shows a moment, with air where the axis goes on, and moves no further than that takes', () => {
    expect(
      exceptions(HANDS, (hand) => {
        const { scale, story, random } = hand;
        const { anchors } = story.events;
        const ms = anchors[Math.floor(random() * anchors.length)] ?? 0;
        const air = Math.min(40, (scale.x1 - scale.x0) / 4);
        const before = scale.position(ms);
        const window = revealing(scale, ms);
        if (window === scale.window) {
          const isIn = before >= scale.x0 - 0.5 && before <= scale.x1 + 0.5;
          return isIn ? [] : [`stays away at ${before}`];
        }
        const after = next(hand, window);
        const x = after.position(ms);
        const fine = blur(after, ms) + blur(scale, ms) + 1e-4 * (after.x1 - after.x0) + 0.5;
        const isIn = x >= after.x0 - fine && x <= after.x1 + fine;
        const isAtEdge = Math.min(Math.abs(x - after.x0 - air), Math.abs(x - after.x1 + air)) <= fine;
        return isIn && (isAtEdge || touches(after)) ? [] : [`from ${before} to ${x}`];
      }),
    ).toEqual([]);
  });
});

describe('onTheWay', () => {
  it('begins at one window and ends at the other', () => {
    expect(
      exceptions(HANDS, (hand) => {
        const { scale } = hand;
        const [a, b] = [scale.window, Object.freeze(wander(hand.random, hand.story, hand.spacing))];
        const first = onTheWay(scale, a, b, 0);
        const isFirst = [
          [first.from, a.from],
          [first.to, a.to],
        ].every(
          ([ms = 0, end = 0]) => Math.abs(scale.position(ms) - scale.position(end)) <= blur(scale, end),
        );
        return isFirst && onTheWay(scale, a, b, 1) === b ? [] : [`${first.from} to ${first.to}`];
      }),
    ).toEqual([]);
  });

  it('shows some time all the way, and moves both ends only towards where they go', () => {
    expect(
      exceptions(HANDS, (hand) => {
        const { scale } = hand;
        const [a, b] = [scale.window, Object.freeze(wander(hand.random, hand.story, hand.spacing))];
        const way = [0, 0.1, 0.3, 0.5, 0.8, 1].map((share) => onTheWay(scale, a, b, share));
        return way.slice(1).flatMap((window, step) => {
          const before = way[step] ?? a;
          const isAhead = (['from', 'to'] as const).every(
            (end) =>
              (window[end] - before[end]) * Math.sign(b[end] - a[end]) >= -grain(a[end]) - grain(b[end]),
          );
          return isAhead && window.to > window.from ? [] : [`step ${step}: ${window.from} to ${window.to}`];
        });
      }),
    ).toEqual([]);
  });
});

describe('no window', () => {
  it('leaves the axis, or is no number', () => {
    expect(
      exceptions(HANDS, ({ scale, story, random }) => {
        const whole = wholeWindow(story.axis);
        const x = someX(scale, random);
        const ms = scale.invert(x);
        return [
          zoomed(scale, 2 ** (random() * 30 - 15), x),
          panned(scale, (random() - 0.5) * 1e6),
          framing(scale, Math.min(ms, scale.window.to), scale.window.to),
          framing(scale, whole.from - DAY_MS, whole.to + DAY_MS),
          revealing(scale, whole.to + DAY_MS),
        ].flatMap(({ from, to }, place) =>
          from >= whole.from && to <= whole.to && from <= to ? [] : [`${place}: ${from} to ${to}`],
        );
      }),
    ).toEqual([]);
  });
});

describe('the limit of magnification', () => {
  const hour = 3_600_000;
  it.each([
    ['half a day where days are known', DAY_MS, DAY_MS / 2],
    ['half a day where years are known', 365 * DAY_MS, DAY_MS / 2],
    ['half an hour where hours are known', hour, hour / 2],
    ['a minute where minutes are known', 60_000, 60_000],
  ])('shows %s', (_, length, least) => {
    const events = [0, 100, 200, 700].map((day) =>
      made({ earliest: day * DAY_MS, latest: day * DAY_MS + length }),
    );
    const story = { axis: makeTimeAxis(madeTable(events)), widthPx: 1034 };
    let scale = scaleOf(story, 0);
    for (let step = 0; step < 40; step++) scale = scaleOf(story, 0, zoomed(scale, 4, 500));
    const { from, to } = scale.window;
    expect(Math.round((to - from) / 1000)).toBe(Math.round(least / 1000));
  });
});
