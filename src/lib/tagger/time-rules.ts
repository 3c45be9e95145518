import { CALENDAR_RULES } from './calendar-rules.ts';
import { CLOCK_RULES } from './clock-rules.ts';
import { DURATION_RULES } from './duration-rules.ts';
import { HOLIDAY_RULES } from './holiday-rules.ts';
import { PART_OF_YEAR_RULES } from './part-of-year-rules.ts';
import { REFERENCE_RULES } from './reference-rules.ts';
import { RELATIVE_RULES } from './relative-rules.ts';
import { SET_RULES } from './set-rules.ts';
import type { TimeRule } from './time-rule.ts';
import { YEAR_RULES } from './year-rules.ts';

/**
 * Every rule. Where matches overlap the one that begins first is taken, then the longer one, then the rule that stands
 * first. To teach the tagger a new phrase, add it to a rule of one of these tables.
 */
export const TIME_RULES: readonly TimeRule[] = [
  ...HOLIDAY_RULES,
  ...CALENDAR_RULES,
  ...YEAR_RULES,
  ...PART_OF_YEAR_RULES,
  ...RELATIVE_RULES,
  ...CLOCK_RULES,
  ...SET_RULES,
  ...DURATION_RULES,
  ...REFERENCE_RULES,
];
