import { describe, expect, it, test } from 'vitest';
import { findPageStructure } from '#lib/ingest/find-page-structure.ts';
import { readHtml } from '#lib/ingest/read-html.ts';

const PROSE = [
  'The ferry across the bay made its last trip on Friday evening, after a hundred and two years of service, the harbour master said.',
  'A bridge that was opened in May 2018 takes its place, and most of the town, she said, has not missed it, since the bridge is free.',
  '“We shall miss the sound of it,” said the master, who has steered it since June 1999, when she was twenty, and will now retire.',
];
const pageOf = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
const paragraphs = PROSE.map((words) => `<p>${words}</p>`).join('\n');

describe('the text of a page', () => {
  test.each([
    ['entities are resolved', '<p>Fish &amp; chips &ldquo;here&rdquo;&#33;</p>', 'Fish & chips “here”!\n'],
    ['inline elements do not part words', '<p>a <b>bold</b><i>er</i> word</p>', 'a bolder word\n'],
    ['white space is as a browser shows it', '<p>  one\n   two\t three </p>', 'one two three\n'],
    ['a line break is one', '<p>one<br>two</p>', 'one\ntwo\n'],
    ['paragraphs are parted by a blank line', '<p>one</p><p>two</p>', 'one\n\ntwo\n'],
    ['entries of a list stand under each other', '<ul><li>one<li>two</ul>', 'one\ntwo\n'],
    ['words beside a block are a block', '<div>one<p>two</p>three</div>', 'one\n\ntwo\n\nthree\n'],
    ['a link around a block is no obstacle', '<a href="#"><div>one</div><div>two</div></a>', 'one\n\ntwo\n'],
    [
      'scripts and styles are no text',
      '<style>p{}</style><p>one</p><script>let x = "<p>two</p>";</script>',
      'one\n',
    ],
    ['what is hidden is no text', '<p hidden>zero</p><p style="display: none">half</p><p>one</p>', 'one\n'],
    ['a page without words has none', '<img src="a.jpg">', ''],
    ['a no-break space stays one', '<p>90&nbsp;m</p>', '90\u00a0m\n'],
  ])('%s', (_claim, html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it('is the same each time', () => {
    const html = pageOf('<title>Ferry</title>', `<h1>Ferry</h1>${paragraphs}`);
    expect(readHtml(html)).toEqual(readHtml(html));
  });
});

describe('what a page says of itself', () => {
  const data = (head: string, body = '') => readHtml(pageOf(head, body)).data;
  const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const article = {
    '@type': 'NewsArticle',
    headline: 'Ferry',
    datePublished: '2021-09-04T08:30:15.250+0100',
    publisher: { name: 'The Bay Post' },
  };

  test.each<[string, unknown]>([
    ['by itself', article],
    ['in a list', [{ '@type': 'WebSite', name: 'x' }, article]],
    ['in a graph', { '@graph': [{ '@type': 'Person' }, article] }],
    ['as the main entity', { '@type': 'WebPage', mainEntity: article }],
    ['of two types', { ...article, '@type': ['Article', 'NewsArticle'] }],
  ])('JSON-LD of an article %s is read', (_where, value) => {
    const { headline, published, publisher } = data(linked(value));
    const where = 'the page’s own data (JSON-LD)';
    expect(headline[0]).toEqual({ value: 'Ferry', where });
    expect(published).toEqual([{ value: '2021-09-04T08:30+01:00', where }]);
    expect(publisher).toEqual([{ value: 'The Bay Post', where }]);
  });

  it('JSON-LD that is no JSON, or of no article, says nothing', () => {
    const head = `<script type="application/ld+json">{oops</script>${linked({ '@type': 'Recipe', datePublished: '2001-01-01' })}`;
    expect(data(head).published).toEqual([]);
  });

  it('JSON-LD comes before Open Graph, Open Graph before <time>', () => {
    const head = `<meta property="article:published_time" content="2021-09-05">${linked(article)}`;
    expect(
      data(head, '<time datetime="2021-09-06">6 Sept</time>').published.map(({ value, where }) => [
        value,
        where,
      ]),
    ).toEqual([
      ['2021-09-04T08:30+01:00', 'the page’s own data (JSON-LD)'],
      ['2021-09-05', 'the page’s own data (Open Graph)'],
      ['2021-09-06', 'the page’s <time>'],
    ]);
  });

  test.each([
    ['<meta property="og:site_name" content="Bay Post">', 'publisher', 'Bay Post'],
    ['<link rel="canonical" href="https://post.example/a">', 'url', 'https://post.example/a'],
    ['<meta property="og:url" content="https://post.example/b">', 'url', 'https://post.example/b'],
    ['<meta name="date" content="3 May 2018">', 'published', '2018-05-03'],
    ['<title>Ferry stops</title>', 'headline', 'Ferry stops'],
    ['', 'language', 'en-GB'],
  ] as const)('%s gives its %s: %s', (head, key, value) => {
    expect(data(head)[key].map((each) => each.value)).toEqual([value]);
  });

  test.each([
    ['<link rel="canonical" href="javascript:alert(1)">', 'url'],
    ['<link rel="canonical" href="/a">', 'url'],
    ['<meta name="date" content="yesterday">', 'published'],
    ['<meta name="date" content="2018-13-41">', 'published'],
  ] as const)('%s gives no %s', (head, key) => {
    expect(data(head)[key]).toEqual([]);
  });

  it('several <time> elements that do not say what they are give no date', () => {
    expect(
      data('', '<time datetime="2021-09-06">a</time><time datetime="2021-09-07">b</time>').published,
    ).toEqual([]);
  });
});

describe('the structure of a page', () => {
  const outline = (head: string, body: string) => {
    const page = readHtml(pageOf(head, body));
    const { headline, body: parts, furniture } = findPageStructure(page);
    const all = [
      ...(headline ? [{ ...headline, role: 'headline' }] : []),
      ...parts,
      ...furniture.map((each) => ({ ...each, role: `(${each.reason})` })),
    ].sort((a, b) => a.start - b.start);
    return all.map(({ start, end, role }) => `${role}: ${page.text.slice(start, end).slice(0, 24)}`);
  };

  it('is that of its elements and of the reading mode', () => {
    const body = `<nav><a href="#">Home</a></nav><main><article><h1>Ferry stops after a century</h1>
      <p class="standfirst">Nobody paid for the last trip.</p><p>By Jane Doe</p>${paragraphs}
      <h2>What comes next</h2>${paragraphs}<aside><h3>Related</h3><a href="#">Ten bridges to see</a></aside></article></main>
      <footer>© 2021 The Bay Post</footer>`;
    expect(outline('<title>Ferry</title>', body)).toEqual([
      '(menu): Home',
      'headline: Ferry stops after a cent',
      'standfirst: Nobody paid for the last',
      '(byline): By Jane Doe',
      'paragraph: The ferry across the bay',
      'paragraph: A bridge that was opened',
      'paragraph: “We shall miss the sound',
      'heading: What comes next',
      'paragraph: The ferry across the bay',
      'paragraph: A bridge that was opened',
      'paragraph: “We shall miss the sound',
      '(link to another article): Related',
      '(beside the article): Ten bridges to see',
      '(copyright notice): © 2021 The Bay Post',
    ]);
  });

  it('knows the headline from the name of the paper, by what the page says', () => {
    const body = `<h1>The Bay Post</h1><div class="headline">Ferry stops after a century</div>${paragraphs}`;
    expect(outline('<meta property="og:title" content="Ferry stops after a century">', body)).toContain(
      'headline: Ferry stops after a cent',
    );
  });
});
