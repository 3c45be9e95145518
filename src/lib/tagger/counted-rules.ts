import { counted, withHalf } from './read-counted.ts';
import { duration } from './read-duration.ts';
import { dayPartOf, periodUnit, plain } from './read-parts.ts';
import type { TimeRule } from './time-rule.ts';

/** What is to come "in two weeks" is dated by it; what takes two weeks is not told so. */
const TO_COME =
  /\b(?:(?:will|would|shall|could|may|might|due|expected|scheduled|set|['’]ll)\b[^.,;]*\bin|(?:is|are)\s+in)\s+$/iu;
const COUNTED = '[{about}] ({count}|{vague})~[more|full|short|long]~{unit}';
const isPast = (words: string | undefined) => /earlier|before|previous|prior/i.test(words ?? '');
/** Dates counted from the article's own day, or from one that it spoke of. */
export const COUNTED_RULES: readonly TimeRule[] = [
  {
    // a month ago · more than 20 years ago · several weeks ago · a year and a half ago · a decade or two ago · a short time ago
    name: 'ago',
    type: 'DATE',
    phrases: [
      `${COUNTED} ago [today]`,
      '[just] ({count}|{vague}) {unit} or (so|more) ago',
      'long ago',
      '([a few] moments|a (short|long|little) (time|while)|a little bit) ago',
      '[only|just] {unit} ago',
      '[{about}] (a|an|{count}) {unit} and a half ago',
      '[{about}] {count} and a half {unit} ago',
      '(a|an) {unit} or (two|so) ago',
      '{count}~{unit}~ago',
    ],
    read: (parts) =>
      parts['unit'] === undefined
        ? { kind: 'reference', to: 'PAST_REF' }
        : /^an?\s\S+\s(?:and|or)\s|and\s+a\s+half/i.test(parts['words'] ?? '')
          ? counted('distance', { ...parts, count: withHalf(parts) }, 'past')
          : parts['count'] === undefined && parts['vague'] === undefined && !/s$/i.test(parts['unit'] ?? '')
            ? null
            : counted('distance', parts['count'] === undefined ? { vague: '', ...parts } : parts, 'past'),
  },
  {
    // two weeks from now · a month from today · in three weeks' time
    name: 'from now',
    type: 'DATE',
    phrases: [`${COUNTED} (from now|from today|hence|from tomorrow)`, "{count} {unit}' time"],
    read: (parts) => counted('distance', parts, 'future'),
  },
  {
    // will run out in 15 years
    name: 'in so long',
    type: 'DATE',
    phrases: ['[about|around|just|only|roughly] {count} {unit}'],
    after: 'in',
    read: (parts, { before, after }) =>
      TO_COME.test(before) &&
      !/\b(?:could|would|might|may)\s(?:not\s)?have\b[^.;]*$/iu.test(before) &&
      !/\b(?:first|last|only|worst|\p{Ll}+est)\b/iu.test(before) &&
      /^\s*(?:[.,;:!?)"”]|$)/u.test(after)
        ? counted('distance', parts, 'future')
        : null,
  },
  {
    // a day earlier · two weeks later · three months afterwards
    name: 'earlier or later',
    type: 'DATE',
    phrases: [`${COUNTED} (earlier|later|afterwards|afterward|previously|prior)`],
    notBefore: 'than',
    // “a day prior to the vote”
    read: (parts, { after }) =>
      /prior$/i.test(parts['words'] ?? '') && /^\s+to\b/u.test(after)
        ? null
        : counted('from-previous', parts, isPast(parts['words']) ? 'past' : 'future'),
  },
  {
    // It had closed a year before. It closed two weeks after that.
    name: 'before or after, alone',
    type: 'DATE',
    phrases: [`${COUNTED} (before|after) [that]`],
    read: (parts, { after }) =>
      /^\s*(?:[.,;:!?)"”]|$)/u.test(after)
        ? counted('from-previous', parts, isPast(parts['words']) ? 'past' : 'future')
        : null,
  },
  {
    // the next day · the following week · the previous month · the day before · the prior year · the next morning
    name: 'next or previous',
    type: 'DATE',
    phrases: [
      '[the] (following|next|previous|prior|preceding) {unit:dateUnit}',
      'the {unit:dateUnit} (before|after|earlier|previous)',
      'the (following|next|previous) ({partOfDay})',
      'the {partOfDay} (before|after)',
    ],
    read: ({ unit, words = '', partOfDay }, { after }) => {
      if (/^the \S+ (?:before|after|earlier|previous)$/i.test(plain(words)) && !/^[.,;)]|^\s*$/.test(after))
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
    // came a day after the council voted: the vote is what is dated. What is months after, or before, only says how long.
    name: 'days after an event',
    type: 'DATE',
    phrases: ['[{about}] {count} {unit:daysWord} after'],
    before: '{anyWord}',
    // “three days before Christmas” is another day.
    notBefore: '{holiday}|{month}|{fullWeekday}',
    // What the article tells came after the event, so that the event lies before it.
    read: (parts, { before }) =>
      // “less than a week after” says how long at most, “for three weeks before dying” how long, not when.
      /^(?:less|more|fewer|at|up|over|under|well|no)\b/i.test(parts['words'] ?? '') ||
      /\b(?:for|within|took|takes?|lasted|spent)\s+$/iu.test(before)
        ? duration(parts)
        : counted('beside-event', parts, 'past'),
  },
];
