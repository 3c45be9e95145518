import { daysFromCivil } from '#lib/time/calendar.ts';
import type { Span } from '#lib/corpus/span.ts';
import type { ArticleStructure } from './find-structure.ts';
import { tagTimeExpressions, type TaggedExpression } from './tag-time-expressions.ts';
import type { Clock, Tense } from './time-reading.ts';

/** A day that the page states as its own, the year perhaps left out. */
export interface StatedDay {
  place: 'dateline' | 'page';
  words: string;
  year: number | null;
  month: number;
  day: number;
  weekday: number | null;
  clock: Clock | null;
}

/** What the text and its page say about when the article appeared. */
export interface DateEvidenceInText {
  /** The dateline's day first, then those of the page's date lines; a line that says "updated" comes last. */
  stated: StatedDay[];
  /** The latest day in the past that the article prints in full. */
  latest: { day: number; words: string } | null;
  /** Days of the week that the article names without looking ahead. */
  weekdays: { weekday: number; words: string; start: number }[];
  /** The day of the week of the news: named in the paragraph that has the dateline. */
  newsWeekday: { weekday: number; words: string } | null;
  /** Months named without day and year. */
  months: { month: number; tense: Tense; sameYear: 'earlier' | 'later' | null; words: string }[];
}

function statedIn(text: string, span: Span, place: StatedDay['place']): StatedDay[] {
  return tagTimeExpressions(text, [span]).flatMap(({ reading, text: words }) => {
    if (reading.kind !== 'calendar' || reading.month === null || reading.day === null) return [];
    const { year, month, day, weekday, clock } = reading;
    return [{ place, words, year, month, day, weekday, clock }];
  });
}

function statedDays(text: string, { dateline, furniture }: ArticleStructure): StatedDay[] {
  const lines = furniture.filter(({ reason }) => reason === 'publication date line');
  const updated = (line: Span) => /updated|modified/i.test(text.slice(line.start, line.end));
  const inOrder = [...lines.filter((line) => !updated(line)), ...lines.filter(updated)];
  return [
    ...(dateline ? statedIn(text, dateline, 'dateline') : []),
    ...inOrder.flatMap((line) => statedIn(text, line, 'page')),
  ];
}

function latestDay(tagged: TaggedExpression[]): DateEvidenceInText['latest'] {
  const days = tagged.flatMap(({ reading, tense, text: words }) => {
    if (reading.kind !== 'calendar' || tense === 'future') return [];
    const { year, month, day } = reading;
    return year === null || month === null || day === null
      ? []
      : [{ day: daysFromCivil(year, month, day), words }];
  });
  return days.reduce<DateEvidenceInText['latest']>(
    (best, each) => (best && best.day >= each.day ? best : each),
    null,
  );
}

function bareMonths(tagged: TaggedExpression[]): DateEvidenceInText['months'] {
  return tagged.flatMap(({ reading, tense, text: words }) => {
    if (reading.kind !== 'calendar') return [];
    const { month, which, year, day } = reading;
    // "last May" and "next May" may be more than a year away; they bound nothing.
    if (
      month === null ||
      year !== null ||
      day !== null ||
      which === 'last' ||
      which === 'next' ||
      which === 'this'
    )
      return [];
    return [{ month, tense, sameYear: which, words }];
  });
}

/**
 * Collects what an article says of its own date, without deciding anything.
 *
 * @example findDateEvidence(text, findStructure(text)).latest // { day: 17332, words: 'June 15, 2017' }
 */
export function findDateEvidence(text: string, structure: ArticleStructure): DateEvidenceInText {
  const tagged = tagTimeExpressions(text, structure.body);
  const weekdays = tagged.flatMap(({ reading, tense, text: words, start }) =>
    reading.kind === 'weekday' && reading.which === null && tense !== 'future'
      ? [{ weekday: reading.weekday, words, start }]
      : [],
  );
  const { dateline } = structure;
  const opening =
    dateline && structure.body.find(({ start, end }) => start <= dateline.start && dateline.end <= end);
  return {
    stated: statedDays(text, structure),
    latest: latestDay(tagged),
    weekdays,
    newsWeekday:
      (opening && weekdays.find(({ start }) => opening.start <= start && start < opening.end)) ?? null,
    months: bareMonths(tagged),
  };
}
