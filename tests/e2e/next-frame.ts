import type { Page } from '@playwright/test';

/** Waits until a page has drawn what was changed: its size, its colours. */
export function nextFrame(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}
