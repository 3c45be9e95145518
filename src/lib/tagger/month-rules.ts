import { isMonth } from './look-alikes.ts';
import { calendar, stepYear, whichOf } from './read-parts.ts';
import type { Reading } from './time-reading.ts';
import type { Parts, TimeRule } from './time-rule.ts';

/** “2011-12”, “2007-09” are years, “1998-12” a month. */
const isLaterYear = (year: string | undefined, short: string | undefined): boolean =>
  short !== undefined && Number(year) % 100 < Number(short);

const named = (parts: Parts): Reading | null => {
  const reading = calendar(parts);
  return reading && { ...reading, which: whichOf(parts['which']) };
};

/** Months. */
export const MONTH_RULES: readonly TimeRule[] = [
  {
    // June 2017 · early June 2017 · the end of June, 2017
    name: 'month and year',
    type: 'DATE',
    phrases: [
      '[{edge}]~{month}[,] [of] ({eraYear}|{year})',
      '[{edge}]~{fullMonth} in {likelyYear}',
      '[{edge}]~{fullMonth} {shortYear}',
      '[{edge}]~{fullMonth} {yearWords}',
      '{year}-{monthFigure}',
    ],
    notBefore: '%',
    read: (parts, { after }) =>
      /^-?\d/.test(after) || isLaterYear(parts['year'], parts['monthFigure']) ? null : calendar(parts),
  },
  {
    // last November · this May · earlier in November
    name: 'which month',
    type: 'DATE',
    phrases: [
      '[{edge}] {which:lastNext} {fullMonth}',
      '{which:earlierLater} [in] {fullMonth}',
      '{which:earlierLater} this {fullMonth}',
      '(late|early) {which:lastNext} {fullMonth}',
    ],
    read: (parts, { after }) =>
      /^\s+\d{1,2}(?!\d)/.test(after) || /^the\s+previous/iu.test(parts['which'] ?? '') ? null : named(parts),
  },
  {
    // November last year · June of this year · July next year
    name: 'month of a year counted from now',
    type: 'DATE',
    phrases: [
      '[{edge}]~{fullMonth} [of] (last|this|next) {yearStep:yearWord}',
      '[{edge}]~{fullMonth}, {lastNext} year',
    ],
    read: (parts) => stepYear(parts, calendar(parts)),
  },
  {
    // August of that year · late June of the same year
    name: 'month of the year spoken of',
    type: 'DATE',
    phrases: [
      '[{edge}]~{fullMonth} [of] (that|that same|the same) year',
      '[{edge}] (that|that same|the same) {fullMonth}',
      '{month} {day}[,] of (that|that same|the same) year',
    ],
    read: (parts) => {
      const reading = calendar(parts);
      return reading && { ...reading, ofThatYear: true };
    },
  },
  {
    // the following March · the previous April
    name: 'month before or after',
    type: 'DATE',
    phrases: ['the (following|next|previous|preceding) {fullMonth}'],
    read: (parts, { after }) => {
      const reading = /^\s+\d{1,2}(?!\d)/.test(after) ? null : calendar(parts);
      return (
        reading && {
          ...reading,
          fromPrevious: /previous|preceding/i.test(parts['words'] ?? '') ? 'past' : 'future',
        }
      );
    },
  },
  {
    // early November · mid-June · the end of March
    name: 'part of a month',
    type: 'DATE',
    phrases: [
      '{edge}~{fullMonth}',
      'end-{fullMonth}',
      'the month of {fullMonth}',
      'the (first|second|latter) half of {fullMonth}',
    ],
    read: (parts, { after }) => (/^\s+\d{1,2}(?!\d)/.test(after) ? null : named(parts)),
  },
  {
    // since Sept., in Feb: a month in short, which only a preposition makes one
    name: 'month in short',
    type: 'DATE',
    phrases: ['{month}'],
    after: 'in|since|until|till|during',
    read: (parts, { after }) =>
      /^(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\.?$/u.test(parts['words'] ?? '') &&
      !/^\s+\d/.test(after) &&
      (/\.$/.test(parts['words'] ?? '') || !/^\s+\p{Lu}\p{Ll}/u.test(after))
        ? named(parts)
        : null,
  },
  {
    // in January · the November election · April's figures. Some months are also verbs, names and adjectives.
    name: 'month alone',
    type: 'DATE',
    phrases: ['{fullMonth}'],
    notBefore: 'Revolution|Surprise|Sky|Rain',
    read: (parts, { before, after }) =>
      isMonth(parts['words'] ?? '', before, after) &&
      !/^[\s-]\d{1,2}(?!\d|[.,]\d|\s(?:million|billion|percent|per\b|people))/.test(after)
        ? named(parts)
        : null,
  },
];
