import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { buildFolder } from '#lib/cli/build-record.ts';
import { findBrowser } from '#lib/cli/find-browser.ts';
import { printPage } from '#lib/cli/print-story.ts';
import type { Story } from '#lib/corpus/story.ts';

const story = JSON.parse(readFileSync(join(buildFolder, 'data/story.json'), 'utf8')) as Story;

/**
 * Lines are broken anew on paper, and marks that are not seen are not printed. Letters that look the same are one in the
 * fonts: an apostrophe is read back as the letter that linguists write like it.
 */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b\u2066-\u2069]/g, '')
    .replaceAll('\u02bc', '’')
    .replaceAll('\u2010', '-');

interface Printed {
  /** In inches, rounded to tenths. */
  size: [width: number, height: number];
  pages: string[];
}

const print = async (path: string): Promise<Printed> =>
  read(await printPage(buildFolder, path, findBrowser() ?? ''));

async function read(bytes: Uint8Array): Promise<Printed> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
  const inches = (points: number) => Math.round((10 * points) / 72) / 10;
  return { size: [inches(width), inches(height)], pages: text.map(bare) };
}

test('the handout is A4, and holds every event with every excerpt as it was printed', async () => {
  const { size, pages } = await print('present/handout/');
  expect(size).toEqual([8.3, 11.7]);
  const text = pages.join('');
  for (const { title, excerpts } of story.events) {
    expect(text).toContain(bare(title));
    // Where a page ends in the middle of one, its number stands between the halves.
    for (const { exact } of excerpts) expect(text).toContain(bare(exact).slice(0, 40));
  }
});

test('the timeline, printed from the screen, is the whole story as a text, each time', async ({ page }) => {
  await page.goto('?motion=off');
  await page.locator('.list a').first().waitFor();
  await expect(page.locator('.text > *')).toHaveCount(0);
  for (let time = 0; time < 2; time++) {
    const { pages } = await read(await page.pdf({ format: 'A4' }));
    const text = pages.join('');
    for (const { title, excerpts } of story.events)
      for (const words of [title, ...excerpts.map(({ exact }) => exact)])
        expect(text).toContain(bare(words).slice(0, 40));
    await expect(page.locator('.text > *')).toHaveCount(0);
  }
});

/** The words of each slide, from the page that is printed. */
const slidesOf = (page: Page) =>
  page.locator('.slides .image').evaluateAll((slides) =>
    slides.map((slide) => ({
      headline: slide.querySelector('[data-event-title]')?.textContent ?? '',
      said: [...slide.querySelectorAll('blockquote')].map((quote) => quote.textContent),
    })),
  );

test('a printed comparison stands on one page with its heading', async () => {
  const { statements, events } = story;
  const compared = statements.filter(({ eventId }) => eventId === story.opening);
  test.skip(compared.length === 0, 'nothing is compared at the opening');
  expect(events.some(({ id }) => id === story.opening)).toBe(true);
  const { pages } = await print(`wording/${story.opening}/`);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages[0]).toContain(bare(compared[0]?.gist ?? ''));
  // In the table first, then over its comparison.
  const [table = '', ...rest] = pages.join('\f').split('Sidebyside');
  expect(table).toContain(bare(compared[0]?.gist ?? ''));
  for (const { gist, renderings } of compared) {
    const page = rest
      .join('')
      .split('\f')
      .find((text) => text.includes(bare(gist)));
    for (const { exact } of renderings) expect(page).toContain(bare(exact).slice(0, 20));
  }
});

test('the slides are one to a page of 16:9, each with its words', async ({ page }) => {
  await page.goto('present/slides/');
  const slides = await slidesOf(page);
  const { size, pages } = await print('present/slides/');
  expect(size).toEqual([13.3, 7.5]);
  expect(pages).toHaveLength(slides.length);
  slides.forEach(({ headline, said }, index) => {
    for (const words of [headline, ...said]) expect(pages[index]).toContain(bare(words));
  });
  const all = slides.flatMap(({ said }) => said).join(' ');
  for (const { excerpts } of story.events)
    for (const { exact } of excerpts) expect(bare(all)).toContain(bare(exact).slice(0, 40));
});
