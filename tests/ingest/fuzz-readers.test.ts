import { expect, it, test } from 'vitest';
import { decodeArticle } from '#lib/ingest/decode-text.ts';
import { findNearDuplicates } from '#lib/ingest/find-near-duplicates.ts';
import { furnitureRule } from '#lib/ingest/furniture-rules.ts';
import { readWrittenDate } from '#lib/ingest/page-data.ts';
import { readArticle } from '#lib/ingest/read-article.ts';
import { readHtml } from '#lib/ingest/read-html.ts';
import { parseEdtf } from '#lib/time/parse-edtf.ts';
import { seededRandom } from '../time/seeded-random.ts';
import { HTML_PAGES, TEXT_PAGES } from './labelled-pages.ts';

/** Random and mutated input, the same in every run. */
const PLAIN = TEXT_PAGES.map(({ lines }) => lines.map((line) => line.replace(/^[+-] /, '')).join('\n'));
const PAGES = HTML_PAGES.map(({ html }) => html);
const MARKDOWN = PLAIN.map(
  (text, index) =>
    `---\ntitle: Page ${index}\ndate: 2018-05-03\nsource: Post\n---\n# Page ${index}\n\n${text}`,
);

const PIECES = [
  '<', '>', '</', '<p>', '</div>', '<div', '<!--', '-->', '<![CDATA[', '&', '&#x1F6A2;', '&#0;', '&nbsp', '"', "'", '<script>', '</script>', '<table><tr><td>',
  '<time datetime="2018-02-31">', '<meta content="', '<form>', '<a href="#">', '<svg>', '<br>', '<template>', '---\n', '# ', '###### ', 'title: ', 'date: ', '\n', '\r\n', '\r', '\t',
  '\0', '\ufeff', '\u202e', '\u00a0', '\u2028', '\ud800', '\udc00', '👩‍👩‍👧', 'e\u0301', 'Monday', 'June 15, 2017', '06/05/2017', '(Reporting by ', '© 2019', 'Read more: ', '[', ']', '(', ')', '{{', '*', '_',
]; // prettier-ignore

function fuzz(seed: number) {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = (all: readonly string[]) => all[below(all.length)] ?? '';
  const soup = () =>
    Array.from({ length: 1 + below(120) }, () =>
      random() < 0.6 ? pick(PIECES) : pick(['word ', 'The council met on ', 'He said so. ']),
    ).join('');
  /** Cuts, doubles, swaps and sows pieces. */
  const mutate = (text: string) => {
    let all = text;
    for (let times = 1 + below(8); times > 0; times--) {
      const from = below(all.length + 1);
      const to = Math.min(all.length, from + below(200));
      const part = all.slice(from, to);
      const instead = [pick(PIECES), '', part + part, part.split('').reverse().join(''), soup()];
      all = all.slice(0, from) + pick(instead) + all.slice(to);
    }
    return all;
  };
  return { below, pick, soup, mutate };
}

/** What is wrong with the offsets of what was read; nothing, if all is well. */
function faults(file: string, text: string, page?: ReturnType<typeof readHtml>): string[] {
  const { structure, tagged } = readArticle({ file, text, page }, 'en');
  const { headline, dateline, body, furniture } = structure;
  const parts = [...(headline ? [headline] : []), ...body, ...furniture].sort((a, b) => a.start - b.start);
  const found: string[] = [];
  const isWithin = ({ start, end }: { start: number; end: number }) =>
    0 <= start && start < end && end <= text.length;
  for (const part of [...parts, ...(dateline ? [dateline] : []), ...tagged])
    if (!isWithin(part)) found.push(`${part.start}–${part.end} of ${text.length}`);
  for (const part of parts)
    if (text.slice(part.start, part.end) !== text.slice(part.start, part.end).trim())
      found.push(`untrimmed ${part.start}`);
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    if (next && next.start < part.end) found.push(`${next.start} within ${part.start}–${part.end}`);
  });
  for (const each of tagged)
    if (text.slice(each.start, each.end) !== each.text) found.push(`not verbatim ${each.start}`);
  let at = 0;
  for (const part of [...parts, { start: text.length, end: text.length }]) {
    if (/\S/.test(text.slice(at, part.start).replace(/\ufeff/g, '')))
      found.push(`nothing covers ${at}–${part.start}`);
    at = Math.max(at, part.end);
  }
  return found;
}

const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);

test.each(SEEDS)('plain text: no crash, and every offset valid (seed %i)', (seed) => {
  const { pick, soup, mutate } = fuzz(seed);
  for (let round = 0; round < 12; round++) {
    const text = round % 3 === 0 ? soup() : mutate(pick(PLAIN));
    expect(faults('a.txt', text), JSON.stringify(text)).toEqual([]);
  }
});

test.each(SEEDS)('Markdown: no crash, and every offset valid (seed %i)', (seed) => {
  const { pick, soup, mutate } = fuzz(seed + 100);
  for (let round = 0; round < 12; round++) {
    const text = round % 3 === 0 ? `---\n${soup()}\n---\n${soup()}` : mutate(pick(MARKDOWN));
    expect(faults('a.md', text), JSON.stringify(text)).toEqual([]);
  }
});

test.each(SEEDS)('saved pages: no crash, and every offset valid (seed %i)', (seed) => {
  const { pick, soup, mutate } = fuzz(seed + 200);
  for (let round = 0; round < 9; round++) {
    const html = round % 3 === 0 ? soup() : mutate(pick(PAGES));
    const page = readHtml(html);
    expect(faults('a.html', page.text, page), JSON.stringify(html)).toEqual([]);
  }
});

test.each(SEEDS)('bytes: a text or a problem with a line, never a crash (seed %i)', (seed) => {
  const { below, pick, mutate } = fuzz(seed + 300);
  for (let round = 0; round < 30; round++) {
    const bytes = Buffer.from(mutate(pick(PLAIN)).slice(0, 500));
    for (let times = below(5); times > 0; times--) bytes[below(bytes.length)] = below(256);
    const { text, problem } = decodeArticle(
      'corpus/a.html',
      bytes,
      pick(['windows-1252', 'shift_jis', 'no-such', 'utf-16le']),
    );
    expect(text === null).toBe(problem !== null);
    expect(problem?.line ?? 1).toBeGreaterThanOrEqual(1);
  }
});

test.each(SEEDS)('dates beside an article: EDTF or nothing (seed %i)', (seed) => {
  const { below, mutate } = fuzz(seed + 400);
  for (let round = 0; round < 40; round++) {
    const written = mutate(
      ['2018-05-03T10:45:00+02:00', 'May 3, 2018', '3 May 2018 10:45', '20180503'][below(4)] ?? '',
    );
    const value = readWrittenDate(written);
    expect(value === null || parseEdtf(value).problem === null, JSON.stringify(written)).toBe(true);
  }
});

/** Input at which patterns that go back over what they have read take for ever. */
const LONG = 20_000;
const HOSTILE: [string, string][] = [
  ['one letter', 'a'.repeat(LONG)],
  ['capitals', 'A '.repeat(LONG / 2)],
  ['capitals with stops', 'A.'.repeat(LONG / 2)],
  ['hyphens', '-'.repeat(LONG)],
  ['slug', `${'ab-'.repeat(LONG / 3)}a`],
  ['blanks', `a${' '.repeat(LONG)}b`],
  ['newlines', '\n'.repeat(LONG)],
  ['carriage returns', '\r'.repeat(LONG)],
  ['brackets', '('.repeat(LONG)],
  ['quotation marks', '“'.repeat(LONG)],
  ['digits', '1'.repeat(LONG)],
  ['digits with dots', '1.'.repeat(LONG / 2)],
  ['hashes', '# '.repeat(LONG / 2)],
  ['addresses', 'a@a.'.repeat(LONG / 4)],
  ['cookies', 'we use '.repeat(LONG / 7)],
  ['subscribers', 'sign in to your '.repeat(LONG / 16)],
  ['partners', 'our 1 partners '.repeat(LONG / 15)],
  ['months', 'May '.repeat(LONG / 4)],
  ['byline', `By ${'A'.repeat(LONG)}!`],
  ['byline of many', `By ${'And of '.repeat(LONG / 7)}!`],
  ['front matter', `---\n${'a:\n'.repeat(LONG / 3)}`],
  ['front matter of rules', `---\n${'---x\n'.repeat(LONG / 5)}`],
  ['front matter of brackets', `---\na: ${'['.repeat(4000)}\n---\n`],
];

test.each(HOSTILE)(
  '%s, very many of them, are read in no time to speak of',
  (_name, text) => {
    expect(faults('a.txt', text)).toEqual([]);
    expect(faults('a.md', text)).toEqual([]);
    expect(furnitureRule(text.replace(/\s+/g, ' '))?.reason ?? '').toBeTypeOf('string');
    expect(findNearDuplicates([{ file: 'a', text, body: [{ start: 0, end: text.length }] }])).toEqual([]);
  },
  4000,
);

test.each<[string, string]>([
  ['elements within each other', '<div>'.repeat(3000)],
  ['inline elements within each other', `${'<b>'.repeat(3000)}x`],
  ['elements that are never opened', '</div>'.repeat(3000)],
  ['attributes', `<p ${'a="1" '.repeat(3000)}>x`],
  ['an attribute that is never closed', `<p a="${'x'.repeat(LONG)}`],
  ['ampersands', '&'.repeat(LONG)],
  ['paragraphs', '<p>x'.repeat(3000)],
  ['cells', `<table>${'<td>x'.repeat(3000)}`],
  ['links', '<a href=#>x</a> '.repeat(3000)],
  ['comments', '<!--'.repeat(3000)],
  [
    'JSON-LD within JSON-LD',
    `<script type="application/ld+json">${'{"@graph":['.repeat(3000)}${']}'.repeat(3000)}</script>x`,
  ],
])(
  'a page of very many %s is read in no time to speak of',
  (_name, html) => {
    const page = readHtml(html);
    expect(faults('a.html', page.text, page)).toEqual([]);
  },
  8000,
);

it('a page that is nested deeper than any is still read', () => {
  expect(readHtml(`${'<div>'.repeat(3000)}deep`).text).toBe('deep\n');
});
