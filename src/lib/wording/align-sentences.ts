import type { Span } from '#lib/corpus/span.ts';
import type { Clause } from './clauses.ts';
import { areOpposite } from './lexicon.ts';
import { balanced, isQuoted } from './quotations.ts';
import type { Rarity } from './rarity.ts';
import type { Sentence } from './sentences.ts';
import { isContent, likeness, type Term } from './terms.ts';
import { DENIALS, JOINING_WORDS } from './word-kinds.ts';

/** Clauses of a sentence that stand together, as one passage. */
export interface Passage extends Span {
  sentence: Sentence;
  run: Run;
  mode: 'direct' | 'reported';
}

/** Two passages that render the same, and how sure that is: 0 to 1. */
export interface AlignedPair {
  a: Passage;
  b: Passage;
  score: number;
}

/** Shared words that count as little as this halve the score, however alike the passages are otherwise. */
const EVIDENCE = 0.8;
/** What a pair has to score to be shown; set so that no pair is false in the labelled articles. */
export const SHOWN_FROM = 0.3;
/** This part of a run or more is all of it. */
const WHOLE = 0.85;
/** Runs of which this part or more is word for word the same are not two translations of one. */
const VERBATIM = 0.6;
/** No passage has more clauses. Clauses are cut small. */
const LONGEST = 6;

/** The content words of some clauses of a sentence, from one of its terms to another. */
export interface Run {
  terms: Term[];
  weights: number[];
  total: number;
  /** Place of its first content word among those of the sentence. */
  first: number;
  from: number;
  to: number;
  /** Negations, one of a “he did not say” before it included. */
  negations: number;
}

/** Whether a clause is what the one before it says is not so: “he denied | that …”. It says nothing without it. */
const isDenied = (terms: readonly Term[], before: Clause, from: number): boolean =>
  terms[from]?.word === 'that' && terms.slice(before.from, before.to).some(({ word }) => DENIALS.has(word));

/** Whether a word says of a clause after it that it is not so: “denied that”, “rejected the claim that”. */
const denies = (terms: readonly Term[], word: string, at: number): boolean =>
  DENIALS.has(word) && terms.slice(at + 1).some((term) => term.word === 'that');

/** All runs of clauses that say something; a clause that only names the source ends a run. */
export function runsOf({ terms, clauses, content: all }: Sentence, rarity: Rarity): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < clauses.length; first++) {
    const source = clauses[first - 1];
    if (source && isDenied(terms, source, clauses[first]?.from ?? 0)) continue;
    const denied = source?.attributes
      ? terms.slice(source.from, source.to).filter(({ negates }) => negates).length
      : 0;
    for (let last = first; last < Math.min(clauses.length, first + LONGEST); last++) {
      if (clauses[last]?.attributes) break;
      const [from, to] = [clauses[first]?.from ?? 0, clauses[last]?.to ?? 0];
      const inside = terms.slice(from, to);
      const content = inside.filter(isContent);
      const weights = content.map(rarity);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const negations =
        denied + inside.filter(({ negates, word }, at) => negates || denies(inside, word, at)).length;
      const [opening] = content;
      if (opening && content.length >= 2)
        runs.push({ terms: content, weights, total, first: all.indexOf(opening), from, to, negations });
    }
  }
  return runs;
}

/** How alike two words of two runs are, by their places in them. */
type Likeness = (inOne: number, inOther: number) => number;

/** How much of what a run says the other says too, by weight; each word counts as its nearest counterpart does. */
function covered({ weights }: Run, other: Run, like: Likeness): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) {
    let best = 0;
    for (let counterpart = 0; counterpart < other.weights.length && best < 1; counterpart++)
      best = Math.max(best, like(index, counterpart));
    sum += best * (weights[index] ?? 0);
  }
  return sum;
}

const without = (run: Run, other: Run): Term[] =>
  run.terms.filter((term) => !other.terms.some((counterpart) => likeness(term, counterpart) > 0));

/**
 * Whether one word is put for another, no near-synonym, in what is else word for word the same: “the lower town was
 * told to leave”, “the upper town was told to leave”. Two translations differ in more than the word that matters.
 */
function isSubstituted(a: Run, b: Run, onlyA: readonly Term[], onlyB: readonly Term[]): boolean {
  const verbatim = (run: Run, other: Run) =>
    run.terms.reduce(
      (sum, { word }, index) =>
        other.terms.some((each) => each.word === word) ? sum + (run.weights[index] ?? 0) : sum,
      0,
    );
  if (verbatim(a, b) < VERBATIM * a.total || verbatim(b, a) < VERBATIM * b.total) return false;
  const isBetween = (one: number, other: number, step: 1 | -1) =>
    a.terms[one + step]?.stem === b.terms[other + step]?.stem;
  return onlyA.some((one) =>
    onlyB.some((other) => {
      const [at, place] = [a.terms.indexOf(one), b.terms.indexOf(other)];
      // Opposites are weighed against negations.
      return isBetween(at, place, 1) && isBetween(at, place, -1) && !areOpposite(one.classes, other.classes);
    }),
  );
}

/** Whether what two runs do not share speaks against their being the same. */
export function contradicts(a: Run, b: Run): boolean {
  const [onlyA, onlyB] = [without(a, b), without(b, a)];
  const hasBoth = (is: (term: Term) => boolean) => onlyA.some(is) && onlyB.some(is);
  if (hasBoth(({ kind }) => kind === 'name') || hasBoth(({ kind }) => kind === 'number')) return true;
  if (hasBoth(({ kind, stem }) => kind === 'date' && stem.length === 'YYYY-MM-DD'.length)) return true;
  if (isSubstituted(a, b, onlyA, onlyB)) return true;
  const opposed = onlyA.filter((one) =>
    onlyB.some((other) => areOpposite(one.classes, other.classes)),
  ).length;
  // “Not easy” is “hard”; “not easy” and “easy” are no more the same than “hard” and “easy”.
  return Math.abs(a.negations - b.negations) !== opposed;
}

/** Content words of a run in a row, nothing between them: “three night trains”, “the former mayor Ada Lund”. */
function compoundsOf(run: Run, other: Run): number {
  let compounds = 0;
  let previous: Term | null = null;
  for (const term of run.terms) {
    if (!other.terms.some((counterpart) => likeness(term, counterpart) > 0)) continue;
    if (previous === null || term.at !== previous.at + 1) compounds++;
    previous = term;
  }
  return compounds;
}

/**
 * Whether two runs share more than one thing that both name: of the same election one may be won and another watched.
 * What is shared has to stand in at least two places of each, and to have more to it than names.
 */
function sharesMoreThanAName(a: Run, b: Run): boolean {
  const words = a.terms.filter(
    (term) => term.kind !== 'name' && b.terms.some((counterpart) => likeness(term, counterpart) > 0),
  );
  if (words.length === 0) return false;
  // Where nothing else is said, nothing else can differ.
  const isWhole =
    words.length >= 3 &&
    covered(a, b, likenessIn(a.terms, b.terms)) >= WHOLE * a.total &&
    covered(b, a, likenessIn(b.terms, a.terms)) >= WHOLE * b.total;
  return isWhole || (compoundsOf(a, b) >= 2 && compoundsOf(b, a) >= 2);
}

/** How surely two runs render the same: 0 to 1. */
export function scoreOf(a: Run, b: Run, like: Likeness = likenessIn(a.terms, b.terms)): number {
  const inA = covered(a, b, like);
  if (inA === 0) return 0;
  const inB = covered(b, a, (inOne, inOther) => like(inOther, inOne));
  const [precision, recall] = [inA / a.total, inB / b.total];
  const evidence = (inA + inB) / 2;
  return ((2 * precision * recall) / (precision + recall)) * (evidence / (evidence + EVIDENCE));
}

/** The likeness of every two words of two lists, reckoned once. */
function likenessIn(a: readonly Term[], b: readonly Term[]): Likeness {
  const table = new Float64Array(a.length * b.length);
  for (const [row, term] of a.entries())
    for (const [column, other] of b.entries()) table[row * b.length + column] = likeness(term, other);
  return (inOne, inOther) => table[inOne * b.length + inOther] ?? 0;
}

/** Whether two sentences may render the same at all: a question is no answer, and two speakers are two. */
export function mayAgree(one: Sentence, other: Sentence): boolean {
  if (one.asks !== other.asks) return false;
  return one.speaker === null || other.speaker === null || one.speaker === other.speaker;
}

/**
 * The passages of two sentences that render the same, best first, none overlapping another. Of all runs of clauses
 * those that cover each other best are taken: the harmonic mean of how much of each, by weight of words, the other
 * has too (as METEOR does with its stems and synonyms), lessened where little is shared altogether.
 */
export function alignSentences(
  one: Sentence,
  other: Sentence,
  runs: (sentence: Sentence) => readonly Run[],
): AlignedPair[] {
  if (!mayAgree(one, other)) return [];
  const found: { a: Run; b: Run; score: number }[] = [];
  const others = runs(other);
  const like = likenessIn(one.content, other.content);
  for (const a of runs(one))
    for (const b of others) {
      const score = scoreOf(a, b, (inA, inB) => like(a.first + inA, b.first + inB));
      if (score >= SHOWN_FROM && sharesMoreThanAName(a, b) && !contradicts(a, b)) found.push({ a, b, score });
    }
  const lengthOf = ({ a, b }: (typeof found)[number]) => a.to - a.from + b.to - b.from;
  found.sort(
    (x, y) => y.score - x.score || lengthOf(x) - lengthOf(y) || x.a.from - y.a.from || x.b.from - y.b.from,
  );
  const kept: typeof found = [];
  const isApart = (x: Run, y: Run) => x.to <= y.from || y.to <= x.from;
  for (const pair of found)
    if (kept.every(({ a, b }) => isApart(a, pair.a) && isApart(b, pair.b))) kept.push(pair);
  return kept.map(({ a, b, score }) => ({ a: passageOf(one, a), b: passageOf(other, b), score }));
}

/** The words of a run as a passage of the text, without the conjunction that joins them to what is before. */
function passageOf(sentence: Sentence, run: Run): Passage {
  const { from, to } = run;
  const { terms, text, quotations } = sentence;
  let first = from;
  while (first < to - 1 && JOINING_WORDS.has(terms[first]?.word ?? '')) first++;
  const bare = { start: terms[first]?.start ?? 0, end: terms[to - 1]?.end ?? 0 };
  return {
    ...balanced(text, bare, quotations),
    sentence,
    run,
    mode: isQuoted(bare, quotations) ? 'direct' : 'reported',
  };
}
