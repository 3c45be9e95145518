import { reportedSentences } from '#lib/drafting/reported-sentence.ts';
import { SentenceVectors } from '#lib/drafting/sentence-vectors.ts';
import { summariseTimeline } from '#lib/drafting/summarise-timeline.ts';
import { edtfDay } from '#lib/time/calendar.ts';
import { dayRangeOf } from '#lib/tagger/day-range.ts';
import { newsArticle, type TimelineEntry } from './read-news-corpus.ts';
import { scoreTimeline, type TimelineScores } from './score-timelines.ts';

/** Articles on one topic, and what people wrote of it as a timeline. */
export interface Topic {
  name: string;
  articles: { day: string; text: string }[];
  timelines: { name: string; entries: TimelineEntry[] }[];
}

/** What drafting came to on a timeline of a topic. */
export interface MeasuredTimeline {
  name: string;
  days: number;
  scores: TimelineScores;
}

/**
 * Drafts each timeline of a topic with as many days, and as many sentences a day, as people wrote, between their first and last day,
 * as the literature does.
 */
export function measureTopic({ name, articles, timelines }: Topic): MeasuredTimeline[] {
  const sentences = reportedSentences(
    articles.map(({ day, text }, index) => newsArticle(`${name}-${index}`, day, text)),
  );
  const vectors = new SentenceVectors(sentences);
  return timelines.map(({ name: timeline, entries }) => {
    const days = entries.map(({ day }) => dayRangeOf(day).first);
    const told = entries.reduce((sum, entry) => sum + entry.sentences.length, 0);
    const found = summariseTimeline(sentences, {
      within: { first: Math.min(...days), last: Math.max(...days) },
      days: entries.length,
      perDay: Math.max(1, Math.round(told / entries.length)),
      vectors,
    }).map((summarised) => ({
      day: edtfDay(summarised.day),
      sentences: summarised.sentences.map(({ text, start, end }) => text.slice(start, end)),
    }));
    return { name: timeline, days: entries.length, scores: scoreTimeline(found, entries) };
  });
}
