import { stemmer } from 'stemmer';
import { IRREGULAR } from './irregular-forms.ts';
import { CLASSES, OPPOSITES, PHRASES } from './near-synonyms.ts';

const stems = new Map<string, string>();

/**
 * A word without its inflection: irregular forms by a table, the rest by Porter's stemmer (1980).
 *
 * @param word in small letters, without possessive ’s
 * @example stemOf('fought') // 'fight'
 */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = stemmer(IRREGULAR.get(word) ?? word);
    stems.set(word, stem);
  }
  return stem;
}

/** The parts of an expression of several words, as the tables write it. */
const partsOf = (expression: string): string[] => expression.split(/[\s_&-]+/).map(stemOf);

/** The name of a word or an expression in the lexicon: its stems, joined. */
const nameOf = (expression: string): string => partsOf(expression).join('_');

const firstWords = new Set(CLASSES.map(([first]) => first));
/** The classes of the table, and one for each word that is only known by its opposite. */
const allClasses = [
  ...CLASSES,
  ...[...new Set(OPPOSITES.flat())].filter((word) => !firstWords.has(word)).map((word) => [word]),
];

const classes = new Map<string, number[]>();
for (const [index, words] of allClasses.entries())
  for (const name of new Set(words.map(nameOf))) classes.set(name, [...(classes.get(name) ?? []), index]);

/** The classes of near-synonyms that a stem, or the joined stems of an expression, belongs to. */
export const classesOf = (name: string): readonly number[] => classes.get(name) ?? [];

interface Phrase {
  parts: string[];
  name: string;
}

/** Expressions by their first stem, the longest first. */
const phrases = new Map<string, Phrase[]>();
const expressions: [string, string][] = [
  ...CLASSES.flat()
    .filter((word) => /[_&-]/.test(word))
    .map((word): [string, string] => [word, nameOf(word)]),
  ...PHRASES.map(([phrase, word]): [string, string] => [phrase, stemOf(word)]),
];
for (const [expression, name] of expressions) {
  const parts = partsOf(expression);
  const [first = ''] = parts;
  phrases.set(
    first,
    [...(phrases.get(first) ?? []), { parts, name }].sort((a, b) => b.parts.length - a.parts.length),
  );
}

const POSSESSIVES = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their'].map(stemOf));

/** How many stems from a place make up an expression, a possessive after its first one allowed; 0 if they do not. */
function lengthAt(all: readonly string[], at: number, parts: readonly string[]): number {
  const [first, ...rest] = parts;
  if (all[at] !== first) return 0;
  const from = POSSESSIVES.has(all[at + 1] ?? '') && all[at + 1] !== rest[0] ? at + 2 : at + 1;
  return rest.every((part, index) => all[from + index] === part) ? from + rest.length - at : 0;
}

/**
 * The longest expression of the tables that begins at a place of a list of stems, and how many of them it takes: a
 * possessive may stand in it (“took its toll”). Null if none does.
 *
 * @example phraseAt(['call', 'for', 'help'], 0) // { name: 'call_for', length: 2 }
 */
export function phraseAt(all: readonly string[], at: number): { name: string; length: number } | null {
  for (const { parts, name } of phrases.get(all[at] ?? '') ?? []) {
    const length = lengthAt(all, at, parts);
    if (length > 0) return { name, length };
  }
  return null;
}

/** The classes of which one word of the tables is a member. */
const opposites = new Map<number, Set<number>>();
for (const [one, other] of OPPOSITES) {
  // A class is named by its first word.
  const named = (word: string) => allClasses.flatMap(([first], index) => (first === word ? [index] : []));
  for (const a of named(one))
    for (const b of named(other)) {
      opposites.set(a, (opposites.get(a) ?? new Set()).add(b));
      opposites.set(b, (opposites.get(b) ?? new Set()).add(a));
    }
}

/** Whether two words belong to classes that exclude each other. */
export const areOpposite = (a: readonly number[], b: readonly number[]): boolean =>
  a.some((one) => b.some((other) => opposites.get(one)?.has(other) ?? false));
