import type { Locator, Page } from './chromium.ts';
import { frameTimes, quantile, type FrameTimes } from './statistics.ts';

/** How long a gesture lasts. */
const GESTURE_MS = 2000;
/** After a gesture the picture may still come to rest. */
const SETTLED_MS = 600;
const MOST_PICTURES = 10;

/** Runs in the page: keeps the time of every frame until it is asked for the gaps between them, in milliseconds. */
function recordFrames(): void {
  const times: number[] = [];
  let isOver = false;
  const note = (time: number) => {
    times.push(time);
    if (!isOver) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  Object.assign(window, {
    endFrames: () => {
      isOver = true;
      return times.slice(1).map((time, index) => time - (times[index] ?? time));
    },
  });
}

async function framesDuring(page: Page, gesture: () => Promise<void>): Promise<number[]> {
  await page.evaluate(recordFrames);
  await gesture();
  return page.evaluate(() => (window as unknown as { endFrames(): number[] }).endFrames());
}

/** Milliseconds from frame to frame while nothing happens. */
export async function measureFrameInterval(page: Page): Promise<number> {
  const deltas = await framesDuring(page, () => page.waitForTimeout(GESTURE_MS / 2));
  return quantile(deltas, 0.5) ?? 1000 / 60;
}

type Point = { x: number; y: number };

/** Runs in the page: which event is current. A selection and a focus ring that a drag has left would only change the picture. */
function currentEvent(): string | null {
  getSelection()?.removeAllRanges();
  if (document.activeElement instanceof HTMLElement || document.activeElement instanceof SVGElement)
    document.activeElement.blur();
  return document.querySelector('[data-current-event]')?.getAttribute('data-event-id') ?? null;
}

/** An element once it looks the same twice in a row: fonts have arrived, and nothing moves any more. */
async function restingPicture(page: Page, element: Locator): Promise<Buffer> {
  await page.mouse.move(1, 1);
  let picture = await element.screenshot();
  for (let tries = 0; tries < MOST_PICTURES; tries++) {
    await page.waitForTimeout(SETTLED_MS);
    const next = await element.screenshot();
    if (next.equals(picture)) break;
    picture = next;
  }
  return picture;
}

/** @returns null if the page has no timeline, or one that looks the same after the gesture, or that took it for a click */
async function measureGesture(
  page: Page,
  intervalMs: number,
  gesture: (from: Point) => Promise<void>,
): Promise<FrameTimes | null> {
  const timeline = page.locator('[data-timeline]').first();
  const box = (await timeline.count()) === 0 ? null : await timeline.boundingBox();
  if (!box) return null;
  const picture = () => restingPicture(page, timeline);
  const current = await page.evaluate(currentEvent);
  const before = await picture();
  const start = { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 720 - box.y) / 2 };
  await page.mouse.move(start.x, start.y);
  const deltas = await framesDuring(page, () => gesture(start));
  const isClicked = (await page.evaluate(currentEvent)) !== current;
  return isClicked || (await picture()).equals(before) ? null : frameTimes(deltas, intervalMs);
}

/** A hand goes on whether the page keeps up or not: it moves about as often as a screen shows it. */
const MOVE_EVERY_MS = 16;

/** Calls `step` with the share of a gesture's time that has passed, without waiting for what the page does about it. */
async function overTime(step: (share: number) => Promise<void>): Promise<void> {
  const began = performance.now();
  const steps: Promise<void>[] = [];
  for (let share = 0; share < 1; share = (performance.now() - began) / GESTURE_MS) {
    steps.push(step(share));
    await new Promise((resolve) => setTimeout(resolve, MOVE_EVERY_MS));
  }
  await Promise.all(steps);
}

/** Magnifies the timeline, by its own keys: a timeline that is shown whole has nowhere to be dragged to. */
async function magnify(page: Page): Promise<void> {
  const timeline = page.locator('[data-timeline]').first();
  if ((await timeline.count()) === 0) return;
  await timeline.focus();
  for (let press = 0; press < 2; press++) {
    await page.keyboard.press('+');
    await page.waitForTimeout(SETTLED_MS);
  }
}

/** Drags the timeline, magnified fourfold, with the mouse: to the left and half of the way back. */
export async function measurePan(page: Page, intervalMs: number): Promise<FrameTimes | null> {
  await magnify(page);
  return measureGesture(page, intervalMs, async ({ x, y }) => {
    await page.mouse.down();
    await overTime((share) => page.mouse.move(x - 400 * Math.min(share, 1 - share / 2) * 1.5, y));
    await page.mouse.up();
  });
}

/** Turns the wheel on the timeline with Ctrl held: in for most of the time, then out. */
export const measureZoom = (page: Page, intervalMs: number) =>
  measureGesture(page, intervalMs, async () => {
    await page.keyboard.down('Control');
    await overTime((share) => page.mouse.wheel(0, share < 0.7 ? -4 : 4));
    await page.keyboard.up('Control');
  });
