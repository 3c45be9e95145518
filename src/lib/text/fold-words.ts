import type { TextPositionSelector } from './selector.ts';

/** A word as it is compared, and its place in the text as received. */
export interface FoldedWord extends TextPositionSelector {
  word: string;
}

/**
 * Initials with full stops, or letters and digits with apostrophes and invisible characters (soft hyphen, zero-width
 * space, joiners) between them. Hyphens and every other mark separate.
 */
const RUNS =
  /(?<![\p{L}\p{M}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’‘＇\u00ad\u200b-\u200d\u2060]+[\p{L}\p{M}\p{N}]+)*/gu;

const POSSESSIVE = /['’‘＇]s$/i;
const ASCII_WORD = /^[a-z0-9]+$/i;

/**
 * What marks a letter without being one: accents, vowel points of Arabic and Hebrew. The vowel signs of Indian
 * scripts are marks too (`\p{M}`), but there they make the word.
 */
const DIACRITICS = /[\p{Script=Inherited}\u0591-\u05c7]/gu;

/** Letters that Unicode does not take apart, written as readers type them without their keyboard. */
const PLAIN_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

function fold(run: string): string {
  // Most words: the same result, without the cost.
  if (ASCII_WORD.test(run)) return run.toLowerCase();
  return (
    run
      .normalize('NFKD')
      .toLowerCase()
      .replace(DIACRITICS, '')
      .replace(/[ßæœøłđðþıς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
      // Apostrophes, the stops of initials, the bar of ½; U+02BC is an apostrophe that counts as a letter.
      .replace(/[^\p{L}\p{M}\p{N}]|\u02bc/gu, '')
      // Puts the syllables of Hangul together again.
      .normalize('NFC')
  );
}

/** Scripts that put no spaces between words (UAX #29 §4), and the mark of long kana, which belongs to two scripts. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ーｰ\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Whether a folded word is one character or two of a script without spaces. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/** A letter with the marks on it. */
const CHARACTERS = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Splits a run that holds unspaced script: what is spaced becomes words; of the rest every two neighbouring
 * characters do, and the last one of a stretch alone.
 */
function* splitUnspaced(run: string, offset: number): Generator<FoldedWord> {
  const characters = Array.from(run.matchAll(CHARACTERS), ({ 0: text, index }) => ({
    text,
    start: offset + index,
    end: offset + index + text.length,
    isPaired: isUnspaced(text),
  }));
  for (let i = 0; i < characters.length; i++) {
    const first = characters[i];
    if (!first) break;
    let last = first;
    if (first.isPaired) {
      const next = characters[i + 1];
      if (next?.isPaired) last = next;
    } else {
      for (let next = characters[i + 1]; next && !next.isPaired; next = characters[i + 1]) {
        last = next;
        i++;
      }
    }
    const word = fold(run.slice(first.start - offset, last.end - offset));
    if (word !== '') yield { word, start: first.start, end: last.end };
  }
}

/**
 * The words of a text as a search compares them: small letters without diacritics (Unicode NFKD), without
 * apostrophes, without a possessive ’s; “U.S.” is “us”. Scripts without spaces (Chinese, Japanese, Thai …) give
 * every two neighbouring characters, overlapping, and the last one alone, so that both words and single
 * characters can be searched for.
 *
 * @returns in text order; offsets in UTF-16 code units of the text as received
 * @example foldWords('Łódź’s co-op') // [{ word: 'lodz', start: 0, end: 4 }, { word: 'co', start: 7, end: 9 }, …]
 */
export function foldWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const { 0: whole, index: start } of text.matchAll(RUNS)) {
    const run = whole.replace(POSSESSIVE, '');
    if (!ASCII_WORD.test(run) && isUnspaced(run)) {
      for (const word of splitUnspaced(run, start)) words.push(word);
      continue;
    }
    const word = fold(run);
    if (word !== '') words.push({ word, start, end: start + run.length });
  }
  return words;
}
