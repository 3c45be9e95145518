import { foldWords, isUnspaced } from './fold-words.ts';
import { JoinedStrings } from './joined-strings.ts';
import { forEachPosting } from './posting-list.ts';
import type { SearchIndexData } from './search-index.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a search found. */
export interface SearchResult {
  /** Of the entries that hold every word of the query, ascending. */
  ids: Uint32Array;
  /** The folded words of the index that a word of the query stands for, to be highlighted (`findMatches`). */
  words: string[];
  /** Whether a word of the query is not in the index, nor begins one, and was taken for the nearest that is. */
  corrected: boolean;
}

/** A word of the query. */
interface Term {
  word: string;
  /** Whether it stood in quotation marks. */
  isQuoted: boolean;
}

/** As many as anybody types. A pasted text is cut here, so that it is answered in time. */
const MOST_TERMS = 16;

/** From here on a word also stands for every longer one that begins with it: “ferry” finds “ferryman”. */
const PREFIX_LENGTH = 4;

/** Shorter ones only where the index has no such word: “war” is not “warning”, but “wa” may become it. */
const SHORTEST_PREFIX = 2;

/** How many typing mistakes a word may have, by its length in UTF-16 code units. Longer ones are no words. */
function mistakesIn(word: string): number {
  if (word.length > 64) return 0;
  return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
}

const QUOTATION = /(["“”„«»][^"“”„«»]*["“”„«»])/;

/** The words of a query, each once, as many as count. */
function termsOf(query: string): Term[] {
  const terms = new Map<string, Term>();
  // Every second part is a quotation.
  for (const [i, part] of query.split(QUOTATION).entries()) {
    let endBefore = 0;
    for (const { word, end } of foldWords(part)) {
      // The last character of a stretch of unspaced script lies in the pair before it.
      const isInPair = end === endBefore;
      endBefore = end;
      if (!isInPair) terms.set(word, { word, isQuoted: i % 2 === 1 || terms.get(word)?.isQuoted === true });
    }
  }
  return [...terms.values()].slice(0, MOST_TERMS);
}

/** Finds the entries that hold some words, however they are inflected or misspelt. */
export class TextSearch {
  readonly #size: number;
  readonly #vocabulary: Vocabulary;
  readonly #postings: JoinedStrings;

  /**
   * @param data as `buildSearchIndex` made it
   * @throws RangeError if the data has more words than lists of ids, or fewer
   */
  constructor({ size, words, postings }: SearchIndexData) {
    const strings = new JoinedStrings(words);
    this.#size = size;
    this.#vocabulary = new Vocabulary(strings);
    this.#postings = new JoinedStrings(postings);
    if (this.#postings.count !== strings.count) {
      throw new RangeError(`search index: ${strings.count} words, ${this.#postings.count} lists of ids`);
    }
  }

  /**
   * The entries that hold every word of the query, in any order. A word stands for
   *
   * - itself, and from 4 letters on for every word that begins with it;
   * - if it has 2 or 3 letters and is not in the index, for the words that begin with it;
   * - if there are none, for the nearest words there are, by `editDistance`: with one mistake from 4 letters on, two
   *   from 8, and for what begins with them. Numbers are never corrected.
   *
   * Words in quotation marks stand for themselves alone; they need not be neighbours. Only the first 16 words count.
   *
   * @returns null if the query has no word: nothing is searched for then, and everything may be shown
   * @example new TextSearch(buildSearchIndex([{ id: 0, text: 'The tram' }])).search('trma')
   * // { ids: [0], words: ['tram'], corrected: true }
   */
  search(query: string): SearchResult | null {
    const terms = termsOf(query);
    if (terms.length === 0) return null;
    const matches = terms.map((term) => this.#match(term));
    const places = new Set(matches.flatMap((match) => match.places));
    return {
      ids: this.#entriesOf(matches.map((match) => match.places)),
      words: Array.from(places, (place) => this.#vocabulary.at(place)),
      corrected: matches.some((match) => match.corrected),
    };
  }

  /** The places, in the vocabulary, of the words that a term stands for. */
  #match({ word, isQuoted }: Term): { places: number[]; corrected: boolean } {
    const places = this.#begunBy(word, isQuoted);
    if (places.length > 0 || isQuoted) return { places, corrected: false };
    const nearest = this.#vocabulary.findNearest(word, mistakesIn(word));
    const corrections = nearest.flatMap((place) => this.#begunBy(this.#vocabulary.at(place), false));
    return { places: [...new Set(corrections)], corrected: corrections.length > 0 };
  }

  /** The places of the words that a word stands for if it is spelt correctly. */
  #begunBy(word: string, isWhole: boolean): number[] {
    // One character of unspaced script begins pairs that hold it; a pair begins nothing else.
    if (isUnspaced(word)) return this.#vocabulary.findPrefix(word);
    const place = this.#vocabulary.find(word);
    if (isWhole || (place !== null && word.length < PREFIX_LENGTH)) return place === null ? [] : [place];
    return word.length < SHORTEST_PREFIX ? [] : this.#vocabulary.findPrefix(word);
  }

  /** The entries that hold, for each term, one of the words at its places. */
  #entriesOf(placesOfTerms: number[][]): Uint32Array {
    /** How many terms, from the first, each entry holds. */
    const held = new Uint8Array(this.#size);
    for (const [term, places] of placesOfTerms.entries()) {
      for (const place of places) {
        forEachPosting(this.#postings.at(place), (id) => {
          if (held[id] === term) held[id] = term + 1;
        });
      }
    }
    const ids = new Uint32Array(this.#size);
    let count = 0;
    for (let id = 0; id < held.length; id++) {
      if (held[id] === placesOfTerms.length) ids[count++] = id;
    }
    return ids.slice(0, count);
  }
}
