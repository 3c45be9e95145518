import { describe, expect, it } from 'vitest';
import { foremost, importanceOf } from '#lib/embedding/foremost.ts';

describe('the foremost events', () => {
  it.each([
    ['all where there is room', [1, 100, 1], 3, -1, [0, 1, 2]],
    ['the important ones', [1, 100, 1, 102], 2, -1, [1, 3]],
    ['then others, spread over all', [1, 1, 1, 100, 1, 1, 1], 3, -1, [1, 3, 5]],
    ['one that has to stay, whatever it is', [1, 100, 1, 100], 2, 2, [2, 3]],
    ['one alone', [1, 100], 1, 0, [0]],
  ])('are %s', (_, importance, most, always, expected) => {
    const kept = foremost(importance, most, always);
    expect(kept).toHaveLength(Math.min(most, importance.length));
    expect(kept).toEqual(expected);
  });

  it('are in the order of time, and each once', () => {
    const importance = Array.from({ length: 1000 }, (_, place) => (place * 7919) % 13);
    const kept = foremost(importance, 100, 500);
    expect(kept).toHaveLength(100);
    expect(kept).toContain(500);
    expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
    const least = Math.min(...kept.filter((place) => place !== 500).map((place) => importance[place] ?? 0));
    const left = importance.filter((_, place) => !kept.includes(place));
    expect(Math.max(...left)).toBeLessThanOrEqual(least);
  });

  it.each([
    [true, 1, false, 50],
    [true, 2, true, 1],
    [false, 3, false, 2],
  ])('are main ones, then those that more outlets report', (main, outlets, otherMain, otherOutlets) => {
    expect(importanceOf(main, outlets)).toBeGreaterThan(importanceOf(otherMain, otherOutlets));
  });
});
