import { parsePhrase, type Item } from './phrase-items.ts';
import { needsOf, type Need } from './phrase-needs.ts';
import { openingsOf } from './phrase-openings.ts';
import { WORD_CLASSES } from './word-classes.ts';

/** A phrase of the rule tables, ready to be looked for. */
export interface CompiledPhrase {
  /** Source of a regular expression, its groups named as in the phrase. */
  source: string;
  /** What its first word can be and what then its second, as `firstOf` has them; '*' if that can be anything. */
  openings: ReadonlyMap<string, ReadonlySet<string>>;
  /** What must stand further on. */
  needs: readonly Need[];
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

/**
 * The notation of the rule tables, as a regular expression. Words stand for themselves, `{month}` for a class of words
 * (`{from:year}` gives it another name), `[…]` may be left out, `(a|b)` is one of them; a space is white space, `~` white
 * space or a hyphen, `–` any dash, `'` any apostrophe.
 *
 * @throws Error for a phrase that is not in this notation: a bug in a table
 * @example compilePhrase('[the] (start|end) of {month}').openings // the → start, end; start → of; end → of
 */
export function compilePhrase(phrase: string): CompiledPhrase {
  const items = parsePhrase(phrase);
  return { source: sourceOfAll(items, new Map()), openings: openingsOf(items), needs: needsOf(items) };
}

/**
 * The classes of a match by name. A class that a phrase has twice, each where the other is not, is one.
 *
 * @param groups of a match of `CompiledPhrase.source`, in which JavaScript wants every name once
 */
export function partsOf(groups: Record<string, string | undefined>): Record<string, string | undefined> {
  const parts: Record<string, string | undefined> = {};
  for (const name in groups) {
    const words = groups[name];
    // "month_2" is the second "month"; a pattern for that would take longer than the rest.
    if (words !== undefined) parts[name.at(-2) === '_' ? name.slice(0, -2) : name] = words;
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
  return sourceOfAll(unnamed(parsePhrase(phrase)), new Map());
}
