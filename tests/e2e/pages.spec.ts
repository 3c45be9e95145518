import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';

// Its worker is part of what a page asks for.
test.use({ serviceWorkers: 'allow' });

const build = new URL('../../build/', import.meta.url);

/** Every page that was built, by its path: '', 'sources/', … */
const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(^|\/)index\.html$/.test(file))
  .map((file) => file.slice(0, -'index.html'.length))
  .sort();

/** One page of each kind: of pages that stand side by side below a folder, the first. */
const kinds = [...new Map([...pages].reverse().map((path) => [kindOf(path), path])).values()].reverse();

function kindOf(path: string): string {
  const parts = path.split('/').slice(0, -1);
  return parts.length < 2 ? path : `${parts.slice(0, -1).join('/')}/*`;
}

/** Opens a page and waits until it has settled: loaded, its fonts there, its timeline drawn if it has one. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  if (await page.locator('[data-timeline]').count()) {
    await page.locator('[data-timeline-ready]').first().waitFor({ state: 'attached' });
  }
}

test('the home page, the list of sources and its articles are built', () => {
  expect(kinds).toEqual(expect.arrayContaining(['', 'sources/', expect.stringMatching(/^sources\/.+\/$/)]));
});

for (const path of pages) {
  test(`/${path} asks only its own origin, complains of nothing and sets no cookie`, async ({
    page,
    context,
    baseURL,
  }) => {
    const strangers: string[] = [];
    const missing: string[] = [];
    const complaints: string[] = [];
    const origin = new URL(baseURL ?? '').origin;
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) strangers.push(url.href);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`);
    });
    page.on('requestfailed', (request) => missing.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await open(page, path);
    expect({ strangers, missing, complaints }).toEqual({ strangers: [], missing: [], complaints: [] });
    expect(await context.cookies()).toEqual([]);
  });
}

test('nothing on / moves while it loads', async ({ page }) => {
  await open(page, '');
  const shifts = await page.evaluate(async () => {
    const found: string[] = [];
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    function note(entries: PerformanceEntryList) {
      for (const entry of entries as (PerformanceEntry & { value: number; sources?: { node?: Node }[] })[]) {
        const nodes = entry.sources?.map(({ node }) =>
          node instanceof Element ? `${node.localName}.${node.getAttribute('class') ?? ''}` : node?.nodeName,
        );
        found.push(`${entry.value.toFixed(4)} by ${nodes?.join(', ') ?? 'something'}`);
      }
    }
    observer.observe({ type: 'layout-shift', buffered: true });
    // What has been buffered arrives in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 500));
    note(observer.takeRecords());
    return found;
  });
  expect(shifts).toEqual([]);
});

/** How a reader may have set up their screen. */
const modes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

for (const [mode, media] of Object.entries(modes)) {
  for (const path of kinds) {
    test(`axe finds nothing wrong with /${path} in ${mode}`, async ({ page }) => {
      // Without motion: a colour on its way to another is no colour of the design.
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await open(page, path);
      expect(await axeFindings(page, { isForced: media.forcedColors === 'active' })).toEqual([]);
    });
  }
}
