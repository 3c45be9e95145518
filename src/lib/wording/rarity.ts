import type { Sentence } from './sentences.ts';
import type { Term } from './terms.ts';
import { LIGHT_WORDS } from './word-kinds.ts';
import { stemOf } from './lexicon.ts';

const LIGHT_STEMS = new Set([...LIGHT_WORDS].map(stemOf));
/** What a light word counts for, in parts of what its rarity would give it. */
const LIGHT = 0.35;
/** However common a word is in the story, it counts a little. */
const LEAST = 0.2;

/** How much a term proves: 0 for function words, up to 1 for one that few sentences of the corpus hold. */
export type Rarity = (term: Term) => number;

/**
 * Weighs terms by the sentences that hold them: log(N/n) / log N, the inverse document frequency of Spärck Jones (1972)
 * with sentences for documents, so that it works in a story of three articles.
 */
export function rarityIn(sentences: readonly Sentence[]): Rarity {
  const counts = new Map<string, number>();
  for (const { terms } of sentences)
    for (const stem of new Set(terms.map((term) => term.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  // Fewer sentences than this say nothing about how common a word is.
  const total = Math.max(50, sentences.length);
  const weights = new Map<string, number>();
  return ({ stem, kind }) => {
    if (kind === 'function') return 0;
    let weight = weights.get(stem);
    if (weight === undefined) {
      const rarity = Math.max(LEAST, Math.log(total / (counts.get(stem) ?? 1)) / Math.log(total));
      weight = LIGHT_STEMS.has(stem) ? rarity * LIGHT : rarity;
      weights.set(stem, weight);
    }
    return weight;
  };
}
