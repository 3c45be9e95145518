import { weekdayNumber } from './calendar-words.ts';
import { calendar, clockOf, dayPartOf, ordinalOf, plain, stepsOf, whichOf } from './read-parts.ts';
import { isPlanned } from './looks-ahead.ts';
import { rangeOf } from './read-range.ts';
import { TIME_AFTER } from './time-after.ts';
import type { Reading } from './time-reading.ts';
import type { Parts, TimeRule } from './time-rule.ts';

const weekdayReading = (name: string | undefined): Reading => ({
  kind: 'weekday',
  weekday: weekdayNumber(name ?? '') ?? 1,
  which: null,
  clock: null,
  dayPart: null,
});

const weekdayOf = (parts: Parts): number => weekdayNumber(parts['weekday'] ?? '') ?? 1;

/** “the first Tuesday in November”, “the 14th of last month” */
function dayOfMonth(parts: Parts, weekday: number | null): Reading | null {
  const nth = /last|final/i.test(parts['nth'] ?? '') ? -1 : ordinalOf(parts['nth'] ?? '');
  const of: Reading | null =
    parts['fullMonth'] === undefined
      ? { kind: 'step', unit: 'month', steps: stepsOf(parts['lastNext']) }
      : calendar({ ...parts, weekday: undefined });
  return of && { kind: 'day-of-month', nth, weekday, of };
}

/** “Black Friday”, “Man Friday”: names with a capital; a man whom they met on Friday is none. */
const NAMED =
  /(?<!\p{L})(?:Black|Good|Bloody|Super|Cyber|Palm|Easter|Ash|Fat|Whit|Giving|Casual|Ruby|Freaky|Man)[\s-]+$/u;

/** “the Mail on Sunday” */
const NEWSPAPER = /\b(?:Independent|Mail|Scotland|Wales|Star|Express|Mirror) on\s+$/u;
/** What is told is new: “said Friday”, in Wellington, where it is Friday already. */
const NEWS = /\b(?:said|says|reported|announced|published|headed|heads)\s+(?:on\s+)?$/iu;
/** Days of the week. */
export const WEEKDAY_RULES: readonly TimeRule[] = [
  {
    // Thursday · last Monday · on Friday at 3 p.m. · early Tuesday · Saturday night
    name: 'day of the week',
    type: 'DATE',
    phrases: [
      `[{which:lastNext}] {weekday:fullWeekday}${TIME_AFTER}`,
      `(early|late|earlier|later) [on] [{which:lastNext}] {weekday:fullWeekday} [{partOfDay}]`,
      `[{nearly}] {clock:sureClock}[[ ]{zone}| {otherZone}][,] [on] [{which:lastNext}] {weekday:fullWeekday} [{partOfDay}]`,
      "({hour}|{hourWord}) o'clock [on] [{which:lastNext}] {weekday:fullWeekday} [{partOfDay}]",
      '[the] (early|small|wee) hours [of|on] {weekday:fullWeekday} [{partOfDay}]',
      `({partOfDay}|{noon}) [on|of] [{which:lastNext}] {weekday:fullWeekday}`,
      `(early|late|mid)~{partOfDay} [on|of] [{which:lastNext}] {weekday:fullWeekday}`,
      `[the] day before {which:lastNext} {weekday:fullWeekday}`,
    ],
    notBefore:
      'Times|Telegraph|Mirror|Express|Herald|Mail|Post|Star|Sun|Night|Island|Service|Tribune|Journal|Review',
    read: (parts, { before, after }) => {
      // “Wednesday 15.3.” is a date of figures, “Wednesday, 77.9 points down” none.
      if (
        NAMED.test(before) ||
        (NEWSPAPER.test(before) && plain(parts['words']) === 'sunday') ||
        /^,?\s+\d{1,2}(?:\/\d|\.\d{1,2}\.)/.test(after)
      )
        return null;
      // … of the day spoken of, which is another rule's.
      if (/^the\s+previous/i.test(parts['which'] ?? '')) return null;
      // “on 10 August, a Friday, ”: the day just named
      if (
        /,\s+an?\s+$/u.test(before) &&
        /^[,.;)]/.test(after) &&
        plain(parts['words']) === plain(parts['weekday'])
      )
        return { kind: 'same', unit: 'day', isThat: true };
      // “Friday Night Lights” is a film.
      if (/^\p{Lu}\p{Ll}/u.test(parts['partOfDay'] ?? '') && /^\s\p{Lu}\p{Ll}/u.test(after)) return null;
      const reading: Extract<Reading, { kind: 'weekday' }> = {
        kind: 'weekday',
        weekday: weekdayOf(parts),
        which: whichOf(parts['which']),
        clock: clockOf(parts, after),
        dayPart: /\bhours\b/iu.test(parts['words'] ?? '') ? 'MO' : dayPartOf(parts['partOfDay']),
        ...(isPlanned(before, after) ? { isPlanned: true } : {}),
        ...(NEWS.test(before) ? { isNews: true } : {}),
        ...(/\bsince\s+$/iu.test(before) ? { isSince: true } : {}),
      };
      return /^(?:the )?day before/i.test(plain(parts['words']))
        ? { ...reading, weekday: ((reading.weekday + 5) % 7) + 1 }
        : reading;
    },
  },
  {
    // from Monday to Friday · Saturday through Tuesday
    name: 'weekdays from to',
    type: 'DATE',
    phrases: [
      '{from:fullWeekday} (to|through|until) {to:fullWeekday}',
      '{from:fullWeekday}[ ]–[ ]{to:fullWeekday}',
    ],
    read: ({ words, from, to }) => rangeOf(words, weekdayReading(from), weekdayReading(to)),
  },
  {
    // the following Friday · the previous Monday evening: counted from the day spoken of
    name: 'weekday before or after',
    type: 'DATE',
    phrases: ['the (following|next|previous|preceding) {weekday:fullWeekday} [{partOfDay}]'],
    read: (parts) => ({
      kind: 'from-previous',
      unit: 'day',
      count: 1,
      side: /\b(?:previous|preceding)\b/iu.test(parts['words'] ?? '') ? 'past' : 'future',
      weekday: weekdayOf(parts),
      dayPart: dayPartOf(parts['partOfDay']),
    }),
  },
  {
    // the first Tuesday in November · the last Sunday of next month
    name: 'weekday of a month',
    type: 'DATE',
    phrases: [
      '[the] {nth:ordinal} {weekday:fullWeekday} (of|in) {fullMonth}[[,] {year}]',
      '[the] {nth:ordinal} {weekday:fullWeekday} (of|in) {lastNext} month',
    ],
    read: (parts) => dayOfMonth(parts, weekdayOf(parts)),
  },
  {
    // the 14th of last month · the 1st of this month
    name: 'day of a month counted from now',
    type: 'DATE',
    phrases: ['the {nth:dayOrdinal} of {lastNext} month'],
    read: (parts) => dayOfMonth(parts, null),
  },
  {
    // on Sunday week · a week from Tuesday · two weeks ago Thursday
    name: 'weekday, and weeks on',
    type: 'DATE',
    phrases: [
      '{weekday:fullWeekday} (week|fortnight)',
      '(a|one|two|three) (week|weeks) (from|on) [next|this] {weekday:fullWeekday}',
      '(a|one|two|three) (week|weeks) ago [on] [last] {weekday:fullWeekday}',
    ],
    read: (parts, { after }) => {
      const words = plain(parts['words']);
      // “the Sunday week-long”
      if (
        /^[-‐‑]/.test(after) ||
        (/week$/.test(words) && /^\s+(?:after|before|\p{Ll}+(?:ly|s))\b/u.test(after))
      )
        return null;
      const weeks = /\b(?:two|fortnight)\b/.test(words) ? 2 : words.startsWith('three') ? 3 : 1;
      const isAgo = /\bago\b/.test(words);
      return {
        kind: 'weekday',
        weekday: weekdayOf(parts),
        which: isAgo ? 'last' : null,
        clock: null,
        dayPart: null,
        weeksOn: isAgo ? -weeks : weeks,
      };
    },
  },
  {
    // Monday last week · Tuesday of this week · a week from Friday
    name: 'day of a week counted from now',
    type: 'DATE',
    phrases: ['{weekday:fullWeekday} [of] {lastNext} week'],
    read: (parts) => ({
      kind: 'weekday',
      weekday: weekdayOf(parts),
      which: null,
      clock: null,
      dayPart: null,
      weekStep: stepsOf(parts['lastNext']),
    }),
  },
];
