import type { WordingPart } from '#lib/corpus/story.ts';
import { compareRenderings } from './compare-renderings.ts';
import { termsOf, type Term } from './terms.ts';
import { LIGHT_WORDS } from './word-kinds.ts';

/** Words that an article prints of somebody. */
export interface SpokenPassage {
  documentId: string;
  exact: string;
  speaker?: string | undefined;
}

/** What somebody said on one occasion, beside the most similar of what they had said on an earlier one. */
export interface WordingChange<Passage> {
  /** The place of the earlier occasion in the list. */
  since: number;
  earlier: Passage;
  now: Passage;
  /** Word by word, of the earlier passage and of this. */
  parts: [WordingPart[], WordingPart[]];
}

/** An occasion is compared with so many before it: what was said longer ago is no change from one to the next. */
const LOOK_BACK = 6;
/** Passages are worth showing side by side from so many telling words in common, and this share of the shorter one. */
const LEAST = { words: 2, share: 0.2 };

const contentOf = (text: string, names: ReadonlySet<string>): Term[] =>
  termsOf(text, { start: 0, end: text.length }, new Set()).filter(
    ({ kind, word }) => kind !== 'function' && !LIGHT_WORDS.has(word) && !names.has(word),
  );

/** How much two passages have in common; 0 if it is not worth showing. */
function likenessOf(parts: readonly WordingPart[][], texts: readonly string[], speaker: string): number {
  const names = new Set(speaker.toLowerCase().split(/\s+/));
  const shared = parts.map(
    (ofOne) =>
      ofOne.filter(({ kind }) => kind !== 'own').flatMap(({ text }) => contentOf(text, names)).length,
  );
  const common = Math.min(...shared);
  const shortest = Math.min(...texts.map((text) => contentOf(text, names).length));
  const share = shortest === 0 ? 0 : common / shortest;
  return common >= LEAST.words && share >= LEAST.share ? (share * common) / (common + 2) : 0;
}

/**
 * What changed in the wording from one occasion to the next: of each the passage that is most like what the same
 * speaker had said before, with that. Null where nothing that was said before is like it. Passages of one article are
 * not compared: they report one occasion.
 *
 * @param occasions in time order, each with its passages
 * @example compareOccasions([[{ documentId: 'a', speaker: 'Mayor', exact: 'We hope for a bridge' }],
 *   [{ documentId: 'b', speaker: 'Mayor', exact: 'We hope for a tall bridge' }]])[1]?.parts[1]
 * // [{ text: 'We hope for a ', kind: 'same' }, { text: 'tall', kind: 'own' }, { text: ' bridge', kind: 'same' }]
 */
export function compareOccasions<Passage extends SpokenPassage>(
  occasions: readonly (readonly Passage[])[],
): (WordingChange<Passage> | null)[] {
  return occasions.map((passages, place) => {
    let best: WordingChange<Passage> | null = null;
    let likeness = 0;
    // From the nearest occasion back: of two passages that are as like, the later one is what changed.
    for (let since = place - 1; since >= Math.max(0, place - LOOK_BACK); since--)
      for (const earlier of occasions[since] ?? [])
        for (const now of passages) {
          if (earlier.speaker === undefined || earlier.speaker !== now.speaker) continue;
          if (earlier.documentId === now.documentId || earlier.exact === now.exact) continue;
          const [a = [], b = []] = compareRenderings([earlier.exact, now.exact]);
          const found = likenessOf([a, b], [earlier.exact, now.exact], earlier.speaker);
          if (found <= likeness) continue;
          likeness = found;
          best = { since, earlier, now, parts: [a, b] };
        }
    return best;
  });
}
