import type { Run } from './runs.ts';
import { likeness, type Term } from './terms.ts';

/** Shared words that count as little as this halve the score, however alike the passages are otherwise. */
const EVIDENCE = 0.8;
/** This part of a run or more is all of it. */
const WHOLE = 0.85;

/** How alike two words of two runs are, by their places in them. */
export type Likeness = (inOne: number, inOther: number) => number;

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
export function likenessIn(a: readonly Term[], b: readonly Term[]): Likeness {
  const table = new Float64Array(a.length * b.length);
  for (const [row, term] of a.entries())
    for (const [column, other] of b.entries()) table[row * b.length + column] = likeness(term, other);
  return (inOne, inOther) => table[inOne * b.length + inOther] ?? 0;
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
export function sharesMoreThanAName(a: Run, b: Run): boolean {
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
