import { screen } from '@testing-library/svelte';
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TimelineView } from '#lib/state/timeline-view.svelte.ts';
import { DAY_MS } from '#lib/time/calendar.ts';
import { prepareEvents } from '#lib/timeline/shown-events.ts';
import { makeTimeAxis } from '#lib/timeline/time-axis.ts';
import { EVEN } from '#lib/timeline/time-scale.ts';
import OverviewStrip from '#lib/view/OverviewStrip.svelte';
import { allOf, longStory, tableOf } from './event-tables.ts';

let component: ReturnType<typeof mount> | undefined;

afterEach(async () => {
  if (component) await unmount(component);
  component = undefined;
  vi.restoreAllMocks();
});

const WIDTH = 730;
const YEAR = longStory(365, 1);
const day = (number: number) => Date.UTC(2010, 0, 1) + number * DAY_MS;

/** A strip of 730 px over 365 days, with its brush. */
async function setUp({ story = YEAR, widthPx = WIDTH }: { story?: typeof YEAR; widthPx?: number } = {}) {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(widthPx);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(36);
  const table = tableOf(story);
  const prepare = (indexes: Uint32Array) =>
    prepareEvents(table, indexes, story.language, story.sources.length, 6);
  const all = prepare(allOf(table));
  const view = new TimelineView(makeTimeAxis(table));
  const given = $state({ current: 0 });
  let shown = $state.raw(all);
  component = mount(OverviewStrip, {
    target: document.body,
    props: {
      view,
      all,
      get shown() {
        return shown;
      },
      get current() {
        return given.current;
      },
    },
  });
  const svg = document.querySelector('.overview svg');
  if (!svg) throw new Error('no strip');
  await tick();
  if (widthPx > 0) await vi.waitFor(() => expect(svg.querySelector('.selection')).not.toBeNull());
  flushSync();
  const number = (selector: string, attribute: string) =>
    Number(svg.querySelector(selector)?.getAttribute(attribute));
  return {
    svg,
    view,
    /** How many strokes are drawn: each begins with a move. */
    strokes: (selector = 'path') =>
      [...svg.querySelectorAll(selector)].flatMap((path) => path.getAttribute('d')?.match(/M/g) ?? []).length,
    selection: () => {
      const x = number('.selection', 'x');
      return [x, x + number('.selection', 'width')].map(Math.round);
    },
    now: () => number('.now', 'x1'),
    show: (from: number, to: number) => flushSync(() => view.show({ from, to })),
    goTo: (index: number) => flushSync(() => (given.current = index)),
    filter: (...indexes: number[]) => flushSync(() => (shown = prepare(Uint32Array.from(indexes)))),
  };
}

/** A drag with the mouse, as d3's brush hears it. */
function drag(target: Element | null, from: number, to: number): void {
  const fire = (type: string, x: number, on: EventTarget) => {
    const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: 18 });
    // jsdom takes no window of the test's for it.
    on.dispatchEvent(Object.defineProperty(event, 'view', { value: window }));
  };
  if (!target) throw new Error('nothing to drag');
  fire('mousedown', from, target);
  if (to !== from) fire('mousemove', to, document);
  fire('mouseup', to, document);
  flushSync();
}

describe('OverviewStrip', () => {
  it('is hidden from assistive technology, and no stop of the Tab key', async () => {
    const { svg } = await setUp();
    expect(svg).toHaveAttribute('aria-hidden', 'true');
    expect(svg).toHaveAttribute('focusable', 'false');
    expect(svg.querySelectorAll('a, button, [tabindex]')).toHaveLength(0);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('draws nothing before it has a width', async () => {
    const { svg } = await setUp({ widthPx: 0 });
    expect(svg.children).toHaveLength(0);
  });

  it('has strokes over its whole width where events are everywhere', async () => {
    const { strokes } = await setUp();
    expect(strokes()).toBeGreaterThan(WIDTH / 3 - 10);
  });

  it('draws a story without events, and says nothing that is no number', async () => {
    const { svg } = await setUp({ story: longStory(0) });
    expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('shows where the current event is', async () => {
    const { now, goTo } = await setUp();
    goTo(182);
    expect(now()).toBeCloseTo(WIDTH / 2, -1);
    const before = now();
    goTo(300);
    expect(now()).toBeGreaterThan(before);
  });

  it('shows what passes the filter before what does not', async () => {
    const { strokes, filter } = await setUp();
    expect(strokes('.all')).toBe(0);
    filter(10, 350);
    expect(strokes('.all')).toBeGreaterThan(200);
    expect(strokes('path:not(.all)')).toBe(2);
    filter();
    expect(strokes('path:not(.all)')).toBe(0);
  });

  it('shows which part is in view, at least two pixels of it; the whole is no part', async () => {
    const { selection, show, view } = await setUp();
    expect(selection()).toEqual([0, 0]);
    show(day(91), day(182));
    const [from = 0, to = 0] = selection();
    expect(from / WIDTH).toBeCloseTo(91 / 365, 1);
    expect(to / WIDTH).toBeCloseTo(182 / 365, 1);
    show(day(100), day(100) + 60_000);
    const [start = 0, end = 0] = selection();
    expect(end - start).toBe(2);
    flushSync(() => (view.spacing = EVEN));
    expect(selection()).toEqual([start, end].map((px) => expect.closeTo(px, -1) as number));
  });
});

describe('the brush over the overview', () => {
  it('moves what is in view', async () => {
    const { svg, view, show } = await setUp();
    show(day(91), day(182));
    drag(svg.querySelector('.selection'), 200, 300);
    expect((view.window.from - day(141)) / DAY_MS).toBeCloseTo(0, -1);
    expect((view.window.to - view.window.from) / DAY_MS).toBeCloseTo(91, 0);
  });

  it('shows what is marked beside it', async () => {
    const { svg, view, show } = await setUp();
    show(day(10), day(20));
    drag(svg.querySelector('.overlay'), 365, 511);
    expect((view.window.from - day(182)) / DAY_MS).toBeCloseTo(0, -1);
    expect((view.window.to - day(255)) / DAY_MS).toBeCloseTo(0, -1);
  });

  it('shows all where a click marks nothing', async () => {
    const { svg, view, show } = await setUp();
    show(day(10), day(20));
    drag(svg.querySelector('.overlay'), 400, 400);
    expect(view.isWhole).toBe(true);
  });

  it('shows more or less where one of its ends is moved', async () => {
    const { svg, view, show } = await setUp();
    show(day(91), day(182));
    drag(svg.querySelector('.handle--e'), 364, 510);
    expect((view.window.from - day(91)) / DAY_MS).toBeCloseTo(0, 0);
    expect((view.window.to - day(255)) / DAY_MS).toBeCloseTo(0, -1);
  });

  it('leads nowhere by itself when the drawing is moved', async () => {
    const { view, show } = await setUp();
    const shown = vi.spyOn(view, 'show');
    show(day(91), day(182));
    expect(shown).toHaveBeenCalledTimes(1);
    expect(view.window).toEqual({ from: day(91), to: day(182) });
  });
});
