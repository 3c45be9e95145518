import type { CalendarPeriod } from './calendar-period.ts';
import type { Resolved } from './resolved.ts';
import type { Reading, TaggedExpression } from './time-reading.ts';

/** What an article has spoken of so far. */
export interface Discourse {
  /** The date named last, unless something was only compared with it. */
  last: CalendarPeriod | null;
  /** The same, or “last year”: what “the year before” is counted from. */
  named: CalendarPeriod | null;
  /** The quarter named last. */
  quarter: CalendarPeriod | null;
  /** Where the words of `last` end in the text. */
  lastEnd: number;
  /** Whether the text tells history rather than news. */
  isHistory: boolean;
}

export const SILENCE: Discourse = { last: null, named: null, quarter: null, lastEnd: 0, isHistory: false };

/** What is only compared with is not what the text goes on to speak of: "up from a year earlier". */
const isComparison = ({ kind, ...rest }: Reading): boolean =>
  (kind === 'from-previous' || kind === 'distance' || kind === 'step') &&
  'unit' in rest &&
  (rest.unit === 'year' || (kind === 'from-previous' && 'side' in rest && rest.side === 'past'));

/** Whether the article's own day tells which is meant: “today”, “last May”. */
const isFromToday = (reading: Reading): boolean =>
  reading.kind === 'step' ||
  reading.kind === 'distance' ||
  (reading.kind !== 'weekday' && 'which' in reading && reading.which !== null) ||
  ('yearStep' in reading && reading.yearStep !== undefined);

/** The discourse after one more expression. */
export function heard(
  discourse: Discourse,
  { type, reading, end }: TaggedExpression,
  { period }: Resolved,
): Discourse {
  if (!period || (type !== 'DATE' && type !== 'TIME')) return discourse;
  // “that winter” is of the year that was spoken of, and says none itself.
  if (reading.kind === 'part-of-year' && reading.unit === 'season' && reading.year === null) return discourse;
  // “the 1988 period” is compared with.
  if (reading.kind === 'same' && reading.year !== undefined) return discourse;
  // History goes on from what it tells, not from the day on which it is told.
  if (discourse.isHistory && isFromToday(reading)) return discourse;
  if (isComparison(reading)) return reading.kind === 'step' ? { ...discourse, named: period } : discourse;
  const isQuarter = period.unit === 'quarter' && !(reading.kind === 'part-of-year' && reading.fromPrevious);
  return {
    ...discourse,
    last: period,
    lastEnd: end,
    named: period,
    quarter: isQuarter ? period : discourse.quarter,
  };
}
