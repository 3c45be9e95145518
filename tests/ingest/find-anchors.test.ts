import { describe, expect, it } from 'vitest';
import { findAnchors } from '#lib/ingest/find-anchors.ts';
import { findTimeExpressions } from '#lib/tagger/find-expressions.ts';
import { resolveTimeExpressions } from '#lib/tagger/resolve-time-expression.ts';

const anchorsIn = (text: string, words: string, published: string | null = '2017-06-15') => {
  const tagged = findTimeExpressions(text, [{ start: 0, end: text.length }]);
  return findAnchors(tagged, resolveTimeExpressions(tagged, published), published).get(text.indexOf(words));
};

const article = { kind: 'published', value: '2017-06-15' };

describe('findAnchors', () => {
  it.each([
    ['He left on Wednesday.', 'Wednesday'],
    ['He left last month.', 'last month'],
    ['He left two days ago.', 'two days ago'],
    ['He left on March 3.', 'March 3'],
  ])('“%s” is counted from the article’s day', (text, words) => {
    expect(anchorsIn(text, words)).toEqual([article]);
  });

  it.each([
    ['He left in 2015.', '2015'],
    ['He left on March 3, 2015.', 'March 3, 2015'],
    ['He stayed through the 1960s.', 'the 1960s'],
  ])('“%s” needs nothing to be counted from', (text, words) => {
    expect(anchorsIn(text, words)).toEqual([]);
  });

  it('names the date that later words lean on', () => {
    const text = 'The vote was on March 3, 2015. He left the next day.';
    const start = text.indexOf('March 3, 2015');
    expect(anchorsIn(text, 'the next day')).toEqual([
      { kind: 'expression', start, end: start + 13, exact: 'March 3, 2015', value: '2015-03-03' },
    ]);
  });

  it('has nothing for words that mean nothing without the article’s day', () => {
    expect(anchorsIn('He left on Wednesday.', 'Wednesday', null)).toBeUndefined();
  });
});
