import { expect, test, type Page } from '@playwright/test';
import { nextFrame } from './next-frame.ts';
import { soon } from './soon.ts';

const band = (page: Page) => page.locator('[data-timeline]');
const current = (page: Page) => page.locator('[data-current-event]');

async function open(page: Page, path = './'): Promise<void> {
  await page.goto(path);
  await page.locator('[data-timeline-ready]').waitFor();
  // What takes hands and keys comes after the drawing.
  await page.locator('[data-timeline].movable').waitFor();
  // So does what takes presses of the buttons, by a script of its own, which may be later still; until then they are as
  // the server has drawn them, each a stop of Tab.
  await page.locator('[aria-label="Zoom in"][tabindex]').waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
}

/** Where the dots of the drawing stand, by what they say, in pixels of the window. */
function dots(page: Page): Promise<Map<string, number>> {
  return page
    .locator('.mark:has(circle)')
    .evaluateAll((marks) =>
      marks.map((mark): [string, number] => {
        const { left, right } = (mark.querySelector('.dot') as Element).getBoundingClientRect();
        return [mark.querySelector('title')?.textContent ?? '', (left + right) / 2];
      }),
    )
    .then((entries) => new Map(entries));
}

/** The words under the axis. */
const ticks = (page: Page) => page.locator('[data-timeline] .tick').allTextContents();

/** Waits until the drawing rests. */
const rest = (page: Page) => expect(page.locator('[data-timeline].moving')).toHaveCount(0);

async function centre(page: Page): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await band(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width * 0.6, y: y + height / 2 };
}

/** A place of the drawing in a share of its width where there is nothing to choose. */
function emptyPlace(page: Page, share: number): Promise<{ x: number; y: number }> {
  return band(page).evaluate((element, share) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const x = left + width * share;
    for (let y = top + 4; y < top + height; y += 4) {
      const under = document.elementFromPoint(x, y);
      if (under && element.contains(under) && !under.closest('a')) return { x, y };
    }
    throw new Error('The drawing is full of links there.');
  }, share);
}

const TRUMP = '6 Jan 2017';

test.describe('with the mouse', () => {
  test.beforeEach(({ page }) => page.setViewportSize({ width: 1280, height: 720 }));

  test('Ctrl and the wheel zoom at the pointer, and the page stays', async ({ page }) => {
    await open(page);
    const before = await dots(page);
    const [name, x] = [...before].find(([words]) => words.includes(TRUMP)) ?? ['', 0];
    const { y } = await centre(page);
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    // Four times in all; the pointer stands on whole pixels.
    for (let turn = 0; turn < 2; turn++) await page.mouse.wheel(0, -50);
    await page.keyboard.up('Control');
    await soon(async () => (await dots(page)).size).toBeLessThan(before.size);
    await rest(page);
    expect(Math.abs(((await dots(page)).get(name) ?? 0) - x)).toBeLessThan(4);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test('the wheel alone scrolls the page, and a hint says how to zoom', async ({ page }) => {
    await open(page);
    const before = await ticks(page);
    const { x, y } = await centre(page);
    await page.mouse.move(x, y);
    // The hint is gone again soon: a slow machine may look too late, and turns the wheel once more.
    await expect(async () => {
      await page.mouse.wheel(0, 120);
      await expect(page.locator('.hint.shown')).toContainText('to zoom', { timeout: 500 });
    }).toPass();
    await soon(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
    expect(await ticks(page)).toEqual(before);
  });

  test('the wheel zooms once the drawing has the focus, and Escape gives the page its wheel back', async ({
    page,
  }) => {
    await open(page);
    const before = await ticks(page);
    const { x, y } = await centre(page);
    await band(page).focus();
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -200);
    await soon(() => ticks(page)).not.toEqual(before);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.keyboard.press('Escape');
    await page.mouse.wheel(0, 200);
    await soon(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  });

  test('a drag moves the drawing by as much, and chooses nothing', async ({ page }) => {
    await open(page, './?motion=off');
    await band(page).focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await rest(page);
    const before = await dots(page);
    const { x, y } = await centre(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 4 });
    await page.mouse.move(x + 120, y, { steps: 4 });
    await page.mouse.up();
    await rest(page);
    const after = await dots(page);
    const both = [...before].filter(([name]) => after.has(name));
    expect(both.length).toBeGreaterThan(0);
    for (const [name, place] of both) expect((after.get(name) ?? 0) - place, name).toBeCloseTo(120, 0);
    await expect(current(page)).toHaveAttribute('data-event-id', 'direct-line-2017');
  });

  test('a double click zooms in, with Shift out again', async ({ page }) => {
    await open(page);
    const before = await dots(page);
    const near = await emptyPlace(page, 0.6);
    await page.mouse.dblclick(near.x, near.y);
    await soon(async () => (await dots(page)).size).toBeLessThan(before.size);
    await rest(page);
    const far = await emptyPlace(page, 0.6);
    await page.keyboard.down('Shift');
    await page.mouse.dblclick(far.x, far.y);
    await page.keyboard.up('Shift');
    await soon(async () => (await dots(page)).size).toBe(before.size);
  });

  test('the brush of the overview shows a part, and only its dates if that is asked for', async ({
    page,
  }) => {
    await open(page);
    const strip = page.locator('.overview svg');
    await strip.hover();
    await page.locator('.brush .overlay').waitFor({ state: 'attached' });
    const box = (await strip.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + box.width * 0.55, box.y + 18);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 2, box.y + 18, { steps: 6 });
    await page.mouse.up();
    await rest(page);
    await soon(async () => (await ticks(page)).join(' ')).not.toContain('1775');
    await page.getByRole('button', { name: 'Only these dates' }).click();
    await expect(page).toHaveURL(/[?&]from=201[67]-\d\d-\d\d&to=2017-0[67]-\d\d/);
    const count = Number(await page.locator('[data-matches]').getAttribute('data-matches'));
    expect(count).toBeGreaterThan(2);
    expect(count).toBeLessThan(15);
  });
});

test.describe('with keys and buttons', () => {
  test.beforeEach(({ page }) => page.setViewportSize({ width: 1280, height: 720 }));

  test('plus, minus, arrows and 0 zoom, move and show the whole story', async ({ page }) => {
    await open(page);
    const whole = await ticks(page);
    await band(page).focus();
    await page.keyboard.press('+');
    await soon(() => ticks(page)).not.toEqual(whole);
    await rest(page);
    const right = await ticks(page);
    await page.keyboard.press('ArrowLeft');
    await soon(() => ticks(page)).not.toEqual(right);
    await page.keyboard.press('0');
    await soon(() => ticks(page)).toEqual(whole);
  });

  test('the toolbar is one stop of Tab, and its buttons say what they do', async ({ page }) => {
    await open(page);
    const toolbar = page.getByRole('toolbar', { name: 'Timeline view' });
    await expect(toolbar.locator('button[tabindex="0"]')).toHaveCount(1);
    for (const name of ['Zoom out', 'Zoom in', 'Zoom to the current event', 'Whole story'])
      await expect(toolbar.getByRole('button', { name })).toBeVisible();
  });

  test('“True time” and “Even” space time otherwise, and keep the order of events', async ({ page }) => {
    await open(page);
    for (const spacing of ['True time', 'Even']) {
      const before = await dots(page);
      await page.getByRole('button', { name: spacing, exact: true }).click();
      await expect(page.getByRole('button', { name: spacing, exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await soon(async () => [...(await dots(page))]).not.toEqual([...before]);
      await rest(page);
      const after = await dots(page);
      const inOrder = (places: Map<string, number>) =>
        [...before.keys()]
          .filter((name) => after.has(name))
          .sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0) || a.localeCompare(b));
      expect(inOrder(after), spacing).toEqual(inOrder(before));
    }
  });

  test('a link restores what was in view: the window, the spacing and the table', async ({
    page,
    context,
  }) => {
    await open(page);
    await band(page).focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await rest(page);
    await page.getByRole('button', { name: 'Even', exact: true }).click();
    await page.getByRole('radio', { name: 'Table' }).check();
    await expect(page).toHaveURL(/window=2\d{3}-\d\d-\d\d.*spacing=even&list=table/);
    const shown = await ticks(page);

    const link = await context.newPage();
    await link.setViewportSize({ width: 1280, height: 720 });
    await open(link, page.url());
    await expect(link.getByRole('table')).toBeVisible();
    await expect(link.getByRole('button', { name: 'Even', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await soon(() => ticks(link)).toEqual(shown);

    // Back at the usual, nothing is left of it in the address.
    await link.getByRole('radio', { name: 'List' }).check();
    await link.getByRole('button', { name: 'Gaps closed' }).click();
    await band(link).focus();
    await link.keyboard.press('0');
    await expect(link).toHaveURL(/^[^?]*\/(\?e=[a-z0-9-]+)?$/);
  });

  test('a step to an event out of view brings it into view, and one in view moves nothing', async ({
    page,
  }) => {
    await open(page, './?motion=off');
    await page.getByRole('button', { name: 'Zoom to the current event' }).click();
    await rest(page);
    const near = await ticks(page);
    await page.locator('[data-previous]').click();
    await expect(current(page)).toHaveAttribute('data-event-id', 'senate-sanctions-vote');
    await rest(page);
    expect(await ticks(page)).toEqual(near);
    await page.locator('[data-next]').click();
    await page.locator('[data-next]').click();
    await expect(current(page)).toHaveAttribute('data-event-id', 'us-independence');
    await expect(page.locator('[data-event-title][data-event-id="us-independence"]')).toBeInViewport();
  });

  test('a button that is pressed before its script has come zooms when it comes, and once', async ({
    page,
  }) => {
    let send = () => {};
    const asked = new Promise<void>((resolve) => (send = resolve));
    await page.route('**/*.js', async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes('Zoom to the current event')) await asked;
      await route.fulfill({ response });
    });
    await page.goto('./?motion=off', { waitUntil: 'commit' });
    await page.locator('[data-timeline].movable').waitFor();
    await page.evaluate(() => document.fonts.ready);
    const whole = await ticks(page);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await press('Zoom in');
    for (let frames = 0; frames < 5; frames++) await nextFrame(page);
    expect(await ticks(page)).toEqual(whole);
    send();
    await soon(() => ticks(page)).not.toEqual(whole);
    const near = await ticks(page);
    await press('Whole story');
    await soon(() => ticks(page)).toEqual(whole);
    await press('Zoom in');
    await soon(() => ticks(page)).toEqual(near);
  });

  test('with motion off a zoom is there in the next frame', async ({ page }) => {
    await open(page, './?motion=off');
    const before = await ticks(page);
    const frames = await page.evaluate(async (words) => {
      const read = () =>
        [...document.querySelectorAll('[data-timeline] .tick')].map((tick) => tick.textContent);
      document.querySelector<HTMLButtonElement>('[aria-label="Zoom in"]')?.click();
      for (let frame = 0; frame < 30; frame++) {
        await new Promise(requestAnimationFrame);
        if (String(read()) !== words) return frame;
      }
      return 30;
    }, String(before));
    expect(frames).toBeLessThanOrEqual(1);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });

  test('the strip stays at the head of the screen while the reader scrolls', async ({ page }) => {
    await open(page);
    await page.evaluate(() => window.scrollTo(0, 900));
    await soon(async () => (await band(page).boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect((await band(page).boundingBox())?.height).toBeLessThanOrEqual(140);
  });

  /** A finger that moves over the page, as the browser's own input takes it. */
  async function swipe(page: Page, from: { x: number; y: number }, dx: number, dy: number): Promise<void> {
    const client = await page.context().newCDPSession(page);
    const point = (share: number) => [{ x: from.x + dx * share, y: from.y + dy * share }];
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(0) });
    for (let step = 1; step <= 8; step++)
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(step / 8) });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  test('a swipe over the event leads to the event before or after', async ({ page }) => {
    await open(page);
    await page.locator('.all .list').waitFor();
    const box = (await page.locator('#current_event').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const from = { x: 80, y: box.y + 20 };
    await swipe(page, from, 200, 0);
    await expect(current(page)).toHaveAttribute('data-event-id', 'senate-sanctions-vote');
    await swipe(page, { x: 300, y: from.y }, -200, 0);
    await expect(current(page)).toHaveAttribute('data-event-id', 'direct-line-2017');
  });

  test('a finger that moves up over the drawing scrolls the page', async ({ page }) => {
    await open(page);
    const { x, y } = await centre(page);
    await swipe(page, { x, y }, 0, -120);
    await soon(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(40);
  });
});
