import type { Span } from '#lib/corpus/span.ts';
import { alignSentences, type AlignedPair } from './align-sentences.ts';
import { findCandidates, type Candidate } from './find-candidates.ts';
import { groupPassages, type Forbids, type Group } from './group-passages.ts';
import { rarityIn, type Rarity } from './rarity.ts';
import { runsOf, type Run } from './runs.ts';
import { sentencesIn, type ComparedArticle, type Sentence } from './sentences.ts';

/** A place in an article of a list. */
export interface PlacedSpan extends Span {
  document: number;
}

/** Of more passages of one event not all pairs are aligned. */
const MOST_OF_EVENT = 24;

/** The language that the tables know. */
const isEnglish = ({ language }: ComparedArticle) => /^en(?:-|$)/i.test(language);

/** What was cut up and aligned once, so that the groups can be made again under other conditions. */
export interface Alignment {
  /** The groups of passages that render the same. */
  group: (forbids?: Forbids) => Group[];
}

/** Cutting up takes about as long as aligning. */
const CUT = 0.5;

/**
 * Aligns the passages of articles that render the same words or the same fact. The same articles give the same pairs.
 *
 * @param events for each event the places that its editor quotes: those may be far apart in time
 * @param progress told again and again which part is done, 0 to 1
 */
export function alignArticles(
  articles: readonly ComparedArticle[],
  events: readonly (readonly PlacedSpan[])[] = [],
  progress: (part: number) => void = () => {},
): Alignment {
  const sentences = articles.map((article, index) => {
    progress((CUT * index) / articles.length);
    return isEnglish(article) ? sentencesIn(article, index) : [];
  });
  const all = sentences.flat();
  const rarity = rarityIn(all);
  const runs = new RunsOfLatest(rarity);
  const seen = new Map<Sentence, Set<Sentence>>();
  const pairs: AlignedPair[] = [];
  const align = ([a, b]: Candidate) => pairs.push(...alignSentences(a, b, (sentence) => runs.of(sentence)));
  // Those of events are few, and so those that are remembered.
  for (const places of events)
    for (const candidate of ofOneEvent(places, sentences)) {
      const [a, b] = candidate;
      const others = seen.get(a) ?? new Set();
      if (others.has(b)) continue;
      seen.set(a, others.add(b));
      align(candidate);
    }
  for (const candidate of findCandidates(articles, all, rarity, (part) => progress(CUT + (1 - CUT) * part)))
    if (!seen.get(candidate[0])?.has(candidate[1])) align(candidate);
  return { group: (forbids) => groupPassages(pairs, forbids) };
}

/** The runs of so many sentences are held at a time: candidates stand close to each other in time. */
const HELD = 4096;

/** The runs of sentences, those of the latest remembered: all of a long story would take more memory than it does. */
class RunsOfLatest {
  readonly #rarity: Rarity;
  #latest = new Map<Sentence, readonly Run[]>();
  #before = this.#latest;

  constructor(rarity: Rarity) {
    this.#rarity = rarity;
  }

  of(sentence: Sentence): readonly Run[] {
    const known = this.#latest.get(sentence);
    if (known) return known;
    const runs = this.#before.get(sentence) ?? runsOf(sentence, this.#rarity);
    if (this.#latest.size >= HELD) {
      this.#before = this.#latest;
      this.#latest = new Map();
    }
    this.#latest.set(sentence, runs);
    return runs;
  }
}

/** The sentences that an event's editor quotes of different articles, in pairs. */
function ofOneEvent(places: readonly PlacedSpan[], sentences: readonly Sentence[][]): Candidate[] {
  const quoted = new Set(places.flatMap((place) => touchedBy(place, sentences[place.document] ?? [])));
  const few = [...quoted].slice(0, MOST_OF_EVENT);
  return few.flatMap((a) => few.flatMap((b): Candidate[] => (a.document < b.document ? [[a, b]] : [])));
}

/** The sentences of an article that a span touches, found by halving: they stand in text order. */
function touchedBy(span: Span, sentences: readonly Sentence[]): Sentence[] {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.end ?? Infinity) <= span.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((sentences[last]?.start ?? Infinity) < span.end) last++;
  return sentences.slice(low, last);
}
