import type { Span } from '#lib/corpus/span.ts';
import type { WordingPart } from '#lib/corpus/story.ts';
import { clausesOf } from './clauses.ts';
import { balanced, isQuoted } from './quotations.ts';
import { termsOf } from './terms.ts';
import { LIGHT_WORDS } from './word-kinds.ts';

/** A word, and how much it tells of what is said. */
interface TellingWord {
  start: number;
  weight: number;
}

/** What somebody said in a sentence, by its clauses. */
export interface WeighedSentence {
  text: string;
  clauses: TellingWord[][];
}

const weightOf = (clause: readonly TellingWord[]) => clause.reduce((sum, { weight }) => sum + weight, 0);

/**
 * What is said in a sentence, without the words at its ends that only say who says it. Neither grammar nor names tell
 * anything of the wording, and what all news has in common tells half; where most of a sentence stands in quotation
 * marks, the rest is the reporter's.
 *
 * @param span of the sentence
 * @param quotations in the text, without their marks
 * @param theme stems of words that tell twice as much
 * @example weighSentence('The mayor hopes for rain, he said.', { start: 0, end: 34 }, []).text // 'The mayor hopes for rain'
 */
export function weighSentence(
  text: string,
  span: Span,
  quotations: readonly Span[],
  theme: ReadonlySet<string> = new Set(),
): WeighedSentence {
  const terms = termsOf(text, span, new Set());
  const isSpoken = isQuoted(span, quotations);
  const clauses = clausesOf(text, terms).map(({ from, to, attributes }) =>
    terms.slice(from, to).map(({ start, end, kind, word, stem }) => {
      const isReporters = isSpoken && !quotations.some((one) => one.start <= start && start < one.end);
      const isMute = attributes || isReporters || kind === 'function' || kind === 'name';
      return { start, end, weight: isMute ? 0 : theme.has(stem) ? 2 : LIGHT_WORDS.has(word) ? 0.5 : 1 };
    }),
  );
  const first = clauses.findIndex((clause) => weightOf(clause) > 0);
  const last = clauses.findLastIndex((clause) => weightOf(clause) > 0);
  const said = {
    start: first > 0 ? (clauses[first]?.[0]?.start ?? span.start) : span.start,
    end: last >= 0 && last < clauses.length - 1 ? (clauses[last]?.at(-1)?.end ?? span.end) : span.end,
  };
  const { start, end } = balanced(text, said, quotations);
  return {
    text: text.slice(start, end),
    clauses: clauses
      .slice(Math.max(0, first), last + 1)
      .map((clause) => clause.map((word) => ({ ...word, start: word.start - start }))),
  };
}

/** The stems of the words that say what something is about. */
export const themeOf = (text: string): ReadonlySet<string> =>
  new Set(
    termsOf(text, { start: 0, end: text.length }, new Set())
      .filter(({ kind, word }) => kind === 'word' && !LIGHT_WORDS.has(word))
      .map(({ stem }) => stem),
  );

/** What two sentences have in common. */
export interface CommonWords {
  /** What the words that have a counterpart tell; of the sentence in which they tell less. */
  telling: number;
  /** The same where one of much the same meaning counts half. */
  alike: number;
  /** Of what is told from the first clause with something in common to the last: both shares' harmonic mean. */
  share: number;
}

/** @param parts all of each sentence, as it compares with the other */
export function commonWords(
  sentences: readonly [WeighedSentence, WeighedSentence],
  parts: readonly (readonly WordingPart[])[],
): CommonWords {
  const [a, b] = sentences.map(({ clauses }, index) => sharedIn(clauses, parts[index] ?? [])) as [
    Shared,
    Shared,
  ];
  const [one, other] = [a, b].map(({ telling, total }) => (total === 0 ? 0 : telling / total)) as [
    number,
    number,
  ];
  return {
    telling: Math.min(a.telling, b.telling),
    alike: Math.min(a.alike, b.alike),
    share: one + other === 0 ? 0 : (2 * one * other) / (one + other),
  };
}

interface Shared {
  telling: number;
  alike: number;
  total: number;
}

function sharedIn(clauses: WeighedSentence['clauses'], parts: readonly WordingPart[]): Shared {
  let at = 0;
  const ends = parts.map(({ text, kind }) => ({ end: (at += text.length), kind }));
  const kindAt = (place: number) => ends.find(({ end }) => place < end)?.kind ?? 'own';
  const told = clauses.map((clause) => clause.map(({ start, weight }) => ({ weight, kind: kindAt(start) })));
  const isShared = (clause: (typeof told)[number]) =>
    clause.some(({ weight, kind }) => weight > 0 && kind !== 'own');
  const core = told.slice(Math.max(0, told.findIndex(isShared)), told.findLastIndex(isShared) + 1).flat();
  const sum = (worth: (kind: WordingPart['kind']) => number) =>
    core.reduce((all, { weight, kind }) => all + weight * worth(kind), 0);
  return {
    telling: sum((kind) => (kind === 'own' ? 0 : 1)),
    alike: sum((kind) => ({ same: 1, alike: 0.5, own: 0 })[kind]),
    total: sum(() => 1),
  };
}
