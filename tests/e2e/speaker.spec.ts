import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { SpeakerNotes } from '#lib/corpus/speaker-notes.ts';
import { axeFindings } from './axe.ts';
import { nextFrame } from './next-frame.ts';
import { soon } from './soon.ts';

const SITE = 'build';
const notes = JSON.parse(readFileSync(join(SITE, 'data/notes.json'), 'utf8')) as SpeakerNotes;
const [NOTED = ''] = Object.keys(notes.events);

/** Words of notes that are long enough to stand nowhere else by chance. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { text, ...rest } = value as { text?: unknown };
  const own = typeof text === 'string' && text.trim().length > 12 ? [text.trim()] : [];
  return [...own, ...Object.values(rest).flatMap(wordsOf)];
}

const shownId = (page: Page) =>
  page.evaluate(() => new URLSearchParams(location.search).get('e') ?? '_title');
const shownStep = (page: Page) => page.evaluate(() => new URLSearchParams(location.search).get('x') ?? '1');
const place = async (page: Page) => `${await shownId(page)} ${await shownStep(page)}`;
const elapsed = (speaker: Page) => speaker.locator('[data-speaker-elapsed]');
const link = (speaker: Page) => speaker.locator('[data-link]');

/** Leaving is asked about while something is presented: yes. */
function consent(context: BrowserContext): void {
  context.on('page', (page) => page.on('dialog', (dialog) => void dialog.accept()));
}

async function openAudience(context: BrowserContext, query = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`present/${query}`);
  await page.locator('[data-timeline-ready]').waitFor();
  return page;
}

async function openSpeaker(audience: Page): Promise<Page> {
  const [speaker] = await Promise.all([
    audience.context().waitForEvent('page'),
    audience.keyboard.press('s'),
  ]);
  await speaker.locator('[data-speaker]').waitFor();
  await expect(link(speaker)).toHaveAttribute('data-link', 'linked');
  return speaker;
}

async function openBoth(context: BrowserContext, query = ''): Promise<{ audience: Page; speaker: Page }> {
  consent(context);
  const audience = await openAudience(context, query);
  return { audience, speaker: await openSpeaker(audience) };
}

/** Presses a button until it can be pressed no more. */
const pressWhileEnabled = (button: Locator) =>
  button.evaluate(async (button: HTMLButtonElement) => {
    for (let press = 0; press < 12 && !button.disabled; press++) {
      button.click();
      await new Promise((resolve) => setTimeout(resolve));
    }
  });

/** Both windows are at a place. */
async function expectBothAt(audience: Page, speaker: Page, expected: string): Promise<void> {
  await soon(() => place(audience)).toBe(expected);
  await soon(() => place(speaker)).toBe(expected);
}

test.describe('two windows', () => {
  test('a step in either is a step in both, without a frame being drawn', async ({ context }) => {
    await context.addInitScript(() => {
      // A window that is covered draws no frames.
      window.requestAnimationFrame = () => 0;
    });
    const { audience, speaker } = await openBoth(context, `?e=${NOTED}`);
    await expectBothAt(audience, speaker, `${NOTED} 1`);
    await speaker.keyboard.press('PageDown');
    await expectBothAt(audience, speaker, `${NOTED} 2`);
    await audience.keyboard.press('ArrowRight');
    await expectBothAt(audience, speaker, `${NOTED} 3`);
    const words = await speaker.locator('[data-preview] blockquote').innerText();
    await expect(audience.locator('.audience blockquote')).toHaveText(words);
    await speaker.getByRole('button', { name: 'Previous', exact: true }).click();
    await expectBothAt(audience, speaker, `${NOTED} 2`);
  });

  test('what is blank, its text size and a search reach the audience', async ({ context }) => {
    const { audience, speaker } = await openBoth(context);
    await speaker.keyboard.press('b');
    await expect(audience.locator('.blank.black')).toBeVisible();
    await expect(speaker.locator('[data-blank="black"]')).toBeVisible();
    await audience.keyboard.press('PageDown');
    await expect(speaker.locator('[data-blank="black"]')).toHaveCount(0);
    await speaker.getByRole('button', { name: /larger text for the audience/ }).click();
    await soon(() =>
      audience.locator('.audience .screen').evaluate((node) => node.style.getPropertyValue('--text-scale')),
    ).toBe('1.1');
    await speaker.keyboard.press('g');
    await speaker.keyboard.type('2017');
    const [first = ''] = await speaker
      .locator('[data-screen]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-screen') ?? ''));
    await speaker.keyboard.press('Enter');
    await expectBothAt(audience, speaker, `${first} 1`);
    await expect(speaker.getByRole('searchbox')).not.toBeFocused();
  });

  test('S pressed again opens no second speaker view', async ({ context }) => {
    const { audience } = await openBoth(context);
    await audience.bringToFront();
    await audience.keyboard.press('s');
    await audience.keyboard.press('s');
    await audience.waitForTimeout(300);
    expect(context.pages()).toHaveLength(2);
  });

  test('each is reloaded, and goes on where it was with the other', async ({ context }) => {
    const { audience, speaker } = await openBoth(context, `?e=${NOTED}`);
    await audience.keyboard.press('PageDown');
    await expectBothAt(audience, speaker, `${NOTED} 2`);
    await speaker.getByRole('button', { name: /larger text for the audience/ }).click();
    for (const page of [audience, speaker]) {
      await page.reload();
      await page.locator(page === audience ? '[data-timeline-ready]' : '[data-speaker]').waitFor();
    }
    const at = await place(audience);
    expect(await place(speaker)).toBe(at);
    await expect(link(speaker)).toHaveAttribute('data-link', 'linked');
    await expect(speaker.locator('.scale')).toHaveText('110 %');
    await speaker.keyboard.press('Home');
    await expectBothAt(audience, speaker, '_title 1');
    await audience.keyboard.press('End');
    await soon(() => shownId(speaker)).toBe('_sources');
  });

  test('the audience’s window is closed, reopened from the speaker view, and follows', async ({
    context,
  }) => {
    const { audience, speaker } = await openBoth(context, `?e=${NOTED}`);
    await audience.keyboard.press('PageDown');
    await expectBothAt(audience, speaker, `${NOTED} 2`);
    await audience.close();
    await expect(link(speaker)).toHaveAttribute('data-link', 'closed');
    await speaker.keyboard.press('PageDown');
    const [again] = await Promise.all([
      context.waitForEvent('page'),
      speaker.getByRole('button', { name: 'Reopen audience window' }).click(),
    ]);
    await again.locator('[data-timeline-ready]').waitFor();
    await expect(link(speaker)).toHaveAttribute('data-link', 'linked');
    await expectBothAt(again, speaker, `${NOTED} 3`);
    await again.keyboard.press('PageUp');
    await expectBothAt(again, speaker, `${NOTED} 2`);
  });

  test('a window that ends without a goodbye is closed, not silent', async ({ context }) => {
    // A browser may end a window before what it says at last is out.
    await context.addInitScript(() => {
      addEventListener('pagehide', (event) => event.stopImmediatePropagation());
    });
    const { audience, speaker } = await openBoth(context);
    await audience.close();
    await expect(link(speaker)).toHaveAttribute('data-link', 'closed');
  });

  test('the speaker view is closed and opened again, and its time has gone on', async ({ context }) => {
    await context.clock.install({ time: new Date('2020-01-01T10:00:00Z') });
    const { audience, speaker } = await openBoth(context, `?e=${NOTED}`);
    await audience.keyboard.press('PageDown');
    await soon(() => shownStep(speaker)).toBe('2');
    await context.clock.fastForward(65_000);
    await expect(elapsed(speaker)).toHaveText(/^1:0\d$/);
    await speaker.close();
    await context.clock.fastForward(60_000);
    const again = await openSpeaker(audience);
    await expect(elapsed(again)).toHaveText(/^2:\d\d$/);
  });
});

test('two presentations side by side do not disturb each other', async ({ context }) => {
  consent(context);
  const first = await openAudience(context, `?e=${NOTED}`);
  const second = await openAudience(context, `?e=${NOTED}`);
  const firstSpeaker = await openSpeaker(first);
  const secondSpeaker = await openSpeaker(second);
  await firstSpeaker.keyboard.press('PageDown');
  await expectBothAt(first, firstSpeaker, `${NOTED} 2`);
  await secondSpeaker.keyboard.press('End');
  await soon(() => shownId(second)).toBe('_sources');
  expect(await place(first)).toBe(`${NOTED} 2`);
  expect(await place(firstSpeaker)).toBe(`${NOTED} 2`);
  expect(await place(secondSpeaker)).toContain('_sources');
});

test('a copied window goes its own way', async ({ context }) => {
  const { audience, speaker } = await openBoth(context, `?e=${NOTED}`);
  const session = await speaker.evaluate(() => new URLSearchParams(location.search).get('session'));
  const copy = await openAudience(context, `?e=${NOTED}&session=${session}`);
  await copy.waitForTimeout(500);
  await copy.keyboard.press('End');
  await soon(() => shownId(copy)).toBe('_sources');
  await speaker.waitForTimeout(1200);
  await expectBothAt(audience, speaker, `${NOTED} 1`);
});

test.describe('the time', () => {
  test('is started, paused, reset, and survives a reload', async ({ context }) => {
    await context.clock.install({ time: new Date('2020-01-01T10:00:00Z') });
    const { speaker } = await openBoth(context);
    await expect(elapsed(speaker)).toHaveText('0:00');
    await speaker.getByRole('button', { name: 'Start', exact: true }).click();
    await context.clock.fastForward(130_000);
    await expect(elapsed(speaker)).toHaveText(/^2:1\d$/);
    await speaker.reload();
    await expect(elapsed(speaker)).toHaveText(/^2:1\d$/);
    await speaker.getByRole('button', { name: 'Pause', exact: true }).click();
    const paused = (await elapsed(speaker).textContent()) ?? '';
    await context.clock.fastForward(60_000);
    await expect(elapsed(speaker)).toHaveText(paused);
    await speaker.getByRole('button', { name: 'Go on', exact: true }).click();
    await speaker.getByRole('button', { name: 'Reset', exact: true }).click();
    await expect(elapsed(speaker)).toHaveText(/^0:0\d$/);
  });

  test('that is planned says what is left, and how the talk keeps up', async ({ context }) => {
    await context.clock.install({ time: new Date('2020-01-01T10:00:00Z') });
    const { audience, speaker } = await openBoth(context);
    await speaker.getByLabel('Planned').fill('10');
    await speaker.getByLabel('Planned').press('Enter');
    await speaker.getByRole('button', { name: 'Start', exact: true }).click();
    await context.clock.fastForward(5 * 60_000);
    await expect(speaker.locator('[data-speaker-left]')).toHaveText(/^[45]:\d\d$/);
    await expect(speaker.getByText('5 min behind')).toBeVisible();
    await audience.keyboard.press('End');
    await expect(speaker.getByText('5 min ahead')).toBeVisible();
    await context.clock.fastForward(6 * 60_000);
    await expect(speaker.locator('[data-speaker-left]')).toHaveText(/^−/);
  });
});

test.describe('recovery', () => {
  test('a reload is back at the screen, the step and the size within a second', async ({ context }) => {
    const { audience } = await openBoth(context, `?e=${NOTED}`);
    await audience.keyboard.press('PageDown');
    await audience.keyboard.press('+');
    const before = await place(audience);
    const words = await audience.locator('.audience .screen').innerText();
    await audience.reload({ waitUntil: 'commit' });
    await audience.locator('.audience .screen').waitFor();
    const afterLoad = await audience.evaluate(() => {
      const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return performance.now() - (load?.responseEnd ?? 0);
    });
    expect(await place(audience)).toBe(before);
    expect(await audience.locator('.audience .screen').innerText()).toBe(words);
    test
      .info()
      .annotations.push({ type: 'ms from the page to the screen', description: afterLoad.toFixed(0) });
  });

  test('after a crash an address alone brings back size and time', async ({ context }) => {
    await context.clock.install({ time: new Date('2020-01-01T10:00:00Z') });
    consent(context);
    const audience = await openAudience(context, `?e=${NOTED}`);
    for (const key of ['PageDown', '+', '+']) await audience.keyboard.press(key);
    const before = await place(audience);
    const address = audience.url();
    await audience.close();
    await context.clock.fastForward(120_000);
    const again = await context.newPage();
    await again.goto(address);
    await again.locator('[data-timeline-ready]').waitFor();
    expect(await place(again)).toBe(before);
    const speaker = await openSpeaker(again);
    await expect(speaker.locator('.scale')).toHaveText('120 %');
    await expect(elapsed(speaker)).toHaveText(/^2:\d\d$/);
  });

  test('where the browser keeps nothing, both windows work and a reload asks the other', async ({
    context,
  }) => {
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
    });
    const { audience, speaker } = await openBoth(context, `?e=${NOTED}`);
    await speaker.keyboard.press('PageDown');
    await speaker.keyboard.press('+');
    await expect(speaker.locator('.scale')).toHaveText('110 %');
    const at = await place(speaker);
    await soon(() => place(audience)).toBe(at);
    await audience.reload();
    await audience.locator('[data-timeline-ready]').waitFor();
    await expectBothAt(audience, speaker, at);
    await soon(() =>
      audience.locator('.audience .screen').evaluate((node) => node.style.getPropertyValue('--text-scale')),
    ).toBe('1.1');
  });

  test('windows without a channel in common speak to each other all the same', async ({ context }) => {
    await context.addInitScript(() => {
      Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
    });
    const { audience, speaker } = await openBoth(context, `?e=${NOTED}`);
    await audience.keyboard.press('PageDown');
    await expectBothAt(audience, speaker, `${NOTED} 2`);
    await audience.reload();
    await audience.locator('[data-timeline-ready]').waitFor();
    await expect(link(speaker)).toHaveAttribute('data-link', 'linked');
    await speaker.keyboard.press('PageDown');
    await expectBothAt(audience, speaker, `${NOTED} 3`);
  });
});

test.describe('a second screen', () => {
  test('is offered where the browser knows of one, and filled by the audience’s window', async ({
    context,
  }) => {
    await context.addInitScript(() => {
      const here = { availLeft: 0, availTop: 0, availWidth: 1280, availHeight: 800 };
      const there = { availLeft: 1280, availTop: 0, availWidth: 1920, availHeight: 1080 };
      Object.defineProperty(screen, 'isExtended', { value: true });
      Object.assign(window, {
        getScreenDetails: () => Promise.resolve({ currentScreen: here, screens: [here, there] }),
      });
      Element.prototype.requestFullscreen = (options) => {
        document.documentElement.dataset['filled'] = JSON.stringify(options);
        return Promise.resolve();
      };
    });
    const { audience, speaker } = await openBoth(context);
    await speaker.getByRole('button', { name: 'Put slides on screen 2' }).click();
    await expect(audience.locator('html')).toHaveAttribute('data-filled', /"availLeft":1280/);
  });

  test('is asked of the hands elsewhere', async ({ context }) => {
    const { speaker } = await openBoth(context);
    await expect(
      speaker.getByText('Drag the audience window to the projector, press F there.'),
    ).toBeVisible();
  });
});

test.describe('notes', () => {
  test('stand in one file of the site and no other', () => {
    const words = wordsOf(notes);
    expect(words.length).toBeGreaterThan(5);
    const files = readdirSync(SITE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(html|js|json|jsonld|xml|txt|css)$/.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name));
    const holding = files.filter((file) => {
      const text = readFileSync(file, 'utf8');
      // Quotations in notes stand in articles too: what is meant is what the speaker says of them.
      return words.filter((one) => text.includes(one)).length > words.length / 4;
    });
    expect(holding).toEqual([join(SITE, 'data/notes.json')]);
    const said = words.filter((one) =>
      files.every((file) => file.endsWith('notes.json') || !readFileSync(file, 'utf8').includes(one)),
    );
    expect(said.length).toBeGreaterThan(words.length / 2);
  });

  test('come to the speaker alone', async ({ context }) => {
    const asked: string[] = [];
    context.on('request', (request) =>
      asked.push(
        `${request.frame().url().includes('/speaker/') ? 'speaker' : 'audience'} ${new URL(request.url()).pathname}`,
      ),
    );
    const { audience, speaker } = await openBoth(context, `?e=${NOTED}`);
    const [words = ''] = wordsOf(notes.events[NOTED]);
    await expect(speaker.locator('.note')).toContainText(words);
    expect(await audience.content()).not.toContain(words);
    expect(asked.filter((one) => one.includes('notes.json'))).toEqual(['speaker /data/notes.json']);
  });

  test('are read at 16 to 48 px, and the size is kept', async ({ context }) => {
    const { speaker } = await openBoth(context, `?e=${NOTED}`);
    const size = () =>
      speaker.locator('.note').evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
    const larger = speaker.getByRole('button', { name: 'Larger', exact: true });
    await pressWhileEnabled(larger);
    expect(await size()).toBe(48);
    await speaker.reload();
    await expect(speaker.locator('[data-notes-size]')).toHaveText('48 px');
    const smaller = speaker.getByRole('button', { name: 'Smaller', exact: true });
    await pressWhileEnabled(smaller);
    expect(await size()).toBe(16);
  });

  test('that do not come are asked for again', async ({ context }) => {
    let isBroken = true;
    await context.route('**/data/notes.json', (route) => (isBroken ? route.abort() : route.continue()));
    const { speaker } = await openBoth(context, `?e=${NOTED}`);
    await expect(speaker.getByText('The notes could not be loaded.')).toBeVisible();
    isBroken = false;
    await speaker.getByRole('button', { name: 'Try again' }).click();
    await expect(speaker.locator('.note')).toBeVisible();
  });
});

for (const [name, sizes] of [
  [
    'desk',
    [
      [1280, 800],
      [1024, 768],
    ],
  ],
  [
    'telephone',
    [
      [375, 812],
      [320, 640],
    ],
  ],
] as const) {
  test(`on a ${name} nothing is cut, covered or found wrong by axe, light and dark`, async ({ context }) => {
    const { speaker } = await openBoth(context, `?e=${NOTED}`);
    await expect(speaker.locator('.note')).toBeVisible();
    for (const [width, height] of sizes)
      for (const colorScheme of ['light', 'dark'] as const)
        await test.step(`${width} × ${height}, ${colorScheme}`, async () => {
          const at = `${width} × ${height}, ${colorScheme}`;
          await speaker.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await speaker.setViewportSize({ width, height });
          await nextFrame(speaker);
          expect(await axeFindings(speaker), at).toEqual([]);
          const sizes = await speaker.evaluate(() => ({
            across: document.documentElement.scrollWidth - innerWidth,
            down: document.documentElement.scrollHeight - innerHeight,
            text: document.querySelector('[role="region"]')?.clientHeight ?? 0,
            list: document.querySelector('[data-screen]')?.closest('ol')?.clientHeight ?? 0,
          }));
          expect(sizes.across, at).toBeLessThanOrEqual(0);
          // A desk is all in view; a telephone is scrolled.
          if (name === 'desk') expect(sizes.down, at).toBeLessThanOrEqual(0);
          expect(sizes.text, at).toBeGreaterThan(100);
          expect(sizes.list, at).toBeGreaterThan(80);
        });
  });
}

test('without a script it says where the slides are', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('present/speaker/');
  await page.getByRole('link', { name: 'presentation' }).click();
  await expect(page).toHaveURL(/\/present\/$/);
  await context.close();
});
