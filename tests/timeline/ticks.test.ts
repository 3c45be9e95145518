import { describe, expect, it } from 'vitest';
import { DAY_MS, midnight } from '#lib/time/calendar.ts';
import { findChapters } from '#lib/timeline/chapters.ts';
import { placeTicks } from '#lib/timeline/ticks.ts';
import { makeTimeScale } from '#lib/timeline/time-scale.ts';
import { exceptions } from './generated-stories.ts';

/** Words on an axis from one date to another. */
function words(from: number, to: number, widthPx: number): (string | null)[] {
  const extents = [
    { earliest: from, latest: from + DAY_MS },
    { earliest: to - DAY_MS, latest: to },
  ];
  const events = extents.map((extent, index) => ({
    id: String(index),
    title: '',
    dateWords: '',
    rank: 'main' as const,
    extent,
    exact: true,
    doubtful: false,
    sourceIds: [],
  }));
  const scale = makeTimeScale(findChapters(events), 0, widthPx, 20);
  return placeTicks(scale, widthPx, 'en-GB').ticks.map(({ label }) => label);
}

describe('placeTicks', () => {
  it('says the year once, and again when it changes', () => {
    expect(words(midnight(2016, 11, 1), midnight(2017, 3, 1), 360)).toEqual([
      'Nov 2016',
      'Dec',
      'Jan 2017',
      'Feb',
      null,
    ]);
  });

  it('shows no hours where nothing is known to the hour', () => {
    expect(words(midnight(2017, 6, 15), midnight(2017, 6, 16), 900)).toEqual(['15 Jun 2017', null]);
  });

  it('rounds years before the year 1 as they are counted, without a year 0', () => {
    expect(words(midnight(-99, 1, 1), midnight(102, 1, 1), 420)).toEqual([
      '100 BCE',
      '50 BCE',
      '1',
      '50',
      null,
    ]);
  });

  it('counts in millions of years too', () => {
    expect(words(midnight(-3_000_000, 1, 1), midnight(1, 1, 1), 300)).toContain('2,000,000 BCE');
  });

  it('every tick lies in a chapter, in order, and over generated stories no tick is the same as the one before', () => {
    expect(
      exceptions(({ layout: { ticks, scale } }) =>
        ticks.flatMap(({ x }, index) => {
          const before = ticks[index - 1]?.x ?? -1;
          const inside = scale.segments.some(({ x0, x1 }) => x0 - 1e-6 <= x && x <= x1 + 1e-6);
          return inside && x > before ? [] : [`tick at ${x}`];
        }),
      ),
    ).toEqual([]);
  });

  it('no two ticks of a chapter say the same', () => {
    expect(
      exceptions(({ layout: { ticks, scale } }) =>
        scale.segments.flatMap(({ x0, x1 }) => {
          const said = ticks
            .filter(({ x, label }) => label !== null && x0 <= x && x <= x1)
            .map(({ label }) => label);
          // Hours and months come again every day and every year; whole dates do not.
          const whole = said.filter((label) => label !== null && /\d{3}/.test(label));
          return new Set(whole).size === whole.length ? [] : [String(whole)];
        }),
      ),
    ).toEqual([]);
  });
});
