import { describe, expect, it } from 'vitest';
import { articlePage, datasetOf, scriptJson, sourcesPage, storyGraph } from '#lib/publish/structured-data.ts';
import { AT, madeStory } from './made-story.ts';

const { story } = madeStory(AT);
const [gazette, courier] = story.documents;
if (!gazette || !courier) throw new Error('no documents');

describe('JSON in a script', () => {
  it.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>', '&lt;', '\u2028\u2029'])(
    '%j ends nothing',
    (text) => {
      const json = scriptJson({ text });
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual({ text });
    },
  );
});

it('an article is one of its publisher, with this page about it', () => {
  expect(articlePage({ ...gazette, url: 'https://gazette.example/1' }, story, story.url ?? '')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: 'https://example.org/bridge/sources/gazette-opening/',
    isPartOf: { '@type': 'Dataset', '@id': 'https://example.org/bridge/', name: 'The harbour bridge' },
    mainEntity: {
      '@type': 'NewsArticle',
      '@id': 'https://example.org/bridge/sources/gazette-opening/#article',
      headline: 'Harbour bridge opens after ten years',
      datePublished: '2018-05-03',
      inLanguage: 'en',
      publisher: { '@type': 'NewsMediaOrganization', name: 'Gazette', description: 'Daily of the harbour' },
      dateline: 'PORTWICK, May 3, 2018 (Gazette)',
      url: 'https://gazette.example/1',
      subjectOf: { '@type': 'WebPage', url: 'https://example.org/bridge/sources/gazette-opening/' },
    },
  });
});

describe('the date of an article is as exact as it is', () => {
  it.each([
    ['2016-12', '2016-12'],
    ['2017-06-15T15:25+03:00', '2017-06-15T15:25+03:00'],
    ['2016-12?', undefined],
    ['2016-11/2016-12', undefined],
    ['201X', undefined],
  ])('%s', (published, expected) => {
    const page = articlePage({ ...gazette, published }, story, '') as {
      mainEntity: { datePublished?: string };
    };
    expect(page.mainEntity.datePublished).toBe(expected);
  });
});

it('an unknown publisher is not named', () => {
  const unknown = {
    ...story,
    sources: [{ id: 'unattributed', name: 'Unattributed', description: '', mark: '?' }],
  };
  const page = articlePage({ ...gazette, sourceId: 'unattributed' }, unknown, '');
  expect(JSON.stringify(page)).not.toMatch(/publisher|Unattributed/);
});

it('the list of articles has all of them', () => {
  expect(sourcesPage(story, '../')).toMatchObject({
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: 2,
      itemListElement: [{ position: 1 }, { position: 2 }],
    },
  });
});

it('the story is a dataset that names its files, and is small', () => {
  expect(datasetOf(story, './')).toMatchObject({
    '@type': 'Dataset',
    temporalCoverage: '2008-06/2018-05-03',
    distribution: [{ contentUrl: './data/story.json' }, { contentUrl: './data/story.jsonld' }],
  });
  expect(scriptJson(datasetOf(story, './')).length).toBeLessThan(700);
});

describe('an event in the graph', () => {
  it.each([
    ['2008-06', { startDate: '2008-06' }],
    ['1914/1945', { startDate: '1914', endDate: '1945' }],
    ['1914/..', { startDate: '1914' }],
    ['196X', { disambiguatingDescription: '1960s' }],
    ['2008-06~', { disambiguatingDescription: 'about June 2008' }],
  ])('of %s', (date, expected) => {
    const events = story.events.slice(0, 1).map((event) => ({ ...event, date }));
    const graph = storyGraph({ ...story, events }, '../') as {
      '@graph': { itemListElement?: { item: object }[] }[];
    };
    const item = graph['@graph'].at(-1)?.itemListElement?.[0]?.item ?? {};
    const { startDate, endDate, disambiguatingDescription } = item as Record<string, string | undefined>;
    expect(JSON.parse(JSON.stringify({ startDate, endDate, disambiguatingDescription }))).toEqual(expected);
    expect(item).toMatchObject({
      '@type': 'Event',
      '@id': '../?e=council-votes',
      subjectOf: [{ '@id': '../sources/gazette-opening/#article' }],
    });
  });
});
