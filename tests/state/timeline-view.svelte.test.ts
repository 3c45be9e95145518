import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { TimelineView } from '#lib/state/timeline-view.svelte.ts';
import { makeTimeAxis } from '#lib/timeline/time-axis.ts';
import { CLOSED_GAPS } from '#lib/timeline/time-scale.ts';
import { tableOf } from '../view/event-tables.ts';
import { fixtureStory } from '../view/fixture-story.ts';

const viewOf = (story = fixtureStory) => new TimelineView(makeTimeAxis(tableOf(story)));

describe('TimelineView', () => {
  it('shows the whole story at first, its gaps closed and at rest', () => {
    const view = viewOf();
    expect(view.window).toEqual(view.whole);
    expect([view.isWhole, view.spacing, view.isMoving]).toEqual([true, CLOSED_GAPS, false]);
    expect(view.whole.from).toBeLessThanOrEqual(Date.UTC(1960, 0));
    expect(view.whole.to).toBeGreaterThanOrEqual(Date.UTC(2001, 11));
  });

  it.each<[string, number, number, boolean]>([
    ['its beginning', 0, -1000, false],
    ['its end', 1000, 0, false],
    ['all of it', 0, 0, true],
    ['more than there is', -1000, 1000, true],
  ])('showing %s', (_, atStart, atEnd, isWhole) => {
    const view = viewOf();
    const window = { from: view.whole.from + atStart, to: view.whole.to + atEnd };
    view.show(window);
    expect([view.window, view.isWhole]).toEqual([window, isWhole]);
  });

  it.each([
    ['without length', 5, 5],
    ['that ends before it begins', 6, 5],
    ['that is no number', NaN, 5],
    ['that ends in no number', 5, NaN],
  ])('does not show a stretch of time %s', (_, from, to) => {
    const view = viewOf();
    view.show({ from, to });
    expect(view.window).toEqual(view.whole);
  });

  it('of a story without events is whole, of no length', () => {
    const view = viewOf({ ...fixtureStory, events: [] });
    expect([view.whole, view.isWhole]).toEqual([{ from: 0, to: 0 }, true]);
  });

  it('tells whoever watches that other time is in view', () => {
    const view = viewOf();
    const seen: boolean[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(view.isWhole);
      });
    });
    flushSync();
    flushSync(() => view.show({ from: view.whole.from, to: view.whole.to - 1 }));
    flushSync(() => view.show({ from: 1, to: 0 }));
    flushSync(() => view.show(view.whole));
    stop();
    expect(seen).toEqual([true, false, true]);
  });
});
