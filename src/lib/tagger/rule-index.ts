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
}

/** Nothing after that makes it part of a number, a price or a longer word. */
const END = '(?![\\p{L}\\p{N}_])(?![.,:/]\\d|(?<=\\d)-\\d)';
const GAP = '[\\s-]{1,4}';

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

/** Which rules can begin with a word, by what can come second. */
export const RULES = new Map<string, Map<string, CompiledRule[]>>();
TIME_RULES.forEach((rule, order) => {
  for (const phrase of rule.phrases) {
    const { source, openings } = compilePhrase(phrase);
    const compiled = { rule, order, pattern: patternOf(rule, source), names: namesIn(phrase) };
    for (const [first, seconds] of openings) {
      const bySecond = RULES.get(first) ?? new Map<string, CompiledRule[]>();
      RULES.set(first, bySecond);
      // What can be followed by anything need not be looked up by more.
      for (const second of seconds.has(ANY) ? [ANY] : seconds)
        bySecond.set(second, [...(bySecond.get(second) ?? []), compiled]);
    }
  }
});
