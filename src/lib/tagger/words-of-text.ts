import { firstOf } from './phrase-openings.ts';
import { isKnownShape, knownWord, type KnownWord } from './rule-index.ts';

/** The look-ups of a text in order, as `LOOK_UPS` of phrase-openings.ts has them. */
export interface TextWords {
  /** Where each begins. */
  starts: number[];
  /** What the rules know of it; undefined for the many that they do not know. */
  known: (KnownWord | undefined)[];
  /** By set of words the places in `starts` where one of it stands. */
  places: (number[] | undefined)[];
}

const LETTERS = /\p{L}+/uy;
const FIGURE = knownWord('#');
/** One of four digits, which may be a year. */
const FOUR_FIGURES = FIGURE && { ...FIGURE, sets: [...FIGURE.sets, ...(knownWord('####')?.sets ?? [])] };
const APOSTROPHE = knownWord('’');

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isAsciiLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
/** ' ’ ‘ */
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019 || code === 0x2018;

/** Where the letters end that begin at `start`; `start` itself if there are none. */
function endOfLetters(text: string, start: number): number {
  let at = start;
  let code = text.charCodeAt(at);
  while (isAsciiLetter(code)) code = text.charCodeAt(++at);
  if (!(code >= 0x80)) return at;
  LETTERS.lastIndex = start;
  return LETTERS.test(text) ? LETTERS.lastIndex : start;
}

/**
 * Goes through a text once, letter by letter: a pattern with Unicode letters takes several times as long.
 *
 * @example wordsOfText('In June 1999').starts // [0, 3, 8]
 */
export function wordsOfText(text: string): TextWords {
  const words: TextWords = { starts: [], known: [], places: [] };
  const add = (start: number, known: KnownWord | undefined) => {
    if (known) for (const set of known.sets) (words.places[set] ??= []).push(words.starts.length);
    words.starts.push(start);
    words.known.push(known);
  };
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isAsciiLetter(code) || code >= 0x80) {
      const end = endOfLetters(text, at);
      if (end > at) {
        add(at, isKnownShape(code, end - at) ? knownWord(firstOf(text.slice(at, end))) : undefined);
        at = end;
        continue;
      }
    }
    if (isDigit(code)) {
      let end = at + 1;
      while (isDigit(text.charCodeAt(end))) end++;
      add(at, end - at === 4 ? FOUR_FIGURES : FIGURE);
      at = end;
    } else {
      if (isApostrophe(code) && isDigit(text.charCodeAt(at + 1))) add(at, APOSTROPHE);
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
  }
  return words;
}
