import type { Item } from './phrase-items.ts';
import { WORD_CLASSES } from './word-classes.ts';

/** What a text is looked up by: words, figures, and apostrophes that a year follows. */
export const LOOK_UPS = /\p{L}+|\d+|['’‘](?=\d)/gu;

/**
 * By what a word or figure is looked up in the rules.
 *
 * @example firstOf('June') // 'june'
 * @example firstOf('1999') // '#'
 */
export function firstOf(word: string): string {
  const code = word.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return '#';
  return /^['’‘]/.test(word) ? '’' : word.toLowerCase();
}

/** The look-ups of some words of a phrase. */
export const lookUpsOf = (text: string): string[] => (text.match(LOOK_UPS) ?? []).map(firstOf);

/** Any word, or none: nothing is known of what comes second. */
export const ANY = '*';

/** What can have been read so far: nothing, or one word; what two words it can begin with is put into `openings`. */
type ReadSoFar = ReadonlySet<string>;

function addWord(soFar: ReadSoFar, word: string, openings: Map<string, Set<string>>): ReadSoFar {
  const next = new Set<string>();
  for (const first of soFar) {
    if (first === '') next.add(word);
    else openings.set(first, (openings.get(first) ?? new Set()).add(word));
  }
  return next;
}

const addWords = (
  soFar: ReadSoFar,
  words: readonly string[],
  openings: Map<string, Set<string>>,
): ReadSoFar => words.reduce((each, word) => (each.size === 0 ? each : addWord(each, word, openings)), soFar);

const union = (sets: ReadSoFar[]): ReadSoFar => new Set(sets.flatMap((each) => [...each]));

function addItem(soFar: ReadSoFar, item: Item, openings: Map<string, Set<string>>): ReadSoFar {
  if (item.kind === 'gap') return soFar;
  if (item.kind === 'text') return addWords(soFar, lookUpsOf(item.text), openings);
  if (item.kind === 'choice') {
    const after = item.options.map((option) => addItems(soFar, option, openings));
    return union(item.isOptional ? [soFar, ...after] : after);
  }
  const { members, firsts = [ANY] } = WORD_CLASSES[item.of] ?? {};
  if (members) return union(members.map((member) => addWords(soFar, member, openings)));
  for (const first of firsts) addWords(addWord(soFar, first, openings), [ANY], openings);
  return new Set();
}

const addItems = (soFar: ReadSoFar, items: Item[], openings: Map<string, Set<string>>): ReadSoFar =>
  items.reduce((each, item) => addItem(each, item, openings), soFar);

/** By the first word what can come second. */
export function openingsOf(items: Item[]): Map<string, Set<string>> {
  const openings = new Map<string, Set<string>>();
  const short = addItems(new Set(['']), items, openings);
  for (const first of short)
    if (first !== '') openings.set(first, (openings.get(first) ?? new Set()).add(ANY));
  if (short.has('')) throw new Error('Nothing has to be there in a phrase.');
  return openings;
}
