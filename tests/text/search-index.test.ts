import { describe, expect, it } from 'vitest';
import { foldWords } from '#lib/text/fold-words.ts';
import { encodePostings, forEachPosting } from '#lib/text/posting-list.ts';
import { buildSearchIndex } from '#lib/text/search-index.ts';
import { seededRandom } from '../time/seeded-random.ts';
import { randomText } from './hostile-texts.ts';

function decoded(text: string): number[] {
  const ids: number[] = [];
  forEachPosting(text, (id) => ids.push(id));
  return ids;
}

describe('encodePostings', () => {
  it.each<[ids: number[], text: string]>([
    [[], ''],
    [[0, 1, 40], 'AAmB'],
    [[31], 'f'],
    [[32], 'gB'],
    [[2 ** 31 - 1], '//////B'],
  ])('writes %j as "%s"', (ids, text) => {
    expect(encodePostings(ids)).toBe(text);
    expect(decoded(text)).toEqual(ids);
  });

  it('writes what forEachPosting reads', () => {
    for (let seed = 0; seed < 200; seed++) {
      const random = seededRandom(seed);
      const largest = 10 ** (1 + Math.floor(random() * 8));
      const ids = Array.from({ length: 50 }, () => Math.floor(random() * largest));
      const ascending = [...new Set(ids)].sort((a, b) => a - b);
      expect(decoded(encodePostings(ascending))).toEqual(ascending);
    }
  });
});

describe('buildSearchIndex', () => {
  it('lists each word once, in order, with the entries that hold it', () => {
    const entries = [
      { id: 0, text: 'The tram, the TRAM' },
      { id: 3, text: 'A tram' },
    ];
    expect(buildSearchIndex(entries)).toEqual({ size: 4, words: 'a the tram', postings: 'D A AC' });
  });

  it('of nothing is empty', () => {
    expect(buildSearchIndex([])).toEqual({ size: 0, words: '', postings: '' });
  });

  it('counts entries without words', () => {
    expect(buildSearchIndex([{ id: 0, text: '…' }])).toEqual({ size: 1, words: '', postings: '' });
  });

  it('takes words that every object has as keys', () => {
    expect(buildSearchIndex([{ id: 0, text: 'constructor' }]).words).toBe('constructor');
  });

  it.each([
    ['twice the same', [1, 1]],
    ['descending', [1, 0]],
    ['negative', [-1]],
    ['fractional', [0.5]],
    ['not a number', [Number.NaN]],
    ['too large', [2 ** 31]],
  ])('refuses ids that are %s', (_, ids) => {
    expect(() => buildSearchIndex(ids.map((id) => ({ id, text: 'a' })))).toThrow(RangeError);
  });

  it('survives JSON, and holds for every word just the entries that have it', () => {
    for (let seed = 0; seed < 30; seed++) {
      const random = seededRandom(seed);
      const entries = Array.from({ length: 12 }, (_, id) => ({ id, text: randomText(random) }));
      const data = buildSearchIndex(entries);
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
      const postings = data.postings.split(' ');
      for (const [place, word] of data.words.split(' ').entries()) {
        const holders = entries.filter(({ text }) => foldWords(text).some((folded) => folded.word === word));
        expect(decoded(postings[place] ?? '')).toEqual(holders.map(({ id }) => id));
      }
    }
  });
});
