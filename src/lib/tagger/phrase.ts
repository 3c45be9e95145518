import { WORD_CLASSES } from './word-classes.ts';

/** A phrase of the rule tables, ready to be looked for. */
export interface CompiledPhrase {
  /** Source of a regular expression, its groups named as in the phrase. */
  source: string;
  /** What its first word can be and what then its second, as `firstOf` has them; '*' if that can be anything. */
  openings: ReadonlyMap<string, ReadonlySet<string>>;
}

type Item =
  | { kind: 'text'; text: string }
  | { kind: 'class'; name: string; of: string }
  | { kind: 'choice'; options: Item[][]; isOptional: boolean }
  | { kind: 'gap'; source: string };

/** White space between words, at most: what is further apart is a table, not a phrase. Bounded, so that it stays fast. */
const GAP = '\\s{1,4}';
const GAP_OR_HYPHEN = '(?:\\s{0,2}[-‐‑]\\s{0,2}|\\s{1,4})';

const TOKEN = /[[\]()|]|\{(?<name>\w+)(?::(?<of>\w+))?\}|(?<gap>[ ~])|(?<text>[^[\]()|{} ~]+)/gu;

/** Phrase → items, by recursive descent: `[` and `(` open a choice, `|` parts its options. */
function parse(phrase: string): Item[] {
  const tokens = [...phrase.trim().matchAll(TOKEN)];
  let at = 0;
  const options = (close: string | null): Item[][] => {
    const found: Item[][] = [[]];
    for (; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token) break;
      const [written] = token;
      const { name, of, gap, text } = token.groups ?? {};
      const current = found.at(-1) ?? [];
      if (written === close) return found;
      if (written === '|') found.push([]);
      else if (written === '[' || written === '(') {
        at++;
        current.push({
          kind: 'choice',
          options: options(written === '[' ? ']' : ')'),
          isOptional: written === '[',
        });
      } else if (gap !== undefined) current.push({ kind: 'gap', source: gap === ' ' ? GAP : GAP_OR_HYPHEN });
      else if (name !== undefined) current.push({ kind: 'class', name, of: of ?? name });
      else if (text !== undefined) current.push({ kind: 'text', text });
      else throw new Error(`“${written}” is out of place in the phrase “${phrase}”.`);
    }
    if (close !== null) throw new Error(`A “${close}” is missing in the phrase “${phrase}”.`);
    return found;
  };
  const [only, ...others] = options(null);
  return others.length === 0 && only
    ? only
    : [{ kind: 'choice', options: [only ?? [], ...others], isOptional: false }];
}

const escaped = (text: string) =>
  text
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replaceAll("'", "['’‘]")
    .replaceAll('-', '[-‐‑]')
    .replaceAll('–', '[-–—]');

const isOptional = (item: Item | undefined) => item?.kind === 'choice' && item.isOptional;
/** "[,]" stands at the word before it, and leaves the gap where it is. */
const isMark = (item: Item) =>
  item.kind === 'choice' &&
  item.options.every(
    ([first]) =>
      first === undefined ||
      first.kind === 'gap' ||
      (first.kind === 'text' && /^[^\p{L}\p{N}]/u.test(first.text)),
  );

/**
 * An optional part takes along the gap that parts it from the rest: the one after it, or where nothing that must be
 * there follows, the one before it.
 */
function sourceOfAll(items: Item[], used: Map<string, number>): string {
  const parts: string[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    const next = items[i + 1];
    const restIsOptional = items.slice(i + 1).every((each) => each.kind === 'gap' || isOptional(each));
    if (item.kind === 'gap' && isOptional(next) && restIsOptional) {
      parts.push(
        `(?:${item.source}${sourceOf({ ...(next as Item & { kind: 'choice' }), isOptional: false }, used)})?`,
      );
      i++;
    } else if (
      isOptional(item) &&
      !isMark(item) &&
      next?.kind === 'gap' &&
      (i === 0 || items[i - 1]?.kind === 'gap')
    ) {
      parts.push(
        `(?:${sourceOf({ ...(item as Item & { kind: 'choice' }), isOptional: false }, used)}${next.source})?`,
      );
      i++;
    } else parts.push(sourceOf(item, used));
  }
  return parts.join('');
}

function sourceOf(item: Item, used: Map<string, number>): string {
  switch (item.kind) {
    case 'text':
      return escaped(item.text);
    case 'gap':
      return item.source;
    case 'class': {
      const known = WORD_CLASSES[item.of];
      if (!known) throw new Error(`There is no class of words “${item.of}”.`);
      if (item.name === '') return `(?:${known.source})`;
      const times = (used.get(item.name) ?? 0) + 1;
      used.set(item.name, times);
      return `(?<${item.name}${times === 1 ? '' : `_${times}`}>${known.source})`;
    }
    case 'choice':
      return `(?:${item.options.map((option) => sourceOfAll(option, used)).join('|')})${item.isOptional ? '?' : ''}`;
  }
}

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
function openingsOf(items: Item[]): Map<string, Set<string>> {
  const openings = new Map<string, Set<string>>();
  const short = addItems(new Set(['']), items, openings);
  for (const first of short)
    if (first !== '') openings.set(first, (openings.get(first) ?? new Set()).add(ANY));
  if (short.has('')) throw new Error('Nothing has to be there in a phrase.');
  return openings;
}

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

const lookUpsOf = (text: string): string[] => (text.match(LOOK_UPS) ?? []).map(firstOf);

/**
 * The notation of the rule tables, as a regular expression. Words stand for themselves, `{month}` for a class of words
 * (`{from:year}` gives it another name), `[…]` may be left out, `(a|b)` is one of them; a space is white space, `~` white
 * space or a hyphen, `–` any dash, `'` any apostrophe.
 *
 * @throws Error for a phrase that is not in this notation: a bug in a table
 * @example compilePhrase('[the] (start|end) of {month}').openings // the → start, end; start → of; end → of
 */
export function compilePhrase(phrase: string): CompiledPhrase {
  const items = parse(phrase);
  return { source: sourceOfAll(items, new Map()), openings: openingsOf(items) };
}

/**
 * The classes of a match by name. A class that a phrase has twice, each where the other is not, is one.
 *
 * @param groups of a match of `CompiledPhrase.source`, in which JavaScript wants every name once
 */
export function partsOf(groups: Record<string, string | undefined>): Record<string, string | undefined> {
  const parts: Record<string, string | undefined> = {};
  for (const [name, words] of Object.entries(groups)) {
    if (words !== undefined) parts[name.replace(/_\d$/, '')] = words;
  }
  return parts;
}

/** The groups of a phrase that hold names: they count only with a capital. */
export const namesIn = (phrase: string): string[] =>
  [...phrase.matchAll(/\{(\w+)(?::(\w+))?\}/g)].flatMap(([, name = '', of = name]) =>
    WORD_CLASSES[of]?.isName === true ? [name] : [],
  );

/**
 * Phrases that only have to stand beside an expression, or must not: without groups.
 *
 * @example sourceOfGuard('of|{month}') // '(?:of|(?:January|…))'
 */
export function sourceOfGuard(phrase: string): string {
  const unnamed = (items: Item[]): Item[] =>
    items.map((item) =>
      item.kind === 'class'
        ? { ...item, name: '' }
        : item.kind === 'choice'
          ? { ...item, options: item.options.map(unnamed) }
          : item,
    );
  return sourceOfAll(unnamed(parse(phrase)), new Map());
}
