import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveFolder, type Serving } from '#lib/cli/serve-folder.ts';
import type { ArticleText } from '#lib/corpus/article.ts';
import type { Story } from '#lib/corpus/story.ts';
import { buildStory } from './build-story.ts';
import { ADDRESS, ARTICLES, hostileFolder, REPRODUCED, TITLE, WITHHELD } from './hostile-story.ts';

// Its worker is part of what a page asks for.
test.use({ serviceWorkers: 'allow' });

// One site for all of them: it takes a quarter of a minute to build.
test.describe.configure({ mode: 'default' });

let folder: string;
let site: Serving;
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const readJson = <T>(path: string) => JSON.parse(read(path)) as T;
const story = () => readJson<Story>('data/story.json');

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = await buildStory('hostile', hostileFolder());
  site = await serveFolder(folder, { port: 0 });
});
test.afterAll(() => site?.close());

const paths = [
  '',
  'sources/',
  ...ARTICLES.map(({ id }) => `sources/${id}/`),
  ...['markup', 'bidi', 'long-line'].map((id) => `?e=event-${id}`),
];

async function open(page: Page, path: string): Promise<void> {
  await page.goto(site.url + path);
  if (await page.locator('[data-timeline]').count())
    await page.locator('[data-timeline-ready]').first().waitFor({ state: 'attached' });
}

test('nothing that an article or its editor wrote runs, no page complains, none is wider than a small phone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('requestfailed', (request) => {
    // What is still on its way when the page is left has not failed.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(request.url());
  });
  for (const path of paths) {
    await open(page, path);
    const found = await page.evaluate(() => ({
      hasRun: 'ran' in window,
      put: document.querySelectorAll('main img, main script').length,
      isWide: document.documentElement.scrollWidth > 320,
    }));
    expect(found, path).toEqual({ hasRun: false, put: 0, isWide: false });
  }
  expect(complaints).toEqual([]);
});

test('every excerpt stands at its offsets in the published article', () => {
  const excerpts = story().events.flatMap((event) => event.excerpts);
  expect(excerpts.map(({ exact }) => exact)).toEqual(ARTICLES.map(({ quote }) => quote));
  for (const { documentId, start, end, exact, prefix, suffix } of excerpts) {
    const { text } = readJson<ArticleText>(`data/documents/${documentId}.json`);
    expect(text.slice(start, end)).toBe(exact);
    expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix);
    expect(text.replaceAll(/[^\r\n]/g, '')).toBe(
      ARTICLES.find(({ id }) => id === documentId)?.text.replaceAll(/[^\r\n]/g, ''),
    );
  }
});

for (const script of [true, false]) {
  test.describe(script ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled: script });

    test('the words of an article are shown as they stand', async ({ page }) => {
      for (const { id, exact, documentId } of story().events.flatMap((event) => event.excerpts)) {
        await page.goto(`${site.url}sources/${documentId}/#${id}`);
        const shown = await page.locator(`[id="${id}"]`).evaluate((mark) => mark.textContent);
        // HTML has no NUL: its parser drops it. Nor does it know the first half of a Windows newline.
        const plain = (text: string | null) => text?.replaceAll('\0', '').replaceAll('\r\n', '\n');
        expect(plain(shown), documentId).toBe(plain(exact));
      }
    });
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('no page is wider than a small phone', async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width: 320, height: 640 });
    // A query changes nothing where no script reads it.
    for (const path of paths.filter((path) => !path.startsWith('?'))) {
      await page.goto(site.url + path);
      const width = await page.locator('html').evaluate((html) => html.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(320);
    }
  });
});

test('characters that turn text around end with the excerpt', async ({ page }) => {
  await open(page, 'sources/bidi/');
  const [before, after] = await page.locator('mark.excerpt').evaluate((mark) => {
    const rectOf = (node: ChildNode | null, from: number, to: number) => {
      const range = document.createRange();
      if (!node) throw new Error('no text around the excerpt');
      range.setStart(node, from);
      range.setEnd(node, to);
      return range.getBoundingClientRect().x;
    };
    // The words beside the mark, whatever else is marked in them.
    const texts: ChildNode[] = [];
    const walker = document.createTreeWalker(mark.parentElement ?? mark, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as ChildNode);
    const words = texts.filter((node) => !mark.contains(node) && (node.nodeValue ?? '').length >= 5);
    const isBefore = (node: Node) =>
      (mark.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
    const previous = words.findLast(isBefore) ?? null;
    const next = words.find((node) => !isBefore(node)) ?? null;
    // "The keepers": its letters, from left to right.
    return [
      [rectOf(previous, 0, 1), rectOf(previous, 5, 6)],
      [rectOf(next, 0, 1), rectOf(next, 1, 2), rectOf(next, 2, 3)],
    ] as const;
  });
  expect(before).toEqual([...before].sort((a, b) => a - b));
  expect(after).toEqual([...after].sort((a, b) => a - b));
});

test('a search finds hostile articles by their words', async ({ page }) => {
  await open(page, '?q=keepers');
  await expect(page.locator('[data-current-event]')).toBeVisible();
  expect(readJson<{ articles: unknown[] }>('data/search.json').articles).toHaveLength(ARTICLES.length);
});

test.describe('of an article that may only be quoted', () => {
  test('no file of the site holds any other sentence', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(50);
    const holding = (words: string) =>
      files
        .filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(words))
        .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
    for (const words of WITHHELD) expect(holding(words), words).toEqual([]);
    // So that nobody looks for words which could not be found anyway.
    for (const words of REPRODUCED) expect(holding(words), words).toContain('data/documents/restricted.json');
  });

  test('its words find nothing in the search, either', () => {
    const index = read('data/search.json').toLowerCase();
    expect(index).toContain('neighbour');
    for (const word of ['withheld', 'closes', 'mentions']) expect(index).not.toContain(word);
  });
});

test('a pasted address leads to the embed, whatever the story says', async ({ page }) => {
  const head = read('index.html').slice(0, 1024);
  const [, address = '', title] =
    /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)" title="([^"]*)">/.exec(head) ?? [];
  expect(new URL(address).pathname).toMatch(/\/oembed\.json$/);
  expect(title).not.toMatch(/[<>]/);
  const answer = JSON.parse(read('oembed.json')) as Record<string, string>;
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 560, cache_age: 86400 });
  await page.setContent(answer['html'] ?? '');
  expect(await page.locator('body > *').evaluateAll((all) => all.map(({ localName }) => localName))).toEqual([
    'blockquote',
    'iframe',
  ]);
  expect(read('index.html')).toContain(`href="${new URL('embed/', address).href}"`);
});

test('what other programs read is well-formed and holds the story as text', async ({ page }) => {
  await page.goto(`${site.url}sources/`);
  for (const [file, root] of [
    ['feed.xml', 'feed'],
    ['sitemap.xml', 'urlset'],
  ] as const) {
    const parsed = await page.evaluate((xml) => {
      const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
      return [documentElement.localName, documentElement.getElementsByTagName('parsererror').length];
    }, read(file));
    expect(parsed).toEqual([root, 0]);
  }
  for (const path of ['', 'sources/', 'sources/markup/']) {
    await page.goto(site.url + path);
    const head = await page.evaluate(() => ({
      title: document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content,
      image: document.querySelector<HTMLMetaElement>('meta[property="og:image"]')?.content,
      canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? null,
      linked: Array.from(
        document.querySelectorAll('script[type="application/ld+json"]'),
        (script) => script.textContent,
      ),
    }));
    expect(head.title).toBe(TITLE);
    expect(head.image).toBe(`${ADDRESS}social-card.png`);
    expect(head.canonical).toBe(path === '' ? null : ADDRESS + path);
    expect(head.linked).toHaveLength(1);
    expect(JSON.stringify(JSON.parse(head.linked[0] ?? ''))).toContain(JSON.stringify(TITLE));
  }
  const { items } = readJson<{ first: { items: unknown[] } }>('data/annotations.json').first;
  expect(items).toHaveLength(ARTICLES.length);
  const { '@graph': graph } = readJson<{ '@graph': unknown[] }>('data/story.jsonld');
  expect(graph).toHaveLength(ARTICLES.length + 2);
  expect(readFileSync(join(folder, 'social-card.png')).subarray(1, 4).toString()).toBe('PNG');
});
