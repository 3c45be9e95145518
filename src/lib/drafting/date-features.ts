import { dayOfMention, publicationDay, type ReportedSentence } from './reported-sentence.ts';

/** What speaks for a day as a date of the timeline: articles, by their place in the list. */
export interface DateFeatures {
  /** Those that name the day. */
  articles: Set<number>;
  /** Those of them that appeared more than two days later. */
  recalled: Set<number>;
  /** Those that appeared more than a week later. */
  remembered: Set<number>;
}

/** News of a day is printed until so many days later; whoever names it then looks back. */
const NEWS_DAYS = 2;
const WEEK = 7;

/** Counts the articles that speak for each day that is named. */
export function dateFeatures(sentences: readonly ReportedSentence[]): Map<number, DateFeatures> {
  const features = new Map<number, DateFeatures>();
  for (const { article, document, mentions } of sentences) {
    const appeared = publicationDay(article) ?? article.published?.first ?? null;
    for (const mention of mentions) {
      const day = dayOfMention(mention);
      if (day === null) continue;
      const of = features.get(day) ?? { articles: new Set(), recalled: new Set(), remembered: new Set() };
      features.set(day, of);
      of.articles.add(document);
      if (appeared !== null && appeared > day + NEWS_DAYS) of.recalled.add(document);
      if (appeared !== null && appeared > day + WEEK) of.remembered.add(document);
    }
  }
  return features;
}

/**
 * How much speaks for a day: a day counts that many articles name, more if they still name it later. Logarithms, since the
 * tenth article adds less than the second.
 *
 * @example dateScore({ articles: new Set([0, 1]), recalled: new Set(), remembered: new Set() }) // 1.098…, ln 3
 */
export const dateScore = ({ articles, recalled, remembered }: DateFeatures): number =>
  Math.log1p(articles.size) + Math.log1p(recalled.size) + Math.log1p(remembered.size);

/** The days that sentences name, the one for which most speaks first. */
export function rankDates(features: ReadonlyMap<number, DateFeatures>): number[] {
  return [...features]
    .map(([day, of]) => ({ day, score: dateScore(of) }))
    .sort((a, b) => b.score - a.score || a.day - b.day)
    .map(({ day }) => day);
}
