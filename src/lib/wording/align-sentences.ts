import type { Span } from '#lib/corpus/span.ts';
import { contradicts } from './contradicts.ts';
import { balanced, isQuoted } from './quotations.ts';
import type { Run } from './runs.ts';
import { likenessIn, scoreOf, sharesMoreThanAName } from './score-runs.ts';
import type { Sentence } from './sentences.ts';
import { JOINING_WORDS } from './word-kinds.ts';

/** What a pair has to score to be shown; set so that no pair is false in the labelled articles. */
export const SHOWN_FROM = 0.3;

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
