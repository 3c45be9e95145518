import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';

const current = (page: Page) => page.locator('[data-current-event]');
const matches = (page: Page) => page.locator('[data-matches]');
const list = (page: Page) => page.locator('.list ol > li');
const chip = (page: Page, name: RegExp) => page.getByRole('button', { name });
const search = (page: Page) => page.getByRole('searchbox');

async function open(page: Page, path = './'): Promise<void> {
  await page.goto(path);
  // Where nothing matches it is there, and not drawn.
  await page.locator('[data-timeline-ready]').waitFor({ state: 'attached' });
  await search(page).waitFor();
}

test.beforeEach(({ page }) => page.setViewportSize({ width: 1280, height: 800 }));

test('a chip leaves the events of its outlet everywhere, and the address says so', async ({ page }) => {
  await open(page);
  await expect(list(page)).toHaveCount(19);
  await chip(page, /^T?\s*TASS/).click();
  await expect(page).toHaveURL(/[?&]source=tass/);
  const count = Number(await matches(page).getAttribute('data-matches'));
  expect(count).toBeLessThan(19);
  await expect(list(page)).toHaveCount(count);
  expect(await page.locator('[data-timeline] .mark').count()).toBe(count);
  await expect(page.getByText(`${count} of 19 events`, { exact: true })).toBeVisible();
  await page.goBack();
  await expect(list(page)).toHaveCount(19);
  await page.goForward();
  await expect(list(page)).toHaveCount(count);
  await page.reload();
  await page.locator('[data-timeline-ready]').waitFor();
  await expect(list(page)).toHaveCount(count);
});

test('next and previous stay within the filter', async ({ page }) => {
  await open(page, './?rank=main');
  await expect(matches(page)).toHaveAttribute('data-matches', '4');
  const seen: string[] = [];
  for (let step = 0; step < 4; step++) {
    seen.push((await current(page).getAttribute('data-event-id')) ?? '');
    await page.locator('[data-next]').click();
    await expect(current(page)).not.toHaveAttribute('data-event-id', seen.at(-1) ?? '');
  }
  expect(new Set(seen).size).toBe(4);
  await expect(current(page)).toHaveAttribute('data-event-id', seen[0] ?? '');
});

test('a search finds what is misspelt, and marks it in titles, excerpts and the list', async ({ page }) => {
  await open(page);
  await search(page).fill('sanctoins');
  await expect(matches(page)).toHaveAttribute('data-matches', /^[1-9]\d?$/);
  await expect(page.getByText('the nearest spelling')).toBeVisible();
  await expect(page.locator('[data-current-event] mark').first()).toHaveText(/sanction/i);
  await expect(page.locator('.list mark').first()).toHaveText(/sanction/i);
  await expect(page).toHaveURL(/[?&]q=sanctoins/);
});

test('words that only an article has are found in the article', async ({ page }) => {
  await open(page);
  await search(page).fill('icebreaker');
  await expect(page.getByText(/Also in the text of|No event matches/).first()).toBeVisible();
  await search(page).fill('Arctic');
  await page.getByText(/Also in the text of/).click();
  await page.locator('.hits a').first().click();
  await expect(page).toHaveURL(/\/sources\/[a-z0-9-]+\//);
});

test('what is searched in is loaded when somebody searches, and not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes('search'))).toEqual([]);
  await search(page).focus();
  await expect.poll(() => asked.some((path) => path.endsWith('data/search.json'))).toBe(true);
});

test('where nothing matches, the page says so and how to see something again, and draws nothing', async ({
  page,
}) => {
  await open(page, './?source=tass&q=Snowden');
  await expect(page.getByText('No event matches.')).toBeVisible();
  await expect(page.getByText('The event below is not in your selection.')).toBeVisible();
  await expect(current(page)).toBeVisible();
  for (const part of ['[data-timeline]', '[data-next]']) await expect(page.locator(part)).toBeHidden();
  const widen = page.getByRole('button', { name: /^Without/ });
  await expect(widen.first()).toContainText(/\d+ events?/);
  await widen.first().click();
  await expect(page.getByText('No event matches.')).toHaveCount(0);
  await expect(matches(page)).toHaveAttribute('data-matches', /^[1-9]/);
  const count = Number(await matches(page).getAttribute('data-matches'));
  await expect(page.locator('[data-timeline] .mark')).toHaveCount(count);
  await expect(page.locator('[data-next]')).toBeVisible();
});

test('an address that asks for what the story does not have is told, and shows all', async ({ page }) => {
  await open(page, './?source=gazette&rank=huge');
  await expect(page.getByText('source “gazette”')).toBeVisible();
  await expect(list(page)).toHaveCount(19);
});

test('a range of days in the address leaves the events of those days', async ({ page }) => {
  await open(page, './?from=2017-06-01&to=2017-06-30');
  await expect(matches(page)).toHaveAttribute('data-matches', '3');
  await expect(page.getByText('1 Jun 2017 – 30 Jun 2017')).toBeVisible();
});

test('the table shows the same events, and the file for spreadsheets holds them', async ({ page }) => {
  await open(page, './?rank=main');
  await page.getByRole('radio', { name: 'Table' }).check();
  await expect(page.locator('.list tbody tr')).toHaveCount(4);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /CSV/ }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength(5);
  expect(text).toContain('2017-06-15');
});

test('the table has all its columns in view on every screen, from 320 px', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Table' }).check();
  for (const width of [320, 375, 620, 720, 1100]) {
    await page.setViewportSize({ width, height: 800 });
    const cut = await page.locator('.list tbody').evaluate((rows) =>
      [...rows.querySelectorAll('th, td:not(:empty)')]
        .filter((cell) => {
          const { left, right, width } = cell.getBoundingClientRect();
          return width < 20 || left < 0 || right > document.documentElement.clientWidth;
        })
        .map(({ textContent }) => textContent),
    );
    expect(cut, `${width} px`).toEqual([]);
    // Where they have no room side by side each event has its lines, and the heads are read out alone.
    expect(await page.getByRole('columnheader').count(), `${width} px`).toBe(4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test('the theme is the system’s, or the reader’s, and a reload keeps it', async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper();
  expect(dark).not.toBe(light);
  const theme = page.getByRole('combobox', { name: 'Theme' });
  await theme.scrollIntoViewIfNeeded();
  await theme.selectOption({ label: 'Light' });
  expect(await paper()).toBe(light);
  await page.reload();
  expect(await paper()).toBe(light);
  await page.goto('./?theme=dark');
  expect(await paper()).toBe(dark);
});

test('at most twelve stops of Tab lead to the event, and the skip link past it', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('toolbar', { name: 'Timeline view' })).toBeVisible();
  // Every part is one that answers: a toolbar that the server has drawn has a stop for each button.
  await page.waitForLoadState('networkidle');
  let stops = 0;
  for (; stops < 20; stops++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.closest('[data-current-event]') !== null)) break;
  }
  expect(stops).toBeLessThanOrEqual(12);
});
