import { describe, expect, it } from 'vitest';
import {
  ANNOTATIONS_PAGE,
  annotationCollection,
  annotationPage,
  annotationPageCount,
  codePointsIn,
} from '#lib/publish/web-annotations.ts';
import { madeStory, repeated } from './made-story.ts';

interface Selector {
  type: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  value?: string;
  start?: number;
  end?: number;
}
interface Annotation {
  id: string;
  type: string;
  body: { source?: string; value?: string }[];
  target: { source: string; selector: Selector[] }[];
}
interface Page {
  type: string;
  startIndex: number;
  items: Annotation[];
  next?: string;
  prev?: string;
}
interface Collection {
  '@context': string;
  type: string;
  total: number;
  first: Page;
  last: string;
}

describe('positions', () => {
  it.each([
    ['plain', 5, 5],
    ['🌉🌉 ab', 5, 3],
    ['🌉🌉 ab', 4, 2],
    ['🌉🌉 ab', 0, 0],
    ['a👩‍👩‍👧b', 9, 6],
  ])('of %j: %i code units are %i code points', (text, units, points) => {
    expect(codePointsIn(text)(units)).toBe(points);
    expect([...text.slice(0, units)]).toHaveLength(points);
  });
});

describe('the collection of a small story', () => {
  const { story, articles } = madeStory(['corpus/a.txt', 'Home', '🌉 Home']);
  const collection = annotationCollection({ story, articles, base: '../' }) as Collection;
  const excerpts = story.events.flatMap((event) => event.excerpts);

  it('holds every excerpt', () => {
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 4,
      first: { type: 'AnnotationPage', startIndex: 0 },
      last: 'annotations/0.json',
    });
    expect(collection.first.items).toHaveLength(excerpts.length);
    expect(collection.first).not.toHaveProperty('next');
    expect(new Set(collection.first.items.map(({ id }) => id)).size).toBe(excerpts.length);
  });

  it('points at the page of the article and at its published text, in code points', () => {
    for (const [index, { target, body }] of collection.first.items.entries()) {
      const { id, documentId, exact, prefix, suffix } = excerpts[index] ?? { id: '', documentId: '' };
      const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
      const [page, text] = target;
      expect(page).toEqual({
        source: `../sources/${documentId}/`,
        selector: [
          { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3236', value: id },
          quote,
        ],
      });
      const position = text?.selector[1];
      expect(text?.source).toBe(`../data/documents/${documentId}.txt`);
      expect(text?.selector[0]).toEqual(quote);
      const characters = [...(articles.get(documentId)?.text ?? '')];
      expect(characters.slice(position?.start, position?.end).join('')).toBe(exact);
      expect(body[0]?.source).toMatch(/^\.\.\/\?e=/);
    }
    const [first] = excerpts;
    expect(collection.first.items[0]?.target[1]?.selector[1]?.start).toBe((first?.start ?? 0) - 1);
  });
});

it('a long story has pages, each once and in order', () => {
  const { story: one, articles } = madeStory();
  const story = repeated(one, ANNOTATIONS_PAGE);
  const input = { story, articles, base: 'https://example.org/' };
  const collection = annotationCollection(input) as Collection;
  expect(annotationPageCount(story)).toBe(2);
  expect(collection).toMatchObject({ total: 4000, last: 'annotations/1.json' });
  expect(collection.first.next).toBe('annotations/1.json');
  const pages = [0, 1].map((page) => annotationPage(input, page) as Page);
  expect(pages[0]?.items).toEqual(collection.first.items);
  expect(pages[0]?.next).toBe('1.json');
  expect(pages[1]).toMatchObject({ startIndex: 2000, prev: '0.json' });
  const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
  expect(new Set(ids).size).toBe(4000);
  expect(ids[0]).toMatch(
    /^https:\/\/example\.org\/data\/annotations\.json#council-votes-0\/gazette-opening-/,
  );
});
