// The browser is a tool of this command alone; the site and the other commands do without Playwright.
import type { Browser, Locator, Page } from '@playwright/test';
import { UserMistake } from '#lib/cli/command.ts';
import { findBrowser } from '#lib/cli/find-browser.ts';

export type { Browser, Locator, Page };

/** The window in which everything is measured, in CSS pixels. */
const VIEWPORT = { width: 1280, height: 720 };

/** Starts the Chromium of this machine, without what would disturb the clock. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new UserMistake('No Chromium was found: install one, or name it with CHROMIUM_PATH.', 1);
  const { chromium } = await import('@playwright/test');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath, args });
}

/** Opens a page in a profile of its own, with nothing in its cache, does something with it and closes it. */
export async function withPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'en-GB',
    timezoneId: 'UTC',
    serviceWorkers: 'block',
  });
  try {
    // TypeScript is turned into JavaScript with calls of this helper, also in what is sent to the page.
    await context.addInitScript('globalThis.__name = (named) => named');
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What could not be measured is null, whatever the reason: a page that does not know the gesture yet, or takes too long. */
export async function orNull<T>(
  measure: () => Promise<T | null>,
  note: (reason: string) => void,
): Promise<T | null> {
  try {
    return await measure();
  } catch (error) {
    note(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    return null;
  }
}
