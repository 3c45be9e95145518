import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { listenFrom } from '#lib/cli/listen.ts';
import { projectRoot } from '#lib/cli/install-packages.mjs';
import { htmlSnippet } from '#lib/embedding/snippets.ts';
import { USUAL_EMBED } from '#lib/embedding/write-embed-address.ts';
import { hostBodies, openHostSite, WORDPRESS_SECRET, type HostSite } from './host-pages.ts';
import { soon } from './soon.ts';

/** Pages of others, on an origin of their own, that frame the embed of the site in build/. */
let host: HostSite;
/** The same site on a host that sends no header of ours. */
let bare: { origin: string; close: () => Promise<void> };

test.beforeAll(async () => {
  host = await openHostSite();
  const listening = await listenFrom(0, '127.0.0.1', (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const file = join(projectRoot, 'build', path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': file.endsWith('.js') ? 'text/javascript' : 'text/html' });
    return createReadStream(file).pipe(response);
  });
  bare = { origin: `http://127.0.0.1:${listening.port}`, close: () => listening.close() };
});
test.afterAll(async () => {
  await host.close();
  await bare.close();
});

const siteOf = () => test.info().project.use.baseURL ?? '';
const QUERY = '?motion=off';
const embedOf = (site = siteOf()) => `${site}embed/${QUERY}`;
const loaderOf = (site = siteOf()) => `${site}embed/v1.js`;
const snippetOf = (height = 560) =>
  htmlSnippet({
    base: siteOf(),
    title: 'The bridge',
    address: { ...USUAL_EMBED, motion: false },
    height,
    isFixed: false,
  }).replace('loading="lazy"', 'loading="eager"');

/** The first frame of a page, and of what stands in its shadow. */
const frameOf = (page: Page): FrameLocator => page.frameLocator('iframe').first();

const heights = (page: Page) =>
  page.evaluate(() => {
    const frame =
      document.querySelector('iframe') ??
      document.querySelector('side-chain')?.shadowRoot?.querySelector('iframe');
    return {
      frame: frame?.clientHeight ?? 0,
      told: (window as unknown as { told: number[] }).told.at(-1) ?? 0,
    };
  });

/** Waits until the frame is as high as its content says; gives that height. */
async function fittedHeight(page: Page, higherThan = 0, clamp = (height: number) => height): Promise<number> {
  await soon(async () => {
    const { frame, told } = await heights(page);
    return told > higherThan && frame === clamp(told);
  }, 'the frame is as high as its content').toBe(true);
  return (await heights(page)).told;
}

test.describe('a frame is as high as its content, before and after more of it is opened, with', () => {
  for (const [index, name] of Object.keys(hostBodies('', '')).entries()) {
    test(name, async ({ page }) => {
      await page.goto(host.write(Object.values(hostBodies(embedOf(), loaderOf()))[index] ?? ''));
      const clamp = name.startsWith('WordPress')
        ? (height: number) => Math.min(1000, Math.max(200, height))
        : undefined;
      const before = await fittedHeight(page, 100, clamp);
      await frameOf(page).locator('[data-all]').click();
      const after = await fittedHeight(page, before, clamp);
      await frameOf(page).locator('[data-all]').click();
      await soon(async () => (await heights(page)).told, 'it shrinks again').toBeLessThan(after);
      await fittedHeight(page, 100, clamp);
    });
  }
});

test('WordPress: the frame is shown, the quotation gone, and a link is told to the page', async ({
  page,
}) => {
  const name = 'WordPress, which found us by itself';
  await page.goto(host.write(hostBodies(embedOf(), loaderOf())[name] ?? ''));
  await expect(page.locator('iframe')).toBeVisible();
  await expect(page.locator('blockquote')).toBeHidden();
  await frameOf(page).locator('[data-full]').click();
  await soon(() => page.evaluate(() => (window as unknown as { links: string[] }).links[0] ?? '')).toContain(
    siteOf(),
  );
  expect(WORDPRESS_SECRET).toHaveLength(10);
});

for (const withHeaders of [true, false]) {
  test(`a sandbox without an origin steps, ${withHeaders ? 'with' : 'without'} Access-Control-Allow-Origin`, async ({
    page,
  }) => {
    const site = withHeaders ? siteOf() : `${bare.origin}/`;
    const answer = await page.request.get(embedOf(site));
    expect(answer.headers()['access-control-allow-origin']).toBe(withHeaders ? '*' : undefined);
    await page.goto(
      host.write(`<iframe sandbox="allow-scripts" src="${embedOf(site)}" width="640" height="600"></iframe>`),
    );
    const frame = frameOf(page);
    await expect(frame.locator('[data-timeline-ready]')).toBeAttached();
    const event = frame.locator('[data-current-event]');
    const first = await event.getAttribute('data-event-id');
    await frame.locator('[data-previous]').click();
    await expect(event).not.toHaveAttribute('data-event-id', first ?? '');
  });
}

test('without a host’s script the frame keeps its height, and all of it can be reached inside', async ({
  page,
}) => {
  await page.goto(
    host.write(`<iframe src="${embedOf()}" title="Timeline" width="640" height="300"></iframe>`),
  );
  await expect(frameOf(page).locator('[data-timeline-ready]')).toBeAttached();
  expect((await heights(page)).frame).toBe(300);
  const link = frameOf(page).locator('[data-full]');
  await link.scrollIntoViewIfNeeded();
  await expect(link).toBeInViewport();
});

test('a host that lets no script of ours in has the frame as its tag says, and the link', async ({
  page,
}) => {
  const headers = { 'Content-Security-Policy': "script-src 'unsafe-inline'" };
  await page.goto(host.write(snippetOf(420), { headers }));
  await expect(frameOf(page).locator('[data-timeline-ready]')).toBeAttached();
  expect((await heights(page)).frame).toBe(420);
  await expect(page.getByRole('link', { name: /all events and sources/ })).toBeVisible();
});

test('a host that lets no frame of ours in, or strips it, has the link, which leads to the timeline', async ({
  page,
}) => {
  const headers = { 'Content-Security-Policy': "frame-src 'none'" };
  await page.goto(host.write(snippetOf(), { headers }));
  const link = page.getByRole('link', { name: /all events and sources/ });
  await link.click();
  await expect(page).toHaveURL(siteOf());
  await expect(page.locator('[data-current-event]').first()).toBeVisible();
});

for (const withHeaders of [true, false]) {
  test(`a host that isolates itself (COEP) ${withHeaders ? 'shows the frame' : 'needs our headers for it'}`, async ({
    page,
  }) => {
    const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp' };
    const site = withHeaders ? siteOf() : `${bare.origin.replace('127.0.0.1', 'localhost')}/`;
    await page.goto(
      host.write(`<iframe src="${embedOf(site)}" width="640" height="600"></iframe>`, { headers }),
    );
    await expect(frameOf(page).locator('[data-timeline-ready]')).toBeAttached({
      attached: withHeaders,
      timeout: 5000,
    });
  });
}

test('a page around a page has the height of the inner one', async ({ page }) => {
  const inner = host.write(snippetOf(300)).replace('127.0.0.1', 'localhost');
  await page.goto(
    host.write(`<iframe data-dateline="1" src="${inner}" width="640" height="200" style="border:0;width:100%"></iframe>
    <script async src="${loaderOf()}"></script>`),
  );
  const height = () => page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.clientHeight);
  const content = () =>
    frameOf(page)
      .locator('html')
      .evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
  await expect(frameOf(page).frameLocator('iframe').locator('[data-timeline-ready]')).toBeAttached();
  await soon(async () => (await height()) > 400 && (await height()) === (await content())).toBe(true);
});

test('two embeds in one page, one in a tab that is opened later', async ({ page }) => {
  const frames = ['', 'hidden'].map(
    (hidden) =>
      `<div ${hidden}><iframe data-dateline="1" src="${embedOf()}" width="640" height="200" style="width:100%;border:0"></iframe></div>`,
  );
  await page.goto(host.write(`${frames.join('')}<script async src="${loaderOf()}"></script>`));
  const heightOf = (index: number) =>
    page
      .locator('iframe')
      .nth(index)
      .evaluate((frame: HTMLIFrameElement) => frame.clientHeight);
  await soon(() => heightOf(0)).toBeGreaterThan(400);
  await page.evaluate(() => document.querySelector('[hidden]')?.removeAttribute('hidden'));
  await soon(() => heightOf(1)).toBe(await heightOf(0));
  const second = page.frameLocator('iframe').nth(1);
  // A browser draws no frame of another site that is out of view.
  await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
  await expect(second.locator('[data-timeline-ready]')).toBeAttached();
  await second.locator('[data-previous]').click();
  const events = await Promise.all(
    [0, 1].map((index) =>
      page.frameLocator('iframe').nth(index).locator('[data-current-event]').getAttribute('data-event-id'),
    ),
  );
  expect(events[0]).not.toBe(events[1]);
});

test('a loader that comes late, and a frame that comes late', async ({ page }) => {
  /** Holds an answer back until it is let go. */
  const hold = async (pattern: RegExp) => {
    let letGo = () => {};
    const gone = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(pattern, async (route) => {
      await gone;
      await route.continue();
    });
    return letGo;
  };
  const address = host.write(snippetOf(300));
  const letLoaderGo = await hold(/v1\.js/);
  await page.goto(address, { waitUntil: 'commit' });
  await expect(frameOf(page).locator('[data-timeline-ready]')).toBeAttached();
  expect((await heights(page)).frame).toBe(300);
  letLoaderGo();
  await fittedHeight(page, 300);
  await page.unroute(/v1\.js/);
  const letFrameGo = await hold(/\/embed\/\?/);
  await page.goto(address, { waitUntil: 'commit' });
  await soon(() => page.evaluate(() => 'dateline' in window)).toBe(true);
  expect((await heights(page)).frame).toBe(300);
  letFrameGo();
  await fittedHeight(page, 300);
});

test('a neighbour cannot resize our frame, nor lead it', async ({ page }) => {
  const neighbour = host.write(`<script>
    setInterval(() => {
      for (const height of [3000, 161]) parent.postMessage({ type: 'dateline:event', v: 1, name: 'height', detail: { height } }, '*');
      parent.frames[0].postMessage({ type: 'dateline:cmd', v: 1, cmd: 'prev' }, '*');
    }, 20);
  </script>`);
  await page.goto(host.write(`${snippetOf()}<iframe src="${neighbour}"></iframe>`));
  const event = frameOf(page).locator('[data-current-event]');
  await expect(frameOf(page).locator('[data-timeline-ready]')).toBeAttached();
  const first = await event.getAttribute('data-event-id');
  await page.waitForTimeout(400);
  const { frame } = await heights(page);
  expect([3000, 161]).not.toContain(frame);
  await expect(event).toHaveAttribute('data-event-id', first ?? '');
});

test('commands lead the frame, and it tells where it is', async ({ page }) => {
  await page.goto(host.write(snippetOf()));
  const steps = await page.evaluate(async () => {
    const { dateline } = window;
    if (!dateline) {
      await new Promise((resolve) => document.addEventListener('dateline:ready', resolve, { once: true }));
    }
    const api = window.dateline;
    const first = await api?.get();
    const moved = new Promise((resolve) =>
      document.addEventListener('dateline:step', ({ detail }) => resolve(detail.id), { once: true }),
    );
    api?.prev();
    return { first: first?.id, count: first?.count, second: await moved };
  });
  expect(steps.count).toBeGreaterThan(2);
  await expect(frameOf(page).locator('[data-current-event]')).toHaveAttribute(
    'data-event-id',
    String(steps.second),
  );
  expect(steps.second).not.toBe(steps.first);
  await page.evaluate((id) => window.dateline?.goto(id), steps.first ?? '');
  await expect(frameOf(page).locator('[data-current-event]')).toHaveAttribute(
    'data-event-id',
    steps.first ?? '',
  );
  const refused = await page.evaluate(async () => {
    const heard = new Promise((resolve) =>
      document.addEventListener('dateline:error', ({ detail }) => resolve(detail.cmd), { once: true }),
    );
    window.dateline?.goto('no such event');
    return heard;
  });
  expect(refused).toBe('goto');
});

test('nothing moves, takes the focus or is asked of another origin, with the height that the builder gives', async ({
  page,
}) => {
  await page.goto(`${siteOf()}share/?motion=off`);
  const field = page.getByLabel('HTML', { exact: true });
  await expect(field).not.toHaveValue(/height="560"/);
  const height = Number(/height="(\d+)"/.exec(await field.inputValue())?.[1]);
  const origins = new Set<string>();
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) origins.add(new URL(request.url()).origin);
  });
  await page.setViewportSize({ width: 1000, height: 1100 });
  await page.goto(
    host.write(`<p>Before</p><p><a id="here" href="#">A link</a></p>${snippetOf(height)}<p>${'After it. '.repeat(60)}</p>
    <script>
      here.focus();
      window.shift = 0;
      new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value; }).observe({ type: 'layout-shift', buffered: true });
    </script>`),
  );
  await fittedHeight(page, 300);
  await page.waitForTimeout(300);
  const after = await page.evaluate(() => ({
    shift: (window as unknown as { shift: number }).shift,
    focus: document.activeElement?.id,
    scrolled: scrollY,
  }));
  expect(after.shift).toBeLessThanOrEqual(0.02);
  expect([after.focus, after.scrolled]).toEqual(['here', 0]);
  expect([...origins].sort()).toEqual([host.origin, new URL(siteOf()).origin].sort());
  expect(await page.context().cookies()).toEqual([]);
});

test('a keyboard comes into the frame and out of it', async ({ page }) => {
  await page.goto(
    host.write(`<a id="before" href="#">Before</a>${snippetOf()}<a id="after" href="#">After</a>`),
  );
  await fittedHeight(page, 300);
  await page.locator('#before').focus();
  const inFrame = () => page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
  await page.keyboard.press('Tab');
  expect(await inFrame()).toBe(true);
  let presses = 0;
  for (; presses < 40 && (await inFrame()); presses++) await page.keyboard.press('Tab');
  expect(presses).toBeLessThan(25);
  await page.keyboard.press('Shift+Tab');
  expect(await inFrame()).toBe(true);
});

for (const [name, attributes, width] of [
  ['a phone of 320 pixels', '', 320],
  ['a page written from right to left', 'dir="rtl"', 800],
] as const) {
  test(`nothing reaches beyond the edge: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(host.write(`<div ${attributes}>${snippetOf()}</div>`));
    await fittedHeight(page, 300);
    const sideways = (root: Element) => root.scrollWidth > root.clientWidth;
    expect(await page.locator('html').evaluate(sideways)).toBe(false);
    expect(await frameOf(page).locator('html').evaluate(sideways)).toBe(false);
    await expect(frameOf(page).locator('html')).not.toHaveCSS('direction', 'rtl');
  });
}

test('on paper the frame shows its event, and is as high as it has to be', async ({ page }) => {
  await page.goto(host.write(snippetOf()));
  await fittedHeight(page, 300);
  await page.emulateMedia({ media: 'print' });
  await expect(frameOf(page).locator('[data-current-event] blockquote').first()).toBeVisible();
  await fittedHeight(page, 300);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the frame holds the events as a text, and the link leads on', async ({ page }) => {
    await page.goto(host.write(snippetOf()));
    const frame = frameOf(page);
    await expect(frame.locator('blockquote').first()).toBeVisible();
    expect(await frame.locator('article').count()).toBeGreaterThan(10);
    await expect(page.getByRole('link', { name: /all events and sources/ })).toHaveAttribute(
      'href',
      siteOf(),
    );
  });
});
