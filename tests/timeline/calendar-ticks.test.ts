import { describe, expect, it } from 'vitest';
import { DAY_MS, isoInstant, midnight } from '#lib/time/calendar.ts';
import { calendarTicks } from '#lib/timeline/calendar-ticks.ts';
import { seededRandom } from '../time/seeded-random.ts';

const evenly = (from: number, to: number, px: number) => (ms: number) => ((ms - from) / (to - from)) * px;
const written = (ms: number) => isoInstant(ms).replace(/(-01)?(-01)?(T00:00)?:00\.000Z$/, '');

/** Stretches of all lengths, from minutes to more years than there are, and widths of screens. */
const STRETCHES = Array.from({ length: 600 }, (_, seed) => {
  const random = seededRandom(seed);
  const length = 10 ** (4 + random() * 18);
  const from = (random() - 0.7) * 10 ** (12 + random() * 11);
  return { name: `${from} for ${length}`, from, to: from + length, px: 200 + random() * 3000 };
}).filter(({ from, to }) => to > from);

const wrong = (isRight: (stretch: (typeof STRETCHES)[number], ticks: number[]) => boolean) =>
  STRETCHES.filter((stretch) => {
    const { from, to, px } = stretch;
    return !isRight(stretch, calendarTicks(from, to, evenly(from, to, px), 60, 0));
  }).map(({ name }) => name);

describe('calendarTicks', () => {
  it.each([
    [
      'half a minute to each',
      midnight(2017, 6, 15),
      midnight(2017, 6, 15) + 240_000,
      300,
      60,
      '00:01 00:02 00:03',
    ],
    [
      'quarters of an hour',
      midnight(2017, 6, 15),
      midnight(2017, 6, 15) + 3_600_000,
      300,
      60,
      '00:15 00:30 00:45',
    ],
  ])('divides %s', (_, from, to, px, least, ticks) => {
    const found = calendarTicks(from, to, evenly(from, to, px), least, 0);
    expect(found.map((ms) => isoInstant(ms).slice(11, 16)).join(' ')).toBe(ticks);
  });

  it.each([
    ['weeks of a month', [2017, 6, 1], [2017, 7, 1], 300, '2017-06-08 2017-06-15 2017-06-22'],
    ['months', [2017, 1, 1], [2017, 6, 1], 300, '2017-02 2017-03 2017-04 2017-05'],
    ['quarters', [2016, 9, 1], [2018, 2, 1], 300, '2016-10 2017 2017-04 2017-07 2017-10 2018'],
    ['years', [2012, 6, 1], [2016, 6, 1], 300, '2013 2014 2015 2016'],
    ['decades', [1961, 1, 1], [2004, 1, 1], 300, '1970 1980 1990 2000'],
    ['centuries around the first year', [-250, 1, 1], [250, 1, 1], 360, '-000199 -000099 0001 0100 0200'],
    ['millennia', [-2500, 1, 1], [2500, 1, 1], 400, '-001999 -000999 0001 1000 2000'],
  ] as [string, [number, number, number], [number, number, number], number, string][])(
    'knows %s',
    (_, first, last, px, ticks) => {
      const [from, to] = [midnight(...first), midnight(...last)];
      expect(
        calendarTicks(from, to, evenly(from, to, px), 50, 0)
          .map(written)
          .join(' '),
      ).toBe(ticks);
    },
  );

  it('has some hundred stretches to mean it, most of them beyond what Date can hold', () => {
    expect(STRETCHES.length).toBeGreaterThan(400);
    expect(
      STRETCHES.filter(({ from, to }) => to - from > 1e16 || Math.abs(from) > 1e16).length,
    ).toBeGreaterThan(200);
  });

  it('finds ascending moments inside the stretch, and no more than the pixels hold', () => {
    expect(
      wrong(
        ({ from, to, px }, ticks) =>
          ticks.every((ms, index) => ms > (ticks[index - 1] ?? from) && ms < to) &&
          ticks.length <= px / 25 + 1,
      ),
    ).toEqual([]);
  });

  it('keeps every tick where there is room for more', () => {
    expect(
      wrong(({ from, to, px }, ticks) => {
        const more = new Set(calendarTicks(from, to, evenly(from, to, px * 3), 60, 0));
        return ticks.every((ms) => more.has(ms));
      }),
    ).toEqual([]);
  });

  it('divides nothing finer than is known', () => {
    expect(
      STRETCHES.filter(({ from, to, px }) =>
        calendarTicks(from, to, evenly(from, to, px), 60, DAY_MS).some(
          (ms) => Math.abs(ms) < 2 ** 53 && ms % DAY_MS !== 0,
        ),
      ).map(({ name }) => name),
    ).toEqual([]);
  });

  it('divides further where time has more room', () => {
    const [from, to] = [midnight(2016, 1, 1), midnight(2018, 1, 1)];
    const middle = midnight(2017, 1, 1);
    const uneven = (ms: number) =>
      (ms < middle ? (ms - from) / (middle - from) : 1 + ((ms - middle) / (to - middle)) * 9) * 80;
    const ticks = calendarTicks(from, to, uneven, 50, 0);
    expect(ticks.map(written).slice(0, 4)).toEqual(['2017', '2017-02', '2017-03', '2017-04']);
  });

  it.each([2 ** 53, -(2 ** 53), 1e19, -1e22, 1e26])(
    'comes to an end at %d, where numbers are far apart',
    (from) => {
      for (const length of [1, 1e5, 1e9, 1e13, 1e17, 1e21, 1e25]) {
        const to = from + length;
        expect(calendarTicks(from, to, evenly(from, to, 1e4), 20, 0).length).toBeLessThan(2000);
      }
    },
  );
});
