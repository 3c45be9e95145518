import { printedYear, stepsOf, whichOf } from './read-parts.ts';
import type { Of } from './time-reading.ts';
import type { Parts, TimeRule } from './time-rule.ts';

/** “the day before Thanksgiving”, “the week after Easter” */
function beside({ words = '' }: Parts): Partial<Of<'holiday'>> {
  const [, unit, side] = /\b(day|week)\s+(before|after)\b/iu.exec(words) ?? [];
  if (unit === undefined) return {};
  const days = /before/iu.test(side ?? '') ? -1 : 1;
  return /week/iu.test(unit) ? { week: 'week', days: 7 * days } : { days };
}

/** Holidays by their names; their days stand in holidays.ts. */
export const HOLIDAY_RULES: readonly TimeRule[] = [
  {
    // early in the new year: the year that begins then
    name: 'the new year',
    type: 'DATE',
    phrases: ['[early in] the new year'],
    read: ({ words = '' }, { before, after }) =>
      (/^early/iu.test(words) || /\b(?:in|into|until|before|by)\s+$/iu.test(before)) &&
      /^(?:[,.;:)”"’]|$|\s(?:and|but|when|if|as|with|to|after|that)\b)/u.test(after)
        ? { kind: 'holiday', name: "New Year's Day", year: null, which: null, week: 'year' }
        : null,
  },
  {
    // Thanksgiving · last Christmas · Easter week · New Year's Day 1990
    name: 'holiday',
    type: 'DATE',
    phrases: [
      '[{which:lastNext}] {holiday}[[,] [in|of] {likelyYear}]',
      'the (day|week) (before|after) {holiday}',
      '{holiday} (last|this|next) year',
      '{holiday} {week:weekWord}',
    ],
    notBefore:
      'Island|Islands|Bunny|Carol|Parade|tree|trees|card|cards|party|parties|gift|gifts|music|album|carol|carols|egg|eggs|decorations|lights|song|songs|shopping|season|story|dinner',
    read: (parts) => {
      // “past the Fourth of July”
      if (/^past$/iu.test(parts['which'] ?? '')) return null;
      const [, which] = /\b(last|this|next)\s+year$/iu.exec(parts['words'] ?? '') ?? [];
      return {
        kind: 'holiday',
        name: parts['holiday'] ?? '',
        year: printedYear(parts),
        which: whichOf(parts['which']),
        ...(which === undefined ? {} : { yearStep: stepsOf(which) }),
        ...(parts['week'] === undefined
          ? {}
          : { week: /^weekend$/iu.test(parts['week']) ? 'weekend' : 'week' }),
        ...beside(parts),
      };
    },
  },
];
