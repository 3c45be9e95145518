import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { nextFrame } from './next-frame.ts';

const current = (page: Page) => page.locator('[data-current-event]');
const panel = (page: Page) => page.getByRole('dialog');
const here = (page: Page) => panel(page).locator('mark.here');

async function open(page: Page, path = './'): Promise<void> {
  await page.goto(path);
  await page.locator('[data-timeline-ready]').waitFor();
  await page.locator('.all .list').waitFor();
}

/** Reads the first excerpt of the current event in its article. */
async function read(page: Page) {
  const figure = current(page).locator('figure').first();
  const words = (await figure.locator('blockquote').textContent()) ?? '';
  const link = figure.getByRole('link', { name: /Read in context/ });
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await expect(here(page)).toHaveText(words);
  return { link, words };
}

test.describe('beside the timeline', () => {
  test.beforeEach(({ page }) => page.setViewportSize({ width: 1440, height: 900 }));

  test('an excerpt opens its article at the sentence, highlighted, with the timeline in view', async ({
    page,
  }) => {
    await open(page);
    await read(page);
    await expect(here(page)).toBeInViewport();
    await expect(page.locator('[data-timeline]')).toBeInViewport();
    const { x } = (await panel(page).boundingBox()) ?? { x: 0 };
    const { width } = (await page.locator('[data-timeline]').boundingBox()) ?? { width: Infinity };
    expect(width).toBeLessThanOrEqual(x);
    const colourOf = (mark: Element) => getComputedStyle(mark).backgroundColor;
    const plain = await panel(page).locator('mark.excerpt:not(.here)').first().evaluate(colourOf);
    expect(await here(page).evaluate(colourOf)).not.toBe(plain);
  });

  test('what was pressed stays where it was, and Escape gives it the focus back', async ({ page }) => {
    await open(page);
    const link = current(page)
      .getByRole('link', { name: /Read in context/ })
      .nth(3);
    await link.scrollIntoViewIfNeeded();
    const topOf = () => link.evaluate((element) => element.getBoundingClientRect().top);
    const top = await topOf();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(here(page)).toBeFocused();
    expect(Math.abs((await topOf()) - top)).toBeLessThan(2);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(link).toBeFocused();
    expect(Math.abs((await topOf()) - top)).toBeLessThan(2);
  });

  test('Escape closes it from elsewhere on the page, too, but not from a search', async ({ page }) => {
    await open(page);
    await read(page);
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeVisible();
    await page.locator('[data-previous]').focus();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
  });

  test('its place stands in the address: a reload and a link restore it, and Back closes it', async ({
    page,
  }) => {
    await open(page);
    const { words } = await read(page);
    await expect(page).toHaveURL(/\?read=[a-z-]+\.[a-z-]+-\d+-\d+$/);
    await page.reload();
    await expect(here(page)).toHaveText(words);
    await open(page);
    await read(page);
    await page.goBack();
    await expect(panel(page)).toHaveCount(0);
    await expect(current(page)).toHaveAttribute('data-event-id', 'direct-line-2017');
  });

  test('n and p lead from excerpt to excerpt, and each is counted', async ({ page }) => {
    await open(page);
    await read(page);
    const status = panel(page).getByRole('status').first();
    const [, at, of] = /Excerpt (\d+) of (\d+)/.exec((await status.textContent()) ?? '') ?? [];
    const first = await here(page).getAttribute('id');
    await page.keyboard.press('p');
    await expect(status).toHaveText(`Excerpt ${Number(at) - 1} of ${of}`);
    await expect(here(page)).toBeInViewport();
    await page.keyboard.press('n');
    await expect(here(page)).toHaveAttribute('id', first ?? '');
    for (let press = 0; press < Number(of); press++) await page.keyboard.press('n');
    await expect(status).toHaveText(`Excerpt ${of} of ${of}`);
    await expect(panel(page).getByRole('button', { name: 'Next excerpt' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  test('the focus goes along with n, and stays on a button that is pressed', async ({ page }) => {
    await open(page, './?read=tass-direct-line.tass-direct-line-0-0');
    await panel(page).getByRole('button', { name: 'Next excerpt' }).click();
    await expect(panel(page).getByRole('button', { name: 'Next excerpt' })).toBeFocused();
    for (const key of ['n', 'n', 'p']) {
      const before = (await here(page).first().getAttribute('id')) ?? '';
      await page.keyboard.press(key);
      await expect(here(page).first()).not.toHaveAttribute('id', before);
      await expect(here(page).first()).toBeFocused();
    }
  });

  test('in forced colours the excerpt that one is at is marked as a whole, whatever is marked in it', async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page);
    await read(page);
    const colours = await here(page).evaluate((mark) => ({
      around: getComputedStyle(mark).color,
      inside: [...mark.querySelectorAll('mark')].map((inner) => {
        const { color, backgroundColor } = getComputedStyle(inner);
        return [color, backgroundColor];
      }),
    }));
    expect(colours.inside.length).toBeGreaterThan(0);
    for (const inside of colours.inside) expect(inside).toEqual([colours.around, 'rgba(0, 0, 0, 0)']);
  });

  for (const [address, words] of [
    ['./?read=nonsense.x', 'This link names what is not in the story: article “nonsense”.'],
    ['./?read=', 'This link names no article.'],
  ] as const)
    test(`${address} names no article of the story: that is told, and no link leads to it`, async ({
      page,
    }) => {
      await open(page, address);
      await expect(panel(page)).toContainText(words);
      await expect(panel(page).getByRole('link')).toHaveCount(0);
      await panel(page).getByRole('button', { name: 'Close' }).click();
      await expect(panel(page)).toHaveCount(0);
    });

  test('an article that does not come keeps the way to its page', async ({ page }) => {
    await open(page);
    await page.route(/tass-direct-line/, (route) => route.abort());
    await current(page)
      .getByRole('link', { name: /Read in context/ })
      .first()
      .click();
    await expect(panel(page)).toContainText('The article could not be loaded.');
    await expect(panel(page).getByRole('link', { name: 'Open its page' })).toBeVisible();
  });

  test('a box that was checked does not keep n from leading on', async ({ page }) => {
    await open(page);
    await read(page);
    const first = await here(page).getAttribute('id');
    await panel(page).getByLabel('Dates', { exact: true }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('n');
    await expect(here(page)).toBeVisible();
    await expect(here(page)).not.toHaveAttribute('id', first ?? '');
  });

  test('a passage leads to its event, and the article stays open', async ({ page }) => {
    await open(page);
    await read(page);
    await panel(page).getByRole('link', { name: 'Opinion polls' }).first().click();
    await expect(current(page)).toHaveAttribute('data-event-id', 'opinion-polls');
    await expect(panel(page)).toBeVisible();
  });

  test('when asked, a date says what it means and where it lies, and what else the page carried has its reason', async ({
    page,
  }) => {
    await open(page);
    await read(page);
    await expect(panel(page).locator('.time')).toHaveCount(0);
    await panel(page).getByLabel('Dates', { exact: true }).check();
    const words = panel(page).getByRole('button', { name: 'a month ago' });
    await words.click();
    await expect(panel(page).locator('.meaning')).toContainText('May 2017');
    const dot = page.locator('[data-timeline] .pointed');
    await expect(dot).toHaveText('May 2017');
    const band = await page.locator('[data-timeline]').boundingBox();
    const box = await dot.boundingBox();
    expect(
      (box?.x ?? 0) > (band?.x ?? Infinity) && (box?.y ?? 0) < (band?.y ?? 0) + (band?.height ?? 0),
    ).toBe(true);
    await page.mouse.move(5, 5);
    await panel(page).getByRole('button', { name: 'Close' }).focus();
    await expect(dot).toHaveCount(0);

    const furniture = panel(page).locator('.body .furniture');
    await expect(furniture).toHaveCount(0);
    await panel(page).getByLabel('Whole page').check();
    expect(await furniture.count()).toBeGreaterThan(3);
    for (const reason of await furniture.locator('.reason').allTextContents()) expect(reason).not.toBe('');
  });

  test('date evidence opens the words it rests on', async ({ page }) => {
    await open(page, './?e=senate-sanctions-vote');
    await current(page).locator('.why a').first().click();
    await expect(here(page)).toHaveText(/^(a day after|Wednesday)$/);
  });

  test('axe finds nothing wrong with it, in light and in dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await open(page);
    await read(page);
    await panel(page).getByLabel('Dates', { exact: true }).check();
    await panel(page).getByLabel('Whole page').check();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await nextFrame(page);
      expect(await axeFindings(page), colorScheme).toEqual([]);
    }
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

  test('it is a sheet from below, and choosing an event closes it', async ({ page }) => {
    await open(page);
    await read(page);
    const box = await panel(page).boundingBox();
    expect([box?.x, box?.width]).toEqual([0, 375]);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(812);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await panel(page).getByRole('link', { name: 'Opinion polls' }).first().click();
    await expect(panel(page)).toHaveCount(0);
    await expect(current(page)).toHaveAttribute('data-event-id', 'opinion-polls');
  });

  test('Escape and a tap beside it close it', async ({ page }) => {
    await open(page);
    await read(page);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await read(page);
    await page.touchscreen.tap(180, 30);
    await expect(panel(page)).toHaveCount(0);
  });
});

test.describe('in a low window', () => {
  test.use({ viewport: { width: 360, height: 225 }, hasTouch: true });

  test('nothing covers the beginning of an excerpt, however long it is', async ({ page }) => {
    await open(page);
    await read(page);
    const isInView = () =>
      here(page)
        .first()
        .evaluate((mark) => {
          const [line] = mark.getClientRects();
          if (!line) return false;
          const found = document.elementFromPoint(line.left + 3, (line.top + line.bottom) / 2);
          return mark.contains(found) && line.top >= 0 && line.bottom <= innerHeight;
        });
    for (let excerpt = 0; excerpt < 7; excerpt++) {
      expect(await isInView(), (await here(page).first().textContent()) ?? '').toBe(true);
      await page.keyboard.press('p');
    }
  });
});

test.describe('around an article', () => {
  const OFFER = 'Putin ready to provide political asylum to former FBI director';
  const link = (page: Page) => page.getByRole('link', { name: 'An offer of asylum to James Comey, TASS' });

  test('words that the story points at are shown where a link leads to them, and nothing else', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page);
    await page.locator('summary', { hasText: 'Compare the wording' }).click();
    await page.getByRole('button', { name: 'An offer of asylum' }).click();
    await expect(page.locator('.side-by-side')).toContainText('around it on the page: most-read list');
    await link(page).click();
    await expect(here(page)).toHaveText(OFFER);
    await expect(here(page)).toBeInViewport();
    await expect(panel(page).locator('.body .furniture')).toHaveCount(1);
  });

  for (const javaScriptEnabled of [true, false]) {
    test(`so they are on the page ${javaScriptEnabled ? 'with' : 'without'} a script`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled, baseURL: baseURL ?? '' });
      const page = await context.newPage();
      await page.goto('./wording/direct-line-2017/');
      await link(page).click();
      const words = page.locator('mark.rendering').filter({ hasText: OFFER });
      await expect(words).toBeInViewport();
      await expect(words).toHaveCount(1);
      await context.close();
    });
  }

  test('every word that the date of an article rests on is a link', async ({ page }) => {
    await page.goto('./sources/');
    const cell = page.getByRole('row', { name: /interested in normalizing/ }).locator('details');
    await cell.locator('summary').click();
    await cell.getByRole('link', { name: 'June 15, 15:25 UTC+3' }).click();
    await expect(page.locator('mark.here')).toHaveText('June 15, 15:25 UTC+3');
    await expect(page.locator('mark.here')).toBeInViewport();
  });

  test('another fragment in the address leads on, and axe finds nothing wrong with what it shows', async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.goto('./sources/tass-direct-line/#article_headline');
    await page.goto('./sources/tass-direct-line/#r-3218-3280');
    await expect(page.locator('mark.here')).toHaveText(OFFER);
    await expect(page.locator('mark.here')).toBeInViewport();
    expect(await axeFindings(page)).toEqual([]);
  });
});

test.describe('as a page', () => {
  test('the article stands at the sentence that the address names', async ({ page }) => {
    await open(page);
    const { words } = await read(page);
    await panel(page).getByRole('link', { name: 'Open as a page' }).click();
    await expect(page).toHaveURL(/\/sources\/[a-z-]+\/#[a-z-]+-\d+-\d+$/);
    await expect(page.locator('mark.here')).toHaveText(words);
    await expect(page.locator('mark.here')).toBeInViewport();
    await page.getByRole('button', { name: 'Previous excerpt' }).click();
    await expect(page.locator('mark.here')).not.toHaveText(words);
  });

  test('without a script “read in context” leads there, and dates and furniture are lists', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('./sources/tass-direct-line/');
    await expect(page.locator('.tools')).toBeHidden();
    await page.getByText(/^Dates in this article/).click();
    await expect(page.getByRole('row', { name: /a month ago/ })).toContainText('May 2017');
    await page.getByText(/^What else the page carried/).click();
    await expect(page.locator('details.furniture li').first()).toBeVisible();
    await context.close();
  });
});
