import type { Span } from '#lib/corpus/span.ts';
import type { TimeExpression } from '#lib/corpus/time-expression.ts';
import { classesOf, phraseAt, stemOf } from './lexicon.ts';
import { FUNCTION_WORDS, NEGATIONS, NUMBER_WORDS } from './word-kinds.ts';
import { wordsIn, type Word, type WordForm } from './words.ts';

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

const ENDINGS = /(?:ians?|ans?|ias?|ns?|ish|es?|ys?|s|a)$/;

/** “Norwegian” and “Norway” have nothing to go by, “Estonian” and “Estonia” have “eston”. */
function rootOf(name: string): string {
  const root = name.replace(ENDINGS, '');
  return root.length >= 4 ? root : name;
}

const NO_CLASS: readonly number[] = [];
const NEGATING_STEMS = new Set([...NEGATIONS].map(stemOf));

/** All of a term but where it stands. */
type Meaning = Omit<Term, keyof Span | 'at'>;

/** A term as small as can be, for a corpus has millions: what it means is shared by all of the same form. */
class PlacedTerm implements Term {
  at = 0;
  readonly start: number;
  readonly end: number;
  readonly #meaning: Meaning;

  constructor({ start, end }: Span, meaning: Meaning) {
    this.start = start;
    this.end = end;
    this.#meaning = meaning;
  }

  get kind() {
    return this.#meaning.kind;
  }
  get word() {
    return this.#meaning.word;
  }
  get stem() {
    return this.#meaning.stem;
  }
  get root() {
    return this.#meaning.root;
  }
  get classes() {
    return this.#meaning.classes;
  }
  get negates() {
    return this.#meaning.negates;
  }
}

function makeMeaning({ text, plain, stem, isCapital, isInitials }: WordForm, mayBeName: boolean): Meaning {
  const meaning = { word: plain, root: '', classes: NO_CLASS, negates: false };
  if (/^\p{N}/u.test(text))
    return { ...meaning, kind: 'number', stem: text.replace(/[.,](?=\p{N}{3})/gu, '') };
  const number = NUMBER_WORDS.get(plain);
  if (number !== undefined) return { ...meaning, kind: 'number', stem: String(number) };
  if (NEGATIONS.has(plain) || /n['’]t$/u.test(plain))
    return { ...meaning, kind: 'function', stem: 'not', negates: true };
  if (!isInitials && FUNCTION_WORDS.has(plain.replace(/['’].*$/u, '')))
    return { ...meaning, kind: 'function', stem: plain };
  const known = text === '%' ? stemOf('percent') : stem;
  const isName = isInitials || (mayBeName && isCapital);
  return {
    ...meaning,
    kind: isName ? 'name' : 'word',
    stem: known,
    root: isName ? rootOf(plain) : '',
    classes: classesOf(known),
  };
}

/** What forms mean as names, and as other words. */
const asNames = new Map<WordForm, Meaning>();
const asWords = new Map<WordForm, Meaning>();

function meaningOf({ form, opens }: Word, names: ReadonlySet<string>): Meaning {
  const mayBeName = form.isCapital && (!opens || names.has(form.plain));
  const known = mayBeName ? asNames : asWords;
  let meaning = known.get(form);
  if (!meaning) {
    meaning = makeMeaning(form, mayBeName);
    known.set(form, meaning);
  }
  return meaning;
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
  const stems = words.map(({ form }) => form.stem);
  const terms: PlacedTerm[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (!word) break;
    const date = dateAt(word, definite);
    const phrase = date ? null : phraseAt(stems, at);
    let length = 1;
    if (date) while ((words[at + length]?.start ?? Infinity) < date.end) length++;
    else if (phrase) length = phrase.length;
    const span = { start: word.start, end: (words[at + length - 1] ?? word).end };
    const printed = () =>
      words
        .slice(at, at + length)
        .map(({ form }) => form.plain)
        .join(' ');
    const meaning = meaningOf(word, names);
    if (date) terms.push(new PlacedTerm(span, dateMeaning(printed(), date)));
    else if (phrase) terms.push(new PlacedTerm(span, phraseMeaning(printed(), phrase.name, meaning.kind)));
    else terms.push(new PlacedTerm(span, meaning));
    at += length;
  }
  return number(text, terms);
}

const dateMeaning = (word: string, { value }: TimeExpression): Meaning => ({
  kind: 'date',
  word,
  stem: DEFINITE.exec(value)?.[0] ?? '',
  root: '',
  classes: NO_CLASS,
  negates: false,
});

/** @param first the kind of its first word */
function phraseMeaning(word: string, name: string, first: TermKind): Meaning {
  const negates = NEGATING_STEMS.has(name);
  const kind = first === 'name' ? 'name' : negates ? 'function' : 'word';
  return { kind, word, stem: name, root: '', classes: classesOf(name), negates };
}

/** Numbers the terms so that only neighbours with nothing but a space or hyphen between them follow each other. */
function number(text: string, terms: PlacedTerm[]): Term[] {
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
