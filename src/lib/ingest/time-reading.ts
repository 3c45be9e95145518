import type { Span } from '#lib/corpus/span.ts';
import type { TimeExpressionType } from '#lib/corpus/time-expression.ts';

/** A unit that calendars count in. */
export type CalendarUnit =
  'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** The side of the article's own date on which a date lies, as far as the words around it say. */
export type Tense = 'past' | 'future' | null;

/** A word that says which of many: "last Friday", "next March", "earlier in May". */
export type Which = 'last' | 'this' | 'next' | 'earlier' | 'later' | null;

/** A time of day as printed: '15:25', and minutes east of UTC where the zone is given. */
export interface Clock {
  time: string;
  offsetMinutes: number | null;
}

/** What the words of a time expression mean, before anything is known of the article's date. */
export type Reading =
  /** "June 15, 2017", "June 15", "June 2017", "last November", "2016": whatever is null is not said. */
  | {
      kind: 'calendar';
      year: number | null;
      month: number | null;
      day: number | null;
      weekday: number | null;
      clock: Clock | null;
      which: Which;
      /** What decided which figure is the day, where both could be: 'the day first, as en-GB has it'. */
      settledBy?: string;
    }
  /** "Thursday", "last Monday": ISO weekday 1 to 7. */
  | { kind: 'weekday'; weekday: number; which: Which; clock: Clock | null }
  /** "summer 2016", "the third quarter": sub-year grouping of ISO 8601-2, 21 to 24, 33 to 36, 40 and 41. */
  | { kind: 'season'; season: number; year: number | null; which: Which }
  /** "the 1960s", "the 20th century": a year with digits left open. */
  | { kind: 'years'; mask: string }
  /** "1914–1918", "from 2010 to 2012". */
  | { kind: 'year-range'; from: number; to: number }
  /** "today" is 0 days on, "last month" −1 months. */
  | { kind: 'step'; unit: CalendarUnit; steps: number }
  /** "two days ago", "in three weeks": counted from the article's own date. */
  | { kind: 'distance'; unit: CalendarUnit; count: number; side: 'past' | 'future' }
  /** "a day earlier", "the next day", "that day": counted from the date spoken of before. */
  | { kind: 'from-previous'; unit: CalendarUnit; count: number; side: 'past' | 'future' }
  /** "a day after the vote": the day of the vote, if what comes a day after it is the article's news. */
  | { kind: 'beside-event'; unit: CalendarUnit; count: number; side: 'past' | 'future' }
  /** "at 3 p.m. GMT" */
  | { kind: 'clock'; clock: Clock }
  /** "200 years" or "annual": an ISO 8601 duration. */
  | { kind: 'duration'; value: string };

/** Words that speak of time, found and read but not yet given a date. */
export interface TaggedExpression extends Span {
  text: string;
  type: TimeExpressionType;
  /** Name of the rule that found it. */
  rule: string;
  reading: Reading;
  /** What the sentence around says of past and future. */
  tense: Tense;
}
