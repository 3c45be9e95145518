import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { nextFrame } from './next-frame.ts';

/** Axe finds nothing wrong with what is shown, in either colours. */
async function expectNoFindings(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await nextFrame(page);
    expect(await axeFindings(page), colorScheme).toEqual([]);
  }
}

/** Whether something reaches further to the right than the screen. */
const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

async function explore(page: Page, eventId = ''): Promise<void> {
  await page.goto(eventId ? `./?e=${eventId}&motion=off` : './?motion=off');
  await page.locator('[data-timeline-ready]').first().waitFor({ state: 'attached' });
  // The living article has taken the place of the drawn one.
  await page.waitForLoadState('networkidle');
}

test.describe('the list of sources', () => {
  test.use({ javaScriptEnabled: false });

  test('is a table of outlets and articles without a script, in the sum of its lines', async ({ page }) => {
    await page.goto('./sources/');
    const table = page.getByRole('table', { name: 'Outlets and their articles' });
    const rows = table.getByRole('row').filter({ has: page.getByRole('link') });
    const excerpts = await rows.locator('td:last-child').allTextContents();
    const total = await table.locator('tfoot td:last-child').textContent();
    const sum = excerpts.reduce((all, words) => all + Number.parseInt(words, 10), 0);
    expect(excerpts.length).toBeGreaterThan(1);
    expect(Number.parseInt(total ?? '', 10)).toBe(sum);
  });

  test('counts the excerpts of an article as the article does', async ({ page }) => {
    await page.goto('./sources/');
    const rows = page.getByRole('row').filter({ has: page.locator('th[scope=row] a') });
    const counted = await rows.evaluateAll((rows) =>
      rows.map((row) => ({
        href: row.querySelector('a')?.href ?? '',
        words: row.querySelector('td:last-child')?.textContent ?? '',
      })),
    );
    expect(counted.length).toBeGreaterThan(1);
    for (const { href, words } of counted) {
      await page.goto(href);
      expect((await page.locator('.steps [role=status]').textContent())?.trim(), href).toBe(words);
    }
  });

  test('leads from each reason for a date to the words that it quotes', async ({ page }) => {
    await page.goto('./sources/');
    const hrefs = await page
      .locator('td details a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(hrefs.length).toBeGreaterThan(1);
    for (const href of hrefs) {
      await page.goto(href);
      await expect(page.locator('mark:target')).toHaveCount(1);
    }
  });

  test('has a line for each outlet and fits every screen, from 320 to 1440 px', async ({ page }) => {
    await page.goto('./sources/');
    const outlets = await page.getByRole('table').locator('th[scope=rowgroup]').count();
    for (const width of [320, 375, 760, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const drawn = page.locator('svg:visible').filter({ has: page.locator('.row') });
      await expect(drawn, `${width} px`).toHaveCount(1);
      await expect(drawn.locator('.row')).toHaveCount(outlets);
      expect(await scrollsSideways(page), `${width} px`).toBe(false);
    }
  });
});

test.describe('every step of a date', () => {
  const steps = (page: Page): Locator => page.locator('[data-current-event] details');

  test('is fetched when it is asked for, and every link of it opens its words', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await explore(page, 'us-election');
    expect(fetched.filter((url) => url.includes('/provenance/'))).toEqual([]);
    await page.getByText('Every step').click();
    await expect(steps(page).getByRole('listitem').first()).toContainText('The words:');
    const hrefs = await steps(page)
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(hrefs.length).toBeGreaterThan(3);
    for (const href of new Set(hrefs)) {
      await page.goto(href);
      await expect(page.locator('mark:target')).toHaveCount(1);
    }
  });

  test('names all dates that are given, and which was taken', async ({ page }) => {
    await explore(page, 'us-election');
    await page.getByText('Every step').click();
    const candidates = steps(page).locator('ul li');
    await expect(candidates.first()).toContainText(/^November 2016 .*taken/s);
    await expect(candidates.filter({ hasText: /not taken/ })).not.toHaveCount(0);
  });

  test('says so where it does not come, and tries again', async ({ page }) => {
    await page.route('**/provenance/**', (route) => route.abort());
    await explore(page, 'us-election');
    await page.getByText('Every step').click();
    await expect(steps(page).getByRole('status')).toContainText('did not come');
    await page.unroute('**/provenance/**');
    await steps(page).getByRole('button', { name: 'Try again' }).click();
    await expect(steps(page).getByRole('listitem').first()).toBeVisible();
  });
});

test.describe('citing', () => {
  const button = (page: Page) => page.getByRole('button', { name: /^Cite/ }).first();
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Cite this passage' });

  test('copies the excerpt in the form that is chosen, and its link opens exactly it', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await explore(page);
    const quoted = await page.locator('[data-current-event] blockquote').first().textContent();
    await button(page).click();
    await dialog(page).getByRole('radio', { name: 'CSL-JSON' }).check();
    await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(dialog(page).getByRole('status')).toHaveText('CSL-JSON copied');
    const [item] = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as { URL: string }[];
    await page.goto(item?.URL ?? '');
    await expect(page.locator('mark:target')).toHaveText(quoted ?? '-');
  });

  test('saves a reference as a file', async ({ page }) => {
    await explore(page);
    await button(page).click();
    await dialog(page).getByRole('radio', { name: 'RIS' }).check();
    const saving = page.waitForEvent('download');
    await dialog(page).getByRole('button', { name: 'Save as .ris' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/\.ris$/);
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/^TY {2}- NEWS\r\n/);
  });

  test('works by keys alone: Escape closes, and the focus is where it was', async ({ page }) => {
    await explore(page);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(button(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
  });

  test('keeps the link where nothing else comes', async ({ page }) => {
    await page.route('**/provenance/**', (route) => route.abort());
    await explore(page);
    await button(page).click();
    await expect(dialog(page).getByRole('textbox', { name: 'Link to exactly this passage' })).toHaveValue(
      /#.+-\d+-\d+$/,
    );
    await expect(dialog(page).getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  test('fits the smallest screen, and axe finds nothing wrong, in light and in dark', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await explore(page);
    await page.getByText('Every step').click();
    await expect(page.locator('[data-current-event] details li').first()).toBeVisible();
    await expectNoFindings(page);
    await button(page).click();
    await expect(dialog(page).getByRole('radio').first()).toBeAttached();
    await expectNoFindings(page);
    const box = await dialog(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    expect(await scrollsSideways(page)).toBe(false);
  });
});
