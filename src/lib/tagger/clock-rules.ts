import { clockOf, dayPartOf, plain } from './read-parts.ts';
import type { TimeRule } from './time-rule.ts';

/** “closed at 3.56 ringgit”, but “at 3.56 on Friday” */
const PRICED =
  /^\s+(?!(?:on|in|this|that|last|when|after|before|as|and|or|local|yesterday|today|tonight|tomorrow|with|to|until|for|the|he|she|they|it)\b)\p{Ll}/u;

/** Times of day. The day they belong to is the one spoken of before. */
export const CLOCK_RULES: readonly TimeRule[] = [
  {
    // at 15:25 · 3 p.m. · 8:30 a.m. EST
    name: 'time of day',
    type: 'TIME',
    phrases: ['[{nearly}] {clock}[[ ]{zone}| {otherZone}]'],
    read: (parts, { before, after }) => {
      const words = parts['clock'] ?? '';
      const marked =
        /[ap]\.?\s?m\.?$/i.test(words) || parts['zone'] !== undefined || /^\d{1,2}:\d{2}$/.test(words);
      if (!marked && !/\b(?:at|by|until|from|to|around|about|before|after)\s+$/iu.test(before)) return null;
      if (
        /[$€£]$/.test(before) ||
        /^\s?(?:%|percent|per cent|million|billion|points?|seconds?|minutes?)/iu.test(after) ||
        (/^\d{1,2}\.\d{2}$/.test(words) && (!/\bat\s+$/iu.test(before) || PRICED.test(after)))
      )
        return null;
      const clock = clockOf(parts, after);
      return clock && { kind: 'clock', clock, dayPart: null };
    },
  },
  {
    // 1500 GMT
    name: 'time of day in four figures',
    type: 'TIME',
    phrases: ['{fourDigits} {zone}'],
    read: ({ fourDigits = '', zone }, { after }) => ({
      kind: 'clock',
      clock: clockOf({ clock: `${fourDigits.slice(0, 2)}:${fourDigits.slice(2)}`, zone }, after),
      dayPart: null,
    }),
  },
  {
    // 8 o'clock · 6 in the morning · 8 o'clock in the evening
    name: 'hour in words',
    type: 'TIME',
    phrases: ["({hour}|{hourWord}) [o'clock] (in the|at) {partOfDay}", "({hour}|{hourWord}) o'clock"],
    read: (parts) => ({ kind: 'clock', clock: clockOf(parts), dayPart: null }),
  },
  {
    // in morning trading
    name: 'part of a trading day',
    type: 'TIME',
    phrases: ['[early|late|mid]~(morning|afternoon|evening)'],
    after: 'in',
    before: 'trade|trading|dealings',
    read: ({ words = '' }) => ({
      kind: 'clock',
      clock: null,
      dayPart: dayPartOf(/\p{L}+$/u.exec(words)?.[0]),
    }),
  },
  {
    // at noon · around midnight
    name: 'noon or midnight',
    type: 'TIME',
    phrases: ['[12] {noon}'],
    after: 'at|by|until|around|about|before|after|since|till|past|from|between {clock} and|and {clock} to',
    read: (parts) =>
      // “by midday” is no minute.
      plain(parts['noon']) === 'midday'
        ? { kind: 'clock', clock: null, dayPart: 'MI' }
        : { kind: 'clock', clock: clockOf(parts), dayPart: null },
  },
  {
    // a midnight curfew
    name: 'noon or midnight, of something',
    type: 'TIME',
    phrases: ['{noon}'],
    before: 'curfew|deadline',
    read: (parts) => ({ kind: 'clock', clock: clockOf(parts), dayPart: null }),
  },
  {
    // at dawn · by nightfall · before first light
    name: 'beginning or end of the day',
    type: 'TIME',
    phrases: ['{dayEdge}'],
    after: 'at|by|before|since|until|till|after|around',
    read: (parts) => ({ kind: 'clock', clock: null, dayPart: dayPartOf(parts['dayEdge']) }),
  },
  {
    // in the morning · mid afternoon · early evening
    name: 'part of the day',
    type: 'TIME',
    phrases: [
      'the (middle|end) of the {partOfDay}',
      '[the] (early|late|mid)~{partOfDay}',
      'the {partOfDay}',
      'the (early|late) {partOfDay} hours',
    ],
    notBefore: 'of|sun|newspaper|paper|papers|news|show|sky|shift|light|rush|star|stars',
    read: (parts, { before, after }) =>
      // “the Morning Consult poll”
      (/^\p{Lu}/u.test(parts['partOfDay'] ?? '') && /^\s\p{Lu}/u.test(after)) ||
      (/^the\s(?!middle|end)/i.test(parts['words'] ?? '') &&
        // “into the sunset”
        (!/\b(?:in|during|into|through|throughout|by|spent|much of|most of|all)\s+$/iu.test(before) ||
          /\binto the sun/iu.test(`${before}${parts['words'] ?? ''}`)))
        ? null
        : { kind: 'clock', clock: null, dayPart: dayPartOf(parts['partOfDay']) },
  },
];
