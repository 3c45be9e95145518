import { describe, expect, it } from 'vitest';
import { DAY_MS, midnight } from '#lib/time/calendar.ts';
import type { TimelineLayout } from '#lib/timeline/lay-out-timeline.ts';
import { textWidth } from '#lib/timeline/text-width.ts';
import { placeTicks, TICK_OFFSET, TICK_SIZE, type Caption } from '#lib/timeline/ticks.ts';
import { makeTimeAxis } from '#lib/timeline/time-axis.ts';
import { makeTimeScale } from '#lib/timeline/time-scale.ts';
import { casesOf, exceptions, overlapping, STORIES } from './generated-stories.ts';
import { madeTable } from './made-table.ts';

const CASES = casesOf(STORIES);

const width = (text: string) => textWidth(text, 'sans', TICK_SIZE);
const captionReach = ({ x, text }: Caption): [number, number] => [x - width(text) / 2, x + width(text) / 2];

/** What the words under the axis cover of it, line by line. */
function wordsUnderAxis({ ticks, captions, breakCaptions }: TimelineLayout): [number, number][][] {
  const tickWords = ticks.flatMap(({ x, label }): [number, number][] =>
    label === null ? [] : [[x + TICK_OFFSET, x + TICK_OFFSET + width(label)]],
  );
  return [[...tickWords, ...captions.map(captionReach)], breakCaptions.map(captionReach)];
}

describe('words under the axis, over generated stories, spacings and windows', () => {
  it('never overlap or leave the band', () => {
    expect(
      exceptions(CASES, ({ layout }) =>
        wordsUnderAxis(layout).flatMap((line) => [
          ...line.filter(([from, to]) => !(from >= 0 && to <= layout.width)).map(String),
          ...overlapping(line, (reach) => reach).map(String),
        ]),
      ),
    ).toEqual([]);
  });

  it('have a place of their own: no two ticks, captions or captions of breaks share one', () => {
    expect(
      exceptions(CASES, ({ layout: { ticks, captions, breakCaptions } }) =>
        [ticks, captions, breakCaptions].flatMap((list, number) =>
          new Set(list.map(({ x }) => x)).size === list.length ? [] : [`list ${number}`],
        ),
      ),
    ).toEqual([]);
  });

  it('say when it is wherever time is in view, unless a gap between chapters is all of it while it closes', () => {
    const resting = CASES.filter(({ input }) => input.spacing === 0 || (input.spacing ?? 0) >= 0.5);
    expect(
      exceptions(resting, ({ layout: { ticks, captions } }) =>
        ticks.some(({ label }) => label !== null) || captions.length > 0 ? [] : ['nothing'],
      ),
    ).toEqual([]);
  });

  it('belong to ticks in order, at least 16 pixels apart, in view and in a chapter', () => {
    expect(
      exceptions(CASES, ({ input: { spacing }, layout: { ticks, scale } }) =>
        ticks.flatMap(({ x, ms }, index) => {
          const before = ticks[index - 1]?.x ?? -Infinity;
          const isIn = spacing === 0 || scale.segments.some(({ start, end }) => start <= ms && ms <= end);
          const isSeen = x >= scale.x0 - 0.01 && x <= scale.x1 + 0.01;
          const isApart = x - before >= (scale.breaks.length > 0 ? 1 : 15.9);
          return isIn && isSeen && isApart ? [] : [`tick at ${x} after ${before}`];
        }),
      ),
    ).toEqual([]);
  });

  it('say no hours where dates are known to the day', () => {
    const known = CASES.filter(({ input }) => input.axis.finest >= DAY_MS);
    expect(known.length).toBeGreaterThan(200);
    expect(
      exceptions(known, ({ layout: { ticks } }) =>
        ticks.flatMap(({ label }) => (label !== null && /\d:\d/.test(label) ? [label] : [])),
      ),
    ).toEqual([]);
  });

  it('say no whole date twice in a chapter', () => {
    expect(
      exceptions(CASES, ({ layout: { ticks, scale } }) =>
        scale.segments.flatMap(({ start, end }) => {
          const said = ticks.flatMap(({ ms, label }) =>
            label !== null && start <= ms && ms <= end && /\d{3}/.test(label) ? [label] : [],
          );
          return new Set(said).size === said.length ? [] : [said.join(', ')];
        }),
      ),
    ).toEqual([]);
  });

  it('say of breaks only what is in view, and only where gaps are closed', () => {
    expect(
      exceptions(CASES, ({ input: { spacing }, layout: { breakCaptions, scale } }) => {
        const seen = scale.breaks.filter(({ x0, x1 }) => x1 > scale.x0 && x0 < scale.x1);
        return breakCaptions.length <= (spacing === 0 ? 0 : seen.length) ? [] : [`${breakCaptions.length}`];
      }),
    ).toEqual([]);
  });
});

/** Words on an axis from one moment to another, known to a day or finer. */
function words(from: number, to: number, widthPx: number, known = DAY_MS): string[] {
  const table = madeTable([
    { earliest: from, latest: from + known },
    { earliest: to - known, latest: to },
  ]);
  const axis = makeTimeAxis(table);
  const window = { from, to };
  const scale = makeTimeScale({ axis, window, spacing: 0, x0: 0, x1: widthPx, breakPx: 20 });
  return placeTicks(scale, widthPx, 'en-GB').ticks.flatMap(({ label }) => (label === null ? [] : [label]));
}

const HOUR_MS = 3_600_000;
const start = midnight(2017, 6, 15);

describe('placeTicks', () => {
  it.each([
    [
      '5 billion years',
      midnight(-5_000_000_000, 1, 1),
      midnight(1, 1, 1),
      DAY_MS,
      ['5,000,000,000 BCE', '3,000,000,000 BCE'],
    ],
    ['100,000 years', midnight(-98_000, 1, 1), midnight(2000, 1, 1), DAY_MS, ['98,001 BCE', '50,000 BCE']],
    [
      '3,000 years',
      midnight(-999, 1, 1),
      midnight(2000, 1, 1),
      DAY_MS,
      ['1000 BCE', '500 BCE', '1', '500', '1000', '1500'],
    ],
    [
      '300 years',
      midnight(1717, 1, 1),
      midnight(2017, 1, 1),
      DAY_MS,
      ['1717', '1750', '1800', '1850', '1900', '1950'],
    ],
    [
      '30 years',
      midnight(1987, 1, 1),
      midnight(2017, 1, 1),
      DAY_MS,
      ['1987', '1990', '1995', '2000', '2005', '2010'],
    ],
    ['3 years', midnight(2014, 1, 1), midnight(2017, 1, 1), DAY_MS, ['2014', '2015', '2016']],
    ['8 months', midnight(2016, 9, 1), midnight(2017, 5, 1), DAY_MS, ['Sept 2016', 'Jan 2017', 'Apr']],
    ['20 days', midnight(2017, 6, 1), midnight(2017, 6, 21), DAY_MS, ['1 Jun 2017', '8 Jun', '15 Jun']],
    ['3 days, known to the day', start, start + 3 * DAY_MS, DAY_MS, ['15 Jun 2017', '16 Jun', '17 Jun']],
    [
      '3 days',
      start,
      start + 3 * DAY_MS,
      60_000,
      ['15 Jun 2017', '12:00', '16 Jun', '12:00', '17 Jun', '12:00'],
    ],
    ['10 hours', start + 8 * HOUR_MS, start + 18 * HOUR_MS, 60_000, ['15 Jun 2017, 09:00', '12:00', '15:00']],
    [
      '30 minutes',
      start + 8 * HOUR_MS,
      start + 8.5 * HOUR_MS,
      60_000,
      ['15 Jun 2017, 08:05', '08:15', '08:20', '08:25'],
    ],
    ['a turn of eras', midnight(-99, 1, 1), midnight(102, 1, 1), DAY_MS, ['100 BCE', '50 BCE', '1', '50']],
    ['the year 10,000', midnight(9500, 1, 1), midnight(10_500, 1, 1), DAY_MS, ['9500', '10,000']],
    [
      'what Date cannot hold',
      midnight(-300_010, 1, 1),
      midnight(-300_000, 1, 1),
      DAY_MS,
      ['300,011 BCE', '300,005 BCE'],
    ],
  ])('speaks the unit of %s', (_, from, to, known, said) => {
    expect(words(from, to, 420, known)).toEqual(said);
  });

  it('says the year once, and again when it changes', () => {
    expect(words(midnight(2016, 11, 1), midnight(2017, 3, 1), 360)).toEqual([
      'Nov 2016',
      'Dec',
      'Jan 2017',
      'Feb',
    ]);
  });

  it.each([-9e11, -4.5e9, -300_000, 300_000, 9e11])('has words for a day in the year %d', (year) => {
    const from = midnight(year, 1, 1);
    expect(words(from, from + 400 * DAY_MS, 420).join()).toMatch(/\d/);
  });
});
