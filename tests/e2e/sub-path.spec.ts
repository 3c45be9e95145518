import { expect, test } from '@playwright/test';
import { serveFolder, type Serving } from '#lib/cli/serve-folder.ts';

let serving: Serving;

test.beforeAll(async () => {
  serving = await serveFolder('build', { port: 0, prefix: '/some/folder/' });
});
test.afterAll(() => serving.close());

test('a site copied into a subfolder steps, links, reads in context and finds its data', async ({
  page,
  request,
}) => {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await page.goto(`${serving.url}?e=arctic-forum-2017`);
  const current = page.locator('[data-current-event]');
  await expect(current).toHaveAttribute('data-event-id', 'arctic-forum-2017');
  await page.locator('[data-next]').click();
  await expect(page).toHaveURL(`${serving.url}?e=comey-dismissed`);
  await current.locator('figure a').first().click();
  await expect(page.locator('dialog mark.here')).toBeInViewport();
  await page.getByRole('link', { name: 'Open as a page' }).click();
  await expect(page).toHaveURL(new RegExp(`^${serving.url}sources/voa-direct-line/#`));
  await expect(page.locator('mark.here')).toBeInViewport();
  await page.getByRole('link', { name: 'Dateline' }).click();
  await expect(page).toHaveURL(serving.url);
  for (const file of ['data/story.json', 'data/story.schema.json', 'data/documents/tass-direct-line.json']) {
    expect((await request.get(serving.url + file)).ok(), file).toBe(true);
  }
  expect(failed).toEqual([]);
});

test('there, too, the snippet has the address of the site, and the preview is the embed', async ({
  page,
}) => {
  await page.goto(`${serving.url}share/`);
  await expect(page.getByLabel('HTML', { exact: true })).toHaveValue(
    new RegExp(`src="${serving.url}embed/"[^]*href="${serving.url}"[^]*src="${serving.url}embed/v1.js"`),
  );
  await expect(page.frameLocator('iframe').locator('[data-timeline-ready]')).toBeAttached();
});
