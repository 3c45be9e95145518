import { printedYear, stepsOf, whichOf } from './read-parts.ts';
import type { TimeRule } from './time-rule.ts';

/** Holidays by their names; their days stand in holidays.ts. */
export const HOLIDAY_RULES: readonly TimeRule[] = [
  {
    // Thanksgiving · last Christmas · Easter week · New Year's Day 1990
    name: 'holiday',
    type: 'DATE',
    phrases: [
      '[{which:lastNext}] {holiday}[[,] {likelyYear}]',
      '{holiday} (last|this|next) year',
      '{holiday} {week:weekWord}',
    ],
    notBefore:
      'Island|Islands|Bunny|Carol|Parade|tree|trees|card|cards|party|parties|gift|gifts|music|album|carol|carols|egg|eggs|decorations|lights|song|songs|shopping|season|story|dinner',
    read: (parts) => {
      const [, which] = /\b(last|this|next)\s+year$/iu.exec(parts['words'] ?? '') ?? [];
      return {
        kind: 'holiday',
        name: parts['holiday'] ?? '',
        year: printedYear(parts),
        which: whichOf(parts['which']),
        ...(which === undefined ? {} : { yearStep: stepsOf(which) }),
        ...(parts['week'] === undefined ? {} : { week: true }),
      };
    },
  },
];
