import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { findStructure } from '#lib/ingest/find-structure.ts';
import { SHAPES } from './page-shapes.ts';

const corpus = readdirSync('data/corpus').map((file) => ({
  file: file.slice(0, 3),
  text: readFileSync(`data/corpus/${file}`, 'utf8'),
}));
const textOf = (start: string) => corpus.find(({ file }) => file === start)?.text ?? '';

/** Headline, then every unit as "role: words" in the order of the file. */
function outline(text: string): string[] {
  const { headline, body, furniture } = findStructure(text);
  const words = ({ start, end }: { start: number; end: number }) =>
    text.slice(start, end).replace(/\s+/g, ' ').slice(0, 40);
  return [
    ...(headline ? [{ ...headline, role: 'headline' }] : []),
    ...body,
    ...furniture.map((each) => ({ ...each, role: `(${each.reason})` })),
  ]
    .sort((a, b) => a.start - b.start)
    .map((each) => `${each.role}: ${words(each)}`);
}

/** Offsets of characters that are not white space and not in exactly one part. */
function strays(text: string): number[] {
  const { headline, body, furniture } = findStructure(text);
  const times = new Uint8Array(text.length);
  for (const { start, end } of [...(headline ? [headline] : []), ...body, ...furniture]) {
    for (let at = start; at < end; at++) times[at] = (times[at] ?? 0) + 1;
  }
  return [...times.keys()].filter((at) =>
    /\S/.test(text.charAt(at)) ? times[at] !== 1 : (times[at] ?? 0) > 1,
  );
}

describe.each([...corpus, ...SHAPES.map(({ name, text }) => ({ file: name, text }))])('$file', ({ text }) => {
  it('has every character that is not white space in exactly one part', () => {
    expect(strays(text)).toEqual([]);
  });

  it('has its parts trimmed and in order', () => {
    const { body, furniture } = findStructure(text);
    for (const spans of [body, furniture]) {
      expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(
        spans.map(({ start, end }) => text.slice(start, end).trim()),
      );
      expect(spans.map(({ start }) => start)).toEqual(spans.map(({ start }) => start).sort((a, b) => a - b));
    }
  });
});

test.each(SHAPES)('$name', ({ text, outline: expected }) => {
  expect(outline(text)).toEqual(expected);
});

describe('the supplied articles', () => {
  test.each([
    ['000', 'Putin: Russians do not see US as enemy'],
    ['001', 'Russia very interested in normalizing relations with US, Putin says'],
    ['002', 'Putin Says Russia is Not US Enemy, Downplays New Sanctions'],
    ['003', null],
    ['004', 'Putin says Russia wants to build good relations with US'],
  ])('%s has the headline %s', (file, expected) => {
    const text = textOf(file);
    const { headline } = findStructure(text);
    expect(headline && text.slice(headline.start, headline.end)).toBe(expected);
  });

  test.each([
    ['000', null],
    ['001', { text: 'MOSCOW, June 15. /TAS/', place: 'MOSCOW', date: 'June 15' }],
    ['002', null],
    ['003', null],
    ['004', { text: 'ARKHANGELSK, March 30. /TASS/', place: 'ARKHANGELSK', date: 'March 30' }],
  ])('%s has the dateline %o', (file, expected) => {
    const { dateline } = findStructure(textOf(file));
    expect(dateline && { text: dateline.text, place: dateline.place, date: dateline.date }).toEqual(expected);
  });

  test.each([
    ['000', 'heading', []],
    ['001', 'heading', []],
    ['002', 'heading', ['New US sanctions', "Clinton's emails"]],
    ['003', 'heading', ['We Need Friends', 'Accusations Were Rejected By The Kremlin']],
    [
      '004',
      'heading',
      [
        'Compromise with US on climate change issue is possible',
        'Russia proposes cooperation on cybersecurity',
        'Common interests in Arctic',
        'Putin expects US to help conflict resolution',
        "'A very good signal'",
      ],
    ],
    ['002', 'caption', ['Russian President Vladimir Putin gestures']],
    [
      '000',
      'caption',
      ['Russian President Vladimir Putin answers ', 'US Representative Adam Schiff (R) speaks '],
    ],
    ['001', 'standfirst', ['Putin added that the growing Russophobia ']],
    ['004', 'standfirst', ['Public opinion polls in the United State']],
  ])('%s has these of the role %s: %o', (file, role, expected) => {
    const text = textOf(file);
    const found = findStructure(text).body.filter((segment) => segment.role === role);
    expect(found).toHaveLength(expected.length);
    found.forEach(({ start, end }, index) =>
      expect(text.slice(start, end).startsWith((expected[index] ?? '').slice(0, 40))).toBe(true),
    );
  });

  test.each([
    ['000', 'Press TV’s website can also be accessed', 'note about the website'],
    ['000', 'SHARE THIS ARTICLE', 'share button'],
    ['001', 'Mikhail Klimentyev', 'photo credit'],
    ['001', 'June 15, 15:25 UTC+3', 'publication date line'],
    ['001', 'Putin stresses US can’t go on', 'link to another article'],
    ['001', 'Putin vows adequate response', 'link to another article'],
    ['001', '{{item.group_date}}', 'template residue'],
    ['001', 'Diplomat points to Damascus', 'most-read list'],
    ['003', 'Leave a Reply', 'comment form'],
    ['003', 'BREAKING: Experts', 'teaser'],
    ['003', 'trump-and-putin', 'image name glued to the sentence'],
  ])('%s: “%s” is furniture: %s', (file, words, reason) => {
    const text = textOf(file);
    const at = text.indexOf(words);
    expect(findStructure(text).furniture.find(({ start, end }) => start <= at && at < end)?.reason).toBe(
      reason,
    );
  });

  test.each([
    ['000', 13],
    ['001', 4],
    ['002', 13],
    ['003', 18],
    ['004', 25],
  ])('%s has %i paragraphs', (file, count) => {
    expect(findStructure(textOf(file)).body.filter(({ role }) => role === 'paragraph').length).toBe(count);
  });
});
