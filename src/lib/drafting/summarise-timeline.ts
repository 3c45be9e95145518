import { dateFeatures, rankDates } from './date-features.ts';
import { dayOfMention, publicationDay, type ReportedSentence } from './reported-sentence.ts';
import { isReadable, mostCentral } from './select-sentences.ts';
import { centroid, SentenceVectors, type Vector } from './sentence-vectors.ts';

/** Sentences of an article that tell its news; the rest tells the background (the inverted pyramid of news writing). */
export const LEAD_SENTENCES = 5;

/** Day by day, which sentences name it and which open an article that appeared on it. */
export function sentencesByDay(
  sentences: readonly ReportedSentence[],
): Map<number, { naming: ReportedSentence[]; opening: ReportedSentence[] }> {
  const days = new Map<number, { naming: ReportedSentence[]; opening: ReportedSentence[] }>();
  const of = (day: number) => {
    const found = days.get(day) ?? { naming: [], opening: [] };
    days.set(day, found);
    return found;
  };
  for (const sentence of sentences) {
    const named = new Set(sentence.mentions.map(dayOfMention));
    for (const day of named) if (day !== null) of(day).naming.push(sentence);
    const appeared = publicationDay(sentence.article);
    if (appeared !== null && named.size === 0 && sentence.position < LEAD_SENTENCES)
      of(appeared).opening.push(sentence);
  }
  return days;
}

/** A date of a timeline with what is told of it. */
export interface SummarisedDay {
  day: number;
  sentences: ReportedSentence[];
}

/**
 * A timeline of so many days with so many sentences each: the days first, then the sentences for each, as DATEWISE does
 * (Ghalandari and Ifrim 2020).
 *
 * @param within the first and the last day that may be chosen
 * @returns in the order of time
 */
export function summariseTimeline(
  sentences: readonly ReportedSentence[],
  {
    within,
    days,
    perDay,
    vectors = new SentenceVectors(sentences),
  }: { within: { first: number; last: number }; days: number; perDay: number; vectors?: SentenceVectors },
): SummarisedDay[] {
  const chosen = rankDates(dateFeatures(sentences))
    .filter((day) => within.first <= day && day <= within.last)
    .slice(0, days);
  const byDay = sentencesByDay(sentences);
  const told: Vector[] = [];
  return chosen
    .map((day) => {
      const { naming = [], opening = [] } = byDay.get(day) ?? {};
      const means = [naming, opening]
        .filter(({ length }) => length > 0)
        .map((each) => centroid(each.map((sentence) => vectors.of(sentence))));
      const candidates = [...naming, ...opening].filter(isReadable);
      return { day, sentences: mostCentral(candidates, means, { vectors, count: perDay, told }) };
    })
    .sort((a, b) => a.day - b.day);
}
