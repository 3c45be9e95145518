import type { TimeExpressionType } from '#lib/corpus/time-expression.ts';
import type { Reading } from './time-reading.ts';

/** The groups of a match by name, and the whole of it as `words`; a group that took no part is undefined. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** What stands first in a date of figures, and why: "en-GB has it". */
export interface DateOrder {
  dayFirst: boolean;
  because: string;
}

/** One way in which texts speak of time. */
export interface TimeRule {
  name: string;
  /** Global, `u`. The whole match is the expression: what only stands around it is looked at by lookbehind and lookahead. */
  pattern: RegExp;
  type: TimeExpressionType;
  /** What the words mean; null if they turn out to mean nothing, such as a 31 April. */
  read: (parts: Parts, settings: { order: DateOrder | null }) => Reading | null;
}
