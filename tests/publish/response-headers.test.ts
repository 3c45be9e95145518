import { describe, expect, test } from 'vitest';
import { headerRules, hostFiles } from '#lib/publish/host-files.ts';
import { hashInlineScripts } from '#lib/publish/inline-scripts.server.ts';
import { fileKind, headersOf } from '#lib/publish/response-headers.ts';

describe('fileKind(path)', () => {
  test.each([
    ['', 'page'],
    ['index.html', 'page'],
    ['404.html', 'page'],
    ['sources/gazette/', 'page'],
    ['sources/__data.json', 'page'],
    ['share/', 'page'],
    ['embed/', 'embed'],
    ['embed/index.html', 'embed'],
    ['embed/v1.js', 'embed'],
    ['oembed.json', 'embed'],
    ['data/story.json', 'open'],
    ['data/documents/gazette.txt', 'open'],
    ['feed.xml', 'open'],
    ['_app/version.json', 'open'],
    ['_app/immutable/entry/app.Bq1.js', 'hashed'],
    ['embedded/', 'page'],
    ['database/', 'page'],
  ])('“%s” is %s', (path, kind) => {
    expect(fileKind(path)).toBe(kind);
  });
});

describe('headersOf(kind)', () => {
  const embed = headersOf('embed', ['sha256-abc=']);
  const policy = embed['Content-Security-Policy'] ?? '';

  test('an embed may be framed by anybody', () => {
    expect(policy).not.toContain('frame-ancestors');
    expect(Object.keys(embed)).not.toContain('X-Frame-Options');
    expect(embed['Access-Control-Allow-Origin']).toBe('*');
    expect(embed['Cross-Origin-Resource-Policy']).toBe('cross-origin');
    expect(embed['Cross-Origin-Embedder-Policy']).toBe('require-corp');
    expect(embed['Referrer-Policy']).toBe('no-referrer');
  });

  test('an embed runs its own script, fetches nothing and sends nothing', () => {
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'sha256-abc='",
      "style-src 'unsafe-inline'",
      "img-src 'self' data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test('a page is framed by its own site alone', () => {
    expect(headersOf('page', [])['Content-Security-Policy']).toContain("frame-ancestors 'self'");
  });

  test.each([
    ['hashed', 'public, max-age=31536000, immutable'],
    ['embed', 'public, max-age=300, stale-while-revalidate=86400'],
    ['open', 'no-cache'],
    ['page', 'no-cache'],
  ] as const)('%s: Cache-Control is %s', (kind, cache) => {
    expect(headersOf(kind, [])['Cache-Control']).toBe(cache);
  });
});

const NAMES = ['embed/', 'index.html', 'oembed.json', '_app/', 'data/', 'sources/', 'feed.xml'];
const rules = headerRules(NAMES, ['sha256-abc=']);

describe('headerRules(names)', () => {
  test('no header is in two rules for one path: hosts would join them', () => {
    const samples = [
      '/',
      '/embed/',
      '/embed/v1.js',
      '/oembed.json',
      '/data/story.json',
      '/sources/',
      '/feed.xml',
    ];
    for (const path of samples) {
      const matching = rules.filter(({ paths }) =>
        paths.some((one) => (one.endsWith('*') ? path.startsWith(one.slice(0, -1)) : path === one)),
      );
      const names = matching.flatMap(({ headers }) => Object.keys(headers));
      expect(names.length, path).toBeGreaterThan(2);
      expect(new Set(names).size, path).toBe(names.length);
    }
  });

  test('a site in a folder has that folder before each path', () => {
    const paths = headerRules(NAMES, [], '/some/folder/').flatMap((rule) => rule.paths);
    expect(paths).toContain('/some/folder/');
    expect(paths.every((path) => path.startsWith('/some/folder/'))).toBe(true);
  });

  test('the same names give the same rules, in whatever order the disk lists them', () => {
    expect(headerRules(NAMES.toReversed(), ['sha256-abc='])).toEqual(rules);
  });
});

describe('hostFiles(rules)', () => {
  const files = hostFiles(rules);
  const file = (name: string) => files.get(name) ?? '';
  const EMBED_CSP =
    "default-src 'none'; script-src 'sha256-abc='; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

  test('_headers has a line for each header under its path', () => {
    expect(file('_headers')).toContain(`/embed/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  Cross-Origin-Embedder-Policy: require-corp
  Referrer-Policy: no-referrer
  Content-Security-Policy: ${EMBED_CSP}
  Cache-Control: public, max-age=300, stale-while-revalidate=86400
`);
  });

  test('_headers keeps within what Cloudflare Pages takes: 100 rules, lines of 2000 characters', () => {
    const lines = file('_headers').split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2000);
  });

  test('vercel.json says the same as _headers', () => {
    const { headers, trailingSlash } = JSON.parse(file('vercel.json')) as {
      trailingSlash: boolean;
      headers: { source: string; headers: { key: string; value: string }[] }[];
    };
    const told = headers.map(({ source, headers }) =>
      [source.replace('(.*)', '*'), ...headers.map(({ key, value }) => `  ${key}: ${value}`)].join('\n'),
    );
    expect(`${told.join('\n\n')}\n`).toBe(file('_headers'));
    expect(trailingSlash).toBe(true);
  });

  /** The paths that the patterns of a file hold, by the headers that follow them. */
  const patterns = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, source = '', body = '']) => ({ source: new RegExp(source), body }));
  test.each([
    ['.htaccess', /m#(.+)#">\n([\s\S]+?)<\/If>/g],
    ['nginx.conf', /location ~ "(.+)" {\n([\s\S]+?)}\n/g],
  ])('%s has for each path one block, with the headers of its kind', (name, pattern) => {
    const blocks = patterns(file(name), pattern);
    for (const path of [
      '',
      'embed/',
      'embed/v1.js',
      'oembed.json',
      'data/story.json',
      'sources/a/',
      'feed.xml',
    ]) {
      const found = blocks.filter(({ source }) => source.test(`/${path}`));
      expect(found, path).toHaveLength(1);
      for (const [header, value] of Object.entries(headersOf(fileKind(path), ['sha256-abc=']))) {
        expect(found[0]?.body).toContain(`${header} "${value}"`);
      }
    }
    expect(blocks.some(({ source }) => source.test('/elsewhere/'))).toBe(false);
  });
});

describe('hashInlineScripts(html)', () => {
  const ONE = 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=';
  test.each([
    ['a script', '<script>1</script>', [ONE]],
    ['a module', '<script type="module">1</script>', [ONE]],
    [
      'scripts in order',
      '<script>1</script><p></p><script>\n2\n</script>',
      [ONE, expect.stringMatching(/^sha256-/)],
    ],
    ['no data', '<script type="application/ld+json">{}</script>', []],
    ['no script that stands elsewhere', '<script src="a.js"></script>', []],
    ['nothing', '<p>script</p>', []],
  ])('%s', (_, html, hashes) => {
    expect(hashInlineScripts(html)).toEqual(hashes);
  });
});
