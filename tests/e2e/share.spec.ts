import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { nextFrame } from './next-frame.ts';

/** The page that makes snippets, once its script has come and its preview speaks. */
async function openBuilder(page: Page, query = ''): Promise<void> {
  await page.goto(`./share/${query}`);
  await expect(page.frameLocator('iframe').locator('[data-timeline-ready]')).toBeAttached();
}

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const snippet = (page: Page) => page.getByLabel('HTML', { exact: true });

test('what is chosen is in the address, the preview and the snippet, and comes back with the address', async ({
  page,
}) => {
  await openBuilder(page);
  const preview = page.frameLocator('iframe').locator('[data-current-event]');
  const id = (await page.getByLabel('Opens on').locator('option').nth(2).getAttribute('value')) ?? '';
  await page.getByLabel('Opens on').selectOption(id);
  await page.getByLabel('Colours').selectOption('dark');
  await page.getByLabel('Fixed; it scrolls inside').check();
  await expect(page).toHaveURL(/share\/\?e=[^&]+&colours=dark&fixed=560$/);
  await expect(preview).toHaveAttribute('data-event-id', id);
  await expect(snippet(page)).toHaveValue(new RegExp(`embed/\\?e=${id}&amp;theme=dark"`));
  const before = await snippet(page).inputValue();
  await page.reload();
  await expect(snippet(page)).toHaveValue(before);
  await expect(preview).toHaveAttribute('data-event-id', id);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

test('where nothing matches it says so beside the choice, and gives no snippet', async ({ page }) => {
  await openBuilder(page);
  await page.getByLabel('From', { exact: true }).fill('2100-01-01');
  await page.getByLabel('From', { exact: true }).blur();
  await expect(page.getByText('Nothing matches this choice.')).toBeVisible();
  await expect(snippet(page)).toHaveCount(0);
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('From', { exact: true }).fill('');
  await page.getByLabel('From', { exact: true }).blur();
  await expect(snippet(page)).toHaveValue(/embed\/"/);
});

test('that all leads to its sentence is said where it does, and never on paper', async ({ page }) => {
  const said = page.getByText('opens the sentence it comes from');
  await page.goto('./');
  await expect(said).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(said).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  for (const path of ['./share/', './threads/', './sources/']) {
    await page.goto(path);
    await expect(page.getByRole('contentinfo')).toBeVisible();
    await expect(said).toHaveCount(0);
  }
});

test('the preview is a real frame at the widths of a phone, a column and a wide page', async ({ page }) => {
  await openBuilder(page);
  for (const [name, width] of [
    ['Phone', 375],
    ['Column', 640],
    ['Wide', 1000],
  ] as const) {
    await page.getByRole('radio', { name }).check();
    expect(
      await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.innerWidth),
    ).toBe(width);
    const { height } = (await page.locator('iframe').boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThan(300);
  }
});

for (const path of ['share/', 'share/scrolling/'])
  test(`axe finds nothing on /${path}, and nothing scrolls sideways: light, dark, on a phone`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`./${path}`);
    await expect(page.frameLocator('iframe').locator('[data-timeline-ready]')).toBeAttached();
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [320, 'light'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await nextFrame(page);
      expect(await axeFindings(page), `${width} px, ${colorScheme}`).toEqual([]);
      expect(await scrollsSideways(page), `${width} px`).toBe(false);
    }
  });

test('it is chosen and copied with the keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBuilder(page);
  await page.getByLabel('Shows').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/view=list/);
  await expect(page.getByLabel('Shows')).toBeFocused();
  const copy = page.getByRole('button', { name: 'Copy Link' });
  await copy.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page.getByLabel('Link', { exact: true }).inputValue(),
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is a snippet to copy, and the footer leads to it', async ({ page }) => {
    await page.goto('./sources/');
    await page.getByRole('link', { name: 'Embed' }).click();
    await expect(page.locator('pre')).toContainText('<iframe data-dateline="1"');
  });
});

test('the paragraphs of an article drive the timeline, and it marks them', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto('./share/scrolling/');
  const current = page.frameLocator('iframe').locator('[data-current-event]');
  const paragraphs = page.locator('[data-event]');
  const ids = await paragraphs.evaluateAll((all) => all.map((one) => one.getAttribute('data-event') ?? ''));
  expect(ids.length).toBeGreaterThan(2);
  for (const index of [1, 2, 0]) {
    await paragraphs.nth(index).evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await expect(current).toHaveAttribute('data-event-id', ids[index] ?? '');
    await expect(paragraphs.nth(index)).toHaveAttribute('data-current', '');
  }
  await page.frameLocator('iframe').locator('[data-next]').click();
  await expect(paragraphs.nth(0)).not.toHaveAttribute('data-current', '');
});
