// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { fitFrame } from '#lib/standalone/frame-fit.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** An embed in a frame that has no width and hears of no change, as one that its host hides. */
function hiddenFrame() {
  vi.useFakeTimers();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
    },
  );
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  const width = vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(0);
  document.body.innerHTML = '<main><div><article></article></div><nav></nav></main>';
  const one = (name: string) => document.querySelector(name) as HTMLElement;
  const articles = [one('article')];
  vi.spyOn(one('main'), 'getBoundingClientRect').mockReturnValue({ height: 420 } as DOMRect);
  const told: number[] = [];
  const parts = {
    main: one('main'),
    stage: one('main div'),
    list: one('nav'),
    isFramed: true,
    articles: () => articles,
  };
  fitFrame(parts, (height) => told.push(height));
  return { width, told };
}

test('a frame whose width comes late, without an event, tells its height all the same', () => {
  const { width, told } = hiddenFrame();
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([]);
  width.mockReturnValue(600);
  vi.advanceTimersByTime(200);
  expect(told).toEqual([420]);
});

test('a frame that stays without a width stops looking', () => {
  const { told } = hiddenFrame();
  vi.advanceTimersByTime(60_000);
  expect(vi.getTimerCount()).toBe(0);
  expect(told).toEqual([]);
});

test('a frame that is too low waits for its host before it scrolls, as a scrollbar takes a part of its width', () => {
  const fitOf = () => document.documentElement.dataset['fit'];
  vi.stubGlobal('innerHeight', 150);
  const { width, told } = hiddenFrame();
  width.mockReturnValue(600);
  vi.advanceTimersByTime(130);
  expect(told).toEqual([420]);
  expect(fitOf()).toBe('whole');
  vi.advanceTimersByTime(300);
  expect(fitOf()).toBe('scroll');
  expect(told).toEqual([420]);
});

test('a frame that its host makes higher at once never scrolls', () => {
  const fits = new Set<string | undefined>();
  vi.stubGlobal('innerHeight', 150);
  const { width, told } = hiddenFrame();
  width.mockReturnValue(600);
  for (let looks = 0; looks < 100; looks++) {
    vi.advanceTimersByTime(10);
    if (told.length === 0) continue;
    fits.add(document.documentElement.dataset['fit']);
    vi.stubGlobal('innerHeight', 420);
  }
  expect([...fits]).toEqual(['whole']);
});
