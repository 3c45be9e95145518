import { plain, printedYear, yearStepIn } from './read-parts.ts';
import type { Reading } from './time-reading.ts';
import type { Parts, TimeRule } from './time-rule.ts';

const ORDINALS: Record<string, number> = {
  first: 1, second: 2, third: 3, fourth: 4, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, final: 4, last: 4,
}; // prettier-ignore

function partOf(unit: 'quarter' | 'half', parts: Parts): Reading | null {
  const { ordinal, number, words } = parts;
  const word = plain(ordinal);
  if (word === 'last' && unit === 'quarter') return null;
  const part =
    number === undefined
      ? unit === 'half' && (word === '' || word === 'last' || word === 'final')
        ? 2
        : ORDINALS[word]
      : Number(number);
  if (part === undefined || part > (unit === 'half' ? 2 : 4)) return null;
  const fromPrevious = /year[-‐‑\s]?(?:earlier|ago)|\bcomparable\b|\byear-before\b|\bsame\b/iu.test(
    words ?? '',
  );
  return {
    kind: 'part-of-year',
    unit,
    part,
    year: printedYear(parts),
    which: null,
    ...yearStepIn(words),
    ...(fromPrevious ? { fromPrevious } : {}),
  };
}

const GAMES = 'goal|score|points|touchdown|when|lead|of the (game|match)|comeback|field';

const IN_A_GAME = /\b(?:touchdowns?|-yard|halftime|quarterback|three-pointers?|rebounds)\b/iu;

const BUSINESS =
  /\b(?:growth|grew|economy|economic|sales|profits?|revenues?|earnings|results|recovery|output|demand|prices|rates?|inflation|spending|orders|deliveries|exports|imports|income|percent|year)\b/iu;

/** Quarters and halves. */
export const PART_OF_YEAR_RULES: readonly TimeRule[] = [
  {
    // the third quarter of 1989 · Q2 2017 · 2017 Q2 · last year's third quarter · the 1988 fourth quarter
    name: 'quarter of a year',
    type: 'DATE',
    phrases: [
      `[the] [fiscal~]{ordinal}~quarter [ended|of|in] [fiscal] ({likelyYear}|{shortYear})`,
      "[the] {likelyYear}['s] [fiscal] {ordinal}~quarter",
      'Q{number:oneToFour}[ ,| |-]{likelyYear}',
      '{likelyYear}[ |-]Q{number:oneToFour}',
      '{number:oneToFour}Q[ ]{likelyYear}',
      `(last|this|next) year's [fiscal] {ordinal}~quarter`,
      `[the] {ordinal}~quarter [of] (last|this|next) year`,
      'the (year-ago|year-earlier|comparable year-ago|comparable year-earlier) {ordinal}~quarter',
    ],
    read: (parts) => partOf('quarter', parts),
  },
  {
    // the third quarter · third-quarter earnings · Q3
    name: 'quarter',
    type: 'DATE',
    phrases: [
      '[the] [fiscal~]{ordinal}~quarter',
      '[the] [{edge}]~[the] [fiscal~]{ordinal}~quarter',
      'Q{number:oneToFour}',
      '{number:oneToFour}Q',
      'the {lastNext} {ordinal}~quarter',
    ],
    notBefore: GAMES,
    // “a touchdown late in the first quarter”
    read: (parts, { before, after }) =>
      IN_A_GAME.test(before) || IN_A_GAME.test(after) ? null : partOf('quarter', parts),
  },
  {
    // the first half of 2016 · the second half · 2016's first half
    name: 'half of a year',
    type: 'DATE',
    phrases: [
      '[the] {ordinal}~half of [fiscal] {likelyYear}',
      '[the] {ordinal}~half of (last|this|next|the) year',
      '[the] {likelyYear} {ordinal}~half',
      "{likelyYear}'s {ordinal}~half",
      "(last|this|next|the) year's {ordinal}~half",
      'H{number:oneToFour} {likelyYear}',
      'the [fiscal] {ordinal}~half',
      '{ordinal}-half',
      '[the] (first|last|final) two quarters of {likelyYear}',
      'the latter half of {likelyYear}',
      'the latter half of (last|this|next) year',
    ],
    notBefore: GAMES,
    read: (parts, { before, after }) => {
      if (/two\s+quarters/i.test(parts['words'] ?? ''))
        return {
          kind: 'part-of-year',
          unit: 'half',
          part: /first/i.test(parts['words'] ?? '') ? 1 : 2,
          year: printedYear(parts),
          which: null,
        };
      if (
        /^the|^\p{L}+-half$/iu.test(parts['words'] ?? '') &&
        !/year|\d/.test(parts['words'] ?? '') &&
        (/^\s+of\b/.test(after) ||
          // “In the second half, they scored twice.”
          (/^[.,;]/.test(after) && !BUSINESS.test(before) && !BUSINESS.test(after)) ||
          (!/^\s+(?:net|profit|loss|earnings|results|sales|revenue|income|operating|figures|growth)|^[.,;]/iu.test(
            after,
          ) &&
            // “Profit rose in the second half as prices fell”
            !(
              BUSINESS.test(before) && /^\s+(?:as|to|and|but|on|with|amid|because|due|after)\b/u.test(after)
            )))
      )
        return null;
      return partOf('half', parts);
    },
  },
];
