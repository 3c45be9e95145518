import type { WordingPart } from '#lib/corpus/story.ts';
import { sentencesOf } from '#lib/text/sentences.ts';
import { compareRenderings } from './compare-renderings.ts';
import { quotationsIn } from './quotations.ts';
import { commonWords, themeOf, weighSentence, type WeighedSentence } from './telling-words.ts';

/** Words that an article prints of somebody. */
export interface SpokenPassage {
  exact: string;
  speaker?: string | undefined;
  /** When it was printed, in any unit: an event may be far in the past of those who speak of it. */
  printed: number;
}

/** What is said in a sentence of a passage, word by word beside another. */
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
/** Sentences are worth showing side by side from so many telling words in common, and this share of what is told around them. */
const LEAST = { words: 1.5, share: 0.25 };

/** A sentence of a passage. */
interface Sentence<Passage> extends WeighedSentence {
  passage: Passage;
}

/** The tables know English: of other languages nothing is compared. */
const sentencesIn = <Passage extends SpokenPassage>(
  passages: readonly Passage[],
  theme: ReadonlySet<string>,
): Sentence<Passage>[] =>
  passages.flatMap((passage) => {
    const { exact } = passage;
    const quotations = quotationsIn(exact, { start: 0, end: exact.length });
    return sentencesOf(exact, 'en').map((span) => ({
      passage,
      ...weighSentence(exact, span, quotations, theme),
    }));
  });

/** Whether two passages may show a change: of one speaker, the first printed before the second. */
const isComparable = (a: SpokenPassage, b: SpokenPassage): boolean =>
  a.speaker !== undefined && a.speaker === b.speaker && a.printed < b.printed;

/**
 * What changed in the wording from one occasion to the next: of each the sentence that is most like one that the same
 * speaker had said before, with that. Null where nothing that was printed before is like it.
 *
 * @param occasions in time order, each with its passages
 * @param about what they have in common, in words: of two likenesses the one in these words is shown
 * @example compareOccasions([[{ printed: 1, speaker: 'Mayor', exact: 'We hope to build it soon' }],
 *   [{ printed: 2, speaker: 'Mayor', exact: 'We hope to build it taller' }]])[1]?.now.parts
 * // [{ text: 'We hope to build it ', kind: 'same' }, { text: 'taller', kind: 'own' }]
 */
export function compareOccasions<Passage extends SpokenPassage>(
  occasions: readonly (readonly Passage[])[],
  about = '',
): (WordingChange<Passage> | null)[] {
  const theme = themeOf(about);
  const cut = occasions.map((passages) => sentencesIn(passages, theme));
  return cut.map((sentences, place) => {
    let best: WordingChange<Passage> | null = null;
    let likeness = 0;
    // From the nearest occasion back: of two that are as like, the later one is what changed.
    for (let earlier = place - 1; earlier >= Math.max(0, place - LOOK_BACK); earlier--)
      for (const before of cut[earlier] ?? [])
        for (const now of sentences) {
          if (!isComparable(before.passage, now.passage)) continue;
          const [a = [], b = []] = compareRenderings([before.text, now.text]);
          const { telling, alike, share } = commonWords([before, now], [a, b]);
          if (telling < LEAST.words || share < LEAST.share || alike * share <= likeness) continue;
          likeness = alike * share;
          best = {
            earlier: { passage: before.passage, parts: a },
            now: { passage: now.passage, parts: b },
          };
        }
    return best;
  });
}
