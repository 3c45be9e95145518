import type { Span } from '#lib/corpus/span.ts';
import { alignSentences, runsOf, type Run } from './align-sentences.ts';
import { findCandidates, type Candidate } from './find-candidates.ts';
import { groupPassages, type Forbids, type Group } from './group-passages.ts';
import { rarityIn } from './rarity.ts';
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

/**
 * Aligns the passages of articles that render the same words or the same fact. The same articles give the same pairs.
 *
 * @param events for each event the places that its editor quotes: those may be far apart in time
 */
export function alignArticles(
  articles: readonly ComparedArticle[],
  events: readonly (readonly PlacedSpan[])[] = [],
): Alignment {
  const sentences = articles.map((article, index) => (isEnglish(article) ? sentencesIn(article, index) : []));
  const all = sentences.flat();
  const rarity = rarityIn(all);
  const candidates = [
    ...findCandidates(articles, all, rarity),
    ...events.flatMap((places) => ofOneEvent(places, sentences)),
  ];
  const runs = new Map<Sentence, readonly Run[]>();
  const runsOnce = (sentence: Sentence) => {
    const known = runs.get(sentence) ?? runsOf(sentence, rarity);
    runs.set(sentence, known);
    return known;
  };
  const seen = new Map<Sentence, Set<Sentence>>();
  const pairs = candidates.flatMap(([a, b]) => {
    const others = seen.get(a) ?? new Set();
    if (others.has(b)) return [];
    seen.set(a, others.add(b));
    return alignSentences(a, b, runsOnce);
  });
  return { group: (forbids) => groupPassages(pairs, forbids) };
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
