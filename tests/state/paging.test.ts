import { describe, expect, it } from 'vitest';
import {
  PAGE,
  pageCount,
  pageOf,
  pageSpan,
  pageWords,
  positionOf,
  shownPage,
  SMALL_STORY,
} from '#lib/state/paging.ts';

describe('pageCount', () => {
  it.each([
    [0, 1],
    [1, 1],
    [SMALL_STORY, 1],
    [SMALL_STORY + 1, 3],
    [300, 3],
    [301, 4],
    [100_000, 1000],
  ])('of %i events is %i', (count, pages) => {
    expect(pageCount(count)).toBe(pages);
  });
});

describe('pageOf', () => {
  it.each([
    [0, 0],
    [99, 0],
    [100, 1],
    [99_999, 999],
  ])('of event %i is %i', (index, page) => {
    expect(pageOf(index)).toBe(page);
  });
});

describe('pageSpan', () => {
  it.each([
    ['all of a small story, whatever the page', 7, SMALL_STORY, [0, SMALL_STORY]],
    ['a hundred of a long one', 1, 250, [100, 200]],
    ['what is left on the last page', 2, 250, [200, 250]],
    ['the last page beyond the last', 9, 250, [200, 250]],
    ['the first before the first', -1, 250, [0, 100]],
    ['nothing of nothing', 0, 0, [0, 0]],
  ])('holds %s', (_, page, count, [from, to]) => {
    expect(pageSpan(page, count)).toEqual({ from, to });
  });

  it.each([1, SMALL_STORY, SMALL_STORY + 1, 250, 12_345])('holds each of %i events on one page', (count) => {
    const pages = Array.from({ length: pageCount(count) }, (_, page) => pageSpan(page, count));
    expect(pages.map(({ from }) => from)).toEqual([0, ...pages.slice(0, -1).map(({ to }) => to)]);
    expect(pages.at(-1)?.to).toBe(count);
    if (count > SMALL_STORY) expect(pages.map(({ from }) => pageOf(from))).toEqual([...pages.keys()]);
    expect(PAGE).toBeLessThanOrEqual(SMALL_STORY);
  });
});

describe('positionOf', () => {
  const shown = Uint32Array.from([2, 5, 9]);
  it.each([
    [2, 0],
    [5, 1],
    [9, 2],
    [0, 0],
    [6, 2],
    [99, 3],
  ])('finds %i at %i', (index, position) => {
    expect(positionOf(shown, index)).toBe(position);
  });
});

describe('shownPage', () => {
  const shown = Uint32Array.from({ length: 450 }, (_, index) => index * 2);
  const others = shown.slice();
  it.each([
    ['the current event’s', null, 500, 2],
    ['the nearest, where the current event is not shown', null, 501, 2],
    ['the last, where all that is shown lies before the current event', null, 5000, 4],
    ['the one turned to', { page: 4, shown, current: 500 }, 500, 4],
    ['the current event’s again after a step', { page: 4, shown, current: 498 }, 500, 2],
    ['the current event’s again when others are shown', { page: 4, shown: others, current: 500 }, 500, 2],
  ])('is %s', (_, turn, current, page) => {
    expect(shownPage(turn, shown, current)).toBe(page);
  });

  it('is the first of nothing', () => {
    expect(pageSpan(shownPage(null, new Uint32Array(), 3), 0)).toEqual({ from: 0, to: 0 });
  });
});

describe('pageWords', () => {
  it.each([
    [0, 0, 0, '0 events'],
    [0, 1, 1, '1 event'],
    [0, 45, 45, '45 events'],
    [100, 200, 12_345, 'Events 101–200 of 12,345'],
    [200, 201, 201, 'Event 201 of 201'],
  ])('from %i to %i of %i is “%s”', (from, to, count, words) => {
    expect(pageWords({ from, to }, count)).toBe(words);
  });
});
