import { fireEvent, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Story } from '#lib/corpus/story.ts';
import { TimelineView } from '#lib/state/timeline-view.svelte.ts';
import { DAY_MS } from '#lib/time/calendar.ts';
import { prepareEvents } from '#lib/timeline/shown-events.ts';
import { makeTimeAxis } from '#lib/timeline/time-axis.ts';
import { CLOSED_GAPS, EVEN, TRUE_TIME } from '#lib/timeline/time-scale.ts';
import type { BandHandle } from '#lib/view/band-handle.ts';
import TimelineBand from '#lib/view/TimelineBand.svelte';
import { allOf, longStory, storyOf, tableOf } from './event-tables.ts';
import { fixtureStory } from './fixture-story.ts';
import { HOSTILE_TITLE } from './hostile-texts.ts';

let component: ReturnType<typeof mount> | undefined;

beforeEach(() => {
  document.documentElement.dataset['motion'] = 'off';
});

afterEach(async () => {
  if (component) await unmount(component);
  component = undefined;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  delete document.documentElement.dataset['motion'];
});

interface Given {
  story?: Story;
  /** Indexes of the events that are shown; all, where none are given. */
  shown?: Uint32Array;
  current?: number;
  widthPx?: number;
  heightPx?: number;
}

/** What listens to hands is loaded after the drawing. */
async function handsAreThere(): Promise<void> {
  await vi.dynamicImportSettled();
  await tick();
}

/** A band in its place, as the page keeps it: what it says of itself is written down. */
async function setUp({
  story = fixtureStory,
  shown,
  current = 2,
  widthPx = 1024,
  heightPx = 340,
}: Given = {}) {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(widthPx);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(heightPx);
  const table = tableOf(story);
  const prepare = (indexes: Uint32Array) =>
    prepareEvents(table, indexes, story.language, story.sources.length, 6);
  const view = new TimelineView(makeTimeAxis(table));
  const chosen: (string | null)[][] = [];
  const given = $state({ current });
  let events = $state.raw(prepare(shown ?? allOf(table)));
  const said = { hidden: 0, inView: 0, unsaidGaps: [] as string[] };
  let handle: BandHandle | undefined;
  component = mount(TimelineBand, {
    target: document.body,
    props: {
      view,
      sources: story.sources,
      get events() {
        return events;
      },
      get current() {
        return given.current;
      },
      hrefOf: (id: string) => `?e=${id}`,
      onselect: (id: string, click: MouseEvent | null) => {
        chosen.push([id, click ? click.type : null]);
        click?.preventDefault();
      },
      get hidden() {
        return said.hidden;
      },
      set hidden(count) {
        said.hidden = count;
      },
      get inView() {
        return said.inView;
      },
      set inView(count) {
        said.inView = count;
      },
      get unsaidGaps() {
        return said.unsaidGaps;
      },
      set unsaidGaps(gaps) {
        said.unsaidGaps = gaps;
      },
      get handle() {
        return handle;
      },
      set handle(made) {
        handle = made;
      },
    },
  });
  flushSync();
  const band = screen.getByRole('group', { name: /^Drawing of the timeline/ });
  const isReady = () => band.hasAttribute('data-timeline-ready');
  const wasReady = isReady();
  await tick();
  await handsAreThere();
  flushSync();
  return {
    band,
    view,
    chosen,
    said,
    table,
    isReady,
    wasReady,
    handle: handle ?? expect.fail('no handle'),
    titles: () =>
      [...band.querySelectorAll('[data-event-title]')].map((label) =>
        label.textContent.replace(/\s+/g, ' ').trim(),
      ),
    marks: () => [...band.querySelectorAll('.mark title')].map(({ textContent }) => textContent),
    clusters: () => [...band.querySelectorAll('.cluster')],
    show: (from: number, to: number) => flushSync(() => view.show({ from, to })),
    goTo: (index: number) => flushSync(() => (given.current = index)),
    filter: (...indexes: number[]) => flushSync(() => (events = prepare(Uint32Array.from(indexes)))),
    press: (key: string, init: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
      band.dispatchEvent(event);
      flushSync();
      return event;
    },
  };
}

/** Frames of an animation, drawn by the test: each of `ms` milliseconds. */
function animated() {
  document.documentElement.dataset['motion'] = 'on';
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  let now = 1000;
  let frames = new Map<number, FrameRequestCallback>();
  let last = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => {
    frames.set(++last, draw);
    return last;
  });
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation((id) => void frames.delete(id));
  return {
    pass: (ms: number) => {
      now += ms;
      const due = frames;
      frames = new Map();
      for (const draw of due.values()) draw(now);
      flushSync();
    },
    isAtRest: () => frames.size === 0,
  };
}

const YEAR = longStory(365, 1);
/** One event a day of 2010, which is one chapter: time is spaced evenly. */
const day = (number: number) => Date.UTC(2010, 0, 1) + number * DAY_MS;

describe('the drawing', () => {
  it('is rehearsed for the first zoom while nothing else is to do, and stays as it is', async () => {
    const idle: IdleRequestCallback[] = [];
    vi.stubGlobal('requestIdleCallback', (work: IdleRequestCallback) => idle.push(work));
    const { band, view } = await setUp({ story: YEAR });
    const [before, window] = [band.innerHTML, view.window];
    expect(idle.length).toBeGreaterThan(0);
    for (const work of idle) work({ didTimeout: false, timeRemaining: () => 10 });
    flushSync();
    expect(band.innerHTML).toBe(before);
    expect(view.window).toBe(window);
  });

  it('is hidden from assistive technology, its place is one stop of the Tab key, named in words', async () => {
    const { band } = await setUp();
    const user = userEvent.setup();
    for (const drawing of band.querySelectorAll('svg')) {
      expect(drawing).toHaveAttribute('aria-hidden', 'true');
      expect(drawing).toHaveAttribute('focusable', 'false');
    }
    expect(band.querySelectorAll('a').length).toBeGreaterThan(0);
    expect(screen.queryAllByRole('link')).toEqual([]);
    await user.tab();
    expect(band).toHaveFocus();
    expect(band).toHaveAccessibleName(/Arrow keys move it, plus and minus zoom, 0 shows all of it\.$/);
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it('is ready when it has been measured, and not before', async () => {
    const { isReady, wasReady } = await setUp();
    expect([wasReady, isReady()]).toEqual([false, true]);
  });

  it.each([
    [0, 340],
    [1024, 0],
    [0, 0],
  ])('is never ready at %i × %i px', async (widthPx, heightPx) => {
    const { band, isReady } = await setUp({ widthPx, heightPx });
    expect(isReady()).toBe(false);
    expect(band.querySelector('svg')).toBeNull();
  });

  it('is as large as its place, in whole pixels', async () => {
    const { band } = await setUp({ widthPx: 640.9, heightPx: 300.2 });
    const svg = band.querySelector('svg');
    expect([svg?.getAttribute('width'), svg?.getAttribute('height')]).toEqual(['640', '300']);
  });

  it('titles every label it shows, and each leads to its event', async () => {
    const { band, titles } = await setUp();
    expect(titles().sort()).toEqual([
      'Council vote',
      'The bridge opens',
      'The ferry begins',
      'The toll is dropped',
    ]);
    for (const label of band.querySelectorAll('[data-event-title]')) {
      expect(label.closest('a')).toHaveAttribute('href', `?e=${label.getAttribute('data-event-id') ?? ''}`);
    }
  });

  it('has a mark for every event, with its title and date to point at', async () => {
    const { marks } = await setUp();
    expect(marks().sort()).toEqual([
      'Council vote, 12 Mar 1998',
      'The bridge opens, 4 May 2001',
      'The ferry begins, 1960s',
      'The toll is dropped, about Nov 2001',
    ]);
  });

  it('hands a click on a mark or a label on', async () => {
    const { band, chosen } = await setUp();
    const [label] = band.querySelectorAll('[data-event-title]');
    const mark = band.querySelector('.mark[href="?e=toll"] .reach');
    if (!label || !mark) throw new Error('nothing to click on');
    await fireEvent.click(label);
    await fireEvent.click(mark);
    expect(chosen).toEqual([
      [label.getAttribute('data-event-id'), 'click'],
      ['toll', 'click'],
    ]);
  });

  it('marks the current event, and the next one when that becomes it', async () => {
    const { band, goTo } = await setUp();
    const current = () =>
      [...band.querySelectorAll('a.current')].map((link) => link.getAttribute('href')).sort();
    expect(current()).toEqual(['?e=bridge-opens', '?e=bridge-opens']);
    goTo(3);
    expect(current()).toEqual(['?e=toll', '?e=toll']);
  });

  it('shows the events that pass the filter, whether or not the current one is among them', async () => {
    const { marks, filter, said } = await setUp();
    filter(0, 3);
    expect(marks().sort()).toEqual(['The ferry begins, 1960s', 'The toll is dropped, about Nov 2001']);
    expect(said.inView).toBe(2);
  });

  it.each<[string, Given, number]>([
    ['of all where all are in view', {}, 4],
    ['where many stand together', { story: longStory(300, 300), current: 0 }, 300],
  ])('counts what is in view, and what of it has no label: %s', async (_, given, count) => {
    const { said, titles } = await setUp(given);
    expect(said).toMatchObject({ inView: count, hidden: count - titles().length });
  });

  it('counts less where less is in view', async () => {
    const { said, show, titles } = await setUp({ story: YEAR, current: 60 });
    expect(said.inView).toBe(365);
    show(day(50), day(80));
    expect(said.inView).toBe(30);
    expect(said.hidden).toBe(30 - titles().length);
  });

  it.each<[string, number, string[]]>([
    ['says what its breaks leave out where it has room', 340, []],
    ['hands what its breaks leave out on where it is low', 128, ['28 years', '3 years']],
  ])('%s', async (_, heightPx, gaps) => {
    const { said, band } = await setUp({ heightPx });
    expect(said.unsaidGaps).toEqual(gaps);
    expect(band.querySelectorAll('.skipped').length).toBe(gaps.length > 0 ? 0 : 2);
  });

  it.each<[string, Given]>([
    ['without any', { story: storyOf([]), current: 0 }],
    ['that are all hidden', { shown: new Uint32Array() }],
  ])('is empty and ready for events %s', async (_, given) => {
    const { band, isReady, titles, press } = await setUp(given);
    expect([isReady(), titles()]).toEqual([true, []]);
    for (const key of ['+', '-', 'ArrowLeft', 'End', '0']) press(key);
    expect(band.innerHTML).not.toMatch(/NaN|undefined/);
  });

  it('shows hostile titles as typed', async () => {
    const [first, ...others] = fixtureStory.events;
    if (!first) throw new Error('the fixture has events');
    const events = [{ ...first, title: HOSTILE_TITLE, shortTitle: HOSTILE_TITLE }, ...others];
    const { band, titles, marks } = await setUp({ story: { ...fixtureStory, events } });
    expect(titles()).toContain(HOSTILE_TITLE);
    expect(marks()).toContain(`${HOSTILE_TITLE}, 1960s`);
    expect(band.querySelectorAll('img, b')).toHaveLength(0);
  });
});

describe('the keys of the drawing', () => {
  it.each(['+', '='])('%s magnifies around the current event', async (key) => {
    const { view, press } = await setUp({ story: YEAR, current: 300 });
    expect(press(key).defaultPrevented).toBe(true);
    const { from, to } = view.window;
    const whole = view.whole.to - view.whole.from;
    expect((to - from) / whole).toBeCloseTo(0.5, 2);
    // It stays where it was: at five sixths of the drawing.
    expect((day(300.5) - from) / (to - from)).toBeCloseTo((day(300.5) - view.whole.from) / whole, 2);
  });

  it('- takes back what + has done, and never shows more than all', async () => {
    const { view, press } = await setUp({ story: YEAR, current: 100 });
    press('+');
    press('+');
    press('-');
    expect((view.window.to - view.window.from) / (view.whole.to - view.whole.from)).toBeCloseTo(0.5, 2);
    press('-');
    press('-');
    expect(view.isWhole).toBe(true);
    expect(view.window.to).toBeLessThanOrEqual(view.whole.to);
  });

  it('0 shows all', async () => {
    const { view, press, show } = await setUp({ story: YEAR, current: 100 });
    show(day(90), day(110));
    press('0');
    expect(view.window).toEqual(view.whole);
  });

  it.each<[string, KeyboardEventInit, number]>([
    ['ArrowRight', {}, 0.25],
    ['ArrowLeft', {}, -0.25],
    ['ArrowRight', { shiftKey: true }, 0.9],
    ['ArrowLeft', { shiftKey: true }, -0.9],
  ])('%s with %j moves by %f of what is seen', async (key, init, part) => {
    const { view, press, show } = await setUp({ story: YEAR, current: 150 });
    show(day(140), day(160));
    press(key, init);
    expect((view.window.from - day(140)) / (20 * DAY_MS)).toBeCloseTo(part, 5);
    expect((view.window.to - day(160)) / (20 * DAY_MS)).toBeCloseTo(part, 5);
  });

  it('Home and End lead to the ends of the story, and arrows no further', async () => {
    const { view, press, show } = await setUp({ story: YEAR, current: 150 });
    show(day(140), day(160));
    press('Home');
    expect(view.window.from).toBe(view.whole.from);
    press('ArrowLeft');
    expect(view.window.from).toBe(view.whole.from);
    press('End');
    expect(view.window.to).toBe(view.whole.to);
    press('ArrowRight');
    expect(view.window.to).toBe(view.whole.to);
    expect((view.window.to - view.window.from) / DAY_MS).toBeCloseTo(20, 5);
  });

  it.each<[string, KeyboardEventInit]>([
    ['+', { ctrlKey: true }],
    ['-', { metaKey: true }],
    ['0', { ctrlKey: true }],
    ['ArrowLeft', { altKey: true }],
    ['Home', { ctrlKey: true }],
    ['PageDown', {}],
    ['ArrowUp', {}],
    ['ArrowDown', {}],
    [' ', {}],
    ['Enter', {}],
  ])('%s with %j is the browser’s', async (key, init) => {
    const { view, press, show } = await setUp({ story: YEAR, current: 150 });
    show(day(140), day(160));
    expect(press(key, init).defaultPrevented).toBe(false);
    expect(view.window).toEqual({ from: day(140), to: day(160) });
  });

  it('Escape lets the focus go, also of a link in the drawing', async () => {
    const { band } = await setUp();
    const user = userEvent.setup();
    band.focus();
    await user.keyboard('{Escape}');
    expect(document.body).toHaveFocus();
    band.querySelector<SVGAElement>('a.label')?.focus();
    expect(band).not.toHaveFocus();
    expect(document.body).not.toHaveFocus();
    await user.keyboard('{Escape}');
    expect(document.body).toHaveFocus();
  });
});

describe('a column of events', () => {
  /** So many events in a day that no magnification tells them apart. */
  const crowd = longStory(3000, 3000);

  it('says how many it stands for', async () => {
    const { clusters, said, marks } = await setUp({ story: crowd, current: 150 });
    const counts = clusters().map((cluster) => Number(cluster.querySelector('.count')?.textContent));
    expect(counts.reduce((sum, count) => sum + count, 0) + marks().length).toBe(said.inView);
    expect(clusters()[0]?.querySelector('title')?.textContent).toBe(`${counts[0]} events: zoom in`);
  });

  it('zooms in when it is chosen, and chooses nothing', async () => {
    const { clusters, view, chosen } = await setUp({ story: longStory(600, 20), current: 300 });
    const before = view.window;
    const [, second] = clusters();
    if (!second) throw new Error('no columns');
    await fireEvent.click(second);
    expect(view.window.to - view.window.from).toBeLessThan((before.to - before.from) * 0.9);
    expect(chosen).toEqual([]);
  });

  it('selects its first event where nothing nearer can be shown', async () => {
    const { clusters, view, chosen, table } = await setUp({ story: crowd, current: 2999 });
    for (let clicks = 0; clicks < 12 && chosen.length === 0; clicks++) {
      const [first] = clusters();
      if (!first) break;
      await fireEvent.click(first);
    }
    const [[id] = []] = chosen;
    expect(chosen).toEqual([[expect.stringMatching(/^event-\d+$/), null]]);
    const index = table.ids.indexOf(id ?? '');
    expect(index).toBeLessThan(2999);
    expect(view.window.to - view.window.from).toBeLessThan(2 * DAY_MS);
    expect(view.isWhole).toBe(false);
  });

  it('stands at either end for long times that reach into what is seen', async () => {
    // Each names the same twenty years; their marks stand beside each other around the middle.
    const events = Array.from({ length: 24 }, () => ({ date: '1990/2009' }));
    const { show, clusters, said, marks } = await setUp({ story: storyOf(events), current: 0 });
    show(Date.UTC(1999, 11, 20), Date.UTC(2000, 0, 10));
    expect(said.inView).toBe(24);
    expect(clusters().length).toBe(2);
    expect(marks().length).toBe(4);
  });
});

describe('the view', () => {
  it.each<[string, number, number, number]>([
    ['stays where the current event is in view', 152, 140, 160],
    ['moves on until the next one is seen with some air', 165, 146.3, 166.3],
    ['moves back as far as needed', 135, 134.7, 154.7],
  ])('%s', async (_, index, from, to) => {
    const { view, show, goTo } = await setUp({ story: YEAR, current: 150 });
    show(day(140), day(160));
    const before = view.window;
    goTo(index);
    expect((view.window.from - day(0)) / DAY_MS).toBeCloseTo(from, 0);
    expect((view.window.to - day(0)) / DAY_MS).toBeCloseTo(to, 0);
    expect(view.window === before).toBe(index === 152);
    expect(view.window.from).toBeLessThan(day(index));
    expect(view.window.to).toBeGreaterThan(day(index + 1));
  });

  it('stays where the reader has moved it, with the current event out of sight', async () => {
    const { view, show } = await setUp({ story: YEAR, current: 300 });
    show(day(10), day(30));
    expect(view.window).toEqual({ from: day(10), to: day(30) });
  });

  it('stays where an event becomes the current one that is not shown', async () => {
    const { view, show, goTo } = await setUp({ story: YEAR, shown: Uint32Array.of(1, 2, 3), current: 2 });
    show(day(0), day(5));
    goTo(200);
    expect(view.window).toEqual({ from: day(0), to: day(5) });
  });
});

describe('what the buttons around the drawing do with it', () => {
  it('zooms to the current event: two months around it, wherever the view was', async () => {
    const { view, show, handle } = await setUp({ story: YEAR, current: 200 });
    show(day(0), day(365));
    flushSync(handle.showCurrent);
    const { from, to } = view.window;
    expect((from + to) / 2 / DAY_MS).toBeCloseTo(day(200.5) / DAY_MS, 0);
    expect((to - from) / DAY_MS).toBeGreaterThan(60);
    expect((to - from) / DAY_MS).toBeLessThan(75);
  });

  it('zooms by a factor, and back to all', async () => {
    const { view, handle } = await setUp({ story: YEAR, current: 200 });
    flushSync(() => handle.zoomBy(4));
    expect((view.window.to - view.window.from) / (view.whole.to - view.whole.from)).toBeCloseTo(0.25, 2);
    flushSync(handle.showAll);
    expect(view.isWhole).toBe(true);
  });

  it.each([TRUE_TIME, CLOSED_GAPS, EVEN])('spaces time anew (%f)', async (spacing) => {
    const { view, handle, marks } = await setUp();
    flushSync(() => handle.space(spacing));
    expect([view.spacing, view.isMoving]).toEqual([spacing, false]);
    expect(marks().length).toBe(4);
  });
});

describe('motion', () => {
  it.each(['off', 'reduced by the system'])('is none where it is %s', async (how) => {
    if (how !== 'off') document.documentElement.dataset['motion'] = 'on';
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('prefers-reduced-motion') }));
    const { press, handle, goTo, show, view } = await setUp({ story: YEAR, current: 150 });
    const frame = vi.spyOn(window, 'requestAnimationFrame');
    press('+');
    press('ArrowRight');
    flushSync(() => handle.space(EVEN));
    show(day(0), day(20));
    goTo(300);
    expect(view.window.to).toBeGreaterThan(day(300));
    expect(frame).not.toHaveBeenCalled();
    expect(view.isMoving).toBe(false);
  });

  it('leads the eye to where a key has sent it, in less than two tenths of a second', async () => {
    const { press, view } = await setUp({ story: YEAR, current: 150 });
    const { pass, isAtRest } = animated();
    press('+');
    const lengths = [view.window.to - view.window.from];
    for (let frame = 0; frame < 4; frame++) {
      pass(50);
      lengths.push(view.window.to - view.window.from);
    }
    expect(isAtRest()).toBe(true);
    expect(view.isMoving).toBe(false);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect(new Set(lengths).size).toBe(5);
    expect((lengths[4] ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(0.5, 2);
  });

  it('goes on from where it was when another key is pressed', async () => {
    const { press, view } = await setUp({ story: YEAR, current: 150 });
    const { pass, isAtRest } = animated();
    press('+');
    pass(50);
    press('0');
    pass(200);
    expect([view.window, isAtRest(), view.isMoving]).toEqual([view.whole, true, false]);
  });

  it.each<[string, (band: Awaited<ReturnType<typeof setUp>>) => void]>([
    ['a key that changes nothing', ({ press }) => press('0')],
    ['a zoom', ({ press }) => press('+')],
    ['a step to an event out of view', ({ goTo }) => goTo(300)],
  ])('of the spacing comes to its end despite %s', async (_, disturb) => {
    const band = await setUp({ story: YEAR, current: 5 });
    if (_.startsWith('a step')) band.show(day(0), day(30));
    const { pass, isAtRest } = animated();
    band.handle.space(EVEN);
    pass(50);
    disturb(band);
    for (let frame = 0; frame < 6; frame++) pass(50);
    expect([band.view.spacing, isAtRest(), band.view.isMoving]).toEqual([EVEN, true, false]);
  });

  it('lets labels wait until a hand rests', async () => {
    const { band, view } = await setUp({ story: YEAR, current: 150 });
    await handsAreThere();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
    band.focus();
    await fireEvent(band, new WheelEvent('wheel', { deltaY: -300, clientX: 500, cancelable: true }));
    vi.advanceTimersByTime(20);
    flushSync();
    expect(view.isWhole).toBe(false);
    expect(band).toHaveClass('moving');
    vi.advanceTimersByTime(140);
    flushSync();
    expect(band).not.toHaveClass('moving');
  });
});

describe('the wheel over the drawing', () => {
  it('tells a reader who may mean the page how to zoom, for a moment', async () => {
    const { band, view } = await setUp();
    await handsAreThere();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const hint = screen.getByText(/to zoom with the wheel/).closest('.hint');
    const turn = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true });
    await fireEvent(band, turn);
    flushSync();
    expect(hint).toHaveClass('shown');
    expect(hint).toHaveAttribute('aria-hidden', 'true');
    expect([turn.defaultPrevented, view.isWhole]).toEqual([false, true]);
    vi.advanceTimersByTime(2000);
    flushSync();
    expect(hint).not.toHaveClass('shown');
  });
});
