import { describe, expect, it } from 'vitest';
import { findMatches, snippetAround } from '#lib/text/find-matches.ts';
import { foldWords } from '#lib/text/fold-words.ts';
import { seededRandom } from '../time/seeded-random.ts';
import { HOSTILE_TEXTS, randomText } from './hostile-texts.ts';

const marked = (text: string, words: string[], prefixes?: string[]) =>
  findMatches(text, words, prefixes).map(({ start, end }) => text.slice(start, end));

describe('findMatches', () => {
  it.each<[claim: string, text: string, words: string[], prefixes: string[], matches: string[]]>([
    ['a word wherever it stands', 'Tram by tram', ['tram'], [], ['Tram', 'tram']],
    ['a word is not found in a longer one', 'A tramway', ['tram'], [], []],
    ['unless as its beginning: then all of it', 'A tramway', [], ['tram'], ['tramway']],
    ['accents, ligatures, emoji before it', '🚋 ﬁne Élysée', ['elysee', 'fine'], [], ['ﬁne', 'Élysée']],
    ['accents as separate characters', 'E\u0301lan, elan', ['elan'], [], ['E\u0301lan', 'elan']],
    ['a noun without its possessive', 'Vera’s tram', ['vera'], [], ['Vera']],
    ['an apostrophe inside', 'It didn’t', ['didnt'], [], ['didn’t']],
    ['neighbouring pairs are one place', '東電車線路', ['電車', '車線'], [], ['電車線']],
    ['text that runs the other way', '\u202etram\u202c', ['tram'], [], ['tram']],
    ['marks are compared, not interpreted', 'a.c abc', ['a.c', '.*'], ['(', '['], []],
    ['an empty prefix begins nothing', 'tram', [], [''], []],
    ['without words nothing', 'tram', [], [], []],
  ])('%s', (_, text, words, prefixes, matches) => {
    expect(marked(text, words, prefixes)).toEqual(matches);
  });

  it('covers every word asked for and no other', () => {
    for (let seed = 0; seed < 400; seed++) {
      const random = seededRandom(seed);
      const text = randomText(random);
      const words = foldWords(text);
      const wanted = words.filter(() => random() < 0.3).map(({ word }) => word);
      const spans = findMatches(text, wanted);
      for (const { word, start, end } of words) {
        const isCovered = spans.some((span) => span.start <= start && end <= span.end);
        if (wanted.includes(word)) expect(isCovered).toBe(true);
      }
      for (const [i, span] of spans.entries()) {
        expect(span.start).toBeGreaterThan(spans[i - 1]?.end ?? -1);
        const inside = words.filter(({ start, end }) => start >= span.start && end <= span.end);
        expect(inside.some(({ word }) => wanted.includes(word))).toBe(true);
      }
    }
  });
});

describe('snippetAround', () => {
  const text = 'A tram of the new line stopped at the old gate.';
  const cut = (of: string, match: string, maxLength: number) => {
    const at = of.indexOf(match);
    const { start, end } = snippetAround(of, [{ start: at, end: at + match.length }], maxLength);
    return of.slice(start, end);
  };

  it.each<[claim: string, of: string, match: string, maxLength: number, extract: string]>([
    ['a text that fits is whole', text, 'new', 47, text],
    ['whole words around the match', text, 'new', 16, 'the new line'],
    ['from the beginning, if the match is near it', text, 'tram', 16, 'A tram of the'],
    ['to the end, if the match is near that', text, 'gate', 16, 'at the old gate.'],
    ['the match alone', text, 'stopped', 7, 'stopped'],
    ['a match that is too long is cut', text, 'stopped', 4, 'stop'],
    ['without spaces between characters', '電車線が開業した', '開業', 4, '開業した'],
    ['and not within one', '🚋🚋🚋🚋', '🚋', 3, '🚋'],
    ['no white space at the cuts', 'one  two\n\nthree  four', 'two', 8, 'two'],
  ])('%s', (_, of, match, maxLength, extract) => {
    expect(cut(of, match, maxLength)).toBe(extract);
  });

  it('without matches is the beginning', () => {
    expect(snippetAround(text, [], 10)).toEqual({ start: 0, end: 9 });
  });

  it('is never too long, holds a match that fits, and cuts no word where there are spaces', () => {
    for (let seed = 0; seed < 2000; seed++) {
      const random = seededRandom(seed);
      const upTo = (count: number) => Math.floor(random() * count);
      const words = Array.from({ length: 1 + upTo(20) }, () => 'abcdefgh'.slice(0, 1 + upTo(8)));
      const of = words.join(' ');
      const match = foldWords(of)[upTo(words.length)] ?? { start: 0, end: 0 };
      const maxLength = 2 + upTo(40);
      const { start, end } = snippetAround(of, [match], maxLength);
      expect(end - start).toBeLessThanOrEqual(maxLength);
      if (match.end - match.start > maxLength) continue;
      expect([start <= match.start, match.end <= end]).toEqual([true, true]);
      expect(`${of.charAt(start - 1)}|${of.charAt(end)}`).toMatch(/^ ?\| ?$/);
    }
  });

  it.each(HOSTILE_TEXTS)('takes %s', (_, of) => {
    const { start, end } = snippetAround(of, findMatches(of, ['tram', 'cd']), 80);
    expect(end - start).toBeLessThanOrEqual(Math.min(80, of.length));
  });
});
