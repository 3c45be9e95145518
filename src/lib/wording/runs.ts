import type { Clause } from './clauses.ts';
import type { Rarity } from './rarity.ts';
import type { Sentence } from './sentences.ts';
import { isContent, type Term } from './terms.ts';
import { DENIALS } from './word-kinds.ts';

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
