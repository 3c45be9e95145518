import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { withPage, type Browser, type Page } from './chromium.ts';
import { quantile } from './statistics.ts';

/** What a first view comes to. */
export interface Load {
  /** Bytes after gzip of all that was asked for until the timeline stood, fonts apart. */
  bytes: number;
  fontBytes: number;
  /** Milliseconds from the start of the navigation to the first frame with a timeline that can be used. */
  readyMs: number;
  elements: number;
  /** Bytes of JavaScript's heap after its garbage is collected. */
  heapBytes: number;
  /** Milliseconds; 0 if none was longer than 50, which is where browsers begin to count. */
  longestTaskMs: number;
  /** Sum of the layout shifts (https://web.dev/articles/cls). */
  layoutShift: number;
  /** Titles of events that can be read in full without doing anything. */
  labels: number;
}

/** A page that takes longer than this is not waited for. */
export const PATIENCE_MS = 180_000;
const LOADS = 5;

/** What the page itself keeps while it loads; read by `window.bench`. */
interface Watched {
  readyMs: number | null;
  longestTaskMs: number;
  layoutShift: number;
}

/** Runs in the page before anything of its own: notes when the timeline can be used. */
function watch(): void {
  const bench: Watched = { readyMs: null, longestTaskMs: 0, layoutShift: 0 };
  Object.assign(window, { bench });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      bench.longestTaskMs = Math.max(bench.longestTaskMs, duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) bench.layoutShift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (document.querySelector('[data-timeline-ready]')) bench.readyMs = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const watched = (page: Page) => page.evaluate(() => (window as unknown as { bench: Watched }).bench);

/** Opens a page and waits until its timeline can be used. */
export async function openReady(page: Page, url: string): Promise<void> {
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url, { waitUntil: 'commit', timeout: PATIENCE_MS });
  await page.waitForSelector('[data-timeline-ready]', { state: 'attached', timeout: PATIENCE_MS });
}

/** Milliseconds from the start of the navigation until the timeline can be used: the median of several cold loads. */
export async function timeLoads(browser: Browser, url: string): Promise<number> {
  const times: number[] = [];
  for (let load = 0; load < LOADS; load++) times.push(await withPage(browser, (page) => timeLoad(page, url)));
  return quantile(times, 0.5) ?? NaN;
}

async function timeLoad(page: Page, url: string): Promise<number> {
  await page.addInitScript(watch);
  await openReady(page, url);
  await page.waitForFunction(() => (window as unknown as { bench: Watched }).bench.readyMs !== null);
  return (await watched(page)).readyMs ?? NaN;
}

/** Measures a first view. @param folder what the server answers from */
export async function measureLoad(browser: Browser, url: string, folder: string): Promise<Load> {
  const readyMs = await timeLoads(browser, url);
  return withPage(browser, async (page) => {
    const paths = new Set<string>();
    page.on('response', (response) => {
      if (response.ok()) paths.add(new URL(response.url()).pathname);
    });
    await timeLoad(page, url);
    const sizes = [...paths].map((path): [string, number] => [path, gzippedSize(folder, path)]);
    const sum = (wanted: boolean) =>
      sizes
        .filter(([path]) => path.endsWith('.woff2') === wanted)
        .reduce((total, [, size]) => total + size, 0);
    const [elements, labels] = [await countElements(page), await countLabels(page)];
    const { longestTaskMs, layoutShift } = await watched(page);
    const heapBytes = await heapAfterCollection(page);
    return {
      bytes: sum(false),
      fontBytes: sum(true),
      readyMs,
      elements,
      heapBytes,
      longestTaskMs,
      layoutShift,
      labels,
    };
  });
}

function gzippedSize(folder: string, path: string): number {
  const file = decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path);
  return gzipSync(readFileSync(join(folder, file))).length;
}

const countElements = (page: Page) => page.evaluate(() => document.getElementsByTagName('*').length);

async function heapAfterCollection(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Titles that stand in the window, and in all that clips them, with nothing cut off. */
function countLabels(page: Page): Promise<number> {
  return page.evaluate(() => {
    const holds = (outer: { left: number; top: number; right: number; bottom: number }, inner: DOMRect) =>
      inner.left >= outer.left - 1 && inner.right <= outer.right + 1 &&
      inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1; // prettier-ignore
    const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const isComplete = (title: Element) => {
      const box = title.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || !holds(screen, box)) return false;
      if (!title.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      for (let around: Element | null = title; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        if (
          around === title
            ? title.scrollWidth > title.clientWidth + 1
            : !holds(around.getBoundingClientRect(), box)
        )
          return false;
      }
      return true;
    };
    return [...document.querySelectorAll('[data-event-title]')].filter(isComplete).length;
  });
}
