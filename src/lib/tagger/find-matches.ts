import type { Span } from '#lib/corpus/span.ts';
import { partsOf } from './phrase.ts';
import type { CompiledRule } from './rule-index.ts';
import type { Reading } from './time-reading.ts';
import type { DateOrder, TimeRule } from './time-rule.ts';
import { wordsOfText, type TextWords } from './words-of-text.ts';

/** Words that a rule matches, and what it makes of them. */
export interface Match extends Span {
  rule: TimeRule;
  order: number;
  reading: Reading;
}

/** Nothing before that makes it part of a number, a price or a longer word. */
const NOT_BEFORE = /[\p{L}\p{N}$€£¥#/@_]$|\d[.,:–-]$/u;
/** The end of a range: “December 1979–February 1980”, “Nov. 28-Dec. 2”. */
const AFTER_DATE = /\s(?:(?:1[5-9]|20)\d\d|[1-3]?\d)[–-]$/;
const canBegin = (text: string, at: number): boolean =>
  // Nearly everything stands behind a space.
  at === 0 ||
  text.charCodeAt(at - 1) === 0x20 ||
  !NOT_BEFORE.test(text.slice(Math.max(0, at - 2), at)) ||
  (/\p{Lu}/u.test(text.charAt(at)) && AFTER_DATE.test(text.slice(Math.max(0, at - 6), at)));

/** Regions that put the month first, and those that have both ways (CLDR has them so, papers differ). */
const MONTH_FIRST = new Set(['US']);
const BOTH_WAYS = new Set(['CA', 'PH']);

const orders = new Map<string, DateOrder | null>();

/** What stands first in a date of figures; null where the language has no region, or one of both ways. */
export function dateOrder(language: string): DateOrder | null {
  const known = orders.get(language);
  if (known !== undefined) return known;
  const { region } = new Intl.Locale(language);
  const order =
    region === undefined || BOTH_WAYS.has(region)
      ? null
      : { dayFirst: !MONTH_FIRST.has(region), because: `${language} has it` };
  orders.set(language, order);
  return order;
}

/** How far a rule may look to either side. */
const SIGHT = 40;

function matchOf(
  text: string,
  at: number,
  { rule, order, pattern, names }: CompiledRule,
  dates: DateOrder | null,
): Match | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return null;
  const groups = partsOf(match.groups ?? {});
  groups['words'] = match[0];
  if (names.some((name) => groups[name] !== undefined && !/^(?:\p{Lu}|the\s)/u.test(groups[name])))
    return null;
  const end = at + match[0].length;
  const reading = rule.read(groups, {
    order: dates,
    before: text.slice(Math.max(0, at - SIGHT), at),
    after: text.slice(end, end + SIGHT),
  });
  return reading && { start: at, end, rule, order, reading };
}

/** Tells whether the words that a rule needs follow; asked for the look-ups of a text in order. */
function followsIn({ places }: TextWords): (at: number, needs: CompiledRule['needs']) => boolean {
  const passed: number[] = [];
  return (at, needs) => {
    for (const { set, within } of needs) {
      const of = places[set];
      if (!of) return false;
      let next = passed[set] ?? 0;
      while ((of[next] ?? Infinity) < at) next++;
      passed[set] = next;
      if ((of[next] ?? Infinity) > at + within) return false;
    }
    return true;
  };
}

/** Left to right, of matches that begin together the longest, then the first in the table. */
export function matchesIn(text: string, order: DateOrder | null): Match[] {
  const kept: Match[] = [];
  const words = wordsOfText(text);
  const follows = followsIn(words);
  let end = 0;
  for (let i = 0; i < words.starts.length; i++) {
    const first = words.known[i];
    if (!first?.bySecond) continue;
    const start = words.starts[i] ?? 0;
    if (start < end || !canBegin(text, start)) continue;
    const second = words.known[i + 1]?.key;
    let best: Match | null = null;
    for (const rule of (second === undefined ? undefined : first.bySecond.get(second)) ?? first.alone) {
      if (!follows(i, rule.needs)) continue;
      const match = matchOf(text, start, rule, order);
      if (match && (!best || match.end > best.end || (match.end === best.end && match.order < best.order)))
        best = match;
    }
    if (!best) continue;
    kept.push(best);
    end = best.end;
  }
  return kept;
}
