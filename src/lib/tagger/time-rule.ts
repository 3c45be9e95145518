import type { TimeExpressionType } from '#lib/corpus/time-expression.ts';
import type { Reading } from './time-reading.ts';

/** The named classes of a phrase with the words that stood there, and the whole of it as `words`. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** What stands first in a date of figures, and why: "en-GB has it". */
export interface DateOrder {
  dayFirst: boolean;
  because: string;
}

/** What a rule may look at besides its own words. */
export interface Surroundings {
  order: DateOrder | null;
  /** Up to 40 characters on either side, within the paragraph. */
  before: string;
  after: string;
}

/** One way in which texts speak of time. */
export interface TimeRule {
  name: string;
  type: TimeExpressionType;
  /** In the notation of phrase.ts. The whole phrase is the expression, without the preposition before it. */
  phrases: readonly string[];
  /** Phrases of which one has to stand right before or right after, or of which none may. */
  after?: string;
  notAfter?: string;
  before?: string;
  notBefore?: string;
  /** What the words mean; null if they turn out to mean nothing, such as a 31 April. */
  read: (parts: Parts, around: Surroundings) => Reading | null;
}
