import type { Sentence } from '#lib/wording/sentences.ts';

/** The weights of a text's words, by stem, of length 1. */
export type Vector = ReadonlyMap<string, number>;

/** Weighs the words of sentences: tf–idf (Spärck Jones 1972), with sentences for texts. Dates count for nothing. */
export class SentenceVectors {
  readonly #frequencies = new Map<string, number>();
  readonly #total: number;
  readonly #vectors = new WeakMap<Sentence, Vector>();

  constructor(sentences: readonly Sentence[]) {
    for (const { content } of sentences)
      for (const stem of new Set(content.map((term) => term.stem)))
        this.#frequencies.set(stem, (this.#frequencies.get(stem) ?? 0) + 1);
    this.#total = sentences.length;
  }

  /** In how many sentences a stem stands. */
  frequencyOf(stem: string): number {
    return this.#frequencies.get(stem) ?? 0;
  }

  of(sentence: Sentence): Vector {
    let vector = this.#vectors.get(sentence);
    if (!vector) {
      const weights = new Map<string, number>();
      for (const { stem, kind } of sentence.content) {
        if (kind === 'date') continue;
        const rarity = Math.log(1 + this.#total / (this.#frequencies.get(stem) ?? 1));
        weights.set(stem, (weights.get(stem) ?? 0) + rarity);
      }
      vector = normalised(weights);
      this.#vectors.set(sentence, vector);
    }
    return vector;
  }
}

function normalised(weights: Map<string, number>): Vector {
  let square = 0;
  for (const weight of weights.values()) square += weight * weight;
  if (square === 0) return weights;
  const length = Math.sqrt(square);
  return new Map([...weights].map(([stem, weight]) => [stem, weight / length]));
}

/** The mean direction of vectors. */
export function centroid(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors)
    for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight);
  return normalised(sum);
}

/**
 * How alike two vectors are, 0 to 1: the cosine of their angle.
 *
 * @example cosine(vector, vector) // 1
 */
export function cosine(a: Vector, b: Vector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of few) sum += weight * (many.get(stem) ?? 0);
  return sum;
}
