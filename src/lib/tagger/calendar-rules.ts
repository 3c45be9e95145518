import { daysFromCivil, isoWeekday } from '#lib/time/calendar.ts';
import { UNREAD_YEAR, weekdayName, weekdayNumber } from './calendar-words.ts';
import { calendar, clockOf, dayPartOf, plain, stepsOf, whichOf } from './read-parts.ts';
import { COUNTED, isMonth } from './look-alikes.ts';
import { rangeOf } from './read-range.ts';
import type { Reading } from './time-reading.ts';
import type { DateOrder, Parts, TimeRule } from './time-rule.ts';

/** What may follow a day: its time, a part of the day. */
const TIME_AFTER =
  '[[,] [at|around|about] {clock}[[ ]{zone}| {otherZone}]|[,] [the|in the] {partOfDay}|[,] [at] {noon}]';

/** "15/06/2017": read where only one way is possible, or where a weekday beside it or the language says which. */
function inFigures(parts: Parts, order: DateOrder | null): Reading | null {
  const {
    first = '',
    second = '',
    weekday = parts['weekdayAfter'] ?? parts['weekdayInBrackets']?.slice(1, -1),
  } = parts;
  const ways = [
    { dayFirst: true, reading: calendar({ ...parts, weekday, day: first, month: second }) },
    { dayFirst: false, reading: calendar({ ...parts, weekday, day: second, month: first }) },
  ].flatMap(({ dayFirst, reading }) => (reading ? [{ dayFirst, reading }] : []));
  const [only, other] = ways;
  if (!only || !other || Number(first) === Number(second)) return only?.reading ?? null;
  const fitting = ways.filter(
    ({ reading: { year, month, day, weekday: named } }) =>
      named !== null && isoWeekday(daysFromCivil(year ?? 0, month ?? 1, day ?? 1)) === named,
  );
  const [fits] = fitting;
  const chosen = fitting.length === 1 ? fits : ways.find(({ dayFirst }) => dayFirst === order?.dayFirst);
  if (!chosen) return null;
  const by = fitting.length === 1 ? `“${weekdayName(chosen.reading.weekday ?? 1)}” settles` : order?.because;
  return { ...chosen.reading, settledBy: `the ${chosen.dayFirst ? 'day' : 'month'} first, as ${by}` };
}

const isNextYear = (year: string | undefined, short: string | undefined): boolean =>
  short !== undefined && (Number(year) + 1) % 100 === Number(short);

const weekdayReading = (name: string | undefined): Reading => ({
  kind: 'weekday',
  weekday: weekdayNumber(name ?? '') ?? 1,
  which: null,
  clock: null,
  dayPart: null,
});

const weekdayOf = (parts: Parts): number => weekdayNumber(parts['weekday'] ?? '') ?? 1;

/** "November last year": `lastNext` was said of the year. */
function stepYear(parts: Parts, reading: ReturnType<typeof calendar>): Reading | null {
  if (!reading || parts['yearStep'] === undefined) return reading;
  const [, word] = /\b(last|this|next)\s+year\b/iu.exec(parts['words'] ?? '') ?? [];
  return { ...reading, yearStep: stepsOf(word) };
}

/** False where what follows may be a year that cannot be read: then the day is not to be given another year. */
const noOtherYear = (parts: Parts, after: string): true | null => {
  if (parts['eraYear'] !== undefined) return true;
  // What is counted is no year: "on 10 June 1500 people came".
  if (parts['year'] !== undefined) return !COUNTED.test(after) || null;
  const unread = UNREAD.exec(after);
  return !unread || COUNTED.test(after.slice(unread[0].length)) || null;
};
const UNREAD = new RegExp(`^(?:${UNREAD_YEAR})`, 'u');

function dayRange(parts: Parts): Reading | null {
  const [from, to] = [calendar({ ...parts, day: parts['from'] }), calendar({ ...parts, day: parts['to'] })];
  return (from?.day ?? 0) < (to?.day ?? 0) ? rangeOf(parts['words'], from, to) : null;
}

const named = (parts: Parts): Reading | null => {
  const reading = calendar(parts);
  return reading && { ...reading, which: whichOf(parts['which']) };
};

/** Days by their numbers and names. */
export const CALENDAR_RULES: readonly TimeRule[] = [
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
      `{clock:sureClock}[[ ]{zone}| {otherZone}][,] [on] [{weekday}[,]] {month} {day}[[,] {year}]`,
      `[{weekday}[,]] the {partOfDay} of {month} {day}[[,] {year}]`,
    ],
    read: (parts, { after }) => noOtherYear(parts, after) && stepYear(parts, calendar(parts, after)),
  },
  {
    // 15 June 2017 · the 15th of June · Thursday 15 June
    name: 'day and month',
    type: 'DATE',
    phrases: [
      `[{weekday}[,]] [the] {day} [of] {month}[,] ({eraYear}|{year})${TIME_AFTER}`,
      `[{weekday}[,]] [the] {day} [of] {month}${TIME_AFTER}`,
      `[{weekday}[,]] the {dayWord} of {month}[[,] {year}]`,
      `{clock:sureClock}[[ ]{zone}| {otherZone}][,] [on] [{weekday}[,]] {day} {month}[[,] {year}]`,
      '{day}-{month}-{year}',
    ],
    read: (parts, { after }) => noOtherYear(parts, after) && calendar(parts, after),
  },
  {
    // 2017-06-15 · 2017-06-15T15:25+03:00
    name: 'ISO date',
    type: 'DATE',
    phrases: [
      `{year}-{monthFigure}-{dayFigure}[[,] {clock}[.{fraction}][[ ]{zone}| {otherZone}]]`,
      '{year}-{monthFigure}-{dayFigure}T{clock}[.{fraction}][{zone}]',
    ],
    read: (parts, { after }) => calendar(parts, after),
  },
  {
    // 2017-W24
    name: 'ISO week',
    type: 'DATE',
    phrases: ['{year}-W{weekFigure}'],
    read: ({ year, weekFigure }) => {
      const fourth = daysFromCivil(Number(year), 1, 4);
      return {
        kind: 'period',
        period: { unit: 'week', index: Math.floor((fourth + 3) / 7) + Number(weekFigure) - 1 },
      };
    },
  },
  {
    // 15/06/2017 · 15.06.2017 · 6/15/2017 · Thursday 06/05/2017 · 06/05/2017 (Friday)
    name: 'date in figures',
    type: 'DATE',
    phrases: ['/', '.', '-'].map(
      (mark) =>
        `[{weekday}[,]] {first:figure}${mark}{second:figure}${mark}{year} [, {weekdayAfter:fullWeekday}|[ ]{weekdayInBrackets}]${TIME_AFTER}`,
    ),
    read: (parts, { order }) => inFigures(parts, order),
  },
  {
    // 6/15/99 · 08/07/98, in a text whose language puts the month first
    name: 'date in figures with a short year',
    type: 'DATE',
    phrases: ['{first:figure}/{second:figure}/{short:twoDigits}'],
    read: ({ first, second, short = '' }, { order }) =>
      inFigures(
        { first, second, year: `${Number(short) < 40 ? 20 : 19}${short}` },
        order ?? { dayFirst: false, because: 'newspapers with short years have it' },
      ),
  },
  {
    // June 3–5 · June 3 to 5, 2017
    name: 'days from to',
    type: 'DATE',
    phrases: [
      '{month} {from:day}[ ]–[ ]{to:day}[[,] {year}]',
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
      '{from:day} (to|until) {to:day} {month}[[,] {year}]',
    ],
    read: dayRange,
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
    // June 2017 · early June 2017 · the end of June, 2017
    name: 'month and year',
    type: 'DATE',
    phrases: [
      '[{edge}]~{month}[,] [of] ({eraYear}|{year})',
      '[{edge}]~{fullMonth} {shortYear}',
      '[{edge}]~{fullMonth} {yearWords}',
      '{year}-{monthFigure}',
    ],
    notBefore: '%',
    // “2011-12” are two years.
    read: (parts, { after }) =>
      /^-?\d/.test(after) || isNextYear(parts['year'], parts['monthFigure']) ? null : calendar(parts),
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
    read: (parts, { after }) => (/^\s+\d{1,2}(?!\d)/.test(after) ? null : named(parts)),
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
    // early November · mid-June · the end of March
    name: 'part of a month',
    type: 'DATE',
    phrases: ['{edge}~{fullMonth}', 'the month of {fullMonth}'],
    read: (parts, { after }) => (/^\s+\d{1,2}(?!\d)/.test(after) ? null : named(parts)),
  },
  {
    // in January · the November election · April's figures. Some months are also verbs, names and adjectives.
    name: 'month alone',
    type: 'DATE',
    phrases: ['{fullMonth}'],
    notBefore: 'Revolution|Surprise|Sky|Rain|{figure}',
    read: (parts, { before, after }) => (isMonth(parts['words'] ?? '', before, after) ? named(parts) : null),
  },
  {
    // Thursday · last Monday · on Friday at 3 p.m. · early Tuesday · Saturday night
    name: 'day of the week',
    type: 'DATE',
    phrases: [
      `[{which:lastNext}] {weekday:fullWeekday}${TIME_AFTER}`,
      `(early|late|earlier|later) [on] [{which:lastNext}] {weekday:fullWeekday} [{partOfDay}]`,
      `{clock:sureClock}[[ ]{zone}| {otherZone}][,] [on] [{which:lastNext}] {weekday:fullWeekday} [{partOfDay}]`,
      `({partOfDay}|{noon}) [on|of] [{which:lastNext}] {weekday:fullWeekday}`,
      `(early|late|mid)~{partOfDay} [on|of] [{which:lastNext}] {weekday:fullWeekday}`,
      `[the] day before {which:lastNext} {weekday:fullWeekday}`,
    ],
    notAfter: 'Black|Good|Bloody|Super|Cyber|Palm|Easter|Ash|Fat|Whit|Giving|Casual|Ruby|Freaky|Man',
    notBefore:
      'Times|Telegraph|Mirror|Express|Herald|Mail|Post|Star|Sun|Night|Island|Service|Tribune|Journal|Review',
    read: (parts, { after }) => {
      if (/^,?\s+\d{1,2}[./]\d/.test(after)) return null;
      const reading: Extract<Reading, { kind: 'weekday' }> = {
        kind: 'weekday',
        weekday: weekdayOf(parts),
        which: whichOf(parts['which']),
        clock: clockOf(parts, after),
        dayPart: dayPartOf(parts['partOfDay']),
      };
      return /^(?:the )?day before/i.test(plain(parts['words']))
        ? { ...reading, weekday: ((reading.weekday + 5) % 7) + 1 }
        : reading;
    },
  },
  {
    // Monday last week · Tuesday of this week · a week from Friday
    name: 'day of a week counted from now',
    type: 'DATE',
    phrases: ['{weekday:fullWeekday} [of] {lastNext} week', '{weekday:fullWeekday} [of] {lastNext} week'],
    read: (parts) => ({
      kind: 'weekday',
      weekday: weekdayOf(parts),
      which: null,
      clock: null,
      dayPart: null,
      weekStep: stepsOf(parts['lastNext']),
    }),
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
      /^[.,;)]|^\s+(?:and|at|when|that|but|for|in|with|after|before)\b|^$/iu.test(after)
        ? calendar(parts)
        : null,
  },
];
