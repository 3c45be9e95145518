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
const MOST = 8;
/** What the shared words have to weigh together: less proves nothing, however the rest agrees. */
const LEAST_SHARED = 0.5;
/** A sentence that stands word for word in more articles than this is a set phrase, and no passage of its own. */
const BOILERPLATE = 12;

/** Whether two articles may have appeared within one news cycle. */
function areOfOneTime(a: ComparedArticle['published'], b: ComparedArticle['published']): boolean {
  return a !== null && b !== null && a.first - b.last <= NEWS_CYCLE && b.first - a.last <= NEWS_CYCLE;
}

/** What a term is looked up by: itself, the root of a name, its classes. Sparing of memory, for it is asked often. */
class Keys {
  readonly #ids = new Map<string, number>();
  readonly #ofTerms = new Map<string, readonly number[]>();

  of({ stem, root, classes }: Term): readonly number[] {
    const name = root === '' ? stem : `${stem}^${root}`;
    let keys = this.#ofTerms.get(name);
    if (!keys) {
      keys = [stem, ...(root === '' ? [] : [`^${root}`]), ...classes.map((each) => `#${each}`)].map((key) => {
        const id = this.#ids.get(key) ?? this.#ids.size;
        this.#ids.set(key, id);
        return id;
      });
      this.#ofTerms.set(name, keys);
    }
    return keys;
  }
}

/** The content words of a sentence, each once. */
const contentOf = ({ content }: Sentence): Term[] => [
  ...new Map(content.map((term) => [term.stem, term])).values(),
];

/** Sentences without those that many articles share word for word. */
function withoutBoilerplate(sentences: readonly Sentence[]): Sentence[] {
  const counts = new Map<string, number>();
  const printed = sentences.map(({ terms }) => terms.map(({ word }) => word).join(' '));
  for (const words of printed) counts.set(words, (counts.get(words) ?? 0) + 1);
  return sentences.filter((_, index) => (counts.get(printed[index] ?? '') ?? 0) <= BOILERPLATE);
}

/**
 * Pairs of sentences worth aligning, by an inverted index of words and classes of near-synonyms: articles of one news
 * cycle, at least two words in common. The time it takes grows with the number of sentences, not of pairs. They come
 * one by one, the pairs of each sentence together, in the order in which articles appeared: nobody need hold them all.
 *
 * @param progress told before each sentence which part of them is done
 */
export function* findCandidates(
  articles: readonly ComparedArticle[],
  sentences: readonly Sentence[],
  rarity: Rarity,
  progress: (part: number) => void = () => {},
): Generator<Candidate> {
  const publishedOf = ({ document }: Sentence) => articles[document]?.published ?? null;
  const dated = withoutBoilerplate(sentences)
    .filter((sentence) => publishedOf(sentence) !== null)
    .map((sentence, index) => ({ sentence, index, first: publishedOf(sentence)?.first ?? 0 }))
    .sort((a, b) => a.first - b.first || a.index - b.index)
    .map(({ sentence }) => sentence);
  const keys = new Keys();
  const postings: number[][] = [];
  // Of each earlier sentence, how many words it shares with the one at hand, what they weigh, and the last of them.
  const words = new Int32Array(dated.length);
  const weights = new Float64Array(dated.length);
  const lastWord = new Int32Array(dated.length);
  let word = 0;
  for (const [index, sentence] of dated.entries()) {
    progress(index / dated.length);
    const terms = contentOf(sentence);
    const rarest = terms
      .map((term) => ({ term, weight: rarity(term) }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, LOOKED_UP);
    const sharing: number[] = [];
    for (const { term, weight } of rarest) {
      word++;
      for (const key of keys.of(term)) {
        const holding = postings[key] ?? [];
        const oldest = Math.max(0, holding.length - LATEST);
        for (let at = holding.length - 1; at >= oldest; at--) {
          const other = holding[at] ?? 0;
          if (lastWord[other] === word) continue;
          if (words[other] === 0) sharing.push(other);
          lastWord[other] = word;
          words[other] = (words[other] ?? 0) + 1;
          weights[other] = (weights[other] ?? 0) + weight;
        }
      }
    }
    const best = sharing
      .filter((other) => {
        const earlier = dated[other];
        return (
          (words[other] ?? 0) >= 2 &&
          (weights[other] ?? 0) >= LEAST_SHARED &&
          earlier !== undefined &&
          earlier.document !== sentence.document &&
          areOfOneTime(publishedOf(earlier), publishedOf(sentence))
        );
      })
      .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
      .slice(0, MOST);
    for (const other of best) {
      const earlier = dated[other];
      if (earlier) yield earlier.document < sentence.document ? [earlier, sentence] : [sentence, earlier];
    }
    for (const other of sharing) {
      words[other] = 0;
      weights[other] = 0;
    }
    for (const term of terms) for (const key of keys.of(term)) (postings[key] ??= []).push(index);
  }
}
