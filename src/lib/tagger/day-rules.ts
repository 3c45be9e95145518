import { daysInMonth } from '#lib/time/calendar.ts';
import { UNREAD_YEAR } from './calendar-words.ts';
import { COUNTED } from './look-alikes.ts';
import { calendar, ordinalOf, stepYear } from './read-parts.ts';
import { rangeOf } from './read-range.ts';
import type { Reading } from './time-reading.ts';
import type { Parts, TimeRule } from './time-rule.ts';
import { TIME_AFTER } from './time-after.ts';

/** “19 January, 1130 GMT”: a time of day is no year. */
const TIMED = /^\s+(?:GMT|UTC|BST|CES?T|E[SD]T|hours|hrs|local\s+time)\b/u;

/** False where what follows may be a year that cannot be read: then the day is not to be given another year. */
const noOtherYear = (parts: Parts, after: string): true | null => {
  if (parts['eraYear'] !== undefined) return true;
  // What is counted is no year: "on 10 June 1500 people came".
  const isNoYear = (rest: string) => COUNTED.test(rest) || TIMED.test(rest);
  // … “on 10 June 2002 men came”
  if (parts['year'] !== undefined) return !isNoYear(after) || RECENT_YEAR.test(parts['year']) || null;
  const unread = UNREAD.exec(after);
  return !unread || isNoYear(after.slice(unread[0].length)) || null;
};
/** A round number of things is none of these. */
const RECENT_YEAR = /^(?:19[5-9]|20[0-4])\d(?<!000)$/u;
const UNREAD = new RegExp(`^(?:${UNREAD_YEAR})`, 'u');

function dayRange(parts: Parts): Reading | null {
  const [from, to] = [calendar({ ...parts, day: parts['from'] }), calendar({ ...parts, day: parts['to'] })];
  return (from?.day ?? 0) < (to?.day ?? 0) ? rangeOf(parts['words'], from, to) : null;
}

/** Days by the name of their month. */
export const DAY_RULES: readonly TimeRule[] = [
  {
    // the Sept. 11 attacks · 9/11: one of a year that everybody knows
    name: 'day known by its date',
    type: 'DATE',
    phrases: ['(Sept.|Sept|September) 11[th]', '11 September', '9/11'],
    notBefore: '{year}',
    read: ({ words = '' }, { before, after }) =>
      words === '9/11' ||
      /^\s+(?:terror|terrorist|attack|attacks|hijack)/iu.test(after) ||
      /\b(?:attacks?|atrocit(?:y|ies)|events|horrors?|lessons|outrages?|victims) (?:of|on)\s+$/iu.test(before)
        ? calendar({ year: '2001', month: 'September', day: '11' })
        : null,
  },
  {
    // Thursday, June 15, 2017 · Jun. 15th · June 15, 15:25 UTC+3 · the evening of Nov. 9
    name: 'month and day',
    type: 'DATE',
    phrases: [
      `[[{which:lastNext}] {weekday}[ {partOfDay}][,]] {month} [the] {day}[,] ({eraYear}|{year})${TIME_AFTER}`,
      `[{weekday}[ {partOfDay}][,]] {month} [the] {day}[,] [of] (last|next|this) {yearStep:yearWord}`,
      `[{weekday}[,]] {month} [the] {day}[,] {shortYear}`,
      `[[{which:lastNext}] {weekday}[,]] {month} [the] {day}${TIME_AFTER}`,
      `[[{lastNext}] {weekday}[,]] {month} [the] {dayWord}[[,] {yearWords}]`,
      `[{nearly}] {clock:sureClock}[[ ]{zone}| {otherZone}][,] [on] [{weekday}[,]] {month} {day}[[,] {year}]`,
      `[{weekday}[,]] [early|late] [in] the [early|late] {partOfDay} [hours] of {month} {day}[[,] {year}]`,
      `(early|late) [on] {weekday}[,] {month} {day}[[,] {year}]`,
      `({noon}|{partOfDay:dayEdge}) [on] {month} {day}[[,] {year}]`,
    ],
    read: (parts, { after }) =>
      // “in September the 11-nation group”
      /\bthe\s+\d+$/iu.test(parts['words'] ?? '') && /^[-‐‑]\p{L}/u.test(after)
        ? null
        : noOtherYear(parts, after) && stepYear(parts, calendar(parts, after)),
  },
  {
    // 15 June 2017 · the 15th of June · Thursday 15 June
    name: 'day and month',
    type: 'DATE',
    phrases: [
      `[{weekday}[,]] [the] {day} [of] {month}[,] ({eraYear}|{year})${TIME_AFTER}`,
      `[{weekday}[,]] [the] {day} [of] {month}[,] [of] (last|next|this) {yearStep:yearWord}`,
      `[{weekday}[,]] [the] {day} [of] {month}${TIME_AFTER}`,
      `[{weekday}[,]] the {dayWord} of {month}[[,] {year}]`,
      `[early|late] [in] the [early|late] {partOfDay} [hours] of {day} {month}[[,] {year}]`,
      `[{nearly}] {clock:sureClock}[[ ]{zone}| {otherZone}][,] [on] [{weekday}[,]] {day} {month}[[,] {year}]`,
      `(early|late) [on] {weekday}[,] {day} {month}[[,] {year}]`,
      `({noon}|{partOfDay:dayEdge}) [on] {day} {month}[[,] {year}]`,
      '{day}-{month}-{year}',
    ],
    read: (parts, { after }) => noOtherYear(parts, after) && stepYear(parts, calendar(parts, after)),
  },
  {
    // the week of March 6
    name: 'week of a day',
    type: 'DATE',
    phrases: ['the {week:weekWord} of {month} [the] {day}[[,] {year}]'],
    read: (parts, { after }) => {
      const day = noOtherYear(parts, after) && calendar(parts, after);
      return day && { ...day, week: true };
    },
  },
  {
    // the first week of May · the last week of March 2016: the one that has most of its days there
    name: 'week of a month',
    type: 'DATE',
    phrases: ['[the] {ordinal} week (of|in) {fullMonth}[[,] {year}]'],
    read: (parts, { after }) => {
      const month = noOtherYear(parts, after) && calendar(parts);
      if (!month || month.month === null) return null;
      const isLast = /last|final/i.test(parts['ordinal'] ?? '');
      const day = isLast
        ? daysInMonth(month.year ?? 1970, month.month) - 3
        : 7 * ordinalOf(parts['ordinal'] ?? '') - 3;
      return { ...month, day, week: true };
    },
  },
  {
    // the last day of February · the first day of May 2012
    name: 'first or last of a month',
    type: 'DATE',
    phrases: ['the {ordinal} day of {fullMonth}[[,] {year}]'],
    read: (parts, { after }) => {
      const month = calendar(parts, after);
      if (!month || month.month === null) return null;
      if (!/last|final/i.test(parts['ordinal'] ?? ''))
        return { ...month, day: ordinalOf(parts['ordinal'] ?? '') };
      // Which day of February is the last one takes its year.
      return month.month === 2 && month.year === null
        ? null
        : { ...month, day: daysInMonth(month.year ?? 1970, month.month) };
    },
  },
  {
    // June 3–5 · June 3 to 5, 2017 · June 3/4
    name: 'days from to',
    type: 'DATE',
    phrases: [
      '{month} {from:day}[ ]–[ ]{to:day}[[,] {year}]',
      '{month} {from:day}/{to:day}[[,] {year}]',
      '{month} {from:day} (to|through|until|and|or) {to:day}[[,] {year}]',
    ],
    read: (parts, { after }) =>
      COUNTED.test(after) || /^\s+\p{Ll}+s\b/u.test(after) ? null : dayRange(parts),
  },
  {
    // 3–5 June 2017 · from 3 to 5 June
    name: 'days from to, then the month',
    type: 'DATE',
    phrases: [
      '{from:day}[ ]–[ ]{to:day} {month}[[,] {year}]',
      '{from:day} (to|until|and|or) {to:day} {month}[[,] {year}]',
    ],
    read: dayRange,
  },
  {
    // the 15th, the eighth: the day of the month under discussion
    name: 'day of the month alone',
    type: 'DATE',
    phrases: ['the {dayOrdinal}'],
    after: 'on|until|by|from|since',
    notBefore:
      'century|anniversary|floor|birthday|day|hole|time|street|place|inning|minute|round|hour|edition|grade|of|parallel|amendment|congress|district|century|green|tee|lap|quarter|down|row|state|hurdle|step|attempt|page|tour|night|game|meeting|stage',
    read: (parts, { after }) =>
      /^[.,;)]|^\s+(?:and|at|when|that|but|for|in|with|after|before)\b|^$/iu.test(after) &&
      // “from the 16th and 17th centuries”
      !/^\s+and\s+(?:early\s+|late\s+)?(?:the\s+)?\d{1,2}(?:st|nd|rd|th)[-\s]centur/iu.test(after)
        ? calendar(parts)
        : null,
  },
];
