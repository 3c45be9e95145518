import type { Span } from '#lib/corpus/span.ts';
import type { TimeExpressionType } from '#lib/corpus/time-expression.ts';
import type { CalendarPeriod, PeriodUnit } from './calendar-period.ts';

/** The side of the article's own date on which a date lies, as far as the words around it say. */
export type Tense = 'past' | 'future' | null;
export type Side = 'past' | 'future';

/** A word that says which of many: "last Friday", "next March", "earlier in May". */
export type Which = 'last' | 'this' | 'next' | 'earlier' | 'later' | null;

/** A part of the day as TIMEX3 writes it: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** A time of day as printed: '15:25', and minutes east of UTC where the zone is given. */
export interface Clock {
  time: string;
  offsetMinutes: number | null;
  /** A zone stands behind it that is not known, or that several countries share: which moment it was cannot be said. */
  isElsewhere?: true;
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
      dayPart?: DayPart | null;
      which: Which;
      /** "November last year": years from the article's own. */
      yearStep?: number;
      /** "the week of March 6" */
      week?: true;
      /** "August of that year": of the year spoken of. */
      ofThatYear?: true;
      /** "the following March", "the previous April": counted from the date spoken of. */
      fromPrevious?: Side;
      /** What decided which figure is the day, where both could be: 'the day first, as en-GB has it'. */
      settledBy?: string;
    }
  /** "Thursday", "last Monday": ISO weekday 1 to 7. `weekStep`: "Monday last week" is −1. */
  | {
      kind: 'weekday';
      weekday: number;
      which: Which;
      clock: Clock | null;
      dayPart: DayPart | null;
      weekStep?: number;
      /** "Sunday week", "a week ago Tuesday": so many weeks further on, or back. */
      weeksOn?: number;
      /** “Thursday's general election”: what is planned, and thought of most on the days before it. */
      isPlanned?: true;
      /** “a newspaper reported Friday”: what is news on that day. */
      isNews?: true;
      /** “since Thursday” */
      isSince?: true;
    }
  /** "summer 2016", "the third quarter": part 1 of the spring, of the first quarter or half. */
  | {
      kind: 'part-of-year';
      unit: 'season' | 'quarter' | 'half';
      part: number;
      year: number | null;
      which: Which;
      yearStep?: number;
      fromPrevious?: boolean;
      /** “that same spring”, “the next summer”: of the year spoken of, or beside what was spoken of. */
      ofThatYear?: Side | 'same';
    }
  /** "Thanksgiving", "Christmas 1998" */
  | {
      kind: 'holiday';
      name: string;
      year: number | null;
      which: Which;
      yearStep?: number;
      /** “Easter week”, “the Labor Day weekend”, “the new year” */
      week?: 'week' | 'weekend' | 'year';
      /** “the day before Thanksgiving” is −1. */
      days?: number;
    }
  /** "the 1960s", "the 20th century", "2017-W24" */
  | { kind: 'period'; period: CalendarPeriod }
  /** "June 3–5", "1914–1918": each end with the words it stands in, counted from the beginning of the match. */
  | { kind: 'range'; from: Reading; to: Reading; fromWords: Span; toWords: Span }
  /** "today" is 0 days on, "last month" −1 months; "tonight" with its part of the day. */
  | {
      kind: 'step';
      unit: PeriodUnit;
      steps: number;
      dayPart?: DayPart | null;
      clock?: Clock | null;
      /** "the next month": where history is told, the one after what it tells. */
      goesOn?: true;
      /** “this weekend”, “this week”: at their turn the one before, or the next, as the verb says. */
      isThis?: true;
    }
  /** "two days ago", "in three weeks": counted from the article's own date. `count` is null for "several". */
  | { kind: 'distance'; unit: PeriodUnit; count: number | null; side: Side }
  /** "a day earlier", "the next day": counted from the date spoken of before. */
  | {
      kind: 'from-previous';
      unit: PeriodUnit;
      count: number;
      side: Side;
      dayPart?: DayPart | null;
      /** "the same month a year earlier" is a month. */
      kept?: PeriodUnit;
      /** “the same period last year”, after February, is a February. */
      ofPeriod?: true;
      /** "the following Friday": ISO weekday. */
      weekday?: number;
    }
  /** "the second Sunday of May", "the 14th of last month": which one of a month, −1 for the last; any day if no weekday is named. */
  | { kind: 'day-of-month'; nth: number; weekday: number | null; of: Reading }
  /** "that day", "the quarter", "the week": the one spoken of before, or else the article's own. Of "then" the unit is null. */
  | {
      kind: 'same';
      unit: PeriodUnit | null;
      dayPart?: DayPart | null;
      year?: number;
      isThat?: true;
      isOver?: true;
      /** “little relief before the weekend” */
      isAhead?: true;
    }
  /** "a day after the vote": the day of the vote, if what comes a day after it is the article's news. */
  | { kind: 'beside-event'; unit: PeriodUnit; count: number; side: Side }
  /** "at 3 p.m. GMT", "that evening" */
  | { kind: 'clock'; clock: Clock | null; dayPart: DayPart | null }
  /** "200 years": a TIMEX3 duration. */
  | { kind: 'duration'; value: string }
  /** "annual", "every Thursday": what comes again and again. */
  | { kind: 'set'; value: string }
  /** "now", "recently", "soon": no day can be named. */
  | { kind: 'reference'; to: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' };

/** The readings of one kind. */
export type Of<Kind extends Reading['kind']> = Extract<Reading, { kind: Kind }>;

/** Words that speak of time, found and read but not yet given a date. */
export interface TaggedExpression extends Span {
  text: string;
  type: TimeExpressionType;
  /** Name of the rule that found it. */
  rule: string;
  reading: Reading;
  /** What the sentence around says of past and future. */
  tense: Tense;
  /** Whether the verb that says so stands right beside it. */
  isGoverned: boolean;
  /** Whether it stands in the clause of the expression. */
  isOwnClause: boolean;
  /** “A service will be held on 12 October”: to come, whatever is told before. */
  isToCome?: true;
  /** “the Jan. 6 riot”: nothing to come, however near that day is. */
  hasHappened?: true;
  /** “on Friday and Saturday”: the Saturday after. */
  followsOn?: true;
}
