import { describe, expect, it } from 'vitest';
import { foldWords } from '#lib/text/fold-words.ts';
import { seededRandom } from '../time/seeded-random.ts';
import { HOSTILE_TEXTS, randomText } from './hostile-texts.ts';

const folded = (text: string) => foldWords(text).map(({ word }) => word);
const received = (text: string) => foldWords(text).map(({ start, end }) => text.slice(start, end));

describe('foldWords', () => {
  it.each<[claim: string, text: string, words: string[]]>([
    ['small letters', 'The TRAM', ['the', 'tram']],
    ['numbers are words', 'On 3 May 2031', ['on', '3', 'may', '2031']],
    ['a word may hold digits', 'G20, COVID-19', ['g20', 'covid', '19']],
    ['hyphens and dashes separate', 'anti-tram—a line', ['anti', 'tram', 'a', 'line']],
    ['an apostrophe is left out', "don’t, don't, O’Hara", ['dont', 'dont', 'ohara']],
    ['so is the letter apostrophe', 'Hawaiʼi', ['hawaii']],
    ['a possessive is left out, at whatever case', "Vera’s, VERA’S, Vera's", ['vera', 'vera', 'vera']],
    ['an apostrophe behind a word is no part of it', 'the workers’ tram', ['the', 'workers', 'tram']],
    ['initials are one word', 'The U.S.-led U.N. talks', ['the', 'us', 'led', 'un', 'talks']],
    ['a full stop between words separates', 'It ended.Then a.m. came', ['it', 'ended', 'then', 'am', 'came']],
    ['accents are left out', 'Élysée façade Ångström', ['elysee', 'facade', 'angstrom']],
    ['as separate characters too', 'E\u0301lyse\u0301e', ['elysee']],
    [
      'letters without a plain part are spelt out',
      'Łódź Straße Æsir Øre',
      ['lodz', 'strasse', 'aesir', 'ore'],
    ],
    ['Turkish capitals', 'İZMİR Diyarbakır', ['izmir', 'diyarbakir']],
    ['ligatures and wide letters', 'ﬁnal Ｔｒａｍ', ['final', 'tram']],
    ['Cyrillic', 'Ёлка Йод', ['елка', 'иод']],
    ['a final sigma is a sigma', 'ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
    ['vowel points are left out', 'כָּתַב كَتَبَ', ['כתב', 'كتب']],
    ['vowel signs stay: they make the word', 'की के', ['की', 'के']],
    ['Hangul stays in syllables', '전차 노선', ['전차', '노선']],
    ['soft hyphens and joiners are invisible', 'tram\u00adway می\u200cروم', ['tramway', 'میروم']],
    ['unspaced script gives pairs and its last character', '電車線', ['電車', '車線', '線']],
    ['a character alone is itself', '線 a', ['線', 'a']],
    ['unspaced and spaced script are parted', '2031年ABC線路', ['2031', '年', 'abc', '線路', '路']],
    ['kana with their long mark', 'トラム', ['トラ', 'ラム', 'ム']],
    ['marks alone are no words', '… — “”!? 🚋', []],
    ['nothing has no words', '', []],
  ])('%s', (_, text, words) => {
    expect(folded(text)).toEqual(words);
  });

  it.each<[text: string, words: string[]]>([
    ['🚋 Łódź’s ﬁnal tram.', ['Łódź', 'ﬁnal', 'tram']],
    ['e\u0301lan \u202eU.S.\u202c 電車線!', ['e\u0301lan', 'U.S', '電車', '車線', '線']],
    ['½ hour, 𝒯ram', ['½', 'hour', '𝒯ram']],
  ])('gives the places in the text as received: %s', (text, words) => {
    expect(received(text)).toEqual(words);
  });

  it('gives the same words for its own words', () => {
    for (let seed = 0; seed < 500; seed++) {
      for (const word of folded(randomText(seededRandom(seed)))) {
        // A pair of unspaced script gives its last character as well.
        expect(folded(word)[0]).toBe(word);
      }
    }
  });

  it('stays inside the text and in its order, without spaces in a word', () => {
    for (let seed = 0; seed < 500; seed++) {
      const text = randomText(seededRandom(seed));
      let before = -1;
      for (const { word, start, end } of foldWords(text)) {
        expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
        expect(start).toBeGreaterThan(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        before = start;
      }
    }
  });

  it.each(HOSTILE_TEXTS)('takes %s', (_, text) => {
    expect(() => foldWords(text)).not.toThrow();
  });
});
