import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { compileFolder } from '#lib/ingest/compile-folder.server.ts';
import { formatProblem } from '#lib/ingest/problem.ts';
import { FILES } from './folders/harbour.ts';

/** A story of one article, that of the harbour bridge, as different kinds of files. */
let folder = '';
const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);

const OPENING = 'The harbour bridge was opened on Thursday by Mayor Ada Lund.';
const BODY = [
  OPENING,
  'Its towers are 90 m high, and its deck is wide enough for two trams, four lorries and a marching band, the mayor said.',
  'Thousands of people walked over it in the evening, and some of them walked back, since the last ferry had left by then.',
];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  await mkdir(join(folder, 'corpus'));
  for (const name of ['story.yaml', 'sources.yaml', 'threads.yaml'] as const) await put(name, FILES[name]);
  await put(
    'events.yaml',
    `- id: bridge-opens\n  title: The bridge is opened\n  shortTitle: Opening\n  date: 2018-05-03\n  rank: main\n  summary: The mayor opens the bridge.\n  excerpts:\n    - document: opening\n      quote: ${OPENING}\n`,
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Compiles the story with one article. */
async function compile(file: string, content: string | Uint8Array, ...entry: string[]) {
  await put(`corpus/${file}`, content);
  await put('documents.yaml', [`- id: opening`, `file: ${file}`, ...entry].join('\n  ') + '\n');
  const compiled = await compileFolder(folder);
  return {
    ...compiled,
    document: compiled.story?.documents[0],
    printed: compiled.problems.map(formatProblem),
    codes: compiled.problems.map(({ code }) => code),
  };
}

const html = (head: string, time = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body><h1>Harbour bridge opens</h1>${time}${BODY.map((words) => `<p>${words}</p>`).join('')}</body></html>`;
const linked = (date: string, publisher = 'Gazette') =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour bridge opens","datePublished":"${date}","publisher":{"name":"${publisher}"}}</script>`;
const markdown = (front: string) => `---\n${front}\n---\n\n# Harbour bridge opens\n\n${BODY.join('\n\n')}\n`;

describe('an entry may leave out what the article gives:', () => {
  it('a saved page gives its date and outlet, and its text is what it shows', async () => {
    const { document, articles, story, printed } = await compile(
      'a.html',
      html(linked('2018-05-03T10:45:00+02:00')),
    );
    expect(printed).toEqual([]);
    expect(document).toMatchObject({
      sourceId: 'gazette',
      sourceBasis: 'The page’s own data (JSON-LD) names Gazette as publisher.',
      headline: 'Harbour bridge opens',
      published: '2018-05-03T10:45+02:00',
      extractedFrom: 'html',
    });
    expect(document?.publishedBasis).toContain('The page’s own data (JSON-LD) says 3 May 2018');
    const text = articles[0]?.text ?? '';
    expect(text).toBe(`Harbour bridge opens\n\n${BODY.join('\n\n')}\n`);
    for (const { start, end, exact } of story?.events[0]?.excerpts ?? [])
      expect(text.slice(start, end)).toBe(exact);
  });

  it('front matter gives its date and outlet, and offsets are those of the file', async () => {
    const raw = markdown('title: Harbour bridge opens\ndate: 3 May 2018\nsource: The Gazette');
    const { document, articles, story, printed } = await compile('a.md', raw);
    expect(printed).toEqual([]);
    expect(document).toMatchObject({
      sourceId: 'gazette',
      published: '2018-05-03',
      headline: 'Harbour bridge opens',
    });
    expect(document).not.toHaveProperty('extractedFrom');
    expect(articles[0]?.text).toBe(raw);
    for (const { start, end, exact } of story?.events[0]?.excerpts ?? [])
      expect(raw.slice(start, end)).toBe(exact);
  });

  test.each([
    ['its name', '', 'https://www.gazette.example/a', 'gazette'],
    ['its site', '  site: harbour.example\n', 'https://news.harbour.example/a', 'gazette'],
  ])('the address of a page names an outlet by %s', async (_by, site, url, id) => {
    await put('sources.yaml', FILES['sources.yaml'].replace('  mark: G\n', `  mark: G\n${site}`));
    const { document, printed } = await compile('a.md', markdown(`date: 2018-05-03\nurl: ${url}`));
    expect(printed).toEqual([]);
    expect(document).toMatchObject({ sourceId: id, url });
    expect(document?.sourceBasis).toMatch(/^The front matter gives an address of Gazette: /);
  });

  it('an outlet that nobody names is asked for', async () => {
    const { printed } = await compile('a.md', markdown('date: 2018-05-03\nsource: Other Post'));
    expect(printed).toEqual([
      [
        'documents.yaml:1:3: error document-without-source',
        '  The entry names no source, and the article names none of sources.yaml (the front matter says Other Post).',
        '  1 | - id: opening',
        '    |   ^^^^^^^^^^^',
        '  Right would be: source: with one of: gazette, courier; and basis: with a line source:',
      ].join('\n'),
    ]);
  });

  it('an outlet that the article contradicts is a warning', async () => {
    const { codes, story } = await compile(
      'a.html',
      html(linked('2018-05-03')),
      'source: courier',
      'basis: { source: A cutting. }',
    );
    expect(codes).toEqual(['source-contradicts-article']);
    expect(story?.documents[0]?.sourceId).toBe('courier');
  });
});

describe('text weighs more than the page, the page more than the editor:', () => {
  test.each([
    ['a line of the text', linked('2018-05-09'), '<p>3 May 2018</p>', [], '2018-05-03', ['dates-differ']],
    [
      'the page against the editor',
      linked('2018-05-03'),
      '',
      ['published: 2018-05-09', 'basis: { published: A stamp. }'],
      '2018-05-03',
      ['dates-differ'],
    ],
    [
      'all three agree',
      linked('2018-05-03'),
      '<p>3 May 2018</p>',
      ['published: 2018-05', 'basis: { published: A stamp. }'],
      '2018-05-03',
      [],
    ],
    [
      'an hour in another zone is no contradiction',
      linked('2018-05-02T23:30:00Z'),
      '<p>3 May 2018</p>',
      [],
      '2018-05-03',
      [],
    ],
    [
      'JSON-LD against Open Graph',
      `${linked('2018-05-03')}<meta property="article:published_time" content="2018-05-08">`,
      '',
      [],
      '2018-05-03',
      ['dates-differ'],
    ],
  ])('%s', async (_claim, head, time, entry, published, codes) => {
    const compiled = await compile('a.html', html(head, time), ...entry);
    expect(compiled.codes).toEqual(codes);
    expect(compiled.document?.published).toBe(published);
  });

  const named = '<meta property="og:site_name" content="Gazette">';
  const stamped = (published: string) => [`published: ${published}`, 'basis: { published: A stamp. }'];

  test.each<[claim: string, head: string, time: string, entry: string[], published: string, basis: RegExp]>([
    ['the text', named, '<p>3 May 2018</p>', [], '2018-05-03', /^The page prints “3 May 2018”/],
    ['the text beside the page', linked('2018-05-09'), '<p>3 May 2018</p>', [], '2018-05-03', /“3 May 2018”/],
    [
      'the text beside the editor',
      named,
      '<p>3 May 2018</p>',
      stamped('2018-05'),
      '2018-05-03',
      /“3 May 2018”/,
    ],
    ['the page', linked('2018-05-03'), '', [], '2018-05-03', /^The page’s own data \(JSON-LD\) says/],
    [
      'the page beside the editor',
      linked('2018-05-03'),
      '',
      stamped('2018-05-09'),
      '2018-05-03',
      /^The page’s own data \(JSON-LD\) says/,
    ],
    ['the editor', named, '', stamped('2018-05-03'), '2018-05-03', /^The editor gives 3 May 2018: A stamp\./],
  ])('what it rests on is said: %s', async (_claim, head, time, entry, published, basis) => {
    const { document } = await compile('a.html', html(head, time), ...entry);
    expect(document?.published).toBe(published);
    expect(document?.publishedBasis).toMatch(basis);
  });

  it('an editor who contradicts the text has to decide: that is an error, which names both', async () => {
    const { codes, printed } = await compile(
      'a.html',
      html(named, '<p>3 May 2018</p>'),
      ...stamped('2018-05-09'),
    );
    expect(codes).toEqual(['published-contradicts-text']);
    expect(printed.join()).toMatch(
      /documents\.yaml:3:14: .*\n.*The editor gives 2018-05-09, but the text allows 3 May 2018/,
    );
  });

  it('where all three differ, the page is a warning and the editor an error', async () => {
    const { codes } = await compile(
      'a.html',
      html(linked('2018-05-06'), '<p>3 May 2018</p>'),
      ...stamped('2018-05-09'),
    );
    expect(codes.toSorted()).toEqual(['dates-differ', 'published-contradicts-text']);
  });

  it('an editor who contradicts the page is told which was taken', async () => {
    const { printed, document } = await compile(
      'a.html',
      html(linked('2018-05-03')),
      ...stamped('2018-05-09'),
    );
    expect(printed.join()).toContain('The editor gives 2018-05-09, but');
    expect(document?.publishedCandidates?.map(({ by, value, taken }) => [by, value, taken])).toEqual([
      ['page', '2018-05-03', true],
      ['editor', '2018-05-09', false],
    ]);
  });

  it('the warning names everything that was said', async () => {
    const { printed } = await compile('a.html', html(linked('2018-05-09'), '<p>3 May 2018</p>'));
    expect(printed.join()).toContain(
      'The page’s own data (JSON-LD) says 2018-05-09, but the text gives 3 May 2018, by “3 May 2018”, which weighs more.',
    );
  });
});

describe('an article in another encoding', () => {
  const text = `Caf\u00e9 at the bridge\n\nPORTWICK, May 3, 2018 (Gazette) - ${BODY.join('\n\n')}\n`;
  const latin1 = Buffer.from(text, 'latin1');
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');

  test.each<[string, string, Uint8Array, string[]]>([
    ['UTF-16 with a byte order mark', 'a.txt', utf16, []],
    ['UTF-16 the other way round', 'a.txt', Buffer.from(utf16).swap16(), []],
    ['Windows-1252 that is declared', 'a.txt', latin1, ['encoding: windows-1252']],
    ['UTF-8, whatever is declared', 'a.txt', Buffer.from(text), ['encoding: windows-1252']],
  ])('%s is read', async (_claim, file, bytes, entry) => {
    const { articles, printed } = await compile(file, bytes, ...entry);
    expect(printed).toEqual([]);
    expect(articles[0]?.text).toBe(text);
  });

  it('that a page declares is read', async () => {
    const page = html(linked('2018-05-03'))
      .replace('utf-8', 'ISO-8859-1')
      .replace('opens</h1>', 'op\u00e9ns</h1>');
    const { document, printed } = await compile('a.html', Buffer.from(page, 'latin1'));
    expect(printed).toEqual([]);
    expect(document?.headline).toBe('Harbour bridge op\u00e9ns');
  });

  test.each([
    ['nobody declares', [], 'bad-utf8'],
    ['is declared by a name that is none', ['encoding: windoze'], 'unknown-encoding'],
    ['is declared as what it is not', ['encoding: euc-jp'], 'bad-encoding'],
  ])('that %s is one clear error', async (_claim, entry, code) => {
    const { codes } = await compile('a.txt', latin1, ...entry);
    expect(codes).toEqual([code]);
  });
});
