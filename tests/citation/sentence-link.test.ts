import { expect, it } from 'vitest';
import { originalLink, sentenceLink } from '#lib/citation/sentence-link.ts';

it.each([
  ['https://example.org/story/', 'https://example.org/story/sources/a/#a-1-2'],
  ['../', '../sources/a/#a-1-2'],
])('from %s the sentence opens at %s', (base, expected) => {
  expect(sentenceLink(base, { documentId: 'a', id: 'a-1-2' })).toBe(expected);
});

const long =
  'On the third of May, at noon, the bridge was opened by the mayor, after ten years of work and two storms, to cheers all around.';
it.each([
  ['a short sentence, whole', 'It rained, & well-known.', 'It%20rained%2C%20%26%20well%2Dknown.'],
  [
    'a long one by its ends',
    long,
    'On%20the%20third%20of%20May%2C%20at,two%20storms%2C%20to%20cheers%20all%20around.',
  ],
  ['half a character', 'a \ud83d', 'a%20%EF%BF%BD'],
])('where it was published: %s', (_, exact, text) => {
  expect(originalLink('https://example.org/a', { exact })).toBe(`https://example.org/a#:~:text=${text}`);
});

it('an address with a fragment keeps it', () => {
  expect(originalLink('https://example.org/a#b', { exact: 'c' })).toBe('https://example.org/a#b:~:text=c');
});
