import { clockOf, dayPartOf, periodUnit, plain, stepsOf } from './read-parts.ts';
import { numberOf, timexDuration, unitOf } from './number-words.ts';
import type { Reading, Side } from './time-reading.ts';
import type { Parts, TimeRule } from './time-rule.ts';

const DAYS: Record<string, number> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

/** So many units from something. Hours and minutes have no date of their own: they leave the day as it is. */
function counted(
  kind: 'distance' | 'from-previous' | 'beside-event',
  { count, vague, unit = '' }: Parts,
  side: Side,
): Reading | null {
  const number = vague === undefined ? numberOf(count ?? '') : /couple/i.test(vague) ? 2 : null;
  const period = periodUnit(unit);
  if (kind === 'distance' && period === null) {
    const value = timexDuration(number, unitOf(unit));
    return value === null ? null : { kind: 'duration', value };
  }
  if (period === null) return null;
  if (kind === 'distance') return { kind, unit: period, count: number, side };
  if (kind === 'from-previous' && number === null) {
    // “a few weeks earlier” says how long before, not when.
    const value = timexDuration(null, unitOf(unit));
    return value === null ? null : { kind: 'duration', value };
  }
  return number === null || !Number.isInteger(number) ? null : { kind, unit: period, count: number, side };
}

const COUNTED = '[{about}] ({count}|{vague})~[more|full|short|long]~{unit}';
const isPast = (words: string | undefined) => /earlier|before|previous/i.test(words ?? '');
const step = (unit: string, steps: number): Reading | null => {
  const period = /^\p{Lu}\p{Ll}/u.test(unit) ? null : periodUnit(unit);
  return period && { kind: 'step', unit: period, steps };
};

/** Dates counted from the article's own date, or from the date it spoke of before. */
export const RELATIVE_RULES: readonly TimeRule[] = [
  {
    // the day before yesterday · the day after tomorrow
    name: 'two days from today',
    type: 'DATE',
    phrases: ['the day (before|after) {day:todayWord}'],
    read: ({ day, words }) => ({
      kind: 'step',
      unit: 'day',
      steps: (DAYS[plain(day)] ?? 0) + (isPast(words) ? -1 : 1),
    }),
  },
  {
    // today · yesterday morning · late yesterday · 3 p.m. today · later today
    name: 'day counted from today',
    type: 'DATE',
    phrases: [
      '[early|late|earlier|later|mid] {day:todayWord} [{partOfDay}|[at|around] {clock}[[ ]{zone}| {otherZone}]]',
      '{clock:sureClock}[[ ]{zone}| {otherZone}][,] {day:todayWord}',
      '[early|late|mid]~({partOfDay}|{noon}) {day:todayWord}',
    ],
    notBefore: 'show|magazine|program|programme',
    read: (parts, { before, after }) => {
      if (
        /\bUSA\s+$/.test(before) ||
        (/^T/.test(parts['words'] ?? '') && /["“‘(]$/.test(before) && /^["”’]/.test(after))
      )
        return null;
      const { day } = parts;
      const dayPart = plain(day) === 'tonight' ? 'NI' : dayPartOf(parts['partOfDay']);
      return {
        kind: 'step',
        unit: 'day',
        steps: DAYS[plain(day)] ?? 0,
        dayPart,
        clock: clockOf(parts, after),
      };
    },
  },
  {
    // today's youth, the Europe of today: not the day, but the present
    name: 'present day',
    type: 'DATE',
    phrases: ["today's"],
    before:
      'world|society|youth|young people|standards|market conditions|technology|generation|children|kids',
    read: () => ({ kind: 'reference', to: 'PRESENT_REF' }),
  },
  {
    // this morning · later this afternoon · last night · tomorrow night
    name: 'part of today',
    type: 'TIME',
    phrases: [
      '[early|late|earlier|later] this (morning|afternoon|evening)',
      '[early|late|earlier|later] [on] last (night|evening)',
      'overnight',
    ],
    read: ({ words = '' }, { before, after }) => {
      const text = plain(words);
      if (text === 'overnight')
        return /^\s+(?:stay|rate|success|sensation|trip|delivery|flight|train|bag|mail|bus|loan|lending|package|visit|call|repurchase)/iu.test(
          after,
        ) || /\b(?:an|stay|stayed)\s+$/iu.test(before)
          ? null
          : { kind: 'step', unit: 'day', steps: 0, dayPart: 'NI' };
      const part = dayPartOf(/\p{L}+$/u.exec(text)?.[0]);
      // "last night" is the night that began the day before.
      return {
        kind: 'step',
        unit: 'day',
        steps: / ?last /.test(text) || text.startsWith('last') ? -1 : 0,
        dayPart: part,
      };
    },
  },
  {
    // last month · this week · earlier this year · the end of this year · late last year · the current quarter
    name: 'unit counted from now',
    type: 'DATE',
    phrases: [
      '[{edge}|earlier|later]~[the] [full] {lastNext} [calendar|fiscal|full|business|school|academic] {unit:dateUnit}',
      '(earlier|later) in the {unit:dateUnit}',
      '[{edge}] [the] current [fiscal|calendar] {unit:dateUnit}',
      '[the] (latest|most recent|just-ended) [fiscal] {unit:dateUnit}',
      'this very {unit:dateUnit}',
      'a week (ago|from) last {unit:dateUnit}',
    ],
    read: ({ lastNext, unit = '', words = '' }) => {
      const text = plain(words);
      if (/^(?:earlier|later) in the/.test(text)) return { kind: 'same', unit: periodUnit(unit) ?? 'day' };
      // "the past year" and "the past week" say how long.
      if (
        /^the (?:past|previous|coming)/.test(text) &&
        plain(unit) !== 'quarter' &&
        plain(unit) !== 'weekend'
      ) {
        if (text.startsWith('the previous'))
          return { kind: 'from-previous', unit: periodUnit(unit) ?? 'day', count: 1, side: 'past' };
        const value = timexDuration(1, unitOf(unit));
        return text.startsWith('the past') && value !== null
          ? { kind: 'duration', value }
          : step(unit, stepsOf(lastNext));
      }
      if (/^(?:the )?(?:latest|most recent|just-ended)/.test(text))
        return plain(unit) === 'quarter'
          ? { kind: 'same', unit: 'quarter' }
          : step(unit, unit === 'year' ? -1 : 0);
      if (lastNext === undefined) return step(unit, 0);
      if (/^the next/.test(text))
        return plain(unit) === 'day' || plain(unit) === 'year'
          ? { kind: 'from-previous', unit: periodUnit(unit) ?? 'day', count: 1, side: 'future' }
          : step(unit, 1);
      if (/^(?:previous|the previous)/.test(text))
        return { kind: 'from-previous', unit: periodUnit(unit) ?? 'day', count: 1, side: 'past' };
      if (/^next day/.test(text)) return { kind: 'from-previous', unit: 'day', count: 1, side: 'future' };
      return step(unit, stepsOf(lastNext));
    },
  },
  {
    // a month ago · more than 20 years ago · several weeks ago · three years back
    name: 'ago',
    type: 'DATE',
    phrases: [
      `${COUNTED} ago [today]`,
      '[just] ({count}|{vague}) {unit} or (so|more) ago',
      'long ago',
      '{count}~{unit}~ago',
    ],
    read: (parts) =>
      /^long ago/i.test(parts['words'] ?? '')
        ? { kind: 'reference', to: 'PAST_REF' }
        : counted('distance', parts, 'past'),
  },
  {
    // the year-ago quarter · the year-earlier period · year-ago results
    name: 'year ago, of a quarter',
    type: 'DATE',
    phrases: [
      '[the|a] [comparable|corresponding|same] (year-ago|year-earlier|year-before) (quarter|period)',
      '[the] (same|comparable|corresponding|like) (period|quarter) (last year|a year (ago|earlier)|the [previous|prior] year|the year before|of last year)',
    ],
    read: () => ({ kind: 'from-previous', unit: 'year', count: 1, side: 'past' }),
  },
  {
    // year-ago results · the year-earlier figure
    name: 'year ago',
    type: 'DATE',
    phrases: ['[the|a] (year-ago|year-earlier)'],
    notBefore: '{count}|[first] {count} {unit}',
    read: () => ({ kind: 'step', unit: 'year', steps: -1 }),
  },
  {
    // the 1988 quarter: the one of which was spoken, in another year
    name: 'quarter of another year',
    type: 'DATE',
    phrases: ['the {likelyYear} (quarter|period)'],
    read: ({ likelyYear }) => ({ kind: 'same', unit: 'quarter', year: Number(likelyYear) }),
  },
  {
    // two weeks from now · a month from today · in three weeks' time
    name: 'from now',
    type: 'DATE',
    phrases: [`${COUNTED} (from now|from today|hence|from tomorrow)`, "{count} {unit}' time"],
    read: (parts) => counted('distance', parts, 'future'),
  },
  {
    // a day earlier · two weeks later · three months afterwards
    name: 'earlier or later',
    type: 'DATE',
    phrases: [`${COUNTED} (earlier|before|later|afterwards|afterward|previously)`, `${COUNTED} after`],
    notBefore: 'than|the|that|this|a|an|his|her|its|their|he|she|it|they|we|I|my|our|your',
    read: (parts, { after }) =>
      (/\safter$/i.test(parts['words'] ?? '') && !/^[.,;]/.test(after)) ||
      (/^\s\p{Lu}/u.test(after) && /before$/i.test(parts['words'] ?? ''))
        ? null
        : counted('from-previous', parts, isPast(parts['words']) ? 'past' : 'future'),
  },
  {
    // the next day · the following week · the previous month · the day before · the prior year · the next morning
    name: 'next or previous',
    type: 'DATE',
    phrases: [
      '[the] (following|next|previous|prior|preceding) {unit:dateUnit}',
      'the {unit:dateUnit} (before|after|earlier)',
      'the (following|next|previous) ({partOfDay})',
    ],
    read: ({ unit, words = '', partOfDay }, { after }) => {
      if (/^the \S+ (?:before|after|earlier)$/i.test(plain(words)) && !/^[.,;)]|^\s*$/.test(after))
        return null;
      if (!/^the/i.test(words) && /^(?:next|previous)/i.test(words)) return null;
      const past = /before|earlier|previous|prior|preceding/i.test(words);
      return {
        kind: 'from-previous',
        unit: partOfDay === undefined ? (periodUnit(unit ?? '') ?? 'day') : 'day',
        count: 1,
        side: past ? 'past' : 'future',
        dayPart: dayPartOf(partOfDay),
      };
    },
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
        : { kind: 'same', unit: periodUnit(unit ?? '') ?? 'day', dayPart: dayPartOf(partOfDay) },
  },
  {
    // came a day after the council voted: the vote is what is dated
    name: 'before or after an event',
    type: 'DATE',
    phrases: ['[{about}] {count} {unit:dayOrWeek} (after|before)'],
    before: 'the|that|an|a|his|her|its|their|he|she|it|they|{anyWord}',
    // What the article tells came after the event, so that the event lies before it.
    read: (parts) =>
      counted('beside-event', parts, plain(parts['words']).endsWith('after') ? 'past' : 'future'),
  },
  {
    // the quarter · the year · the week · the month: that under discussion
    name: 'the unit under discussion',
    type: 'DATE',
    phrases: [
      '[{edge}] the [full|fiscal|entire|latest] {unit:longUnit}',
      'the [full] fiscal year',
      'the latest period',
      '[{edge}] (year|month)~end',
      "the year's end",
      "the quarter's end",
      'the weekend',
      'all (day|week|year)',
    ],
    notBefore: 'of|in which|after|before|that|when|since',
    read: (parts, around) => underDiscussion(parts, around.before, around.after),
  },
];

function underDiscussion({ unit, words = '' }: Parts, before: string, after: string): Reading | null {
  const text = plain(words);
  // How long, since what follows says when it ended.
  if (/^\s+(?:ended|ending|to)\s+\p{Lu}/u.test(after) && text.endsWith('year'))
    return { kind: 'duration', value: 'P1Y' };
  if (/(?:year|month)[-‐‑ ]end|year['’]s end/.test(text)) {
    return text.includes('month') ? { kind: 'same', unit: 'month' } : { kind: 'same', unit: 'year' };
  }
  if (text.includes('weekend')) return { kind: 'same', unit: 'weekend' };
  if (text.includes('period')) return { kind: 'same', unit: 'quarter' };
  if (text.startsWith('all ')) return null;
  if (/^\s+\p{Lu}|^\s+\d|^['’]s\b/u.test(after) && !/^['’]s\b/.test(after)) return null;
  const period = periodUnit(unit ?? 'year');
  if (period === null) return null;
  // "of the day", "the man of the year", "once in the day"
  if (period === 'day' || period === 'decade' || period === 'century')
    return /^(?:the end|the beginning|early|late|later|earlier)/.test(text) ||
      (/\b(?:for|earlier in|later in|in|during|of)\s+$/iu.test(before) && period !== 'day')
      ? { kind: 'same', unit: period }
      : null;
  if (
    /\b(?:man|woman|person|player|rookie|coach|time|song|book|word|car|team|manager|times|day|days)\s+of\s+$/iu.test(
      before,
    )
  )
    return null;
  if (/\bturn\s+of\s+$/iu.test(before)) return null;
  return { kind: 'same', unit: period };
}
