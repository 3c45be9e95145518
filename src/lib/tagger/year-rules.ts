import { COUNTED, isYear } from './look-alikes.ts';
import { calendar, plain, printedYear } from './read-parts.ts';
import { rangeOf } from './read-range.ts';
import type { Reading } from './time-reading.ts';
import type { TimeRule } from './time-rule.ts';

/** Years. */
export const YEAR_RULES: readonly TimeRule[] = [
  {
    // 1914–1918 · 2014-16 · from 1914 to 1918 · between 1990 and 1995
    name: 'years from to',
    type: 'DATE',
    phrases: [
      '{from:likelyYear}–{to:likelyYear}',
      '{from:likelyYear}–{short:twoDigits}',
      '{from:likelyYear}–{short:oneDigit}',
      '{from:likelyYear}/{short:twoDigits}',
      '{from:year} (to|until|till|through|and) {to:year}',
    ],
    read: ({ from = '', to, short, words = '' }, { before, after }) => {
      // “over 2014–2016” is no number of them.
      if (!isYear(before.replace(/\b(?:over|about|around)\s+$/iu, ''), after)) return null;
      if (
        /\sand\s/.test(words)
          ? !/\bbetween\s+$/iu.test(before)
          : /\s(?!through\b)\p{Ll}/u.test(words) && !/\bfrom\s+$/iu.test(before)
      )
        return null;
      const last = short === undefined ? Number(to) : Number(`${from.slice(0, -short.length)}${short}`);
      if (last <= Number(from)) return null;
      return rangeOf(words, yearReading(Number(from)), yearReading(last));
    },
  },
  {
    // 44 BC · the year 476 CE · AD 79
    name: 'year with its era',
    type: 'DATE',
    phrases: ['[{edge}]~{eraYear}'],
    // “200 ad agencies”
    read: (parts) => (/\b(?:ad|ce)\b/.test(parts['eraYear'] ?? '') ? null : calendar(parts)),
  },
  {
    // the year 2000 · the year two thousand · nineteen ninety-four
    name: 'year in words',
    type: 'DATE',
    phrases: ['[the year|{edge}] {yearWords}'],
    read: (parts, { before, after }) => {
      const year = printedYear(parts);
      if (year === null || COUNTED.test(after) || /^\s+(?:more|or|of)\b/.test(after)) return null;
      if (
        /^(?:two thousand|twenty)/i.test(plain(parts['yearWords'])) &&
        !/^the year/i.test(plain(parts['words'])) &&
        !/\b(?:in|since|by|until|of)\s+$/iu.test(before)
      )
        return null;
      return calendar(parts);
    },
  },
  {
    // the voyage of 1492, the year 1066: further back than the rule below, and only where nothing is counted
    name: 'early year',
    type: 'DATE',
    phrases: ['{year}'],
    after: 'of|year',
    read: (parts, { after }) =>
      /^(?:\s*(?:[.,;:!?)"”’–—]|$)|\s+(?:and|or|was|were|is|are|had|has|to|in|on|at|by|for|from|that|which|when|the|with|as|did)\b)/u.test(
        after,
      ) && !/^[.,:]\d/.test(after)
        ? calendar(parts)
        : null,
  },
  {
    // in 2016 · since 1999, whatever follows. A round number may still be one of things: "in 2000 homes".
    name: 'year after a preposition',
    type: 'DATE',
    phrases: ['[early|late|mid]~{year}'],
    after: 'in|since|until|till|during',
    read: (parts, { after }) =>
      /\d\d00$/.test(parts['year'] ?? '') ||
      /^(?:[-‐‑]\p{L}|\s?%)/u.test(after) ||
      (COUNTED.test(after) && !/^\s+(?:people|men|women)/.test(after))
        ? null
        : calendar(parts),
  },
  {
    // the 2016 campaign · early 2016 · the end of 2016
    name: 'year',
    type: 'DATE',
    phrases: [
      '[{edge}]~{likelyYear}',
      'all of {likelyYear}',
      'the year {likelyYear}',
      'calendar {likelyYear}',
      'the [full] (year|period|season) {likelyYear}',
      'the {likelyYear} (year|season)',
    ],
    read: (parts, { before, after }) =>
      // “the latter half of 2016” is a half year.
      isYear(before, after) &&
      !/(?:\d[.,/:-]|[$€£¥#])$/.test(before) &&
      !/\bhalf\b/i.test(parts['words'] ?? '')
        ? calendar(parts)
        : null,
  },
  {
    // the class of ’98, in ’17
    name: 'short year',
    type: 'DATE',
    phrases: ['[early|late|mid] {shortYear}'],
    after: 'in|since|of|until|by|from|for|during',
    read: (parts) => calendar(parts),
  },
  {
    // fiscal 1989 · FY2016 · fiscal year 2016
    name: 'fiscal year',
    type: 'DATE',
    phrases: [
      '[the] fiscal [year] [ended|ending|in] {likelyYear}',
      'FY[ ]{likelyYear}',
      'FY[ ]{short:twoDigits}',
      'the {likelyYear} fiscal year',
    ],
    read: (parts) => calendar(parts['short'] === undefined ? parts : { likelyYear: `20${parts['short']}` }),
  },
];

function yearReading(year: number): Reading {
  return { kind: 'calendar', year, month: null, day: null, weekday: null, clock: null, which: null };
}
