import { areOpposite } from './lexicon.ts';
import type { Run } from './runs.ts';
import { likeness, type Term } from './terms.ts';

/** Runs of which this part or more is word for word the same are not two translations of one. */
const VERBATIM = 0.6;

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
