import { describe, expect, it } from 'vitest';
import { DAY_MS } from '#lib/time/calendar.ts';
import { findChapters } from '#lib/timeline/chapters.ts';
import { makeTimeAxis } from '#lib/timeline/time-axis.ts';
import { seededRandom } from '../time/seeded-random.ts';
import { exceptions, STORIES } from './generated-stories.ts';
import { made, madeTable, onDays } from './made-table.ts';

const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

describe('findChapters, over generated stories', () => {
  it('puts every event in exactly one chapter', () => {
    expect(
      exceptions(STORIES, ({ table, axis }) =>
        table.ids.flatMap((id, index) => {
          const [earliest, latest] = [table.earliest[index] ?? NaN, table.latest[index] ?? NaN];
          const holding = axis.chapters.filter(({ start, end }) => start <= earliest && latest <= end);
          return holding.length === 1 ? [] : [`${id} in ${holding.length}`];
        }),
      ),
    ).toEqual([]);
  });

  it('never lets chapters overlap, and none is empty', () => {
    expect(
      exceptions(STORIES, ({ axis: { chapters } }) =>
        chapters.flatMap(({ start, end }, index) => {
          const before = chapters[index - 1];
          return start <= end && (!before || before.end < start) ? [] : [`${start}`];
        }),
      ),
    ).toEqual([]);
  });

  it('says of a chapter what its events extend over, so that a break says what lies between the events', () => {
    expect(
      exceptions(STORIES, ({ table, axis: { chapters } }) =>
        chapters.slice(1).flatMap(({ extent }, index) => {
          const [from, to] = [chapters[index]?.extent.latest ?? NaN, extent.earliest];
          const inside = table.ids.filter(
            (_, event) => (table.latest[event] ?? 0) > from && (table.earliest[event] ?? 0) < to,
          );
          return from < to && inside.length === 0 ? [] : [`${from} to ${to}`];
        }),
      ),
    ).toEqual([]);
  });

  it('gives every chapter a share that can be seen', () => {
    expect(
      exceptions(STORIES, ({ axis: { chapters } }) => {
        const total = chapters.reduce((sum, { weight }) => sum + weight, 0);
        return chapters
          .filter(({ weight }) => weight / total < 0.02)
          .map(({ weight }) => `${weight} of ${total}`);
      }),
    ).toEqual([]);
  });

  it('has enough cases with breaks to mean it', () => {
    expect(STORIES.filter(({ axis }) => axis.chapters.length > 1).length).toBeGreaterThan(40);
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
    const background = [3, 5, 90_000, 90_002, 90_004].map((day) =>
      made({ earliest: day * DAY_MS, latest: (day + 1) * DAY_MS, flags: ['exact'] }),
    );
    const chapters = findChapters(madeTable([made({ earliest: 0, latest: DAY_MS }), ...background]));
    expect(chapters.map(({ weight }) => weight)).toEqual([4, 3]);
  });

  it('holds events that name their first moment later than the next in the story', () => {
    const [late, early] = [
      made({ earliest: 50 * DAY_MS, latest: 60 * DAY_MS, flags: ['openStart'] }),
      made({ earliest: 0, latest: DAY_MS }),
    ];
    const [chapter, ...others] = findChapters(madeTable([late, early]));
    expect([chapter?.extent, others]).toEqual([{ earliest: 0, latest: 60 * DAY_MS }, []]);
  });

  it('finds none where there is no event', () => {
    expect(findChapters(madeTable([]))).toEqual([]);
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
    const chapters = findChapters(madeTable([{ earliest, latest }]));
    expect(chapters).toHaveLength(1);
    expect(chapters.every(({ start, end }) => start <= earliest && latest <= end && start < end)).toBe(true);
  });
});

describe('makeTimeAxis, over generated stories', () => {
  it('rises from 0 to 1 in each of its three ways, from the first moment to the last', () => {
    expect(
      exceptions(STORIES, ({ axis }) => {
        const { times, elapsed, compressed, even } = axis.knots();
        return [elapsed, compressed, even].flatMap((shares, way) => {
          const rises = shares.every(
            (share, index) => index === 0 || share >= (shares[index - 1] ?? 2) - 1e-12,
          );
          const isWhole = Math.abs((shares[0] ?? 1) - 0) < 1e-9 && Math.abs((shares.at(-1) ?? 0) - 1) < 1e-9;
          return rises && (isWhole || times.length < 2) ? [] : [`way ${way}`];
        });
      }),
    ).toEqual([]);
  });

  it('has every moment once, in order, and counts the breaks before each', () => {
    expect(
      exceptions(STORIES, ({ axis: { knots, chapters } }) => {
        const { times, breaks } = knots();
        const isOrdered = times.every((ms, index) => index === 0 || ms > (times[index - 1] ?? Infinity));
        const isCounted = breaks.every((count, index) => count >= (breaks[index - 1] ?? 0));
        return isOrdered && isCounted && breaks.at(-1) === chapters.length - 1 ? [] : [`${breaks.at(-1)}`];
      }),
    ).toEqual([]);
  });

  it('knows how finely time is known', () => {
    const lengths = [DAY_MS, 60_000, 30 * DAY_MS];
    const table = madeTable(
      lengths.map((length, day) => ({ earliest: day * DAY_MS, latest: day * DAY_MS + length })),
    );
    expect(makeTimeAxis(table).finest).toBe(60_000);
  });
});
