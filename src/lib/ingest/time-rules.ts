import { CALENDAR_RULES } from './calendar-rules.ts';
import { DURATION_RULES } from './duration-rules.ts';
import { RELATIVE_RULES } from './relative-rules.ts';
import type { TimeRule } from './time-rule.ts';

/**
 * Every rule. Where matches overlap the longer one is taken, at the same length the rule that stands first.
 * To teach the tagger a new phrase, add a line to one of the three tables.
 */
export const TIME_RULES: readonly TimeRule[] = [...CALENDAR_RULES, ...RELATIVE_RULES, ...DURATION_RULES];
