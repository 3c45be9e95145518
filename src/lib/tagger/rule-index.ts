import { ANY } from './phrase-openings.ts';
import { compilePhrase, namesIn, sourceOfGuard } from './phrase.ts';
import type { TimeRule } from './time-rule.ts';
import { TIME_RULES } from './time-rules.ts';

/** A phrase of a rule, ready to be tried. */
export interface CompiledRule {
  rule: TimeRule;
  /** Place in the table, for rules that match the same words. */
  order: number;
  /** Sticky: tried only where a word stands that the phrase can begin with. */
  pattern: RegExp;
  names: readonly string[];
  /** Sets of words of which one has to follow within so many look-ups. */
  needs: readonly { set: number; within: number }[];
}

/** Nothing after that makes it part of a number, a price or a longer word. */
const END = '(?![\\p{L}\\p{N}_])(?![.,:/]\\d|(?<=\\d)-\\d)';
/** A dash with space around it parts clauses. */
const GAP = '(?:\\s{1,4}|-)';

/** All letters of Unicode, without regard to case, take seconds to compile; beside English words stand these. */
function withoutUnicode(part: string): string {
  const listed = part.replaceAll('\\p{L}', 'A-Za-z\\u00C0-\\u024F').replaceAll('\\p{N}', '\\d');
  return part.startsWith('[') ? listed : `[${listed}]`;
}

function patternOf(rule: TimeRule, source: string): RegExp {
  const { after, notAfter, before, notBefore } = rule;
  const word = (guard: string) => `(?:${sourceOfGuard(guard)})(?![\\p{L}\\p{N}])`;
  return new RegExp(
    [
      after === undefined ? '' : `(?<=(?<!\\p{L})${word(after)}${GAP})`,
      notAfter === undefined ? '' : `(?<!(?<!\\p{L})${word(notAfter)}${GAP})`,
      source,
      END,
      before === undefined ? '' : `(?=${GAP}${word(before)})`,
      notBefore === undefined ? '' : `(?!${GAP}?${word(notBefore)})`,
    ]
      .join('')
      .replace(/\[[^\]]*\]|\\p\{[LN]\}/g, withoutUnicode),
    'iuy',
  );
}

/** What the rules know of a word. */
export interface KnownWord {
  key: string;
  /** The rules that can begin with it: whatever comes second, and by what does. The latter hold the former too. */
  alone: CompiledRule[];
  bySecond: Map<string, CompiledRule[]> | null;
  /** Which sets of words it is in of which rules need one. */
  sets: number[];
}

const WORDS = new Map<string, KnownWord>();

function wordOf(key: string): KnownWord {
  const known = WORDS.get(key) ?? { key, alone: [], bySecond: null, sets: [] };
  WORDS.set(key, known);
  return known;
}

/** The words of each set; its place is its number. */
const SETS = new Map<string, number>();

function setOf(words: readonly string[]): number {
  const name = words.toSorted().join(' ');
  const known = SETS.get(name);
  if (known !== undefined) return known;
  const set = SETS.size;
  SETS.set(name, set);
  for (const word of words) wordOf(word).sets.push(set);
  return set;
}

TIME_RULES.forEach((rule, order) => {
  for (const phrase of rule.phrases) {
    const { source, openings, needs } = compilePhrase(phrase);
    const compiled: CompiledRule = {
      rule,
      order,
      pattern: patternOf(rule, source),
      names: namesIn(phrase),
      needs: needs.map(({ words, within }) => ({ set: setOf(words), within })),
    };
    for (const [first, seconds] of openings) {
      const word = wordOf(first);
      word.bySecond ??= new Map<string, CompiledRule[]>();
      // What can be followed by anything need not be looked up by more.
      for (const second of seconds.has(ANY) ? [ANY] : seconds) {
        wordOf(second);
        word.bySecond.set(second, [...(word.bySecond.get(second) ?? []), compiled]);
      }
    }
  }
});

for (const word of WORDS.values()) {
  word.alone = word.bySecond?.get(ANY) ?? [];
  for (const [second, rules] of word.bySecond ?? []) {
    if (second !== ANY) word.bySecond?.set(second, [...rules, ...word.alone]);
  }
}

/** First letters and lengths of the words that are known: most of a text is neither. */
const SHAPES = new Set([...WORDS.keys()].map((key) => shapeOf(key.charCodeAt(0), key.length)));
/** Letters count by their last five bits, in which small ones are like capitals; no word is as long as 2^20. */
function shapeOf(code: number, length: number): number {
  return length * 32 + (code & 31);
}

/**
 * Whether any word of this length that begins with this letter is known. Letters beyond ASCII may be small ones of any.
 *
 * @param code of the first letter, in UTF-16
 */
export const isKnownShape = (code: number, length: number): boolean =>
  code >= 0x80 || SHAPES.has(shapeOf(code, length));

/**
 * What the rules know of a word, by what `firstOf` makes of it.
 *
 * @example knownWord('june')?.bySecond // the rules that can begin with “June”
 */
export const knownWord = (key: string): KnownWord | undefined => WORDS.get(key);
