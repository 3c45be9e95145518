import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { buildFolder } from '#lib/cli/build-record.ts';
import { serveFolder, type Serving } from '#lib/cli/serve-folder.ts';

test.use({ serviceWorkers: 'allow' });

/** A copy of the site under a path, as a host may have it, with a service worker that can be renewed. */
let folder: string;
let serving: Serving;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-offline-'));
  await cp(buildFolder, folder, { recursive: true });
  serving = await serveFolder(folder, { port: 0, prefix: '/some/folder/' });
});
test.afterEach(async () => {
  await serving.close();
  await rm(folder, { recursive: true });
});

/** Opens the site and waits until it is kept. */
async function openKept(page: Page): Promise<void> {
  await page.goto(serving.url);
  await page.locator('[data-timeline-ready]').waitFor();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

test('what has been visited once explores, reads and presents without a network', async ({
  page,
  context,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await openKept(page);
  await context.setOffline(true);
  await page.reload();
  await page.locator('[data-timeline-ready]').waitFor();
  await page.locator('[data-previous]').first().click();
  await page
    .getByRole('link', { name: /Read in context/ })
    .first()
    .click();
  await expect(page.locator('dialog mark.here')).toBeVisible();
  await page.goto(`${serving.url}present/?motion=off`);
  await page.locator('[data-timeline-ready]').waitFor();
  await page.keyboard.press('PageDown');
  await page.goto(`${serving.url}threads/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Threads');
  expect(errors).toEqual([]);
});

test('a new build takes the place of the old one as a whole, and nobody else’s caches are touched', async ({
  page,
}) => {
  await openKept(page);
  await page.evaluate(async () => void (await caches.open('somebody else’s')));
  const [first] = (await cacheNames(page)).filter((name) => name.startsWith('dateline:'));
  expect(first).toMatch(/^dateline:\/some\/folder\/:[0-9a-f]{20}$/);

  const index = join(folder, 'index.html');
  await writeFile(
    index,
    (await readFile(index, 'utf8')).replace('</head>', '<meta name="build" content="new"></head>'),
  );
  const worker = join(folder, 'service-worker.js');
  const [, old = ''] = /:([0-9a-f]{20})$/.exec(first ?? '') ?? [];
  const next = '0'.repeat(20);
  await writeFile(worker, (await readFile(worker, 'utf8')).replace(old, next));

  // It is fetched while the old one still answers.
  await page.reload();
  await page.locator('[data-timeline-ready]').waitFor();
  await expect(page.locator('meta[name=build]')).toHaveCount(0);
  await expect.poll(() => cacheNames(page)).toContain(`dateline:/some/folder/:${next}`);
  await page.evaluate(
    async () =>
      new Promise<void>((resolve) => {
        const look = async () =>
          (await navigator.serviceWorker.getRegistration())?.waiting
            ? resolve()
            : setTimeout(() => void look(), 50);
        void look();
      }),
  );
  await page.reload();
  await expect(page.locator('meta[name=build]')).toHaveCount(1);
  await expect
    .poll(() => cacheNames(page))
    .toEqual(expect.arrayContaining([`dateline:/some/folder/:${next}`, 'somebody else’s']));
  expect(await cacheNames(page)).not.toContain(first);
});

test('a frame in somebody’s page and the file for the venue are left to the network', async ({
  page,
  context,
}) => {
  await openKept(page);
  await page.reload();
  await rename(join(folder, 'embed'), join(folder, 'gone'));
  const frame = await page.request.get(`${serving.url}embed/`);
  expect(frame.status()).toBe(404);
  await context.setOffline(true);
  const isKept = await page.evaluate(
    async (paths) =>
      Promise.all(
        paths.map((path) =>
          fetch(path).then(
            () => true,
            () => false,
          ),
        ),
      ),
    ['embed/', 'venue.html', 'data/search.json'].map((path) => serving.url + path),
  );
  expect(isKept).toEqual([false, false, true]);
});

test('notes are kept for the speaker who has read them, and for nobody else', async ({ page, context }) => {
  await openKept(page);
  await page.reload();
  const notes = `${serving.url}data/notes.json`;
  const areKept = () => page.evaluate(async (address) => Boolean(await caches.match(address)), notes);
  expect(await areKept()).toBe(false);
  await page.goto(`${serving.url}present/speaker/`);
  await expect.poll(areKept).toBe(true);
  await context.setOffline(true);
  expect(await page.evaluate(async (address) => (await fetch(address)).ok, notes)).toBe(true);
});

test('the page can be installed', async ({ page }) => {
  await page.goto(serving.url);
  const href = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
  const answer = await page.request.get(new URL(href, page.url()).href);
  const { start_url, scope, icons } = (await answer.json()) as {
    start_url: string;
    scope: string;
    icons: { src: string }[];
  };
  expect([start_url, scope]).toEqual(['./', './']);
  const icon = await page.request.get(new URL(icons[0]?.src ?? '', answer.url()).href);
  expect(icon.ok()).toBe(true);
});
