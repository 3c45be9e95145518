import type { BodySegment } from '#lib/corpus/article.ts';
import { daysFromCivil } from '#lib/time/calendar.ts';
import type { TaggedExpression, Tense } from '#lib/tagger/time-reading.ts';

/** A day that the article prints in full. */
export interface PrintedDay {
  /** Days from 1970-01-01. */
  day: number;
  words: string;
  start: number;
}

/** The latest day in the past that an article prints. */
export interface LatestDay extends PrintedDay {
  /** Under a picture stands the day of the news, if a day of the week agrees; elsewhere the day may be long past. */
  isCaption: boolean;
  /** Whether the sentence itself says that the day is past. */
  isPast: boolean;
}

/** The days that an article prints in full, each with the side of its own date on which the sentence puts it. */
const printedDays = (tagged: TaggedExpression[]): (PrintedDay & { tense: Tense })[] =>
  tagged.flatMap(({ reading, tense, text: words, start }) => {
    if (reading.kind !== 'calendar') return [];
    const { year, month, day } = reading;
    return year === null || month === null || day === null
      ? []
      : [{ day: daysFromCivil(year, month, day), words, start, tense }];
  });

/**
 * The latest day that an article prints in full and does not put into the future: it is no older.
 *
 * @example latestDay(findTimeExpressions(text, body), body) // { day: 17332, words: 'June 15, 2017', isCaption: true, … }
 */
export function latestDay(tagged: TaggedExpression[], body: BodySegment[]): LatestDay | null {
  const past = printedDays(tagged).filter(({ tense }) => tense !== 'future');
  const [first, ...others] = past;
  if (!first) return null;
  const { tense, ...latest } = others.reduce((best, each) => (best.day >= each.day ? best : each), first);
  const { start } = latest;
  const isCaption = body.some(
    (segment) => segment.role === 'caption' && segment.start <= start && start < segment.end,
  );
  return { ...latest, isCaption, isPast: tense === 'past' };
}

/** The first day that an article prints in full and puts into the future. */
export function firstDayAhead(tagged: TaggedExpression[]): PrintedDay | null {
  const [first, ...others] = printedDays(tagged).filter(({ tense }) => tense === 'future');
  if (!first) return null;
  const { day, words, start } = others.reduce((best, each) => (best.day <= each.day ? best : each), first);
  return { day, words, start };
}
