import { describe, expect, it } from 'vitest';
import type { ArticleText } from '#lib/corpus/article.ts';
import { alignArticles } from '#lib/wording/align-articles.ts';
import type { ComparedArticle } from '#lib/wording/sentences.ts';

const DAY = { first: 20_000, last: 20_000 };

function article(
  text: string,
  published: ComparedArticle['published'] = DAY,
  language = 'en',
): ComparedArticle {
  const whole: ArticleText = {
    id: 'article',
    text,
    headline: null,
    dateline: null,
    publisher: null,
    body: [{ start: 0, end: text.length, role: 'paragraph' }],
    furniture: [],
    timeExpressions: [],
  };
  return { article: whole, language, published };
}

const found = (...articles: ComparedArticle[]) =>
  alignArticles(articles)
    .group()
    .map((group) => group.map(({ sentence, start, end }) => sentence.text.slice(start, end)));

const ONE = 'The harbour board has approved the dredging contract.';
const OTHER = 'The board of the harbour approved the contract for dredging.';

describe('alignArticles', () => {
  it('brings together what two articles of a day render of the same', () => {
    expect(found(article(ONE), article(OTHER))).toEqual([[ONE.slice(0, -1), OTHER.slice(0, -1)]]);
  });

  it.each<[claim: string, one: string, other: string]>([
    ['a negation', ONE, 'The harbour board has not approved the dredging contract.'],
    ['an opposite', ONE, 'The harbour board has rejected the dredging contract.'],
    [
      'another number',
      'The harbour board has 12 dredging ships.',
      'The harbour board has 15 dredging ships.',
    ],
    [
      'another name',
      'The harbour board of Lindal approved the contract.',
      'The harbour board of Brannoch approved the contract.',
    ],
    ['another word in its place', ONE, 'The harbour board has approved the catering contract.'],
    [
      'another speaker',
      '“The harbour board is wrong to dredge,” Orm said.',
      '“The harbour board is wrong to dredge,” Vale said.',
    ],
    ['a question', ONE, 'Has the harbour board approved the dredging contract?'],
    [
      'a denial',
      `The mayor says that ${ONE}`,
      'The mayor denied that the harbour board has approved the dredging contract.',
    ],
  ])('does not where there is %s', (_, one, other) => {
    expect(found(article(one), article(other))).toEqual([]);
  });

  it('takes an opposite that is denied for the same', () => {
    const hard = article('The dredging of the harbour was a hard decision.');
    expect(found(hard, article('The dredging of the harbour was not an easy decision.'))).toHaveLength(1);
    expect(found(hard, article('The dredging of the harbour was an easy decision.'))).toEqual([]);
  });

  it.each<[claim: string, published: ComparedArticle['published']]>([
    ['of another month', { first: 20_040, last: 20_040 }],
    ['of no known day', null],
  ])('leaves an article %s alone', (_, published) => {
    expect(found(article(ONE), article(OTHER, published))).toEqual([]);
  });

  it('unless both are quoted for one event', () => {
    const articles = [article(ONE), article(OTHER, { first: 20_040, last: 20_040 })];
    const quoted = articles.map((_, document) => ({ document, start: 0, end: 10 }));
    expect(alignArticles(articles, [quoted]).group()).toHaveLength(1);
  });

  it('leaves articles in languages that it has no tables for alone', () => {
    expect(found(article(ONE), article(ONE, DAY, 'nb'))).toEqual([]);
  });

  it('takes a sentence that hundreds of articles print for a set phrase', () => {
    const many = Array.from({ length: 300 }, () => article(ONE));
    expect(found(...many)).toEqual([]);
  });
});
