import { expect, test, type Frame, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import {
  embed,
  embedFrame,
  frameHeight,
  heardAll,
  heardEvents,
  hostSite,
  say,
  type HostSite,
} from './host-page.ts';
import { openInPieces } from './in-pieces.ts';
import { nextFrame } from './next-frame.ts';
import { soon } from './soon.ts';

let host: HostSite;
let address: string;

test.beforeAll(async () => {
  host = await hostSite();
});
test.afterAll(() => host.close());
test.beforeEach(({ baseURL }) => {
  address = `${baseURL}embed/`;
});

const command = (cmd: string, arg?: unknown) => ({ type: 'dateline:cmd', v: 1, cmd, arg });
const current = '[data-current-event]';

/** Leads an embed through its events and back to the first: how many there are, and which have to be scrolled. */
const stepThrough = (frame: Frame) =>
  frame.evaluate(async () => {
    const idOf = () => document.querySelector<HTMLElement>('[data-current-event]')?.dataset['eventId'] ?? '';
    const seen = new Set<string>();
    const scrolling: string[] = [];
    while (!seen.has(idOf())) {
      seen.add(idOf());
      // Its height is known in the frame after, and told in the one after that.
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
      if (document.querySelector('.stage[data-scrolls]')) scrolling.push(idOf());
      document.querySelector<HTMLElement>('[data-next]')?.click();
    }
    return { steps: seen.size, scrolling };
  });

test.describe('by itself', () => {
  test('is one request, stores nothing, and says nothing of what others have added to its address', async ({
    page,
    context,
  }) => {
    const requests: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    const query = '?childId=map&initialWidth=1&parentUrl=https%3A%2F%2Fexample.org&utm_source=x';
    await page.goto(`${address}${query}#amp=1`);
    await page.locator('[data-previous]').click();
    await page.locator('[data-all]').click();
    await expect(page.locator('nav li').first()).toBeVisible();
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([`${address}${query}`]);
    expect(said).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('tells the console of a bad value, once, and goes on', async ({ page }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${address}?h=7&theme=red&e=nowhere`);
    await expect(page.locator('[data-timeline-ready]')).toBeVisible();
    expect(said).toEqual([
      'Dateline embed: e “nowhere”: the story has none of that id',
      'Dateline embed: theme “red”: auto, light or dark',
      'Dateline embed: h “7”: 2, 3 or 4',
    ]);
  });

  for (const query of ['from=2100-01-01', 'thread=nowhere', 'to=soon', 'thread=nowhere&from=2100-01-01'])
    test(`tells readers that nothing matches, and shows all of it: “${query}”`, async ({ page }) => {
      await page.goto(`${address}?${query}`);
      await expect(page.locator('[data-unmet]')).toHaveText(
        'Nothing matches what was chosen, so all events are shown.',
      );
      await expect(page.locator('[data-unmet]')).toBeVisible();
      await expect(page.locator('.position')).toHaveText('19 of 19');
    });

  test('tells readers where it shows another event than was asked for', async ({ page }) => {
    const missing = page.locator('[data-missing]');
    await page.goto(`${address}?e=us-independence&from=2000-01-01`);
    await expect(missing).toBeVisible();
    await expect(missing.locator('a')).toHaveAttribute('href', /\/\?e=us-independence$/);
    // Of what no story has, nothing is to be opened.
    await page.goto(`${address}?e=nowhere`);
    await expect(missing).toBeVisible();
    await expect(missing.locator('a')).toBeHidden();
    await page.goto(`${address}?e=us-independence`);
    await expect(page.locator(current)).toHaveAttribute('data-event-id', 'us-independence');
    for (const notice of await page.locator('.notice').all()) await expect(notice).toBeHidden();
  });

  for (const width of [375, 1440])
    test(`by itself shows a sentence of every outlet at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 812 });
      await page.goto(address);
      await expect(page.locator('[data-timeline-ready]')).toBeVisible();
      await expect(page.locator(`${current} .printed > figure`)).toHaveCount(3);
      await expect(page.locator(`${current} details figure`)).toHaveCount(0);
      const stage = page.locator('.stage');
      expect(await stage.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
      const columns = await page
        .locator(`${current} figure`)
        .evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().left)).size);
      expect(columns).toBe(width === 375 ? 1 : 3);
    });

  test('opens on the event, the range and the look that its address asks for', async ({ page }) => {
    await page.goto(`${address}?from=2017-01-01&to=2017-05-31&theme=dark&controls=min&max=3`);
    await expect(page.locator('.position')).toHaveText('1 of 3');
    await expect(page.locator('.about').first()).toHaveText(/^3 events, .+ 2017$/);
    await expect(page.locator('[data-all]')).toHaveText('List of 3 events');
    await expect(page.locator('.band')).toBeHidden();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.goto(`${address}?max=1`);
    await expect(page.locator(current)).toBeVisible();
    for (const part of ['.stepper', '[data-all]']) await expect(page.locator(part)).toBeHidden();
    await page.goto(`${address}?e=arctic-forum-2017`);
    await expect(page.locator(current)).toHaveAttribute('data-event-id', 'arctic-forum-2017');
    await expect(page.locator('[data-full]')).toHaveAttribute('href', /\/\?e=arctic-forum-2017$/);
  });

  for (const [query, widthForAxe] of [
    ['', 320],
    ['?view=list', 320],
    ['?theme=dark', 640],
    ['?e=senate-sanctions-vote', 1000],
  ] as const)
    test(`scrolls nowhere sideways, however narrow, and has no findings of axe: “${query}”`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1000, height: 700 });
      await page.goto(address + query);
      await expect(page.locator('[data-timeline-ready]')).toBeVisible();
      for (const width of [1000, 640, 320, 280]) {
        await page.setViewportSize({ width, height: 700 });
        await nextFrame(page);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide, `${width} px`).toBe(0);
        if (width === widthForAxe) expect(await axeFindings(page)).toEqual([]);
      }
      if (query !== '') return;
      await page.emulateMedia({ forcedColors: 'active' });
      await nextFrame(page);
      expect(await axeFindings(page, { isForced: true }), 'in forced colours').toEqual([]);
    });

  test('prints every event, and what was folded away', async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('[data-timeline-ready]')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('article:visible')).toHaveCount(await page.locator('article').count());
    await expect(page.locator('.stepper')).toBeHidden();
    await expect(page.locator('.rest blockquote').first()).toBeVisible();
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('is a text: the event it opens on, the list of all, and each of them', async ({ page }) => {
    await page.goto(address);
    const events = page.locator('article');
    await expect(events.first()).toHaveAttribute('data-current-event', '');
    await expect(page.locator('nav li:visible')).toHaveCount(await events.count());
    await expect(page.locator('article:visible')).toHaveCount(await events.count());
    await expect(page.locator('.stepper')).toBeHidden();
    await page.locator('nav a').nth(2).click();
    await expect(events.nth(3).locator('h2')).toBeInViewport();
    expect(await page.locator('.by a').count()).toBe(await page.locator('blockquote').count());
  });
});

test.describe('in a sandboxed frame of another origin', () => {
  test('keeps its height while the reader steps, grows for the list, and shrinks again', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 900 });
    await host.open(page, embed(address));
    const frame = await embedFrame(page);
    await soon(() => heardEvents(page, 'height')).toHaveLength(1);
    const height = await frameHeight(page);
    await stepThrough(frame);
    expect(await heardEvents(page, 'height')).toHaveLength(1);
    expect(await frameHeight(page)).toBe(height);
    const scrolls = () =>
      frame.evaluate(() => {
        const { scrollHeight, clientHeight } = document.documentElement;
        return scrollHeight - clientHeight;
      });
    expect(await scrolls()).toBe(0);
    await frame.locator('[data-all]').click();
    await soon(() => frameHeight(page)).toBeGreaterThan(height + 100);
    expect(await scrolls()).toBe(0);
    await frame.locator('[data-all]').click();
    await soon(() => frameHeight(page)).toBe(height);
  });

  for (const width of [400, 640]) {
    test(`has room for every event at ${width} px where the host follows`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await host.open(page, embed(address));
      const frame = await embedFrame(page);
      await soon(() => heardEvents(page, 'height')).toHaveLength(1);
      const highest = await frame.locator('.stage').evaluate((stage) => stage.clientHeight);
      expect(highest).toBeLessThan(640);
      expect(await stepThrough(frame)).toEqual({ steps: 19, scrolling: [] });
    });
  }

  test('is as high as the events that it shows need, and no higher', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 900 });
    await host.open(page, embed(address));
    await soon(() => heardEvents(page, 'height')).toHaveLength(1);
    const all = await frameHeight(page);
    await host.open(page, embed(`${address}?to=1950-01-01`));
    await soon(() => heardEvents(page, 'height')).toHaveLength(1);
    expect(await frameHeight(page)).toBeLessThan(all);
    await say(page, command('filter', {}));
    await soon(() => frameHeight(page)).toBe(all);
  });

  test('tells its height to every kind of host at once, and answers those that ask', async ({ page }) => {
    await host.open(page, embed(`${address}?childId=map#?secret=Ab3De5Gh7J`));
    await embedFrame(page);
    await soon(() => heardEvents(page, 'height')).toHaveLength(1);
    const [told] = await heardEvents(page, 'height');
    const height = told?.['height'];
    const heard = await heardAll(page);
    for (const message of [
      { sentinel: 'amp', type: 'embed-size', height },
      { 'datawrapper-height': { 'childId=map': height } },
      `pymxPYMxmapxPYMxheightxPYMx${String(height)}`,
      { message: 'height', value: height, secret: 'Ab3De5Gh7J' },
      '[iFrameResizerChild]Ready',
    ])
      expect(heard).toContainEqual(message);
    await say(page, '[iFrameSizer]one:8:false:false:32:true:true:null:bodyOffset');
    await say(page, { type: 'setHeight', id: 7 });
    await soon(() => heardAll(page)).toContainEqual({ type: 'setHeight', id: 7, height });
    expect((await heardAll(page)).filter((data) => String(data).startsWith('[iFrameSizer]'))[0]).toMatch(
      new RegExp(`^\\[iFrameSizer\\]one:${String(height)}:\\d+:init$`),
    );
  });

  test('has its place in the outline of its host', async ({ page }) => {
    await host.open(page, embed(`${address}?h=4`));
    const frame = await embedFrame(page);
    await expect(frame.locator('h1')).toHaveAttribute('aria-level', '4');
    await expect(frame.locator(`${current} h2`)).toHaveAttribute('aria-level', '5');
  });

  test('scrolls its card where the host does not follow, and nothing else', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 900 });
    await host.open(page, embed(`${address}?e=arctic-forum-2017`, 'sandbox="allow-scripts"'));
    const frame = await embedFrame(page);
    const stage = frame.getByRole('region', { name: 'Event' });
    await expect(stage).toHaveAttribute('tabindex', '0');
    await expect(frame.locator('[data-next]')).toBeInViewport();
    await expect(frame.locator('[data-full]')).toBeInViewport();
    await stage.evaluate((element) => (element.scrollTop = 10_000));
    await expect(frame.locator(`${current} details summary`)).toBeInViewport();
    expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  });

  test('does not grow without end in a host that always gives more', async ({ page }) => {
    await host.open(
      page,
      `${embed(address, '')}<script>addEventListener('message', ({ data }) => {
        if (data && data.name === 'height') document.getElementById('embed').height = data.detail.height + 40;
      })</script>`,
    );
    await embedFrame(page);
    await page.waitForTimeout(600);
    expect((await heardEvents(page, 'height')).length).toBeLessThanOrEqual(2);
  });

  test('takes no focus and moves no page before the reader does something, and shifts nothing', async ({
    page,
  }) => {
    await host.open(
      page,
      `<input id="field" autofocus><div style="height:1500px"></div>${embed(address)}<div style="height:1500px"></div>`,
    );
    await embedFrame(page);
    await page.locator('#embed').evaluate((element) => scrollTo(0, (element as HTMLElement).offsetTop - 50));
    await soon(() => heardEvents(page, 'height')).toHaveLength(1);
    await say(page, command('goto', 'arctic-forum-2017'));
    await soon(() => heardEvents(page, 'step')).toHaveLength(1);
    const before = await page.evaluate(() => [scrollY, document.activeElement?.id]);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => [scrollY, document.activeElement?.id])).toEqual(before);
    expect(before[1]).toBe('field');
  });

  /** Keeps by how much what is seen has been moved. */
  const watchShifts = (page: Page) =>
    page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
  /** What has been moved until everything is there. */
  async function shiftsOf(page: Page): Promise<number[]> {
    await expect(page.locator('[data-timeline-ready]')).toBeAttached();
    await page.waitForTimeout(300);
    return page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  }

  test('moves nothing in itself while it loads', async ({ page }) => {
    await watchShifts(page);
    await page.setViewportSize({ width: 640, height: 560 });
    await page.goto(`${address}?e=arctic-forum-2017`);
    await expect(page.locator('[data-timeline-ready]')).toBeVisible();
    expect(await shiftsOf(page)).toEqual([]);
  });

  for (const [query, width] of [
    ['?e=arctic-forum-2017', 640],
    ['?e=no-such-event', 320],
    ['?max=3', 1000],
    ['?view=list', 640],
  ] as const)
    test(`shows its title at once, and moves nothing however slowly it comes: “${query}”`, async ({
      page,
    }) => {
      const file = await (await page.request.get(address)).text();
      const parts = ['</h1>', 'class="stepper"', '</article>', '</nav>', '<footer', '</main>'];
      const cuts = [0, ...parts.map((part) => file.indexOf(part)), file.length];
      expect([...cuts].sort((a, b) => a - b)).toEqual(cuts);
      const pieces = cuts.slice(1).map((end, index) => file.slice(cuts[index], end));
      await watchShifts(page);
      await page.setViewportSize({ width, height: 560 });
      await openInPieces(page, query, pieces, () => expect(page.locator('h1')).toBeVisible());
      expect(await shiftsOf(page)).toEqual([]);
      await expect(page.locator('footer')).toBeVisible();
    });

  test('does what its host asks, tells where it is, and refuses what makes no sense', async ({ page }) => {
    await host.open(page, embed(address));
    const frame = await embedFrame(page);
    const shown = frame.locator(current);
    await soon(() => heardEvents(page, 'ready')).toHaveLength(1);
    await say(page, command('goto', 'arctic-forum-2017'));
    await expect(shown).toHaveAttribute('data-event-id', 'arctic-forum-2017');
    await say(page, command('next'));
    await expect(shown).toHaveAttribute('data-event-id', 'comey-dismissed');
    await say(page, command('prev'));
    await expect(shown).toHaveAttribute('data-event-id', 'arctic-forum-2017');
    await say(page, command('theme', 'dark'));
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await say(page, command('filter', { from: '2017-06-01' }));
    await expect(frame.locator('.position')).toHaveText('1 of 3');
    await say(page, command('filter', {}));
    await say(page, command('hello'));
    await soon(() => heardEvents(page, 'ready')).toHaveLength(2);
    expect((await heardEvents(page, 'step'))[0]).toMatchObject({
      id: 'arctic-forum-2017',
      date: '2017-03-30',
      count: await frame.locator('nav li').count(),
    });
    await say(page, command('goto', '<img src=x onerror=alert(1)>'));
    await say(page, command('theme', 'url(https://example.org)'));
    await say(page, command('filter', { from: '1066-01-01', to: '1066-01-02' }));
    await soon(() => heardEvents(page, 'error')).toHaveLength(3);
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('hears its host alone: a frame beside it can move nothing', async ({ page }) => {
    await host.open(page, `${embed(address)}<iframe id="other" srcdoc="<p>Other</p>"></iframe>`);
    const frame = await embedFrame(page);
    const id = await frame.locator(current).getAttribute('data-event-id');
    await page.evaluate(() => {
      const other = document.getElementById('other') as HTMLIFrameElement;
      const script = other.contentDocument?.createElement('script');
      if (!script) return;
      script.textContent = `for (const arg of ['arctic-forum-2017', 'us-election'])
        parent.frames[0].postMessage({ type: 'dateline:cmd', v: 1, cmd: 'goto', arg }, '*');
        parent.frames[0].postMessage({ type: 'setHeight', id: 99 }, '*');`;
      other.contentDocument?.body.append(script);
    });
    await page.waitForTimeout(300);
    await expect(frame.locator(current)).toHaveAttribute('data-event-id', id ?? '');
    expect(JSON.stringify(await heardAll(page))).not.toContain('"id":99');
  });

  test('stands twice on a page, one of them hidden until it is wanted', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 900 });
    await host.open(
      page,
      `${embed(address)}<div id="tab" style="display:none">${embed(`${address}?e=us-election`, 'sandbox="allow-scripts" data-follow=""', 'second')}</div>`,
    );
    const first = await embedFrame(page);
    await soon(() => heardEvents(page, 'height')).toHaveLength(1);
    expect(await heardEvents(page, 'height', 'second')).toEqual([]);
    await page.evaluate(() => ((document.getElementById('tab') as HTMLElement).style.display = ''));
    const second = await embedFrame(page, 'second');
    await soon(() => frameHeight(page, 'second')).toBe(await frameHeight(page));
    await second.locator('[data-next]').click();
    await expect(first.locator(current)).toHaveAttribute('data-event-id', 'direct-line-2017');
    const keys = (await heardAll(page)).concat(await heardAll(page, 'second')).flatMap((data) => {
      const found = (data as Record<string, object> | null)?.['datawrapper-height'];
      return found ? Object.keys(found) : [];
    });
    expect(new Set(keys).size).toBe(2);
  });

  test('is entered and left with the keyboard, and stepped in between', async ({ page }) => {
    await host.open(
      page,
      `<button id="before">Before</button>${embed(address)}<button id="after">After</button>`,
    );
    const frame = await embedFrame(page);
    await soon(() => heardEvents(page, 'height')).toHaveLength(1);
    await page.focus('#before');
    await page.keyboard.press('Tab');
    await expect(frame.locator('[data-previous]')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(frame.locator('.position')).toHaveText(/^18 of/);
    await expect(frame.getByRole('status')).toContainText('18 of 19');
    await page.keyboard.press('Home');
    await expect(frame.locator('.position')).toHaveText(/^1 of/);
    const stops = () => page.evaluate(() => document.activeElement?.id);
    for (let presses = 0; presses < 12 && (await stops()) === 'embed'; presses++)
      await page.keyboard.press('Tab');
    expect(await stops()).toBe('after');
    await page.keyboard.press('Shift+Tab');
    await expect(frame.locator('[data-full]')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(frame.locator('[data-all]')).toBeFocused();
    await page.keyboard.press('Enter');
    await frame.locator('nav a').nth(4).focus();
    await page.keyboard.press('Enter');
    await expect(frame.locator(`${current} h2`)).toBeFocused();
    await expect(frame.locator('.position')).toHaveText(/^5 of/);
  });

  test('leads out in a new window, and says so to its host', async ({ page, baseURL }) => {
    await host.open(page, embed(address, 'sandbox="allow-scripts allow-popups"'));
    const frame = await embedFrame(page);
    const opened = page.waitForEvent('popup');
    await frame.locator(`${current} .by a`).first().click();
    const article = await opened;
    await expect(article).toHaveURL(new RegExp(`^${baseURL}sources/[a-z-]+/#`));
    expect(await article.evaluate(() => window.opener === null)).toBe(true);
    const [{ href } = {}] = await heardEvents(page, 'open');
    expect(href).toBe(article.url());
  });

  test('asks WordPress to go where a link leads, as it opens no windows', async ({ page, baseURL }) => {
    await host.open(page, embed(`${address}#?secret=Ab3De5Gh7J`));
    const frame = await embedFrame(page);
    await frame.locator('[data-full]').click();
    await soon(() => heardAll(page)).toContainEqual({
      message: 'link',
      value: `${baseURL}?e=direct-line-2017`,
      secret: 'Ab3De5Gh7J',
    });
  });

  test('prints the event that is read, in the height that it has', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 900 });
    await host.open(page, embed(address));
    const frame = await embedFrame(page);
    await soon(() => heardEvents(page, 'height')).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await page.waitForTimeout(200);
    await expect(frame.locator('article:visible')).toHaveCount(1);
    await expect(frame.locator('.stepper')).toBeHidden();
    const bottom = await frame
      .locator(`${current} figure`)
      .first()
      .evaluate((figure) => figure.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(await frameHeight(page));
    expect(await heardEvents(page, 'height')).toHaveLength(1);
  });

  test('reads from left to right in a page that reads from right to left', async ({ page }) => {
    await host.open(page, `<div dir="rtl">${embed(address)}</div>`);
    const frame = await embedFrame(page);
    const at = (selector: string) =>
      frame.locator(selector).evaluate((one) => one.getBoundingClientRect().left);
    expect(await at('[data-previous]')).toBeLessThan(await at('[data-next]'));
  });
});

test.describe('drawing', () => {
  test('a mark and a label lead to their event, a column to the first of its events', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 700 });
    await page.goto(address);
    await page.locator('.label text[data-event-id=arctic-forum-2017]').click();
    await expect(page.locator(current)).toHaveAttribute('data-event-id', 'arctic-forum-2017');
    await expect(page.locator('.label.now [data-event-title]')).toHaveAttribute(
      'data-event-id',
      'arctic-forum-2017',
    );
    const column = page.locator('.cluster').first();
    await column.locator('text').click();
    await expect(page.locator(current)).not.toHaveAttribute('data-event-id', 'arctic-forum-2017');
    expect(page.url()).toBe(address);
  });
});
