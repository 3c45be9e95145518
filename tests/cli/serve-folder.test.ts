import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type Serving } from '#lib/cli/serve-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline served '));
const files: Record<string, string> = {
  'index.html': '<h1>Home</h1>',
  'sources/index.html': '<h1>Sources</h1>',
  'sources/été/index.html': '<h1>Été</h1>',
  'data/story.json': '{}',
  'notes.txt': 'déjà vu',
  'app.js': '1',
  'app.css': 'a{}',
  'type.woff2': '',
  'mark.svg': '<svg/>',
  'embed/index.html': '<script>1</script>',
  'embed/v1.js': '1',
  'embed/v1.d.ts': 'export {}',
  '_app/immutable/a.js': '1',
};
for (const [file, content] of Object.entries(files)) {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), content);
}

let whole: Serving;
let nested: Serving;
beforeAll(async () => {
  whole = await serveFolder(folder, { port: 0 });
  nested = await serveFolder(folder, { port: 0, prefix: 'some/folder' });
});
afterAll(async () => {
  await whole.close();
  await nested.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init });

/** A request as it is, without the tidying that `fetch` does to addresses. */
function getRaw(path: string): Promise<{ status: number | undefined; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    request({ port: whole.port, path }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    })
      .on('error', reject)
      .end();
  });
}

describe('serveFolder(folder)', () => {
  test.each([
    ['', 'text/html;charset=utf-8'],
    ['sources/', 'text/html;charset=utf-8'],
    ['sources/%C3%A9t%C3%A9/', 'text/html;charset=utf-8'],
    ['data/story.json', 'application/json'],
    ['notes.txt', 'text/plain;charset=utf-8'],
    ['app.js', 'text/javascript;charset=utf-8'],
    ['app.css', 'text/css;charset=utf-8'],
    ['type.woff2', 'font/woff2'],
    ['mark.svg', 'image/svg+xml'],
  ])('/%s is served as %s', async (path, type) => {
    const response = await get(whole.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  test.each([
    ['', { 'content-security-policy': /frame-ancestors 'self'/, 'x-content-type-options': /^nosniff$/ }],
    ['nothing', { 'content-security-policy': /frame-ancestors 'self'/ }],
    [
      'embed/?e=a',
      {
        'content-security-policy': /script-src 'sha256-a4ayc\/80\/OGda4BO\/1o\/V0etpOqiLx1JwB5S3beHW0s='/,
        'access-control-allow-origin': /^\*$/,
        'cross-origin-embedder-policy': /^require-corp$/,
        'cross-origin-resource-policy': /^cross-origin$/,
        'referrer-policy': /^no-referrer$/,
      },
    ],
    ['embed/v1.js', { 'cache-control': /stale-while-revalidate/, 'content-type': /^text\/javascript/ }],
    ['embed/v1.d.ts', { 'content-type': /^text\/plain/ }],
    ['data/story.json', { 'access-control-allow-origin': /^\*$/ }],
    ['_app/immutable/a.js', { 'cache-control': /^public, max-age=31536000, immutable$/ }],
  ])('/%s has the headers that a host is asked to send', async (path, expected) => {
    const { headers } = await get(whole.url + path);
    for (const [name, value] of Object.entries(expected)) expect(headers.get(name), name).toMatch(value);
    expect(headers.get('x-frame-options')).toBeNull();
  });

  test('a folder without its slash is sent on to the one with it, the query kept', async () => {
    const response = await get(`${whole.url}sources?event=x`);
    expect([response.status, response.headers.get('location')]).toEqual([302, '/sources/?event=x']);
  });

  test('a folder is never sent on to another host', async () => {
    expect(await getRaw('//sources')).toEqual({ status: 302, location: '/sources/' });
  });

  test('what was fetched before and has not changed is not sent again', async () => {
    const etag = (await get(whole.url)).headers.get('etag') ?? '';
    expect((await get(whole.url, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  test.each(['/nothing', '/nothing/', '/../package.json', '/%2e%2e%2fpackage.json', '/%', '/%00', '/data'])(
    '%s is not found',
    async (path) => {
      expect((await getRaw(path)).status).toBe(404);
    },
  );

  test('what is not there is said in plain text, or by the folder’s own 404.html', async () => {
    expect((await get(`${whole.url}nothing`)).headers.get('content-type')).toBe('text/plain;charset=utf-8');
    writeFileSync(join(folder, '404.html'), '<h1>Gone</h1>');
    const response = await get(`${whole.url}nothing`);
    expect([response.status, await response.text()]).toEqual([404, '<h1>Gone</h1>']);
  });

  test('nothing can be posted to it', async () => {
    expect((await get(whole.url, { method: 'POST' })).status).toBe(405);
  });
});

describe('serveFolder(folder, { prefix })', () => {
  test('says where the site is', () => {
    expect(nested.url).toBe(`http://localhost:${nested.port}/some/folder/`);
  });

  test.each([
    ['', '<h1>Home</h1>'],
    ['sources/', '<h1>Sources</h1>'],
    ['data/story.json', '{}'],
  ])('/some/folder/%s is served', async (path, content) => {
    expect(await (await get(nested.url + path)).text()).toBe(content);
  });

  test.each([
    ['/some/folder', '/some/folder/'],
    ['/some/folder?a=1', '/some/folder/?a=1'],
    ['/some/folder/sources', '/some/folder/sources/'],
  ])('%s is sent on to %s', async (path, location) => {
    const response = await get(new URL(path, nested.url).href);
    expect([response.status, response.headers.get('location')]).toEqual([302, location]);
  });

  test.each(['/', '/sources/', '/some/', '/some/folderindex.html'])(
    '%s is outside and not found',
    async (path) => {
      expect((await get(new URL(path, nested.url).href)).status).toBe(404);
    },
  );
});
