import { stemmer } from 'stemmer';
import { daysFromCivil } from '#lib/time/calendar.ts';
import type { TimelineEntry } from './read-news-corpus.ts';

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/** The measures of news timeline summarisation. ROUGE for single words and for pairs of words. */
export interface TimelineScores {
  dates: Score;
  /** All words of a timeline against all of the other, whatever the day. */
  concat: [Score, Score];
  /** Words count only on the same day. */
  agreement: [Score, Score];
  /** Every day is held against the day of the other timeline that says most of the same, the less the further off (align+ m:1). */
  aligned: [Score, Score];
}

const harmonic = (precision: number, recall: number): Score => ({
  precision,
  recall,
  f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
});

const ratio = (part: number, of: number): number => (of === 0 ? 0 : part / of);

type Grams = Map<string, number>;

/** Runs of so many words, as ROUGE-1.5.5 cuts them: letters and digits in small letters, words of more than three stemmed. */
function gramsOf(sentences: readonly string[], length: 1 | 2): Grams {
  const grams: Grams = new Map();
  for (const sentence of sentences) {
    const words = (sentence.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) =>
      word.length > 3 ? stemmer(word) : word,
    );
    for (let at = 0; at + length <= words.length; at++) {
      const gram = words.slice(at, at + length).join(' ');
      grams.set(gram, (grams.get(gram) ?? 0) + 1);
    }
  }
  return grams;
}

const sizeOf = (grams: Grams): number => [...grams.values()].reduce((sum, count) => sum + count, 0);

function shared(a: Grams, b: Grams): number {
  let sum = 0;
  for (const [gram, count] of a) sum += Math.min(count, b.get(gram) ?? 0);
  return sum;
}

interface DayGrams {
  day: number;
  grams: Grams;
}

const dayNumber = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return daysFromCivil(year, month, date);
};

const byDay = (timeline: readonly TimelineEntry[], length: 1 | 2): DayGrams[] =>
  timeline.map(({ day, sentences }) => ({ day: dayNumber(day), grams: gramsOf(sentences, length) }));

const total = (days: readonly DayGrams[]): number => days.reduce((sum, { grams }) => sum + sizeOf(grams), 0);

/** How much of one timeline the other says, each day held against the one that suits it best. */
function coveredBy(
  days: readonly DayGrams[],
  others: readonly DayGrams[],
  ones: readonly DayGrams[],
  otherOnes: readonly DayGrams[],
): number {
  let sum = 0;
  for (const [at, { day, grams }] of days.entries()) {
    const own = ones[at]?.grams ?? new Map<string, number>();
    let best = { cost: Infinity, weight: 0, at: -1 };
    for (const [index, other] of otherOnes.entries()) {
      const weight = 1 / (1 + Math.abs(day - other.day));
      const overlap = shared(own, other.grams);
      const likeness = harmonic(ratio(overlap, sizeOf(other.grams)), ratio(overlap, sizeOf(own))).f1;
      // The same day, or the same words, costs nothing.
      const cost = (1 - weight) * (1 - likeness);
      if (cost < best.cost) best = { cost, weight, at: index };
    }
    const other = others[best.at];
    if (other) sum += best.weight * shared(grams, other.grams);
  }
  return ratio(sum, total(days));
}

function rouge(found: readonly TimelineEntry[], gold: readonly TimelineEntry[], length: 1 | 2) {
  const [foundDays, goldDays] = [byDay(found, length), byDay(gold, length)];
  const [foundOnes, goldOnes] = length === 1 ? [foundDays, goldDays] : [byDay(found, 1), byDay(gold, 1)];
  const all = (timeline: readonly TimelineEntry[]) =>
    gramsOf(
      timeline.flatMap(({ sentences }) => sentences),
      length,
    );
  const [foundAll, goldAll] = [all(found), all(gold)];
  const overlap = shared(foundAll, goldAll);
  const onSameDay = foundDays.reduce((sum, { day, grams }) => {
    const same = goldDays.find((each) => each.day === day);
    return sum + (same ? shared(grams, same.grams) : 0);
  }, 0);
  return {
    concat: harmonic(ratio(overlap, sizeOf(foundAll)), ratio(overlap, sizeOf(goldAll))),
    agreement: harmonic(ratio(onSameDay, total(foundDays)), ratio(onSameDay, total(goldDays))),
    aligned: harmonic(
      coveredBy(foundDays, goldDays, foundOnes, goldOnes),
      coveredBy(goldDays, foundDays, goldOnes, foundOnes),
    ),
  };
}

/**
 * Scores a timeline against one that people wrote: the days, and ROUGE as Martschat and Markert (2017) fit it to timelines.
 *
 * @example scoreTimeline(gold, gold).dates.f1 // 1
 */
export function scoreTimeline(
  found: readonly TimelineEntry[],
  gold: readonly TimelineEntry[],
): TimelineScores {
  const goldDays = new Set(gold.map(({ day }) => day));
  const right = found.filter(({ day }) => goldDays.has(day)).length;
  const [ones, twos] = [rouge(found, gold, 1), rouge(found, gold, 2)];
  return {
    dates: harmonic(ratio(right, found.length), ratio(right, goldDays.size)),
    concat: [ones.concat, twos.concat],
    agreement: [ones.agreement, twos.agreement],
    aligned: [ones.aligned, twos.aligned],
  };
}
