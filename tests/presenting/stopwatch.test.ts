import { describe, expect, test } from 'vitest';
import {
  elapsedOn,
  paceOf,
  paceWords,
  resetWatch,
  startOrPause,
  watchWords,
  type Stopwatch,
} from '#lib/presenting/stopwatch.ts';

const STANDING: Stopwatch = { t0: null, spent: 0 };

describe('a stopwatch', () => {
  const running = startOrPause(STANDING, 1000);
  const paused = startOrPause(running, 4000);
  const again = startOrPause(paused, 10_000);

  test.each<[string, Stopwatch, number, number]>([
    ['standing', STANDING, 5000, 0],
    ['running', running, 2500, 1500],
    ['paused', paused, 9000, 3000],
    ['running again', again, 11_000, 4000],
    ['on a clock that was set back', again, 5000, 3000],
    ['reset while it runs', resetWatch(again, 11_000), 12_000, 1000],
    ['reset while it stands', resetWatch(paused, 11_000), 12_000, 0],
  ])('%s', (_, watch, now, elapsed) => {
    expect(elapsedOn(watch, now)).toBe(elapsed);
  });
});

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [61_000, '1:01'],
  [754_999, '12:34'],
  [3_723_000, '1:02:03'],
  [-500, '0:00'],
  [-61_000, '−1:01'],
])('watchWords(%i) is %s', (milliseconds, words) => {
  expect(watchWords(milliseconds)).toBe(words);
});

test.each([
  [0, 600_000, 0, 600_000, 'on time'],
  [300_000, 600_000, 0.5, 300_000, 'on time'],
  [300_000, 600_000, 0.25, 300_000, '3 min behind'],
  [60_000, 600_000, 0.5, 540_000, '4 min ahead'],
  [100_000, 600_000, 0.25, 500_000, '1 min ahead'],
  [660_000, 600_000, 1, -60_000, '1 min behind'],
])('after %i of %i ms, %d done: %i ms left, %s', (elapsed, planned, done, remaining, words) => {
  const pace = paceOf(elapsed, planned, done);
  expect([pace.remaining, paceWords(pace.ahead)]).toEqual([remaining, words]);
});
