import type { Page } from './chromium.ts';
import { latencyOf, type Latency } from './statistics.ts';

const STEPS = 20;
/** A step that takes longer counts as one that is not there. */
const STEP_LIMIT_MS = 20_000;

/**
 * The time from a click on “next” until the current event is another and the frame that shows it is painted. At the end of
 * the story it goes back.
 */
export async function measureSteps(page: Page): Promise<Latency | null> {
  const times: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    const time = await page.evaluate(stepOnce, STEP_LIMIT_MS);
    if (time === null) return null;
    times.push(time);
  }
  return latencyOf(times);
}

/** Runs in the page. */
async function stepOnce(limitMs: number): Promise<number | null> {
  const current = () => document.querySelector('[data-current-event]')?.getAttribute('data-event-id');
  const isUsable = (button: Element | null): button is HTMLElement =>
    button instanceof HTMLElement && !button.matches(':disabled, [aria-disabled="true"]');
  const root = document.documentElement;
  const forwards = root.dataset['benchDirection'] !== 'back';
  const selectors = forwards ? ['[data-next]', '[data-previous]'] : ['[data-previous]', '[data-next]'];
  const selector = selectors.find((each) => isUsable(document.querySelector(each)));
  const button = selector === undefined ? null : document.querySelector<HTMLElement>(selector);
  if (!button) return null;
  root.dataset['benchDirection'] = selector === '[data-previous]' ? 'back' : 'on';
  const before = current();
  const began = performance.now();
  button.click();
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  do {
    if (performance.now() - began > limitMs) return null;
    await nextFrame();
  } while (current() === before);
  // What a frame finds done it paints, and a task that is queued in it runs after that.
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - began;
}
