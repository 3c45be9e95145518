import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { Story } from '#lib/corpus/story.ts';

const story = JSON.parse(
  readFileSync(new URL('../../build/data/story.json', import.meta.url), 'utf8'),
) as Story;
const event = story.events.find(({ id }) => id === 'direct-line-2017');
if (!event) throw new Error('the story has the event');

async function compare(page: Page): Promise<void> {
  await page.goto('?e=direct-line-2017&motion=off');
  await page.locator('[data-timeline-ready]').waitFor({ state: 'attached' });
  const summary = page.locator('summary', { hasText: 'Compare the wording' });
  // What the server has drawn gives way to what answers.
  await page.locator('.all .list').waitFor();
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: /Who quotes/ }).waitFor();
}

const modesOf = (page: Page, gist: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: gist }) })
    .first()
    .locator('[data-mode]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-mode')));

test('nothing of the comparison is fetched before it is asked for', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('?e=direct-line-2017', { waitUntil: 'networkidle' });
  expect(fetched.filter((url) => url.includes('/data/statements/'))).toEqual([]);
});

test('the comparison opens by keyboard, with who quotes, who paraphrases and who leaves out', async ({
  page,
}) => {
  await compare(page);
  // TASS, Voice of America, Press TV: in the order in which the event quotes them.
  expect(await modesOf(page, 'We do not consider America our enemy')).toEqual([
    'direct',
    'direct',
    'reported',
  ]);
  expect(await modesOf(page, 'many people in Russia admire')).toEqual(['direct', 'direct', 'absent']);
  expect(await modesOf(page, 'A question from an American')).toEqual(['reported', 'absent', 'reported']);
});

test('a statement opens side by side, marked, and leads to its passage', async ({ page }) => {
  await compare(page);
  const row = page.getByRole('button', { name: 'We do not consider America our enemy' });
  await row.focus();
  await page.keyboard.press('Enter');
  const paraphrase = page.locator('.side-by-side figure').filter({ hasText: 'paraphrased' });
  await expect(paraphrase.locator('b').first()).toHaveText('Moscow does');
  await expect(paraphrase.locator('u')).toHaveText('US');
  await paraphrase.getByRole('link', { name: /Read in context/ }).click();
  await expect(page.locator('mark.here')).toContainText('Moscow does not consider the US to be an enemy');
});

test('a thread is drawn as a path, named, and followed to its page', async ({ page }) => {
  await page.goto('?thread=domestic-politics&motion=off');
  const path = page.locator('[data-thread-path]');
  await expect(path).toHaveAttribute('d', /^M.*C/);
  await page.getByRole('link', { name: /Follow this thread/ }).click();
  await expect(page).toHaveURL(/\/threads\/domestic-politics\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Domestic US politics to blame');
  const dates = page.locator('.thread-story li time');
  expect(await dates.evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))).toEqual([
    '2017-03-30',
    '2017-06-14',
    '2017-06-15',
  ]);
});

test('without a thread there is no path', async ({ page }) => {
  await page.goto('?motion=off');
  await page.locator('[data-timeline-ready]').waitFor({ state: 'attached' });
  await expect(page.locator('[data-thread-path]')).toHaveCount(0);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the text leads to the comparison as a page, with every statement side by side', async ({ page }) => {
    await page.goto('');
    await page.locator('#direct-line-2017').getByRole('link', { name: 'Compare the wording' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Compare the wording');
    expect(await page.locator('section[id^="statement-"]').count()).toBe(
      await page.locator('[data-statement]').count(),
    );
  });

  test('its pages and those of threads are whole, and not wider than 320 pixels', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ['wording/direct-line-2017/', 'threads/', 'threads/friends-in-the-us/']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(320);
      for (const scroller of await page.locator('.wording-matrix').all())
        expect(await scroller.evaluate((box) => box.scrollWidth - box.clientWidth), path).toBe(0);
    }
  });
});

test('the comparison in its place makes nothing wider than 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await compare(page);
  await page.getByRole('button', { name: /^The growing/ }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
