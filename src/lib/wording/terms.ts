import type { Span } from '#lib/corpus/span.ts';
import type { TimeExpression } from '#lib/corpus/time-expression.ts';
import { classesOf, phraseAt, stemOf } from './lexicon.ts';
import { FUNCTION_WORDS, NEGATIONS, NUMBER_WORDS } from './word-kinds.ts';

/** `function` words carry grammar only, a `name` begins with a capital, a `date` is known to the day or less. */
export type TermKind = 'word' | 'function' | 'name' | 'number' | 'date';

/** A word as it is compared, or an expression that stands for one. */
export interface Term extends Span {
  /** Its place among the terms of its sentence; a mark between two words counts as a place. */
  at: number;
  kind: TermKind;
  /** Small letters, as printed. */
  word: string;
  /** Two terms of one stem are the same word: a stem, a number in digits, an EDTF date. */
  stem: string;
  /** Of a name, what a country and its adjective have in common; else empty. */
  root: string;
  /** Classes of near-synonyms. */
  classes: readonly number[];
  negates: boolean;
}

const WORDS =
  /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|%|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Of these, those with a capital. */
const CAPITALS = /(?<![\p{L}\p{N}'’])(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*)/gu;

interface Word extends Span {
  text: string;
  /** Small letters, without full stops and possessive ’s. */
  plain: string;
  /** Whether a sentence or a quotation begins with it, so that a capital says nothing. */
  opens: boolean;
}

function wordsIn(text: string, from: number, pattern = WORDS): Word[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const [printed] = match;
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    return {
      start: from + match.index,
      end: from + match.index + printed.length,
      text: printed,
      plain: printed
        .toLowerCase()
        .replace(/['’]s$/u, '')
        .replace(/^((?:\p{L}\.)+)$/u, (initials) => initials.replaceAll('.', '')),
      opens: before === '' || /(?:["“„«[]|[.!?…]["”»]?\s+)$/u.test(before),
    };
  });
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
const isInitials = (text: string): boolean => /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(text);

/** The words that a text has with a capital within its sentences: names, wherever they stand. */
export function namesIn(sentences: readonly string[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap((sentence) =>
      wordsIn(sentence, 0, CAPITALS)
        .filter(({ text, opens }) => !opens || isInitials(text))
        .map(({ plain }) => plain),
    ),
  );
}

const ENDINGS = /(?:ians?|ans?|ias?|ns?|ish|es?|ys?|s|a)$/;

/** “Norwegian” and “Norway” have nothing to go by, “Estonian” and “Estonia” have “eston”. */
function rootOf(name: string): string {
  const root = name.replace(ENDINGS, '');
  return root.length >= 4 ? root : name;
}

const NO_CLASS: readonly number[] = [];
const NEGATING_STEMS = new Set([...NEGATIONS].map(stemOf));

type Meaning = Pick<Term, 'kind' | 'stem' | 'root' | 'classes' | 'negates'>;

function meaningOf(text: string, plain: string, mayBeName: boolean): Meaning {
  const meaning = { root: '', classes: NO_CLASS, negates: false };
  if (/^\p{N}/u.test(text))
    return { ...meaning, kind: 'number', stem: text.replace(/[.,](?=\p{N}{3})/gu, '') };
  const number = NUMBER_WORDS.get(plain);
  if (number !== undefined) return { ...meaning, kind: 'number', stem: String(number) };
  if (NEGATIONS.has(plain) || /n['’]t$/u.test(plain))
    return { ...meaning, kind: 'function', stem: 'not', negates: true };
  const initials = isInitials(text);
  if (!initials && FUNCTION_WORDS.has(plain.replace(/['’].*$/u, '')))
    return { ...meaning, kind: 'function', stem: plain };
  const stem = stemOf(text === '%' ? 'percent' : plain);
  const isName = initials || (mayBeName && isCapital(text));
  return {
    ...meaning,
    kind: isName ? 'name' : 'word',
    stem,
    root: isName ? rootOf(plain) : '',
    classes: classesOf(stem),
  };
}

/** Of words as printed; a corpus has few beside its length. */
const meanings = new Map<string, Meaning>();

function termOf({ start, end, text, plain, opens }: Word, names: ReadonlySet<string>): Term {
  const mayBeName = !opens || names.has(plain);
  const key = mayBeName ? `^${text}` : text;
  let meaning = meanings.get(key);
  if (!meaning) {
    meaning = meaningOf(text, plain, mayBeName);
    meanings.set(key, meaning);
  }
  return { ...meaning, at: 0, start, end, word: plain };
}

/** A time expression that the article's date makes definite is one term: “Thursday” and “3 May” may be the same day. */
function dateAt(word: Word, dates: readonly TimeExpression[]): TimeExpression | null {
  return dates.find(({ start, end }) => start <= word.start && word.start < end) ?? null;
}

/** EDTF to the day, the month or the year. */
const DEFINITE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/;

/**
 * The words of a sentence as they are compared. Expressions of several words that stand for one are one term.
 *
 * @param names words that are names wherever they stand
 * @param dates time expressions of the article that touch the sentence
 */
export function termsOf(
  text: string,
  { start, end }: Span,
  names: ReadonlySet<string>,
  dates: readonly TimeExpression[] = [],
): Term[] {
  const definite = dates.filter(
    ({ type, value }) => (type === 'DATE' || type === 'TIME') && DEFINITE.test(value),
  );
  const words = wordsIn(text.slice(start, end), start);
  const single = words.map((word) => termOf(word, names));
  const stems = words.map(({ plain }) => stemOf(plain));
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const [word, term] = [words[at], single[at]];
    if (!word || !term) break;
    const date = dateAt(word, definite);
    const phrase = date ? null : phraseAt(stems, at);
    let length = 1;
    if (date) while ((words[at + length]?.start ?? Infinity) < date.end) length++;
    else if (phrase) length = phrase.length;
    const last = words[at + length - 1] ?? word;
    const span = { start: word.start, end: last.end };
    const printed = words
      .slice(at, at + length)
      .map(({ plain }) => plain)
      .join(' ');
    if (date)
      terms.push({
        ...term,
        ...span,
        word: printed,
        kind: 'date',
        stem: DEFINITE.exec(date.value)?.[0] ?? '',
        root: '',
        classes: NO_CLASS,
      });
    else if (phrase)
      terms.push({
        ...term,
        ...span,
        word: printed,
        kind: term.kind === 'name' ? 'name' : NEGATING_STEMS.has(phrase.name) ? 'function' : 'word',
        stem: phrase.name,
        root: '',
        classes: classesOf(phrase.name),
        negates: NEGATING_STEMS.has(phrase.name),
      });
    else terms.push(term);
    at += length;
  }
  return number(text, terms);
}

/** Numbers the terms so that only neighbours with nothing but a space or hyphen between them follow each other. */
function number(text: string, terms: Term[]): Term[] {
  let place = 0;
  let end = terms[0]?.start ?? 0;
  for (const term of terms) {
    place += /^[\s-]*$/.test(text.slice(end, term.start)) ? 1 : 2;
    term.at = place;
    end = term.end;
  }
  return terms;
}

/** Whether a term says something by itself. */
export const isContent = ({ kind }: Term): boolean => kind !== 'function';

/** How alike two terms are: 1 the same word, 0.8 near-synonyms, 0 neither. Function words are never compared here. */
export function likeness(a: Term, b: Term): number {
  if (a.kind === 'function' || b.kind === 'function') return 0;
  if (a.stem === b.stem || (a.root !== '' && a.root === b.root)) return 1;
  // Asked so often that a closure for each would be felt.
  for (const each of a.classes) if (b.classes.includes(each)) return 0.8;
  return 0;
}
