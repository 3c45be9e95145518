import { describe, expect, it } from 'vitest';
import { editDistance } from '#lib/text/edit-distance.ts';
import { foldWords } from '#lib/text/fold-words.ts';
import { buildSearchIndex } from '#lib/text/search-index.ts';
import { TextSearch } from '#lib/text/search.ts';
import { seededRandom } from '../time/seeded-random.ts';
import { HOSTILE_TEXTS, randomText } from './hostile-texts.ts';

const searchIn = (texts: string[]) =>
  new TextSearch(buildSearchIndex(texts.map((text, id) => ({ id, text }))));

const TEXTS = [
  'The tramway opened in Arvenholm on 3 May 2031.', // 0
  'Mayor Ptolin’s sanctions hit the trams.', // 1
  'The U.S. warned of a war; the Élysée didn’t.', // 2
  'A sanction against Ptolin was lifted in 2032.', // 3
  'The Arvenholmian assembly met.', // 4
  '電車線が開業した。', // 5
];
const search = searchIn(TEXTS);

/** The ids found, with a tilde if a word was corrected. */
function found(query: string, among = search): string {
  const result = among.search(query);
  return result ? `${result.corrected ? '~' : ''}${[...result.ids].join(' ')}` : 'null';
}

describe('TextSearch', () => {
  it.each<[claim: string, query: string, ids: string]>([
    ['a word', 'mayor', '1'],
    ['whatever its case and accents', 'ELYSEE', '2'],
    ['with or without its apostrophe', "didn't", '2'],
    ['didnt', 'didnt', '2'],
    ['a possessive as its noun', 'ptolin', '1 3'],
    ['initials with stops or without', 'US', '2'],
    ['U.S.', 'U.S.', '2'],
    ['every word must be there', 'sanction ptolin lifted', '3'],
    ['in any order', 'lifted ptolin', '3'],
    ['the same word twice is once', 'mayor mayor', '1'],
    ['nothing has all of them', 'mayor lifted', ''],
    ['a word also as the beginning of longer ones', 'sanction', '1 3'],
    ['the first of several too', 'sanct lifted', '3'],
    ['a short word that is there is only itself', 'war', '2'],
    ['one that is not, the beginning of others', 'sa', '1 3'],
    ['one letter is itself', 'a', '2 3'],
    ['and begins nothing', 'z', ''],
    ['two letters swapped', 'Ptloin', '~1 3'],
    ['a letter replaced', 'mayir', '~1'],
    ['a letter left out', 'asembly', '~4'],
    ['the first letter wrong', 'tpolin', '~1 3'],
    ['two mistakes in a long word', 'Arvnehlom', '~0 4'],
    ['three are too many', 'Avrnehlmo', ''],
    ['all the words that are equally near', 'mayr', '~0 1'],
    ['the nearest word, and what it begins', 'santcion', '~1 3'],
    ['the nearest only', 'santcions', '~1'],
    ['a mistake in one of several words', 'ptolin lifetd', '~3'],
    ['three letters are not corrected', 'wra', ''],
    ['two mistakes in a short word are too many', 'rymao', ''],
    ['nothing like it is there', 'zeppelin', ''],
    ['a number', '2031', '0'],
    ['another number is no misspelling', '2033', ''],
    ['a number with a wrong letter neither', '203l', ''],
    ['a word in quotation marks only as it is', '"sanction"', '3'],
    ['curly ones', '“sanction” ptolin', '3'],
    ['and without correction', '"sancton"', ''],
    ['quoted words need not be neighbours', '"lifted ptolin"', '3'],
    ['a quotation that is still open counts as none', '"sanct', '1 3'],
    ['characters of unspaced script', '車', '5'],
    ['neighbours', '電車線', '5'],
    ['that must be neighbours', '電線', ''],
    ['an empty query searches for nothing', '', 'null'],
    ['so do spaces and marks', ' “” … ', 'null'],
  ])('finds %s: %s', (_, query, ids) => {
    expect(found(query)).toBe(ids);
  });

  it('names the words of the index that matched, each once', () => {
    expect(search.search('Arvenholm')?.words).toEqual(['arvenholm', 'arvenholmian']);
    expect(search.search('tramwya trams')?.words).toEqual(['tramway', 'trams']);
    expect(search.search('tram tramw')?.words).toEqual(['trams', 'tramway']);
    expect(search.search('zeppelin')?.words).toEqual([]);
  });

  it('finds entries whose ids leave some out', () => {
    const sparse = new TextSearch(
      buildSearchIndex([
        { id: 7, text: 'tram' },
        { id: 4000, text: 'trams' },
      ]),
    );
    expect(found('tram', sparse)).toBe('7 4000');
  });

  it('in an empty index finds nothing', () => {
    expect(found('tram', searchIn([]))).toBe('');
    expect(found('', searchIn([]))).toBe('null');
  });

  it('counts no more than sixteen words', () => {
    const words = Array.from({ length: 16 }, (_, i) => `word${i}`).join(' ');
    expect(found(`${words} zeppelin`, searchIn([words]))).toBe('0');
  });

  it('refuses an index whose parts do not belong together', () => {
    expect(() => new TextSearch({ size: 1, words: 'a b', postings: 'A' })).toThrow(RangeError);
  });

  /** What `search` says of itself, tried on every entry and every word. */
  function searchByDefinition(texts: string[], query: string): string {
    const entries = texts.map((text) => new Set(foldWords(text).map(({ word }) => word)));
    const vocabulary = [...new Set(entries.flatMap((words) => [...words]))];
    const begunBy = (word: string) => {
      if (word.length < 4 && vocabulary.includes(word)) return [word];
      return word.length < 2 ? [] : vocabulary.filter((other) => other.startsWith(word));
    };
    let corrected = false;
    let ids = texts.map((_, id) => id);
    for (const { word } of foldWords(query)) {
      let matches = begunBy(word);
      if (matches.length === 0 && word.length >= 4) {
        const distances = vocabulary.map((other) => editDistance(word, other, 99));
        const least = Math.min(...distances);
        if (least <= (word.length >= 8 ? 2 : 1)) {
          matches = vocabulary.filter((_, i) => distances[i] === least).flatMap(begunBy);
          corrected = true;
        }
      }
      ids = ids.filter((id) => matches.some((match) => entries[id]?.has(match)));
    }
    return `${corrected ? '~' : ''}${ids.join(' ')}`;
  }

  it('finds what trying every entry and every word finds', () => {
    for (let seed = 0; seed < 600; seed++) {
      const random = seededRandom(seed);
      const upTo = (count: number) => Math.floor(random() * count);
      const word = () => Array.from({ length: 1 + upTo(11) }, () => 'aabr'.charAt(upTo(4))).join('');
      const lexicon = Array.from({ length: 30 }, word);
      const pick = () => lexicon[upTo(lexicon.length)] ?? '';
      const texts = Array.from({ length: 8 }, () => Array.from({ length: upTo(9) }, pick).join(' '));
      const mistyped = () => {
        const [right, at] = [pick(), upTo(9)];
        return right.slice(0, at) + ['', 'r', right.slice(at, at + 1)][upTo(3)] + right.slice(at + upTo(2));
      };
      const query =
        Array.from({ length: 1 + upTo(2) }, () => (upTo(2) ? mistyped() : pick())).join(' ') || 'a';
      expect(`${query}: ${found(query, searchIn(texts))}`).toBe(
        `${query}: ${searchByDefinition(texts, query)}`,
      );
    }
  });

  it('finds every text by any of its words, whatever its script', () => {
    for (let seed = 0; seed < 150; seed++) {
      const random = seededRandom(seed);
      const texts = Array.from({ length: 6 }, () => randomText(random));
      const among = searchIn(texts);
      for (const [id, text] of texts.entries()) {
        for (const { word } of foldWords(text)) expect(among.search(word)?.ids).toContain(id);
      }
    }
  });

  it.each(HOSTILE_TEXTS)('takes %s as a text and as a query', (_, text) => {
    const among = searchIn([text, 'tram']);
    among.search(text);
    search.search(text);
    expect(found('tram', among)).toContain('1');
  });
});
