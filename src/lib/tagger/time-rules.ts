import { CLOCK_RULES } from './clock-rules.ts';
import { COUNTED_RULES } from './counted-rules.ts';
import { DAY_RULES } from './day-rules.ts';
import { DECADE_RULES } from './decade-rules.ts';
import { DEICTIC_RULES } from './deictic-rules.ts';
import { DISCOURSE_RULES } from './discourse-rules.ts';
import { FIGURE_RULES } from './figure-rules.ts';
import { MONTH_RULES } from './month-rules.ts';
import { WEEKDAY_RULES } from './weekday-rules.ts';
import { DURATION_RULES } from './duration-rules.ts';
import { HOLIDAY_RULES } from './holiday-rules.ts';
import { PART_OF_YEAR_RULES } from './part-of-year-rules.ts';
import { REFERENCE_RULES } from './reference-rules.ts';
import { SEASON_RULES } from './season-rules.ts';
import { SET_RULES } from './set-rules.ts';
import { VAGUE_DURATION_RULES } from './vague-duration-rules.ts';
import type { TimeRule } from './time-rule.ts';
import { YEAR_RULES } from './year-rules.ts';

/**
 * Every rule. Where matches overlap the one that begins first is taken, then the longer one, then the rule that stands
 * first. To teach the tagger a new phrase, add it to a rule of one of these tables.
 */
export const TIME_RULES: readonly TimeRule[] = [
  ...HOLIDAY_RULES,
  ...DAY_RULES,
  ...FIGURE_RULES,
  ...MONTH_RULES,
  ...WEEKDAY_RULES,
  ...YEAR_RULES,
  ...DECADE_RULES,
  ...PART_OF_YEAR_RULES,
  ...SEASON_RULES,
  ...DEICTIC_RULES,
  ...DISCOURSE_RULES,
  ...COUNTED_RULES,
  ...CLOCK_RULES,
  ...SET_RULES,
  ...REFERENCE_RULES,
  ...DURATION_RULES,
  ...VAGUE_DURATION_RULES,
];
