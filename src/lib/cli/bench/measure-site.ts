import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveFolder } from '#lib/cli/serve-folder.ts';
import type { Measured } from './bench-table.ts';
import { orNull, withPage, type Browser } from './chromium.ts';
import { measureLoad, openReady, timeLoads } from './measure-load.ts';
import { measureFrameInterval, measurePan, measureZoom } from './measure-motion.ts';
import { measureSearch } from './measure-search.ts';
import { measureSteps } from './measure-steps.ts';
import type { FrameTimes } from './statistics.ts';

type Note = (reason: string) => void;

/** Serves a folder while it is measured. */
async function whileServed<T>(folder: string, measure: (url: string) => Promise<T>): Promise<T> {
  const serving = await serveFolder(folder, { port: 0 });
  try {
    return await measure(serving.url);
  } finally {
    await serving.close();
  }
}

/** A page with nothing on it: how long one takes to be ready, and from frame to frame, in milliseconds. */
export async function measureEmptyPage(browser: Browser, folder: string) {
  const page = '<!doctype html><title>Empty</title><body data-timeline-ready></body>\n';
  await writeFile(join(folder, 'index.html'), page);
  return whileServed(folder, async (url) => ({
    emptyMs: await timeLoads(browser, url),
    intervalMs: await withPage(browser, async (empty) => {
      await openReady(empty, url);
      return measureFrameInterval(empty);
    }),
  }));
}

/** Measures a built site. Each gesture has a page of its own, so that none inherits what another left behind. */
export function measureSite(
  browser: Browser,
  folder: string,
  intervalMs: number,
  note: Note,
): Promise<Omit<Measured, 'events' | 'buildMs'>> {
  return whileServed(folder, async (url) => {
    const on = <T>(query: string, measure: (page: Parameters<typeof measurePan>[0]) => Promise<T | null>) =>
      orNull(
        () =>
          withPage(browser, async (page) => {
            await openReady(page, url + query);
            return measure(page);
          }),
        note,
      );
    const load = await orNull(() => measureLoad(browser, url, folder), note);
    // A page that does not even become ready is not waited for four more times.
    if (!load) return { load, pan: null, zoom: null, step: null, searchMs: null };
    return {
      load,
      pan: middleOf(await thrice(() => on('', (page) => measurePan(page, intervalMs)))),
      zoom: middleOf(await thrice(() => on('', (page) => measureZoom(page, intervalMs)))),
      step: await on('?motion=off', measureSteps),
      searchMs: await on('?motion=off', measureSearch),
    };
  });
}

const thrice = async <T>(measure: () => Promise<T>): Promise<T[]> => [
  await measure(),
  await measure(),
  await measure(),
];

/** Of several gestures the one in the middle by the frames it missed: what else the machine does is no part of a page. */
function middleOf(gestures: (FrameTimes | null)[]): FrameTimes | null {
  const measured = gestures.filter((gesture) => gesture !== null);
  return measured.sort((a, b) => a.missed - b.missed)[Math.floor(measured.length / 2)] ?? null;
}
