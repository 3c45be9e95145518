import { foldWords } from './fold-words.ts';
import { encodePostings } from './posting-list.ts';

/**
 * An inverted index: every word, and where it stands. To be published as one JSON file; of long strings rather than
 * of many, which JSON.parse reads in a fraction of the time.
 */
export interface SearchIndexData {
  /** One more than the largest id. */
  size: number;
  /** Every folded word once, in the order of UTF-16 code units, joined by spaces. */
  words: string;
  /** For each word, in the same order, the ids of the entries that hold it (`encodePostings`), joined by spaces. */
  postings: string;
}

/** What may be searched for. */
export interface SearchEntry {
  /** Integer from 0 to 2³¹ − 1. */
  id: number;
  text: string;
}

/**
 * Builds the index of some texts, to be searched with `TextSearch`.
 *
 * @param entries with ascending ids, each once; ids may be left out
 * @throws RangeError if an id is no such integer or not larger than the one before
 * @example buildSearchIndex([{ id: 0, text: 'The tram' }]) // { size: 1, words: 'the tram', postings: 'A A' }
 */
export function buildSearchIndex(entries: Iterable<SearchEntry>): SearchIndexData {
  const idsOf = new Map<string, number[]>();
  let last = -1;
  for (const { id, text } of entries) {
    if (!Number.isInteger(id) || id <= last || id >= 2 ** 31) {
      throw new RangeError(`ids must be ascending integers from 0: ${id} after ${last}`);
    }
    last = id;
    for (const { word } of foldWords(text)) {
      const ids = idsOf.get(word);
      if (!ids) idsOf.set(word, [id]);
      else if (ids.at(-1) !== id) ids.push(id);
    }
  }
  const words = [...idsOf.keys()].sort();
  return {
    size: last + 1,
    words: words.join(' '),
    postings: words.map((word) => encodePostings(idsOf.get(word) ?? [])).join(' '),
  };
}
