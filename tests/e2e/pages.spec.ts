import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { nextFrame } from './next-frame.ts';

// Its worker is part of what a page asks for.
test.use({ serviceWorkers: 'allow' });

const build = new URL('../../build/', import.meta.url);

/** Every page that was built, by its path: '', 'sources/', … */
const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(^|\/)index\.html$/.test(file))
  .map((file) => file.slice(0, -'index.html'.length))
  .sort();

/** Pages that stand side by side below a folder are of one kind. */
const kinds = new Map<string, string[]>();
for (const path of pages) kinds.set(kindOf(path), [...(kinds.get(kindOf(path)) ?? []), path]);

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

/** What a page asks for, misses and complains of. */
function watch(page: Page, baseURL = '') {
  const strangers: string[] = [];
  const missing: string[] = [];
  const complaints: string[] = [];
  const { origin } = new URL(baseURL);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) strangers.push(url.href);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) =>
    missing.push(`${request.failure()?.errorText ?? ''} ${request.url()}`),
  );
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return { strangers, missing, complaints };
}

/** No stranger asked, nothing missing, no complaint, no cookie. */
async function expectNothing(found: ReturnType<typeof watch>, page: Page, path: string): Promise<void> {
  const cookies = await page.context().cookies();
  expect({ ...found, cookies }, `/${path}`).toEqual({
    strangers: [],
    missing: [],
    complaints: [],
    cookies: [],
  });
}

test('the home page, the list of sources and its articles are built', () => {
  expect([...kinds.keys()]).toEqual(expect.arrayContaining(['', 'sources/', 'sources/*']));
});

/** How a reader may have set up their screen. */
const modes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

for (const [kind, [first = '', ...others]] of kinds) {
  test(`/${first} asks only its own origin, complains of nothing and sets no cookie; axe finds nothing wrong`, async ({
    page,
    baseURL,
  }) => {
    const found = watch(page, baseURL);
    // Without motion: a colour on its way to another is no colour of the design.
    await page.emulateMedia({ ...modes.light, reducedMotion: 'reduce' });
    await open(page, first);
    for (const [mode, media] of Object.entries(modes))
      await test.step(mode, async () => {
        await page.emulateMedia(media);
        await nextFrame(page);
        expect(await axeFindings(page, { isForced: media.forcedColors === 'active' }), mode).toEqual([]);
      });
    await expectNothing(found, page, first);
  });

  if (others.length === 0) continue;
  test(`the other pages of /${kind} ask only their own origin, complain of nothing and set no cookie`, async ({
    page,
    baseURL,
  }) => {
    const found = watch(page, baseURL);
    for (const path of others)
      await test.step(`/${path}`, async () => {
        await open(page, path);
        await expectNothing(found, page, path);
      });
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
