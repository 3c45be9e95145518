import { plain, printedYear, whichOf, yearStepIn } from './read-parts.ts';
import type { Reading } from './time-reading.ts';
import type { Parts, TimeRule } from './time-rule.ts';

const SEASONS: Record<string, number> = { spring: 1, summer: 2, autumn: 3, fall: 3, winter: 4 };

function season(parts: Parts): Reading {
  const name = plain(parts['season'] ?? /\p{L}+$/u.exec(parts['words'] ?? '')?.[0]).replace('time', '');
  return {
    kind: 'part-of-year',
    unit: 'season',
    part: SEASONS[name] ?? 1,
    year: printedYear(parts),
    which: whichOf(parts['which']),
    ...yearStepIn(parts['words']),
  };
}

/** Seasons. */
export const SEASON_RULES: readonly TimeRule[] = [
  {
    // last summer · this fall · the summer of 2016 · spring 2017 · late last winter
    name: 'season',
    type: 'DATE',
    phrases: [
      '[early|late|mid|earlier|later]~{which:lastNext} {season}',
      '[the] [early|late|mid]~{season}[,] [of] ({likelyYear}|{shortYear}|{yearWords})',
      '[the] [early|late|mid]~{season} of (last|this|next) year',
      '{season} (last|this|next) year',
      '[the] {likelyYear} (spring|summer|autumn|winter)',
    ],
    notBefore: 'Olympics|Olympic|Games|Paralympics',
    read: season,
  },
  {
    // in the summer · by spring · the early summer: the season of the year under discussion
    name: 'season alone',
    type: 'DATE',
    phrases: ['the [early|late]~{season}', '(early|late|mid)~{season}'],
    after: 'in|since|until|by|during|through|throughout|before|after|for|over|of|this|spent|until',
    notBefore:
      'of|in|from|line|collection|Olympics|Games|holiday|holidays|vacation|break|camp|camps|term|school',
    read: (parts) =>
      /fall$/i.test(parts['words'] ?? '') && !/(?:the|early|late) fall/i.test(parts['words'] ?? '')
        ? null
        : season(parts),
  },
  {
    name: 'season after a preposition',
    type: 'DATE',
    phrases: ['{season}'],
    after: 'in|since|until|by|this|through',
    notBefore: 'of|in|from|line|collection|Olympics|Games|back|short|apart',
    read: (parts) => (/fall/i.test(parts['words'] ?? '') ? null : season(parts)),
  },
  {
    // Winter is coming · an autumn and winter of rain · a mild end to winter
    name: 'season by itself',
    type: 'DATE',
    phrases: ['{season}'],
    // “Ed Winter was”
    read: (parts, { before, after }) =>
      /^(?:spring|fall)$/i.test(parts['words'] ?? '') ||
      (/^\p{Lu}/u.test(parts['words'] ?? '') && !/(?:^|[.!?:”"]\s{1,3})$/u.test(before)) ||
      !/^(?:[,.;:!?)]|$|\s(?:is|was|has|had|will|approaches|begins|began|starts|comes|came|ends|ended|arrives|sets|and|or|when|before|after|as|with|round|around)\b)/u.test(
        after,
      )
        ? null
        : season(parts),
  },
];
