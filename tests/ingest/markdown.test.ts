import { describe, expect, it, test } from 'vitest';
import { findMarkdownStructure } from '#lib/ingest/find-markdown-structure.ts';
import { readFrontMatter } from '#lib/ingest/front-matter.ts';

const outline = (text: string) => {
  const { headline, body, furniture } = findMarkdownStructure(text, readFrontMatter(text));
  const all = [
    ...(headline ? [{ ...headline, role: 'headline' }] : []),
    ...body,
    ...furniture.map((each) => ({ ...each, role: `(${each.reason})` })),
  ].sort((a, b) => a.start - b.start);
  return all.map(
    ({ start, end, role }) => `${role}: ${text.slice(start, end).replace(/\s+/g, ' ').slice(0, 30)}`,
  );
};

describe('front matter', () => {
  test.each([
    ['an ISO day', 'date: 2018-05-03', 'published', '2018-05-03'],
    ['a time with a zone', 'date: 2018-05-03T10:45:00+02:00', 'published', '2018-05-03T10:45+02:00'],
    [
      'a time as generators print it',
      'date: 2018-05-03 10:45:00 +0200',
      'published',
      '2018-05-03T10:45+02:00',
    ],
    ['a day in words', 'published: May 3, 2018', 'published', '2018-05-03'],
    ['a month', 'date: 2018-05', 'published', '2018-05'],
    ['a quoted title', 'title: "Rain: all day"', 'headline', 'Rain: all day'],
    ['an outlet', 'source: The Bay Post', 'publisher', 'The Bay Post'],
    ['an address', 'url: https://post.example/a', 'url', 'https://post.example/a'],
    ['a language', 'lang: en_GB', 'language', 'en-GB'],
    ['keys in capitals', 'Title: Rain', 'headline', 'Rain'],
  ] as const)('%s: %s', (_claim, line, key, value) => {
    expect(readFrontMatter(`---\n${line}\n---\nIt rained.`)?.data[key]).toEqual([
      { value, where: 'the front matter' },
    ]);
  });

  test.each([
    ['a day that could be two', 'date: 03/05/2018', 'published'],
    ['words that are no date', 'date: soon', 'published'],
    ['an address that is none', 'url: www', 'url'],
    ['a list', 'title: [a, b]', 'headline'],
    ['an alias', 'x: &a b\ntitle: *a', 'headline'],
  ] as const)('%s gives nothing', (_claim, line, key) => {
    expect(readFrontMatter(`---\n${line}\n---\nIt rained.`)?.data[key]).toEqual([]);
  });

  test.each(['It rained.', '--\na: b\n--\n', '---\ntitle: never closed', ' ---\ntitle: Rain\n---\n'])(
    '%j has none',
    (text) => {
      expect(readFrontMatter(text)).toBeNull();
    },
  );

  it('that is no YAML is still no part of the article', () => {
    expect(readFrontMatter('---\n{ oops\n---\nIt rained.')).toMatchObject({ start: 0, end: 14, title: null });
  });

  it('may stand after a byte order mark and have carriage returns', () => {
    const front = readFrontMatter('\ufeff---\r\ntitle: Rain\r\n---\r\nIt rained.');
    expect(front).toMatchObject({ start: 1, data: { headline: [{ value: 'Rain' }] } });
  });
});

test.each([
  [
    'the title in front matter is the headline, where it stands',
    '---\ntitle: "Rain: all day"\nsource: Post\n---\n\nIt rained in Oslo all day on Monday, they said.\n',
    [
      '(front matter): --- title: "',
      'headline: Rain: all day',
      '(front matter): " source: Post ---',
      'paragraph: It rained in Oslo all day on M',
    ],
  ],
  [
    'where the article prints it again, the headline is there',
    '---\ntitle: Rain all day\n---\n# Rain all day\n\nIt rained in Oslo all day on Monday, they said.\n',
    [
      '(front matter): --- title: Rain all day ---',
      '(Markdown mark): #',
      'headline: Rain all day',
      'paragraph: It rained in Oslo all day on M',
    ],
  ],
  [
    'headings are headings, without their marks',
    '# Rain\n\nIt rained in Oslo all day on Monday, they said.\n\n## More rain ##\n\nIt rained in Bergen on **Tuesday** as well, [they](https://x.example) said.\n',
    [
      '(Markdown mark): #',
      'headline: Rain',
      'paragraph: It rained in Oslo all day on M',
      '(Markdown mark): ##',
      'heading: More rain',
      '(Markdown mark): ##',
      'paragraph: It rained in Bergen on **Tuesd',
    ],
  ],
  [
    'a rule and a tag list are furniture',
    '# Rain again\n\nIt rained in Oslo all day on Monday, they said.\n\n---\n\nTags: rain\n',
    [
      '(Markdown mark): #',
      'headline: Rain again',
      'paragraph: It rained in Oslo all day on M',
      '(mark without words): ---',
      '(tag list): Tags: rain',
    ],
  ],
])('Markdown: %s', (_claim, text, expected) => {
  expect(outline(text)).toEqual(expected);
});
