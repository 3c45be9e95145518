import { editDistance } from './edit-distance.ts';
import type { JoinedStrings } from './joined-strings.ts';

/** Some of the 32 bits of each word are set for its letters. Two letters may share one, so it can only rule out. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** How many bits are set. (Warren, Hacker's Delight §5-1.) */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const DIGIT = /\p{N}/u;

/** The words of an index, in order, and how to find some by how they begin or what they resemble. */
export class Vocabulary {
  readonly #words: JoinedStrings;
  /** `lettersOf` each word, made when a word is first misspelt. */
  #letters: Int32Array | null = null;

  /** @param words each once, in the order of UTF-16 code units */
  constructor(words: JoinedStrings) {
    this.#words = words;
  }

  /** The word at a place. Throws RangeError if there is none. */
  at(place: number): string {
    return this.#words.at(place);
  }

  /** The place of a word, or null. */
  find(word: string): number | null {
    const place = this.#firstFrom(word);
    return place < this.#words.count && this.at(place) === word ? place : null;
  }

  /** The places of the words that begin with some letters, ascending. */
  findPrefix(prefix: string): number[] {
    const places: number[] = [];
    const first = this.#firstFrom(prefix);
    for (let i = first; i < this.#words.count && this.at(i).startsWith(prefix); i++) places.push(i);
    return places;
  }

  /**
   * The places of the words that are nearest to one by `editDistance`, if any is within the limit. Numbers are
   * near to nothing: another year is no misspelling.
   */
  findNearest(word: string, limit: number): number[] {
    if (limit === 0 || DIGIT.test(word)) return [];
    const lettersOfWords = (this.#letters ??= this.#lettersOfWords());
    const letters = lettersOf(word);
    let nearest: number[] = [];
    let least = limit;
    for (let i = 0; i < lettersOfWords.length; i++) {
      const others = lettersOfWords[i] ?? 0;
      // One edit brings in one letter at most, and takes one away at most.
      if (bitCount(letters & ~others) > least || bitCount(others & ~letters) > least) continue;
      if (Math.abs(this.#words.lengthAt(i) - word.length) > least) continue;
      const candidate = this.at(i);
      const distance = editDistance(word, candidate, least);
      if (distance > least || DIGIT.test(candidate)) continue;
      if (distance < least) nearest = [];
      least = distance;
      nearest.push(i);
    }
    return nearest;
  }

  #lettersOfWords(): Int32Array {
    const letters = new Int32Array(this.#words.count);
    for (let i = 0; i < letters.length; i++) letters[i] = lettersOf(this.at(i));
    return letters;
  }

  /** The place of the first word that is not before some letters. */
  #firstFrom(letters: string): number {
    let low = 0;
    let high = this.#words.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
