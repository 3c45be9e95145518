import type { Rarity } from './rarity.ts';
import type { ComparedArticle, Sentence } from './sentences.ts';
import type { Term } from './terms.ts';

/** Two sentences of different articles that share enough to be aligned; the one that comes first in the list first. */
export type Candidate = readonly [Sentence, Sentence];

/** Days between two articles that may still report the same occasion: a news cycle and a weekend. */
const NEWS_CYCLE = 3;
/** A sentence is looked up by so many of its rarest words. */
const LOOKED_UP = 10;
/** Of the sentences that hold a word, so many of the latest are looked at: what more hold tells nothing apart. */
const LATEST = 40;
/** Each sentence is aligned with so many at most. */
const MOST = 12;
/** A sentence that stands word for word in more articles than this is a set phrase, and no passage of its own. */
const BOILERPLATE = 12;

/** Whether two articles may have appeared within one news cycle. */
function areOfOneTime(a: ComparedArticle['published'], b: ComparedArticle['published']): boolean {
  return a !== null && b !== null && a.first - b.last <= NEWS_CYCLE && b.first - a.last <= NEWS_CYCLE;
}

const isContent = ({ kind }: Term) => kind !== 'function';
const keysOf = ({ stem, root, classes }: Term): string[] => [
  stem,
  ...(root === '' ? [] : [`^${root}`]),
  ...classes.map((each) => `#${each}`),
];

/** Sentences without those that many articles share word for word. */
function withoutBoilerplate(sentences: readonly Sentence[]): Sentence[] {
  const counts = new Map<string, number>();
  const wordsOf = ({ terms }: Sentence) => terms.map(({ word }) => word).join(' ');
  for (const sentence of sentences) counts.set(wordsOf(sentence), (counts.get(wordsOf(sentence)) ?? 0) + 1);
  return sentences.filter((sentence) => (counts.get(wordsOf(sentence)) ?? 0) <= BOILERPLATE);
}

/**
 * Pairs of sentences worth aligning, by an inverted index of words and classes of near-synonyms: articles of one news
 * cycle, at least two words in common. The time it takes grows with the number of sentences, not of pairs.
 */
export function findCandidates(
  articles: readonly ComparedArticle[],
  sentences: readonly Sentence[],
  rarity: Rarity,
): Candidate[] {
  const publishedOf = ({ document }: Sentence) => articles[document]?.published ?? null;
  const dated = withoutBoilerplate(sentences)
    .filter((sentence) => publishedOf(sentence) !== null)
    .map((sentence, index) => ({ sentence, index, first: publishedOf(sentence)?.first ?? 0 }))
    .sort((a, b) => a.first - b.first || a.index - b.index)
    .map(({ sentence }) => sentence);
  const postings = new Map<string, number[]>();
  const candidates: Candidate[] = [];
  for (const [index, sentence] of dated.entries()) {
    const terms = [...new Map(sentence.terms.filter(isContent).map((term) => [term.stem, term])).values()];
    const rarest = terms.sort((a, b) => rarity(b) - rarity(a)).slice(0, LOOKED_UP);
    const shared = new Map<number, { words: number; weight: number }>();
    for (const term of rarest) {
      const holding = new Set(keysOf(term).flatMap((key) => postings.get(key)?.slice(-LATEST) ?? []));
      for (const other of holding) {
        const { words, weight } = shared.get(other) ?? { words: 0, weight: 0 };
        shared.set(other, { words: words + 1, weight: weight + rarity(term) });
      }
    }
    const best = [...shared]
      .filter(([other, { words }]) => {
        const earlier = dated[other];
        return (
          words >= 2 &&
          earlier !== undefined &&
          earlier.document !== sentence.document &&
          areOfOneTime(publishedOf(earlier), publishedOf(sentence))
        );
      })
      .sort(([a, x], [b, y]) => y.weight - x.weight || a - b)
      .slice(0, MOST);
    for (const [other] of best) {
      const earlier = dated[other];
      if (earlier)
        candidates.push(earlier.document < sentence.document ? [earlier, sentence] : [sentence, earlier]);
    }
    for (const term of terms)
      for (const key of keysOf(term)) {
        const holding = postings.get(key);
        if (holding) holding.push(index);
        else postings.set(key, [index]);
      }
  }
  return candidates;
}
