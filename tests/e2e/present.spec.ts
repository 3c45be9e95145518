import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { Story } from '#lib/corpus/story.ts';
import { axeFindings } from './axe.ts';
import { nextFrame } from './next-frame.ts';
import { soon } from './soon.ts';

const story = JSON.parse(
  readFileSync(new URL('../../build/data/story.json', import.meta.url), 'utf8'),
) as Story;
const opening = story.opening;
const place = story.events.findIndex(({ id }) => id === opening);

/** Projectors, the screens of laptops and of halls. */
const SIZES = [
  [1024, 768],
  [1280, 800],
  [1920, 1080],
] as const;

async function present(page: Page, query = ''): Promise<void> {
  await page.goto(`present/?motion=off${query}`);
  await page.locator('[data-timeline-ready]').waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** Where a presentation is, as its address has it: the event and the step of it. */
const at = (page: Page) => {
  const { searchParams } = new URL(page.url());
  return `${searchParams.get('e') ?? 'title'} ${searchParams.get('x') ?? 1}`;
};
const there = (page: Page) => soon(() => at(page));
const heading = (page: Page) => page.locator('.audience .screen :is(h1, h2)').first();

/**
 * In the page: what is wrong with the step as it is drawn (sizes in parts of the image, texts outside of it or over each
 * other), and what is quoted on it.
 */
function stepAsDrawn(): { faults: string[]; quoted: string[] } {
  const [width, height] = [innerWidth, innerHeight];
  const unit = Math.min(height, 0.75 * width) / 100;
  const screen = document.querySelector('.audience .screen');
  if (!screen) return { faults: ['there is no screen'], quoted: [] };
  const found: string[] = [];
  const hasWords = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
  for (const element of screen.querySelectorAll('*')) {
    if (!hasWords(element) || element.closest('.visually-hidden') || element.getClientRects().length === 0)
      continue;
    const svg = element.closest('svg');
    const style = getComputedStyle(element);
    const drawn = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    const size = (parseFloat(style.fontSize) * drawn) / unit;
    const words = (element.textContent ?? '').slice(0, 40);
    if (size < 3.99) found.push(`${words}: ${size.toFixed(2)} %`);
    const box = element.getBoundingClientRect();
    const isOut =
      box.left < 0.049 * width ||
      box.right > 0.951 * width ||
      // The box of a line is a little higher than its letters.
      box.top < 0.046 * height ||
      box.bottom > 0.951 * height + 1;
    if (isOut) found.push(`${words}: outside of the safe area`);
    if (style.overflow === 'hidden' && element.scrollWidth > element.clientWidth + 1)
      found.push(`${words}: cut`);
  }
  for (const quotation of screen.querySelectorAll('blockquote')) {
    const style = getComputedStyle(quotation);
    const lines = quotation.getBoundingClientRect().height / parseFloat(style.lineHeight);
    if (lines > 10.1) found.push(`${lines} lines`);
  }
  const [strip, ...texts] = [
    screen.querySelector('.strip'),
    ...screen.querySelectorAll(':scope > :not(.strip)'),
  ];
  const top = strip && strip.getClientRects().length > 0 ? strip.getBoundingClientRect().top : Infinity;
  for (const text of texts)
    if (text.getBoundingClientRect().bottom > top) found.push(`${text.className}: over the timeline`);
  const quotations = screen.querySelectorAll('figure.said blockquote');
  return { faults: found, quoted: [...quotations].map(({ textContent }) => textContent ?? '') };
}

const faults = async (page: Page) => (await page.evaluate(stepAsDrawn)).faults;

async function goToOpening(page: Page): Promise<void> {
  for (const key of [...String(place + 1), 'Enter']) await page.keyboard.press(key);
  await there(page).toBe(`${opening} 1`);
}

/** What is found on each step from here to the end: the page itself is led through them, without a frame for each. */
async function walk<Found>(page: Page, look: () => Found): Promise<{ at: string; found: Found }[]> {
  const looking = await page.evaluateHandle<() => Found>(`(${look.toString()})`);
  return page.evaluate(async (look) => {
    const next = document.querySelector<HTMLElement>('[data-next]');
    const steps: { at: string; found: Found }[] = [];
    while (steps.at(-1)?.at !== location.search) {
      await new Promise((resolve) => setTimeout(resolve));
      steps.push({ at: location.search, found: look() });
      next?.click();
    }
    return steps;
  }, looking);
}

/** The steps from here to the end, on which nothing is wrong. */
async function walkWithoutFault(page: Page) {
  const steps = await walk(page, stepAsDrawn);
  expect(steps.filter(({ found }) => found.faults.length > 0)).toEqual([]);
  expect(at(page)).toMatch(/^_sources /);
  return steps;
}

test.describe('every screen', () => {
  for (const [width, height] of SIZES)
    test(`at ${width}×${height} stays within the safe area, at 4 % of the height and more`, async ({
      page,
    }) => {
      test.setTimeout(150_000);
      await page.setViewportSize({ width, height });
      await present(page);
      await page.keyboard.press(' ');
      const steps = await walkWithoutFault(page);
      const quoted = steps.flatMap(({ found }) => found.quoted);
      const words = (texts: string[]) => texts.join('').replace(/\s/g, '');
      expect(words(quoted)).toBe(
        words(story.events.flatMap(({ excerpts }) => excerpts.map(({ exact }) => exact))),
      );
      expect(steps.length).toBeGreaterThan(story.events.length);
    });

  for (const scale of [80, 160])
    test(`at ${scale} % of the text size fits all the same`, async ({ page }) => {
      test.setTimeout(150_000);
      await page.setViewportSize({ width: 1024, height: 768 });
      await page.addInitScript((scale) => {
        localStorage.setItem('dateline-present', JSON.stringify({ scale }));
      }, scale);
      await present(page, `&e=${opening}`);
      await walkWithoutFault(page);
    });

  test('fits a portrait screen, a wide one of 21:9, and a telephone', async ({ page }) => {
    await present(page);
    await page.keyboard.press(' ');
    for (const [width, height] of [
      [768, 1024],
      [2560, 1080],
      [375, 812],
    ] as const)
      await test.step(`${width}×${height}`, async () => {
        await page.setViewportSize({ width, height });
        await page.keyboard.press('Home');
        await there(page).toBe('title 1');
        await nextFrame(page);
        expect(await faults(page), `${width}×${height}`).toEqual([]);
        await goToOpening(page);
        await walkWithoutFault(page);
      });
  });
});

/** In the page: the least contrast of a text of the step with what is behind it, and of a mark of its timeline. */
function leastContrast(): { text: number; mark: number } {
  const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => channel(Number(part) / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one: string, other: string) => {
    const [a, b] = [light(one), light(other)].sort((x, y) => y - x) as [number, number];
    return (a + 0.05) / (b + 0.05);
  };
  const ground = (element: Element): string => {
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const screen = document.querySelector('.audience .screen') as Element;
  const texts = [...screen.querySelectorAll('*')].filter(
    (element) =>
      !element.closest('svg') &&
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  );
  const marks = [...screen.querySelectorAll('.strip :is(.bar, .dot.main, .dot.current)')];
  return {
    text: Math.min(...texts.map((element) => ratio(getComputedStyle(element).color, ground(element)))),
    mark: Math.min(...marks.map((element) => ratio(getComputedStyle(element).fill, ground(screen))), 99),
  };
}

test.describe('contrast', () => {
  for (const [theme, least, leastMark] of [
    ['light', 7.5, 4],
    ['dark', 13, 8],
  ] as const)
    test(`is ${least}:1 and more for text, ${leastMark}:1 for marks, on ${theme}`, async ({ page }) => {
      await present(page, `&theme=${theme}`);
      const title = { at: 'the title', found: await page.evaluate(leastContrast) };
      await goToOpening(page);
      for (const { at, found } of [title, ...(await walk(page, leastContrast))]) {
        expect(found.text, at).toBeGreaterThanOrEqual(least);
        expect(found.mark, at).toBeGreaterThanOrEqual(leastMark);
      }
    });
});

test.describe('keys', () => {
  const event = (number: number) => `${story.events[number - 1]?.id} 1`;

  test('lead on, back, to both ends and to a number', async ({ page }) => {
    await present(page);
    // The first only begins.
    await page.keyboard.press(' ');
    for (const key of ['PageDown', 'Shift+ArrowRight', 'Shift+PageDown']) await page.keyboard.press(key);
    await there(page).toBe(event(3));
    for (const key of ['ArrowRight', 'ArrowDown', ' ', 'Enter', 'n']) {
      const before = at(page);
      await page.keyboard.press(key);
      await there(page).not.toBe(before);
    }
    const far = at(page);
    await page.keyboard.press('n');
    for (const key of ['p']) await page.keyboard.press(key);
    await there(page).toBe(far);
    for (const key of ['PageUp', 'ArrowLeft', 'ArrowUp', 'Shift+ ', 'Backspace']) {
      const before = at(page);
      await page.keyboard.press(key);
      await there(page).not.toBe(before);
    }
    await there(page).toBe(event(3));
    await page.keyboard.press('End');
    await there(page).toMatch(/^_sources [2-9]$/);
    await page.keyboard.press('Home');
    await there(page).toBe('title 1');
    await page.keyboard.press('4');
    await expect(page.locator('.corner-note')).toHaveText('Go to 4: Enter');
    await page.keyboard.press('Enter');
    await there(page).toBe(event(4));
  });

  test('of a remote: its pages, F5 and Esc by turns, and a full stop', async ({ page }) => {
    await present(page, `&e=${opening}`);
    await page.evaluate(() => ((window as unknown as { same: boolean }).same = true));
    for (const key of ['F5', 'Escape', 'Shift+F5', 'Escape']) await page.keyboard.press(key);
    await there(page).toBe(`${opening} 1`);
    expect(await page.evaluate(() => (window as unknown as { same?: boolean }).same)).toBe(true);
    await page.keyboard.press('.');
    await expect(page.locator('.blank.black')).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(page.locator('.blank')).toHaveCount(0);
    await there(page).toBe(`${opening} 1`);
    await page.keyboard.press('PageDown');
    await there(page).toBe(`${opening} 2`);
  });

  test('enter full screen at the current event, and leave it', async ({ page }) => {
    await present(page, `&e=${opening}`);
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await page.keyboard.press('F5');
    await soon(isFull).toBe(true);
    await page.keyboard.press('f');
    await soon(isFull).toBe(false);
    await there(page).toBe(`${opening} 1`);
  });

  test('held down do not run away', async ({ page }) => {
    await present(page, `&e=${story.events[0]?.id}`);
    await page.keyboard.down('PageDown');
    for (let repeat = 0; repeat < 20; repeat++) await page.keyboard.down('PageDown');
    await page.keyboard.up('PageDown');
    await there(page).toBe(
      (await page.evaluate(() => location.search)).includes('x=2') ? `${story.events[0]?.id} 2` : event(2),
    );
  });

  test('make the image black and white, at most twice a second', async ({ page }) => {
    await page.clock.install();
    await present(page, `&e=${opening}`);
    await page.keyboard.press('b');
    await expect(page.locator('.blank.black')).toBeVisible();
    await page.keyboard.press('w');
    await expect(page.locator('.blank.white')).toBeVisible();
    await page.keyboard.press('w');
    await expect(page.locator('.blank.white')).toBeVisible();
    await page.clock.runFor(1100);
    await page.keyboard.press(',');
    await expect(page.locator('.blank')).toHaveCount(0);
  });

  test('open and close the list, the search and the help', async ({ page }) => {
    await present(page, `&e=${opening}`);
    await page.keyboard.press('o');
    await expect(page.locator('dialog.list [aria-current]')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await there(page).toBe(event(place));
    await expect(page.locator('dialog')).toHaveCount(0);
    await page.keyboard.press('g');
    await page.keyboard.type(story.events[place]?.date ?? '');
    await page.keyboard.press('Enter');
    await there(page).toBe(`${opening} 1`);
    await page.keyboard.press('?');
    await expect(page.locator('dialog.help')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
    await there(page).toBe(`${opening} 1`);
  });

  test('that are characters can be turned off', async ({ page }) => {
    await present(page, `&e=${opening}`);
    await page.keyboard.press('?');
    await page.getByLabel('Letters, digits and signs are keys').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.keyboard.press('n');
    await expect(page.locator('.blank')).toHaveCount(0);
    await there(page).toBe(`${opening} 1`);
    await page.keyboard.press('PageDown');
    await there(page).toBe(`${opening} 2`);
  });

  test('show the excerpt twice as large, and text larger, which is kept', async ({ page }) => {
    await present(page, `&e=${opening}`);
    const size = () =>
      page
        .locator('.audience blockquote')
        .first()
        .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    const usual = await size();
    await page.keyboard.press('z');
    await soon(size).toBeGreaterThan(usual * 1.5);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await soon(size).toBeCloseTo(usual);
    await page.keyboard.press('+');
    await soon(size).toBeCloseTo(usual * 1.1, 0);
    await present(page, `&e=${opening}`);
    await soon(size).toBeCloseTo(usual * 1.1, 0);
  });
});

test.describe('a presentation', () => {
  test('waits at its title until it is begun', async ({ page }) => {
    await present(page);
    await expect(page.getByText('Space or a click begins')).toBeVisible();
    await page.locator('.audience .headline').click();
    await there(page).toBe('title 1');
    await expect(page.getByText('Space or a click begins')).toBeHidden();
    await page.locator('.audience .headline').click();
    await there(page).toBe(`${story.events[0]?.id} 1`);
  });

  test('is where it was after a reload', async ({ page }) => {
    await present(page, `&e=${opening}`);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await there(page).toBe(`${opening} 3`);
    const words = await page.locator('.audience blockquote').first().textContent();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.locator('[data-timeline-ready]').waitFor();
    await expect(page.locator('.audience blockquote').first()).toHaveText(words ?? '');
  });

  test('keeps the screen awake from its beginning, and again when it comes back', async ({ page }) => {
    await page.addInitScript(() => {
      const asked: { released: boolean; release: () => Promise<void> }[] = [];
      const request = () => {
        const lock = { released: false, release: () => Promise.resolve() };
        asked.push(lock);
        return Promise.resolve(lock);
      };
      Object.assign(globalThis, { asked });
      Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    });
    await present(page);
    const asked = () =>
      page.evaluate(() => (globalThis as unknown as { asked: { released: boolean }[] }).asked.length);
    expect(await asked()).toBe(0);
    await page.keyboard.press('Space');
    await soon(asked).toBe(1);
    // A browser lets go of it when the page is out of sight.
    await page.evaluate(() => {
      for (const lock of (globalThis as unknown as { asked: { released: boolean }[] }).asked)
        lock.released = true;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await soon(asked).toBe(2);
  });

  test('ends with its sources where this machine alone finds the address', async ({ page }) => {
    await present(page);
    await page.keyboard.press('End');
    const words = page.locator('.audience .screen');
    if (story.url === undefined) {
      await expect(page.locator('.screen.sources')).toBeVisible();
      const before = await words.textContent();
      await page.keyboard.press('PageDown');
      await expect(words).toHaveText(before ?? '');
    } else {
      await expect(words).toContainText('Every date and quotation');
      await expect(words.locator('.qr')).toHaveCount(1);
    }
  });

  for (const query of ['from=2100-01-01', 'thread=nowhere'])
    test(`says on its title that nothing matches “${query}”, and presents all of it`, async ({ page }) => {
      await present(page, `&${query}`);
      await expect(page.locator('.screen .note')).toContainText(
        `Nothing matches what was chosen, so all events are shown. ${story.events.length} events`,
      );
      await page.goto(`present/?motion=off&${query}&e=${opening}`);
      await expect(page.locator('.corner-note')).toContainText('Nothing matches what was chosen');
    });

  test('has the whole story on the strip of its title on a telephone, and says where another goes on', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 375, height: 812 });
    await present(page);
    const drawn = page.locator('.strip :is(.bar, .dot)');
    await expect(drawn).toHaveCount(story.events.length);
    await expect(page.locator('.strip .goes-on')).toHaveCount(0);
    await present(page, `&e=${story.events[0]?.id}`);
    await expect(page.locator('.strip .goes-on')).toHaveCount(1);
  });

  test('asks before it is left', async ({ page }) => {
    await present(page, `&e=${opening}`);
    await page.keyboard.press('PageDown');
    const asked = page.waitForEvent('dialog');
    void page.reload().catch(() => {});
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await there(page).toBe(`${opening} 2`);
  });

  test('of a thread shows its events alone', async ({ page }) => {
    const [thread] = story.threads;
    test.skip(!thread, 'the story has no threads');
    await present(page, `&thread=${thread?.id}`);
    await page.keyboard.press('o');
    const events = story.events.filter(({ threads }) => threads.includes(thread?.id ?? ''));
    await expect(page.locator('dialog.list li')).toHaveCount(events.length + 2);
    await expect(page.locator('.screen .note')).toContainText(`Thread: ${thread?.title}`);
  });

  test('names its event, its number and its title to those who listen, and has the hooks', async ({
    page,
  }) => {
    await present(page, `&e=${opening}`);
    await expect(page.locator('[data-current-event]')).toHaveAttribute('data-event-id', opening);
    await expect(heading(page)).toHaveText(story.events[place]?.title ?? '');
    await expect(page.locator('[data-timeline]')).toBeVisible();
    await expect(page.locator('.audience [role=status]')).toContainText(
      `${place + 1} of ${story.events.length}`,
    );
    await page.mouse.move(300, 300);
    await page.locator('[data-next]').click();
    await there(page).toBe(`${opening} 2`);
    await page.locator('[data-previous]').click();
    await there(page).toBe(`${opening} 1`);
  });

  test('hides the mouse when it rests, and shows a spot', async ({ page }) => {
    await page.clock.install();
    await present(page, `&e=${opening}`);
    await page.mouse.move(300, 300);
    await expect(page.locator('.tools.seen')).toBeVisible();
    await page.clock.runFor(5000);
    await expect(page.locator('.audience')).toHaveClass(/quiet/);
    await page.keyboard.press('l');
    await page.mouse.move(320, 340);
    const box = await page.locator('.spot').boundingBox();
    expect(box && [box.x + box.width / 2, box.y + box.height / 2].map(Math.round)).toEqual([320, 340]);
  });

  test('shows a test card first, if asked', async ({ page }) => {
    await present(page, '&testcard=1');
    await expect(page.getByRole('heading', { name: 'Test card' })).toBeVisible();
    await page.keyboard.press(' ');
    await expect(heading(page)).toHaveText(story.title);
  });

  test('has nothing that axe finds: title, events, excerpts, sources', async ({ page }) => {
    await present(page, `&e=${opening}&x=20`);
    const isFine = async () => expect(await axeFindings(page), at(page)).toEqual([]);
    await isFine();
    await goToOpening(page);
    await isFine();
    await page.keyboard.press('Home');
    await there(page).toBe('title 1');
    await isFine();
    await page.keyboard.press('End');
    await there(page).toMatch(/^_sources /);
    await isFine();
  });

  test('has nothing that axe finds: its list, its search, its help', async ({ page }) => {
    await present(page, `&e=${opening}&theme=dark`);
    for (const key of ['o', 'g', '?']) {
      await page.keyboard.press(key);
      await expect(page.locator('dialog')).toBeVisible();
      expect(await axeFindings(page), key).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog')).toHaveCount(0);
    }
  });

  for (const e of ['&testcard=1', '&kiosk=1'])
    test(`has nothing that axe finds: ${e}`, async ({ page }) => {
      await present(page, e);
      expect(await axeFindings(page)).toEqual([]);
    });

  test('keeps its marks in forced colours', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await present(page, `&e=${opening}`);
    const fills = await page
      .locator('.strip .dot')
      .evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).fill));
    expect(new Set(fills).size).toBeGreaterThan(1);
    expect(await axeFindings(page, { isForced: true })).toEqual([]);
  });

  test('moves nothing where nothing may move', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`present/?e=${opening}`);
    await page.locator('[data-timeline-ready]').waitFor();
    await page.keyboard.press('PageDown');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  test('turns with a finger', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      ...{ baseURL: baseURL ?? '', hasTouch: true, isMobile: true, viewport: { width: 1024, height: 768 } },
    });
    const page = await context.newPage();
    await present(page, `&e=${opening}`);
    await page.touchscreen.tap(900, 500);
    await there(page).toBe(`${opening} 2`);
    await page.touchscreen.tap(60, 500);
    await there(page).toBe(`${opening} 1`);
    await context.close();
  });
});

test.describe('without a presenter', () => {
  test('goes on by itself when asked, and can be stopped', async ({ page }) => {
    await page.clock.install();
    await present(page, `&e=${opening}`);
    await page.keyboard.press('a');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.clock.runFor(7900);
    await there(page).toBe(`${opening} 1`);
    await page.clock.runFor(6000);
    await there(page).toBe(`${opening} 2`);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.clock.runFor(120_000);
    await there(page).toBe(`${opening} 2`);
  });

  test('a hall goes round, stops for whoever comes, and begins anew a minute after they have gone', async ({
    page,
  }) => {
    await page.clock.install();
    await present(page, '&kiosk=1&e=_sources&x=9');
    await page.clock.runFor(8100);
    await there(page).toBe('title 1');
    await page.clock.runFor(13_000);
    await there(page).toBe(`${story.events[0]?.id} 1`);
    await page.keyboard.press('PageDown');
    await expect(page.getByText('Paused')).toBeVisible();
    const touched = at(page);
    await page.clock.runFor(59_000);
    await there(page).toBe(touched);
    await page.clock.runFor(1500);
    await there(page).toBe('title 1');
    await expect(page.getByText('Paused')).toBeHidden();
    await page.keyboard.press('?');
    await expect(page.locator('dialog a')).toHaveCount(0);
  });
});

test.describe('on paper and without a script', () => {
  const squeezed = (text: string | null) => (text ?? '').replace(/\s/g, '');

  test('the slides have every excerpt, one screen to a page, and nothing that axe finds', async ({
    page,
  }) => {
    await page.goto('present/slides/');
    expect(await axeFindings(page)).toEqual([]);
    const count = await page.locator('.slides .image').count();
    const quoted = (await page.locator('figure.said blockquote').allTextContents()).join('');
    expect(squeezed(quoted)).toBe(
      squeezed(story.events.flatMap(({ excerpts }) => excerpts.map(({ exact }) => exact)).join('')),
    );
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(count);
    expect(text).toMatch(/\/MediaBox\s*\[\s*0 0 960 540\s*\]|\/MediaBox\s*\[\s*0 0 959\.\d+ 540/);
  });

  test('the handout has every event, every excerpt and who printed it, and nothing that axe finds', async ({
    page,
  }) => {
    await page.goto('present/handout/');
    expect(await axeFindings(page)).toEqual([]);
    const events = await page.locator('.handout > li').evaluateAll((items) =>
      items.map((item) => ({
        id: item.getAttribute('data-event-id'),
        title: item.querySelector('h2')?.textContent.trim(),
        summary: item.querySelector('.summary')?.textContent.trim(),
        quoted: Array.from(item.querySelectorAll('blockquote'), ({ textContent }) => textContent),
      })),
    );
    expect(events.map((event) => ({ ...event, quoted: event.quoted.map(squeezed).sort() }))).toEqual(
      story.events.map(({ id, title, summary, excerpts }) => ({
        ...{ id, title, summary },
        quoted: excerpts.map(({ exact }) => squeezed(exact)).sort(),
      })),
    );
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]/);
  });

  test('without a script the screens stand one below the other', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('present/');
    await expect(page.locator('.slides .image').first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
    await expect(page.getByRole('heading', { name: story.events[place]?.title ?? '' })).toBeVisible();
    await context.close();
  });
});
