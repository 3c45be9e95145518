import { dayPartOf, periodUnit, plain } from './read-parts.ts';
import type { Reading } from './time-reading.ts';
import type { Parts, TimeRule } from './time-rule.ts';

/** Dates of which was spoken before: that day, the quarter, the year-ago period. */
export const DISCOURSE_RULES: readonly TimeRule[] = [
  {
    // the year-ago quarter · the year-earlier period · year-ago results
    name: 'year ago, of a quarter',
    type: 'DATE',
    phrases: [
      '[the|a] [comparable|corresponding|same] (year-ago|year-earlier|year-before) (quarter|period)',
      "(last|the previous|the prior) year's (period|quarter)",
      '[the] (same|comparable|corresponding|like) (period|quarter) (last year|a year (ago|earlier)|the [previous|prior] year|the year before|of last year)',
    ],
    read: () => ({ kind: 'from-previous', unit: 'year', count: 1, side: 'past', ofPeriod: true }),
  },
  {
    // the same month a year earlier · the same week last year
    name: 'the same, a year ago',
    type: 'DATE',
    phrases: [
      'the same {kept:dateUnit} (last year|a year (ago|earlier)|of last year|the [previous|prior] year)',
    ],
    read: ({ kept = '' }) => ({
      kind: 'from-previous',
      unit: 'year',
      count: 1,
      side: 'past',
      kept: periodUnit(kept) ?? 'month',
    }),
  },
  {
    // year-ago results · the year-earlier figure
    name: 'year ago',
    type: 'DATE',
    phrases: ['[the|a] (year-ago|year-earlier)'],
    notBefore: '{count}|[first] {count} {unit}',
    read: () => ({ kind: 'from-previous', unit: 'year', count: 1, side: 'past' }),
  },
  {
    // the 1988 quarter: the one of which was spoken, in another year
    name: 'quarter of another year',
    type: 'DATE',
    phrases: ['the {likelyYear} (quarter|period)', 'the same (period|quarter) (of|in) {likelyYear}'],
    read: ({ likelyYear }) => ({ kind: 'same', unit: 'quarter', year: Number(likelyYear) }),
  },
  {
    // that day · the same month · the quarter · that night · the end of the week · year end
    name: 'the one spoken of',
    type: 'DATE',
    phrases: [
      '[earlier|later|late|early] (that|that same|the same|the very same) [very] {unit:dateUnit}',
      '[earlier|later|late|early] (that|that same|the same) {partOfDay}',
    ],
    read: ({ unit, partOfDay }, { after }) =>
      /^\s+as\b/.test(after) && unit === 'time'
        ? null
        : {
            kind: 'same',
            unit: unit === undefined ? 'day' : (periodUnit(unit) ?? 'day'),
            dayPart: dayPartOf(partOfDay),
            isThat: true,
          },
  },
  {
    // on the first day of the hearing · the eighth day of the operation: in news the one that is told of
    name: 'day of something',
    type: 'DATE',
    phrases: ['the [very] ({dayWord}|last|final|opening|closing) [full] day'],
    before: 'of (the|a|an|his|her|its|their|this)',
    // “the last day of the month” is a date of its own.
    notBefore:
      'of (the|this) [current|academic|calendar|fiscal|school|old|new] ({dateUnit}|season|summer|winter)',
    read: () => ({ kind: 'same', unit: 'day' }),
  },
  {
    // the quarter · the year · the week · the month: that under discussion
    name: 'the unit under discussion',
    type: 'DATE',
    phrases: [
      '[{edge}] the [full|fiscal|entire|latest] {unit:longUnit}',
      'the [full] fiscal year',
      'the latest period',
      '[{edge}] [the] (year|month)~end',
      "[the] year's end",
      "the quarter's end",
      "month's end",
      'all (day|week|year)',
    ],
    notBefore: 'of|in which|after|before|that|when|since',
    read: (parts, around) => underDiscussion(parts, around.before, around.after),
  },
  {
    // by end of year · at end of month
    name: 'end of a unit',
    type: 'DATE',
    phrases: ['end of (week|month|quarter|year|decade)'],
    after: 'by|before|at|until|till|around|near|towards|toward',
    read: ({ words }) => {
      const unit = periodUnit(plain(words).replace('end of ', ''));
      return unit && { kind: 'step', unit, steps: 0 };
    },
  },
  {
    // the weekend: over the weekend, he said at the weekend that …
    name: 'the weekend',
    type: 'DATE',
    phrases: ['[{edge}] the weekend', 'all weekend'],
    notBefore: 'of|in which',
    read: (_, { before, after }) =>
      // “the weekend after next”, “the weekend when they met”
      /^\s+(?:after|before|that|when|since)\b/iu.test(after) && !/\b(?:at|over|during|by)\s+$/iu.test(before)
        ? null
        : {
            kind: 'same',
            unit: 'weekend',
            ...(/\b(?:before|ahead of|until|by)\s+$/iu.test(before) ? { isAhead: true } : {}),
          },
  },
];

function underDiscussion({ unit, words = '' }: Parts, before: string, after: string): Reading | null {
  const text = plain(words);
  // “Player of the Year”, “Trial of the Century”
  if (/^\p{Lu}/u.test(unit ?? '') && /^(?:the|all)\s/u.test(words)) return null;
  // “year-long”, “year-on-year”
  if (/^[-‐‑]/.test(after) || /\bturn\s+of\s+$/iu.test(before)) return null;
  // How long, since what follows says when it ended.
  if (/^\s+(?:ended|ending|to)\s+[\p{Lu}\d]/u.test(after) && text.endsWith('year'))
    return { kind: 'duration', value: 'P1Y' };
  if (/(?:year|month)(?:[-‐‑ ]|['’]s )end/.test(text)) {
    if (text.includes('month')) return { kind: 'same', unit: 'month' };
    // “up 4 percent since year-end”: the end of the last one
    return /\bsince\s+$/iu.test(before)
      ? { kind: 'step', unit: 'year', steps: -1 }
      : { kind: 'same', unit: 'year' };
  }
  if (text.includes('period')) return { kind: 'same', unit: 'quarter' };
  if (text.startsWith('all ')) return null;
  if (/^\s+\p{Lu}|^\s+\d|^['’]s\b/u.test(after) && !/^['’]s\b/.test(after)) return null;
  const period = periodUnit(unit ?? 'year');
  if (period === null) return null;
  // "of the day", "the man of the year", "once in the day"
  if (period === 'day' || period === 'decade' || period === 'century') {
    // “At the end of the day, it is money that counts.”
    if (text === 'the end of the day' && /\bat\s+$/iu.test(before)) return null;
    return /^(?:the (?:end|beginning|start|middle|close) of|early|late|later|earlier)/.test(text) ||
      (period === 'day'
        ? /\b(?:end|finish|clos|start|beg[aiu]n|open)(?:e?d|ing|ning|s|es|e)?\s+$/iu.test(before) ||
          (/\bfor\s+$/iu.test(before) && /^(?:[,.]|\s+(?:at|but|and)\b)/u.test(after))
        : /\b(?:for|earlier in|later in|in|during|of)\s+$/iu.test(before))
      ? { kind: 'same', unit: period }
      : null;
  }
  // “the year he was born”
  if (
    /^the \S+$/.test(text) &&
    !/\bfor\s+$/iu.test(before) &&
    /^\s+(?:I|it|we|he|she|they|you|who|where)\b/u.test(after)
  )
    return null;
  if (
    /\b(?:man|woman|person|player|rookie|coach|time|song|book|word|car|team|manager|times|day|days)\s+of\s+$/iu.test(
      before,
    )
  )
    return null;
  // “nine have died since the start of the year”
  if (/\bsince\s+$/iu.test(before) && /^the (?:start|beginning) of the/.test(text))
    return { kind: 'step', unit: period, steps: 0 };
  // “its targets for the year were unchanged”
  if (
    period === 'year' &&
    /\b(?:targets?|forecasts?|outlook|guidance|expectations|goals?|plans?|estimates?) for\s+$/iu.test(before)
  )
    return { kind: 'step', unit: 'year', steps: 0 };
  // “the quarter ended June 30” is none to come.
  return {
    kind: 'same',
    unit: period,
    ...(period === 'quarter' && /^\s+ended\b/u.test(after) ? { isOver: true } : {}),
  };
}
