import type { Sentence } from '#lib/wording/sentences.ts';
import { centroid, cosine, type SentenceVectors, type Vector } from './sentence-vectors.ts';

/** Two sentences more alike than this say the same: the second is left out. */
export const SAME_NEWS = 0.5;

/** Fewer content words say too little, more cannot be read at a glance. */
const WORDS = { least: 4, most: 45 };

/** Sentences of running prose of a sensible length; a line without a full stop is a heading or a list. */
export const isReadable = ({ content, text, start, end }: Sentence): boolean =>
  content.length >= WORDS.least &&
  content.length <= WORDS.most &&
  /[.!?]["”’')\]]*$/.test(text.slice(start, end));

/**
 * Of sentences about one date those that are most alike to all of them together, leaving out what has been said.
 *
 * @param about the sentences whose mean the others are held against
 * @param told vectors of sentences chosen before; those chosen here are added
 * @param bonus added to the likeness of a sentence, 0 to 1
 */
export function mostCentral<S extends Sentence>(
  candidates: readonly S[],
  about: readonly Vector[],
  {
    vectors,
    count,
    told,
    bonus = () => 0,
  }: { vectors: SentenceVectors; count: number; told: Vector[]; bonus?: (sentence: S) => number },
): S[] {
  const mean = centroid(about);
  const ranked = candidates
    .map((sentence) => ({ sentence, score: cosine(vectors.of(sentence), mean) + bonus(sentence) }))
    .sort(
      (a, b) =>
        b.score - a.score || a.sentence.document - b.sentence.document || a.sentence.start - b.sentence.start,
    );
  const chosen: S[] = [];
  for (const { sentence } of ranked) {
    if (chosen.length >= count) break;
    const vector = vectors.of(sentence);
    if (told.some((other) => cosine(vector, other) > SAME_NEWS)) continue;
    told.push(vector);
    chosen.push(sentence);
  }
  return chosen;
}
