import type { Span } from '#lib/corpus/span.ts';
import type { ArticleStructure } from './find-structure.ts';
import { findTimeExpressions } from '#lib/tagger/find-expressions.ts';
import type { TaggedExpression } from '#lib/tagger/time-reading.ts';
import type { Clock, Tense } from '#lib/tagger/time-reading.ts';
import { firstDayAhead, latestDay, type LatestDay, type PrintedDay } from './printed-days.ts';
import { weekdayOfNews, type NamedWeekday, type NewsWeekday } from './weekday-of-news.ts';

/** A day that the page states as its own, the year perhaps left out. */
export interface StatedDay {
  place: 'dateline' | 'page';
  words: string;
  /** Where the words stand. */
  start: number;
  year: number | null;
  month: number;
  day: number;
  weekday: number | null;
  clock: Clock | null;
  /** What decided which figure is the day, where both could be; null where nothing had to. */
  settledBy: string | null;
  /** A line that says "updated": the article is no younger, and may be older. */
  isUpdate: boolean;
}

/** What the text and its page say about when the article appeared. */
export interface DateEvidenceInText {
  /** The dateline's day first, then those of the page's date lines; a line that says "updated" comes last. */
  stated: StatedDay[];
  /** Dates of figures on the page that could be two days: nothing says which of them. */
  undecided: string[];
  /** The latest day in the past that the article prints in full: it is no older. */
  latest: LatestDay | null;
  /** The first day still to come that it prints in full. */
  ahead: PrintedDay | null;
  /** Days of the week that the article names without looking ahead. */
  weekdays: NamedWeekday[];
  /** The day of the week of the news, in the paragraph that has the dateline. */
  newsWeekday: NewsWeekday | null;
  /** Months named without day and year. */
  months: {
    month: number;
    tense: Tense;
    sameYear: 'earlier' | 'later' | null;
    words: string;
    start: number;
  }[];
}

const saysUpdated = (text: string, { start, end }: Span) => /updated|modified/i.test(text.slice(start, end));

function statedIn(text: string, span: Span, place: StatedDay['place'], language: string): StatedDay[] {
  const isUpdate = place === 'page' && saysUpdated(text, span);
  return findTimeExpressions(text, [span], language).flatMap(({ reading, text: words, start }) => {
    if (reading.kind !== 'calendar' || reading.month === null || reading.day === null) return [];
    const { year, month, day, weekday, clock, settledBy = null } = reading;
    return [
      {
        place,
        words,
        start,
        year,
        month,
        day,
        weekday,
        clock: clock?.isElsewhere ? null : clock,
        settledBy,
        isUpdate,
      },
    ];
  });
}

const dateLines = ({ furniture }: ArticleStructure): Span[] =>
  furniture.filter(({ reason }) => reason === 'publication date line');

function statedDays(text: string, structure: ArticleStructure, language: string): StatedDay[] {
  const { dateline } = structure;
  const lines = dateLines(structure);
  const updated = (line: Span) => saysUpdated(text, line);
  const inOrder = [...lines.filter((line) => !updated(line)), ...lines.filter(updated)];
  return [
    ...(dateline ? statedIn(text, dateline, 'dateline', language) : []),
    ...inOrder.flatMap((line) => statedIn(text, line, 'page', language)),
  ];
}

function bareMonths(tagged: TaggedExpression[]): DateEvidenceInText['months'] {
  return tagged.flatMap(({ reading, tense, text: words, start }) => {
    if (reading.kind !== 'calendar') return [];
    const { month, which, year, day, yearStep } = reading;
    // "last May" and "next May" may be more than a year away; they bound nothing.
    if (
      month === null ||
      year !== null ||
      day !== null ||
      yearStep !== undefined ||
      which === 'last' ||
      which === 'next' ||
      which === 'this'
    )
      return [];
    return [{ month, tense, sameYear: which, words, start }];
  });
}

/** Dates of figures on the lines of the page that the tagger leaves alone, since day and month could be exchanged. */
function undecidedDates(text: string, structure: ArticleStructure, language: string): string[] {
  return dateLines(structure).flatMap((line) => {
    const read = findTimeExpressions(text, [line], language).some(
      ({ reading }) => reading.kind === 'calendar',
    );
    return read ? [] : (text.slice(line.start, line.end).match(/\b\d{1,2}([./])\d{1,2}\1\d{4}\b/g) ?? []);
  });
}

/**
 * Collects what an article says of its own date, without deciding anything.
 *
 * @param language BCP 47 tag of the article
 * @param tagged the time expressions of its body, if they are known already
 * @example findDateEvidence(text, findStructure(text)).latest // { day: 17332, words: 'June 15, 2017', … }
 */
export function findDateEvidence(
  text: string,
  structure: ArticleStructure,
  language = 'en',
  tagged = findTimeExpressions(text, structure.body, language),
): DateEvidenceInText {
  const weekdays = tagged.flatMap(({ reading, tense, text: words, start }) =>
    reading.kind === 'weekday' &&
    reading.which === null &&
    reading.weekStep === undefined &&
    tense !== 'future'
      ? [{ weekday: reading.weekday, words, start }]
      : [],
  );
  return {
    stated: statedDays(text, structure, language),
    undecided: undecidedDates(text, structure, language),
    latest: latestDay(tagged, structure.body),
    ahead: firstDayAhead(tagged),
    weekdays,
    newsWeekday: weekdayOfNews(text, structure, weekdays),
    months: bareMonths(tagged),
  };
}
