import { describe, expect, it } from 'vitest';
import { makeSearch } from '#lib/state/story-search.ts';
import { fixtureStory } from '../view/fixture-story.ts';
import { searchFile } from './searched-story.ts';

const search = makeSearch(searchFile, fixtureStory.events.length);
const idsOf = (events: Uint32Array) => [...events].map((index) => fixtureStory.events[index]?.id);

describe('a search in a story', () => {
  it.each<[string, string, string[], string[]]>([
    ['a title', 'toll dropped', ['toll'], []],
    ['an event and an article', 'ferryman', ['ferry'], ['courier-vote']],
    ['an event and a headline', 'Brücke', ['bridge-opens'], ['herald-opening']],
    ['without accents', 'brucke', ['bridge-opens'], ['herald-opening']],
    ['the words in any order', 'bridge council', ['council-vote'], ['courier-vote']],
    ['a date in words, and the dateline in an article’s text', 'March', ['council-vote'], ['courier-vote']],
    ['an outlet', 'Herold', ['bridge-opens', 'toll'], []],
    ['a list of other articles beside it', 'hats', [], []],
    ['no such word', 'zeppelin', [], []],
  ])('finds events apart from articles: %s', (_, text, events, articles) => {
    const found = search(text);
    expect(idsOf(found?.events ?? new Uint32Array())).toEqual(events);
    expect(found?.articles.map(({ id }) => id)).toEqual(articles);
    expect(found?.corrected).toBe(false);
  });

  it('names an article as a list names it', () => {
    expect(search('march')?.articles).toEqual([
      { id: 'courier-vote', headline: 'Council votes for a bridge', sourceId: 'courier' },
    ]);
  });

  it('takes a misspelt word for the nearest, and says so', () => {
    const found = search('counsil');
    expect(idsOf(found?.events ?? new Uint32Array())).toEqual(['council-vote']);
    expect(found?.corrected).toBe(true);
  });

  it.each(['', '   ', '…', '“”', '!?'])('asks for nothing by %j', (text) => {
    expect(search(text)).toBeNull();
  });

  it.each([
    ['ferry', 'The FERRY, the ferryman’s ferry.', ['FERRY', 'ferryman', 'ferry']],
    ['council', '\u{1F309} The council’s vote', ['council']],
    ['brucke', 'Die Brücke, die Bru\u0308cke', ['Brücke', 'Bru\u0308cke']],
    ['counsil', 'The council', ['council']],
    ['council bridge', 'a bridge, no tunnel', ['bridge']],
    ['zeppelin', 'a zeppelin', []],
    ['bridge', '', []],
  ])('highlights what %j has found in %j', (text, passage, words) => {
    const spans = search(text)?.highlight(passage) ?? [];
    expect(spans.map(({ start, end }) => passage.slice(start, end))).toEqual(words);
  });

  it('finds articles in a story without events, and events in one without articles', () => {
    expect(makeSearch(searchFile, 0)('hats')).toMatchObject({ articles: [] });
    const only = { ...searchFile, articles: [] };
    expect(makeSearch(only, 4)('ferryman')).toMatchObject({ articles: [] });
  });
});
