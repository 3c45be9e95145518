import { readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { buildFolder } from '#lib/cli/build-record.ts';
import { withNotes } from '#lib/cli/pack-story.ts';
import type { Story } from '#lib/corpus/story.ts';
import { axeFindings } from './axe.ts';

const path = join(buildFolder, 'venue.html');
const file = pathToFileURL(path).href;
const story = JSON.parse(readFileSync(join(buildFolder, 'data/story.json'), 'utf8')) as Story;
const [first, second] = story.events;
const LAST = story.events.at(-1);
const compared = story.statements.find(({ eventId }) => eventId !== undefined)?.eventId ?? '';

/** What went wrong, and what was asked of a network. */
const test = base.extend<{ trouble: string[] }>({
  trouble: [
    async ({ context }, use) => {
      const trouble: string[] = [];
      await context.setOffline(true);
      context.on('weberror', (error) => trouble.push(String(error.error())));
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
      });
      context.on('request', (request) => {
        if (!/^(file|data|blob):/.test(request.url())) trouble.push(request.url());
      });
      await use(trouble);
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

const ready = (page: Page) => expect(page.locator('[data-timeline-ready]')).toBeAttached();
const current = (page: Page) => page.locator('[data-current-event]');

/** Opens the file as a double click does, anew for each address. */
async function open(page: Page, hash = ''): Promise<void> {
  await page.goto('about:blank');
  await page.goto(file + hash);
}

test('the file is one, of at most 3 MB, and refers to no other', () => {
  expect(statSync(path).size).toBeLessThanOrEqual(3_000_000);
  const html = readFileSync(path, 'utf8');
  const [head = ''] = html.split('<body>');
  expect(head).toContain("default-src 'none'");
  expect(head.replace(/<(style|script)>.*?<\/\1>/gs, '')).not.toMatch(/(?:src|href)="(?!data:)/);
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, style]) => style).join('\n');
  expect([...styles.matchAll(/url\((?!['"]?(?:data:|#))[^)]{0,80}/g)].map(([url]) => url)).toEqual([]);
});

test('a step is in the address, and a reload restores it', async ({ page }) => {
  await open(page);
  await ready(page);
  await page.locator('[data-previous]').first().click();
  const id = story.events.at(-2)?.id ?? '';
  await expect(current(page)).toHaveAttribute('data-event-id', id);
  await expect.poll(() => new URL(page.url()).hash).toContain(`e=${id}`);
  await page.reload();
  await ready(page);
  await expect(current(page)).toHaveAttribute('data-event-id', id);
  await page.goBack();
  await expect(current(page)).toHaveAttribute('data-event-id', story.opening);
});

test('events are searched, filtered, listed, and shown as a table', async ({ page }) => {
  const { id = '' } = story.sources[0] ?? {};
  await open(page, `#/?source=${id}&list=table`);
  await ready(page);
  await expect(page.locator('table').first()).toBeVisible();
  await page.getByRole('searchbox').fill(first?.shortTitle ?? '');
  await expect.poll(() => new URL(page.url()).hash).toContain('q=');
});

test('an article is read beside the timeline, and as a page', async ({ page }) => {
  await open(page);
  await ready(page);
  await page
    .getByRole('link', { name: /Read in context/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.locator('mark.here').first()).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toContain('read=');
  const { id, documentId } = LAST?.excerpts[0] ?? { id: '', documentId: '' };
  await open(page, `#/sources/${documentId}/#${id}`);
  await expect(page.locator(`#${id}`).first()).toBeInViewport();
});

test('the steps of a date and a citation come without a network', async ({ page }) => {
  await open(page);
  await ready(page);
  await page.getByText('Every step').click();
  await expect(page.locator('.why ol, .why li').first()).toBeVisible();
  await page.getByRole('button', { name: /^Cite/ }).first().click();
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveValue(/#\/sources\//);
});

test('threads, the wording at an event and the sources are pages of the file', async ({ page }) => {
  await open(page, '#/threads/');
  const { id, title } = story.threads[0] ?? { id: '', title: '' };
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(new URL(page.url()).hash).toBe(`#/threads/${id}/`);
  await page.getByRole('link', { name: 'Show on the timeline' }).click();
  await ready(page);
  expect(new URL(page.url()).hash).toContain(`thread=${id}`);
  await open(page, `#/wording/${compared}/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Compare the wording');
  await open(page, '#/sources/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sources');
});

/** The speaker's window, opened from the audience's by its key. */
async function present(page: Page, context: BrowserContext) {
  await open(page, '#/present/?motion=off');
  await ready(page);
  const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await expect(speaker.locator('[data-speaker]')).toBeVisible();
  return speaker;
}
const titleOf = (page: Page) => page.locator('main .headline, main h1').first();

test('it is presented, with the speaker’s window beside it; both survive a reload', async ({
  page,
  context,
}) => {
  const speaker = await present(page, context);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect.poll(() => new URL(page.url()).hash).toContain('e=');
  const { hash } = new URL(page.url());
  const at = new URLSearchParams(hash.slice(hash.indexOf('?'))).get('e');
  await expect.poll(() => new URL(speaker.url()).hash).toContain(`e=${at}`);
  await page.reload();
  await ready(page);
  expect(new URL(page.url()).hash).toContain(`e=${at}`);
  await speaker.reload();
  await speaker.locator('[data-next]').click();
  await expect.poll(() => new URL(page.url()).hash).not.toBe(hash);
  await expect(titleOf(page)).toBeVisible();
});

test('without a script it is a text, in which links lead to their places', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const page = await context.newPage();
  await page.goto(file);
  await expect(page.getByText(second?.title ?? '').first()).toBeVisible();
  await expect(page.getByText(/Data as of/).first()).toBeVisible();
  const [documentId] = story.documents.map(({ id }) => id);
  await page.goto(`${file}#/sources/${documentId}/`);
  await expect(page.locator(`[id="/sources/${documentId}/"]`)).toBeInViewport();
  await context.close();
});

test('what is offered to everybody holds no notes', () => {
  const [, notes] = /id="venue_notes">(.*?)<\/script>/.exec(readFileSync(path, 'utf8')) ?? [];
  expect(notes).toBe('null');
});

test('what is packed shows its notes to the speaker', async ({ page }, testInfo) => {
  const block = { kind: 'paragraph', parts: [{ kind: 'text', text: 'Breathe.' }] };
  const packed = testInfo.outputPath('packed.html');
  await mkdir(dirname(packed), { recursive: true });
  await writeFile(
    packed,
    withNotes(readFileSync(path, 'utf8'), JSON.stringify({ title: [block], events: {} })),
  );
  await page.goto(`${pathToFileURL(packed).href}#/present/speaker/`);
  await expect(page.getByText('Breathe.')).toBeVisible();
});

test('axe finds nothing: the timeline, an article, the threads', async ({ page }) => {
  await open(page);
  for (const hash of ['', `#/sources/${story.documents[0]?.id}/`, '#/threads/']) {
    if (hash !== '') await page.evaluate((hash) => (location.hash = hash), hash);
    await expect(page.locator(hash === '' ? '[data-timeline-ready]' : 'main h1')).toBeVisible();
    expect(await axeFindings(page), hash).toEqual([]);
  }
});
