import type { WordingPart } from '#lib/corpus/story.ts';
import { sentencesOf } from '#lib/text/sentences.ts';
import { compareRenderings } from './compare-renderings.ts';
import { termsOf } from './terms.ts';
import { LIGHT_WORDS } from './word-kinds.ts';

/** Words that an article prints of somebody. */
export interface SpokenPassage {
  exact: string;
  speaker?: string | undefined;
  /** When it was printed, in any unit: an event may be far in the past of those who speak of it. */
  printed: number;
}

/** A sentence of a passage, word by word beside another. */
export interface ComparedSentence<Passage> {
  passage: Passage;
  parts: WordingPart[];
}

/** What somebody said on one occasion, beside the most similar of what they had said on an earlier one. */
export interface WordingChange<Passage> {
  earlier: ComparedSentence<Passage>;
  now: ComparedSentence<Passage>;
}

/** An occasion is compared with so many before it: what was said longer ago is no change from one to the next. */
const LOOK_BACK = 6;
/** Sentences are worth showing side by side from so many telling words in common, and this share of the shorter. */
/** The same word tells more than one of much the same meaning. */
const WEIGHT = { same: 1, alike: 0.5, own: 0 };
const LEAST = { words: 1.5, share: 0.3 };

/** How much a passage says: neither grammar nor names count, and what all news has in common counts half. */
const contentOf = (text: string): number =>
  termsOf(text, { start: 0, end: text.length }, new Set())
    .filter(({ kind }) => kind !== 'function' && kind !== 'name')
    .reduce((sum, { word }) => sum + (LIGHT_WORDS.has(word) ? 0.5 : 1), 0);

/** How much two sentences have in common; 0 if it is not worth showing. */
function likenessOf(parts: readonly (readonly WordingPart[])[], texts: readonly string[]): number {
  const common = leastOf(parts, { same: 1, alike: 1, own: 0 });
  const shortest = Math.min(...texts.map(contentOf));
  const share = shortest === 0 ? 0 : common / shortest;
  return common >= LEAST.words && share >= LEAST.share ? share * leastOf(parts, WEIGHT) : 0;
}

/** What the words of the poorer of some sentences come to. */
const leastOf = (
  parts: readonly (readonly WordingPart[])[],
  weight: Readonly<Record<WordingPart['kind'], number>>,
): number =>
  Math.min(
    ...parts.map((ofOne) =>
      ofOne.reduce((sum, { kind, text }) => sum + (weight[kind] && weight[kind] * contentOf(text)), 0),
    ),
  );

/** A sentence of a passage. */
interface Sentence<Passage> {
  passage: Passage;
  text: string;
}

/** The tables know English: of other languages nothing is compared. */
const sentencesIn = <Passage extends SpokenPassage>(passages: readonly Passage[]): Sentence<Passage>[] =>
  passages.flatMap((passage) =>
    sentencesOf(passage.exact, 'en').map(({ start, end }) => ({
      passage,
      text: passage.exact.slice(start, end),
    })),
  );

/** Whether two passages may show a change: of one speaker, the first printed before the second. */
const isComparable = (a: SpokenPassage, b: SpokenPassage): boolean =>
  a.speaker !== undefined && a.speaker === b.speaker && a.printed < b.printed;

/**
 * What changed in the wording from one occasion to the next: of each the sentence that is most like one that the same
 * speaker had said before, with that. Null where nothing that was printed before is like it.
 *
 * @param occasions in time order, each with its passages
 * @example compareOccasions([[{ printed: 1, speaker: 'Mayor', exact: 'We hope to build it soon' }],
 *   [{ printed: 2, speaker: 'Mayor', exact: 'We hope to build it taller' }]])[1]?.now.parts
 * // [{ text: 'We hope to build it ', kind: 'same' }, { text: 'taller', kind: 'own' }]
 */
export function compareOccasions<Passage extends SpokenPassage>(
  occasions: readonly (readonly Passage[])[],
): (WordingChange<Passage> | null)[] {
  const cut = occasions.map(sentencesIn);
  return cut.map((sentences, place) => {
    let best: WordingChange<Passage> | null = null;
    let likeness = 0;
    // From the nearest occasion back: of two that are as like, the later one is what changed.
    for (let earlier = place - 1; earlier >= Math.max(0, place - LOOK_BACK); earlier--)
      for (const before of cut[earlier] ?? [])
        for (const now of sentences) {
          if (!isComparable(before.passage, now.passage)) continue;
          const texts = [before.text, now.text];
          const [a = [], b = []] = compareRenderings(texts);
          const found = likenessOf([a, b], texts);
          if (found <= likeness) continue;
          likeness = found;
          best = {
            earlier: { passage: before.passage, parts: a },
            now: { passage: now.passage, parts: b },
          };
        }
    return best;
  });
}
