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
  /** Whether the text tells history rather than news. */
  isHistory: boolean;
}

export const SILENCE: Discourse = { last: null, named: null, quarter: null, isHistory: false };

/** What is only compared with is not what the text goes on to speak of: "up from a year earlier". */
const isComparison = ({ kind, ...rest }: Reading): boolean =>
  (kind === 'from-previous' || kind === 'distance' || kind === 'step') &&
  'unit' in rest &&
  (rest.unit === 'year' || (kind === 'from-previous' && 'side' in rest && rest.side === 'past'));

/** The discourse after one more expression. */
export function heard(
  discourse: Discourse,
  { type, reading }: TaggedExpression,
  { period }: Resolved,
): Discourse {
  if (!period || (type !== 'DATE' && type !== 'TIME')) return discourse;
  // “that winter” is of the year that was spoken of, and says none itself.
  if (reading.kind === 'part-of-year' && reading.unit === 'season' && reading.year === null) return discourse;
  if (isComparison(reading)) return reading.kind === 'step' ? { ...discourse, named: period } : discourse;
  const isQuarter = period.unit === 'quarter' && !(reading.kind === 'part-of-year' && reading.fromPrevious);
  return { ...discourse, last: period, named: period, quarter: isQuarter ? period : discourse.quarter };
}
