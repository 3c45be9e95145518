import { describe, expect, it, test } from 'vitest';
import { countWords, MOST_WORDS, paginate } from '#lib/presenting/paginate.ts';
import { wordsOf } from './fixture-deck.ts';

const upTo = (length: number) => (part: string) => part.length <= length;
const pagesOf = (text: string, length: number) =>
  paginate(text, 'en', upTo(length)).map(({ start, end }) => text.slice(start, end));

describe('a text in pages', () => {
  it.each([
    ['what fits', 'One. Two.', 20, ['One. Two.']],
    ['sentences', 'One is here. Two is here.', 14, ['One is here.', 'Two is here.']],
    [
      'clauses, where a sentence is too long',
      'One is here, two is here as well',
      20,
      ['One is here,', 'two is here as well'],
    ],
    ['words, where a clause is too long', 'one two three four', 10, ['one two', 'three four']],
    ['a word that is longer than a page', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    [
      'characters that are never cut in two',
      '\u{1F309}\u{1F309}\u{1F309}',
      3,
      ['\u{1F309}', '\u{1F309}', '\u{1F309}'],
    ],
    [
      'a script without spaces, after its punctuation',
      '橋が開いた。船は止まった。',
      8,
      ['橋が開いた。', '船は止まった。'],
    ],
    ['no page for white space', '  one two  ', 3, ['one', 'two']],
  ])('%s', (_, text, length, pages) => {
    expect(pagesOf(text, length)).toEqual(pages);
  });

  it('does not end a sentence after an initial', () => {
    expect(pagesOf('The U.S. Senate met. It voted.', 24)).toEqual(['The U.S. Senate met.', 'It voted.']);
  });

  it('of no letters has no pages', () => {
    expect(pagesOf(' \n ', 5)).toEqual([]);
  });

  it.each([61, 70, 119, 121, 400])(
    'of %i words has as few pages of at most 60 as can be, none much shorter',
    (count) => {
      const text = wordsOf(count);
      const pages = paginate(text, 'en', () => true).map(({ start, end }) =>
        countWords(text.slice(start, end)),
      );
      expect(pages.length).toBe(Math.ceil(count / MOST_WORDS));
      expect(Math.max(...pages)).toBeLessThanOrEqual(MOST_WORDS);
      expect(Math.max(...pages) - Math.min(...pages)).toBeLessThanOrEqual(8);
    },
  );

  it('may have less room on its first page', () => {
    const pages = paginate(
      'one two three four five',
      'en',
      (part, page) => part.length <= (page === 0 ? 3 : 14),
    );
    expect(pages).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 13 },
      { start: 14, end: 23 },
    ]);
  });

  it.each([1, 2, 3, 7, 12, 40])(
    'joined is the text but for the white space between pages of %i',
    (length) => {
      const text =
        'He said: “No, never; not now.” She\u00a0left — the U.S. team, too. 橋が開いた。 averyverylongwordindeed ok';
      expect(pagesOf(text, length).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      expect(pagesOf(text, length).every((page) => page.length <= length)).toBe(true);
    },
  );
});

test.each([
  ['one word', 'x'.repeat(20_000)],
  ['many words', 'a bridge '.repeat(3_000)],
  ['a script without spaces', '橋は開いた。'.repeat(3_000)],
])('%s costs little more than its length, however long it is', (_, text) => {
  let looked = 0;
  const pages = paginate(text, 'en', (part) => {
    looked += part.length;
    return part.length <= 300;
  });
  expect(
    pages
      .map(({ start, end }) => text.slice(start, end))
      .join('')
      .replaceAll(' ', ''),
  ).toBe(text.replaceAll(' ', ''));
  expect(looked).toBeLessThan(60 * text.length);
});
