import { describe, expect, it } from 'vitest';
import { DAY_MS } from '#lib/time/calendar.ts';
import type { TemporalExtent } from '#lib/time/extent.ts';
import { findChapters } from '#lib/timeline/chapters.ts';
import { makeTimeScale } from '#lib/timeline/time-scale.ts';
import type { TimelineEvent } from '#lib/timeline/timeline-event.ts';
import { seededRandom } from '../time/seeded-random.ts';
import { CASES, exceptions } from './generated-stories.ts';

const event = (extent: TemporalExtent, index = 0): TimelineEvent => ({
  id: String(index),
  title: '',
  dateWords: '',
  rank: 'background',
  extent,
  exact: true,
  doubtful: false,
  sourceIds: [],
});
const onDays = (days: number[]): TimelineEvent[] =>
  days.map((day, index) => event({ earliest: day * DAY_MS, latest: (day + 1) * DAY_MS }, index));
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

describe('findChapters, over generated stories', () => {
  it('puts every event in exactly one chapter', () => {
    expect(
      exceptions(({ story, layout }) =>
        story.events.flatMap(({ id, extent }) => {
          const holding = layout.scale.segments.filter(
            ({ start, end }) => start <= extent.earliest && extent.latest <= end,
          );
          return holding.length === 1 ? [] : [`${id} in ${holding.length}`];
        }),
      ),
    ).toEqual([]);
  });

  it('never lets chapters overlap, and none is empty', () => {
    expect(
      exceptions(({ layout: { scale } }) =>
        scale.segments.flatMap(({ start, end }, index) => {
          const before = scale.segments[index - 1];
          return start <= end && (!before || before.end < start) ? [] : [iso(start)];
        }),
      ),
    ).toEqual([]);
  });

  it('says of a break what lies between the events, not between the chapters', () => {
    expect(
      exceptions(({ story, layout: { scale } }) =>
        scale.breaks.flatMap(({ from, to }) => {
          const inside = story.events.filter(({ extent }) => extent.latest > from && extent.earliest < to);
          return from < to && inside.length === 0 ? [] : [iso(from)];
        }),
      ),
    ).toEqual([]);
  });
});

describe('findChapters', () => {
  it.each([1, 2, 7, 30, 365, 3650, 36_500])('never breaks even spacing, of %i days', (step) => {
    for (const count of [1, 2, 3, 10, 120]) {
      expect(findChapters(onDays(Array.from({ length: count }, (_, index) => index * step)))).toHaveLength(1);
    }
  });

  it('breaks a long empty gap between times that are full', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 100; round++) {
      const count = 3 + Math.floor(random() * 40);
      const year = Array.from({ length: count }, () => Math.floor(random() * 365)).sort((a, b) => a - b);
      const chapters = findChapters(onDays([...year.map((day) => day - 200 * 365), ...year]));
      const gaps = chapters.slice(1).map(({ start }, index) => start - (chapters[index]?.end ?? 0));
      expect(Math.max(...gaps)).toBeGreaterThan(195 * 365 * DAY_MS);
    }
  });

  it('rounds chapters outwards to days, months or years, as their length asks for', () => {
    const rounded = (days: number[]) =>
      findChapters(onDays(days)).map(({ start, end }) => [iso(start), iso(end)]);
    expect(rounded([17_000, 17_003])).toEqual([['2016-07-18', '2016-07-22']]);
    expect(rounded([17_000, 17_060])).toEqual([['2016-07-01', '2016-10-01']]);
    expect(rounded([17_000, 19_000])).toEqual([['2016-01-01', '2023-01-01']]);
  });

  it('rounds less where the next chapter is near', () => {
    // Three years to January 2017 would be rounded to its end, over the second chapter, which is in November.
    const days = [...Array.from({ length: 112 }, (_, index) => 16_061 + index * 10), 17_480];
    const chapters = findChapters(onDays(days)).map(({ start, end }) => [iso(start), iso(end)]);
    expect(chapters).toEqual([
      ['2013-12-01', '2017-02-01'],
      ['2017-11-10', '2017-11-11'],
    ]);
  });

  it('weighs a main event like two others', () => {
    const [main, background] = findChapters([
      { ...event({ earliest: 0, latest: DAY_MS }), rank: 'main' },
      ...onDays([3, 5, 90_000, 90_002, 90_004]),
    ]);
    expect([main?.weight, background?.weight]).toEqual([4, 3]);
  });

  it('finds none where there is no event', () => {
    expect(findChapters([])).toEqual([]);
  });

  it.each([
    ['beyond what Date can hold', [-1e18, -1e18 + DAY_MS * 366]],
    ['just within it', [-8.64e15, -8.64e15 + DAY_MS]],
    ['at its end', [8.64e15 - DAY_MS, 8.64e15]],
    [
      'in the year 44',
      [Date.UTC(2000, 0) - 1956 * 365.2425 * DAY_MS, Date.UTC(2000, 0) - 1956 * 365.2425 * DAY_MS + DAY_MS],
    ],
  ])('holds events %s', (_, [earliest = 0, latest = 0]) => {
    const chapters = findChapters([event({ earliest, latest })]);
    expect(chapters).toHaveLength(1);
    expect(chapters.every(({ start, end }) => start <= earliest && latest <= end && start < end)).toBe(true);
  });
});

describe('makeTimeScale, over generated stories', () => {
  it('keeps the order of time', () => {
    expect(
      exceptions(({ story, layout: { scale } }) => {
        const moments = story.events
          .flatMap(({ extent }) => [extent.earliest, extent.latest])
          .sort((a, b) => a - b);
        return moments.slice(1).flatMap((ms, index) => {
          const before = scale.position(moments[index] ?? 0);
          return scale.position(ms) >= before - 1e-6 ? [] : [iso(ms)];
        });
      }),
    ).toEqual([]);
  });

  it('finds the moment of a place again, inside every chapter', () => {
    const random = seededRandom(5);
    expect(
      exceptions(({ layout: { scale } }) =>
        scale.segments.flatMap(({ start, end, x0, x1 }) => {
          if (start === end) return [];
          const ms = start + random() * (end - start);
          const px = x0 + random() * (x1 - x0);
          const agree =
            // Positions are rounded to a hundredth of a pixel.
            Math.abs(scale.invert(scale.position(ms)) - ms) <=
              ((end - start) / (x1 - x0)) * 0.011 + Math.abs(start) * 1e-9 &&
            Math.abs(scale.position(scale.invert(px)) - px) < 1 + 1e-6;
          return agree ? [] : [`${ms}`];
        }),
      ),
    ).toEqual([]);
  });

  it('gives every chapter its share of the band, in order, with a break between', () => {
    expect(
      exceptions(({ layout: { scale, width } }) => {
        const edges = scale.segments.flatMap(({ x0, x1 }) => [x0, x1]);
        const ordered = edges.every((x, index) => index === 0 || x > (edges[index - 1] ?? Infinity));
        const broken = scale.breaks.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0);
        return ordered && broken <= width / 4 && edges.every((x) => x >= 0 && x <= width)
          ? []
          : [String(edges)];
      }),
    ).toEqual([]);
  });

  it('has enough cases with breaks to mean it', () => {
    expect(CASES.filter(({ layout }) => layout.scale.breaks.length > 0).length).toBeGreaterThan(40);
  });
});

describe('makeTimeScale', () => {
  it('holds what lies outside at the ends', () => {
    const scale = makeTimeScale(findChapters(onDays([0, 10])), 100, 200, 10);
    expect([scale.position(-1e15), scale.position(1e15)]).toEqual([100, 200]);
  });
});
