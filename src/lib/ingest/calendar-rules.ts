import { daysFromCivil, daysInMonth, isoWeekday } from '#lib/time/calendar.ts';
import {
  CLOCK, clockTime, DAY, ERA_YEAR, FULL_MONTH, FULL_WEEKDAY, MONTH, monthNumber, ORDINAL_DAY, OTHER_ZONE, phrase,
  PLAIN_YEAR, UNREAD_YEAR, WEEKDAY, weekdayName, weekdayNumber, YEAR, yearNumber, ZONE, zoneMinutes
} from './calendar-words.ts'; // prettier-ignore
import type { Clock, Reading } from './time-reading.ts';
import type { DateOrder, Parts, TimeRule } from './time-rule.ts';

/** No letter or digit, currency or hyphen before; none after. Decimal points and thousands belong to numbers. */
const START = '(?<![\\p{L}\\p{N}$€£¥#/])(?<!\\d[.,:–-])';
const END = '(?![\\p{L}\\p{N}])(?![.,:/-]\\d)';
const rule = (pattern: string) => phrase(`${START}${pattern}${END}`, 'gu');

const WEEKDAY_BEFORE = `(?:(?<weekday>${WEEKDAY}),?\\s+)?`;
const CLOCK_AFTER = `(?:(?:,\\s*|\\s+(?:at\\s+)?)(?<clock>${CLOCK})(?:\\s?\\(?(?<zone>${ZONE})|(?=(?:\\s?\\(?(?<otherZone>${OTHER_ZONE}))?)))?`;
const EDGE = '(?:(?:early|late|mid)(?:\\s+in)?[\\s-]|the\\s+(?:beginning|start|middle|end)\\s+of\\s+)?';
/** What is counted: "2000 soldiers" is a number, "2016 elections" a date. */
const QUANTITY =
  '(?!\\s+(?:\\p{Ll}+\\s+)?(?:people|workers|troops|soldiers|jobs|votes|points|pages|words|dollars|euros|pounds|roubles|rubles|yen|metres|meters|miles|feet|kilometres|kilometers|km|kg|tonnes|tons|acres|hectares|members|employees|students|homes|cases|deaths|fans|spectators|barrels|shares|calories|rpm|mph|volts|watts|percent|times|units|copies|seats|delegates|seconds|minutes|hours|days|weeks|months|years)\\b)(?!\\s?%)';
/** "1999 dogs" are counted, "the 1999 elections" are of that year; what ends in s here and is no thing is named. */
const NO_THINGS =
  "(?!(?<!\\b(?:[Tt]he|[Tt]his|its|his|her|their|our|early|late|mid|of|[Ii]n)[\\s-]+\\d{4}|['’]s?\\s\\d{4})\\s+(?!(?:was|is|has|does|as|its|his|this|plus|versus|across|less|unless|perhaps|always|towards|besides)\\b)\\p{Ll}+s\\b)";
/** The year of a day, if one is printed. */
const YEAR_AFTER = `(?:,?\\s+(?<year>${YEAR})(?!\\d)${QUANTITY}|(?!(?:${UNREAD_YEAR})${QUANTITY}))`;

function clockOf({ clock, zone, otherZone }: Parts): Clock | null {
  const time = clock === undefined || otherZone !== undefined ? null : clockTime(clock);
  return time === null ? null : { time, offsetMinutes: zone === undefined ? null : zoneMinutes(zone) };
}

/** A date from its parts, if the calendar has it. Where the year is open, 29 February is let pass. */
function calendar(parts: Parts): Reading | null {
  const year = parts['year'] === undefined ? null : yearNumber(parts['year']);
  const month = parts['month'] === undefined ? null : (monthNumber(parts['month']) ?? Number(parts['month']));
  const day = parts['day'] === undefined ? null : Number.parseInt(parts['day'], 10);
  if (month !== null && !(month >= 1 && month <= 12)) return null;
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year ?? 2000, month))) return null;
  const weekday = parts['weekday'] === undefined ? null : weekdayNumber(parts['weekday']);
  return { kind: 'calendar', year, month, day, weekday, clock: clockOf(parts), which: null };
}

const WHICH: Record<string, 'last' | 'this' | 'next' | 'earlier' | 'later'> = {
  last: 'last', past: 'last', previous: 'last', this: 'this', next: 'next', coming: 'next', upcoming: 'next',
  'earlier in': 'earlier', 'later in': 'later', 'earlier this': 'earlier', 'later this': 'later'
}; // prettier-ignore

const whichOf = (words: string | undefined) => WHICH[words?.toLowerCase().replace(/\s+/g, ' ') ?? ''] ?? null;

const named = (parts: Parts): Reading => ({
  kind: 'calendar',
  year: null,
  month: monthNumber(parts['month'] ?? ''),
  day: null,
  weekday: null,
  clock: null,
  which: whichOf(parts['which']),
});

/** "15/06/2017": read where only one way is possible, or where a weekday beside it or the language says which. */
function numeric(parts: Parts, order: DateOrder | null): Reading | null {
  const { first = '', second = '', weekday = parts['weekdayAfter'] } = parts;
  const ways = [
    { dayFirst: true, reading: calendar({ ...parts, weekday, day: first, month: second }) },
    { dayFirst: false, reading: calendar({ ...parts, weekday, day: second, month: first }) },
  ].flatMap(({ dayFirst, reading }) => (reading?.kind === 'calendar' ? [{ dayFirst, reading }] : []));
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

const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const season = (parts: Parts): Reading => ({
  kind: 'season',
  season: SEASONS[parts['season']?.toLowerCase() ?? ''] ?? 21,
  year: parts['year'] === undefined ? null : yearNumber(parts['year']),
  which: whichOf(parts['which']),
});
function quarter({ ordinal, number, part, year, which }: Parts): Reading {
  const index = number === undefined ? ORDINALS.indexOf(ordinal?.toLowerCase() ?? '') : Number(number) - 1;
  return {
    kind: 'season',
    season: (part === 'half' ? 40 : 33) + index,
    year: year === undefined ? null : yearNumber(year),
    which: whichOf(which),
  };
}

const DECADE_WORDS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** Dates by their names and numbers: days, months, years, decades, seasons. */
export const CALENDAR_RULES: readonly TimeRule[] = [
  {
    // Thursday, June 15, 2017 · Jun. 15th · June 15, 15:25 UTC+3
    name: 'month and day',
    type: 'DATE',
    pattern: rule(`${WEEKDAY_BEFORE}(?<month>${MONTH})\\s+(?<day>${ORDINAL_DAY})(?!\\d)${YEAR_AFTER}${CLOCK_AFTER}`),
    read: calendar,
  },
  {
    // 15 June 2017 · the 15th of June · Thursday 15 June
    name: 'day and month',
    type: 'DATE',
    pattern: rule(`${WEEKDAY_BEFORE}(?:the\\s+)?(?<day>${DAY})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${MONTH})(?!\\p{L})${YEAR_AFTER}${CLOCK_AFTER}`),
    read: calendar,
  },
  {
    // 2017-06-15 · 2017-06-15T15:25+03:00
    name: 'ISO date',
    type: 'DATE',
    pattern: rule(`(?<year>${PLAIN_YEAR})-(?<month>0\\d|1[0-2])-(?<day>[0-3]\\d)(?:(?:T|,?\\s+)(?<clock>${CLOCK})(?:\\.\\d{1,9})?(?:\\s?\\(?(?<zone>${ZONE})|(?=(?:\\s?\\(?(?<otherZone>${OTHER_ZONE}))?)))?`),
    read: calendar,
  },
  {
    // 15/06/2017 · 15.06.2017 · 6/15/2017 · Thursday 06/05/2017 · 06/05/2017 (Friday)
    name: 'date in figures',
    type: 'DATE',
    pattern: rule(`${WEEKDAY_BEFORE}(?<first>\\d{1,2})(?<separator>[./])(?<second>\\d{1,2})\\k<separator>(?<year>${PLAIN_YEAR})(?:(?:,\\s*|\\s*\\()(?<weekdayAfter>${FULL_WEEKDAY})(?:\\)|(?=\\W*$|[,.;])))?${CLOCK_AFTER}`),
    read: (parts, { order }) => numeric(parts, order),
  },
  {
    // June 2017 · early June 2017 · the end of June, 2017
    name: 'month and year',
    type: 'DATE',
    pattern: rule(`${EDGE}(?<month>${MONTH})(?:,|\\s+of)?\\s+(?<year>${YEAR})(?!\\d)`),
    read: calendar,
  },
  {
    // last November · this May · earlier in November
    name: 'which month',
    type: 'DATE',
    pattern: rule(`(?<which>[Ll]ast|[Pp]ast|[Pp]revious|[Tt]his|[Nn]ext|[Cc]oming|[Ee]arlier in|[Ll]ater in|[Ee]arlier this|[Ll]ater this)\\s+(?<month>${FULL_MONTH})(?!\\s+\\d)`),
    read: named,
  },
  {
    // early November · mid-June · the end of March
    name: 'part of a month',
    type: 'DATE',
    pattern: rule(`(?:(?:[Ee]arly|[Ll]ate|[Mm]id)(?:\\s+in)?[\\s-]|[Tt]he\\s+(?:beginning|start|middle|end)\\s+of\\s+)(?<month>${FULL_MONTH})(?!\\s+\\d)`),
    read: named,
  },
  {
    // in January · since May
    name: 'month after a preposition',
    type: 'DATE',
    pattern: rule(`(?<=(?:\\b[Ii]n|\\b[Ss]ince|\\b[Uu]ntil|\\b[Tt]ill|\\b[Dd]uring|\\b[Tt]hroughout)\\s+)(?<month>${FULL_MONTH})(?!\\s+\\d)(?!\\s+\\p{Lu})`),
    read: named,
  },
  {
    // the November election. May, March, April, June and August are also verbs, names and adjectives.
    name: 'month alone',
    type: 'DATE',
    pattern: rule('(?<month>January|February|July|September|October|November|December)(?!\\s+\\d)(?!\\s+(?:Revolution|Surprise|Sky|Rain)\\b)'),
    read: named,
  },
  {
    // Thursday · last Monday · on Friday at 3 p.m.
    name: 'day of the week',
    type: 'DATE',
    pattern: rule(`(?<!\\b(?:Black|Good|Bloody|Super|Cyber|Palm|Easter|Ash|Fat|Whit|Giving|Casual|Ruby|Freaky|Man)\\s)(?:(?<which>[Ll]ast|[Pp]ast|[Tt]his|[Nn]ext|[Cc]oming)\\s+)?(?<weekday>${FULL_WEEKDAY})(?!\\s+(?:Times|Telegraph|Mirror|Express|Herald|Mail|Post|Star|Sun|Night|Island|Service)\\b)(?!,?\\s+\\d{1,2}[./]\\d)(?:\\s+(?:morning|afternoon|evening|night))?${CLOCK_AFTER}`),
    read: (parts) => ({
      kind: 'weekday',
      weekday: weekdayNumber(parts['weekday'] ?? '') ?? 1,
      which: whichOf(parts['which']),
      clock: clockOf(parts),
    }),
  },
  {
    // 1914–1918 · 2014-16 · from 1914 to 1918 · between 1990 and 1995
    name: 'years from to',
    type: 'DATE',
    pattern: rule(`(?:(?<=\\b[Ff]rom\\s+)(?<from>${PLAIN_YEAR})\\s+(?:to|until|till|through)\\s+(?<to>${PLAIN_YEAR})|(?<=\\b[Bb]etween\\s+)(?<from2>${PLAIN_YEAR})\\s+and\\s+(?<to2>${PLAIN_YEAR})|(?<from3>1\\d{3}|20\\d{2})[-–](?<to3>1\\d{3}|20\\d{2}|\\d{2}))${QUANTITY}`),
    read: (parts) => {
      const from = Number(parts['from'] ?? parts['from2'] ?? parts['from3']);
      const end = parts['to'] ?? parts['to2'] ?? parts['to3'] ?? '';
      const to = end.length === 2 ? Math.floor(from / 100) * 100 + Number(end) : Number(end);
      return to > from ? { kind: 'year-range', from, to } : null;
    },
  },
  {
    // the 1960s · the early '60s · the late sixties
    name: 'decade',
    type: 'DATE',
    pattern: rule(`(?:[Tt]he\\s+)?(?:(?:early|late|mid)[\\s-])?(?:(?<century>1\\d|20)(?<tens>\\d)0['’]?s|(?<=[Tt]he\\s+(?:(?:early|late|mid)[\\s-])?)(?:['’‘](?<short>[2-9])0s|(?<word>${DECADE_WORDS.join('|')})))`),
    read: ({ century, tens, short, word }) => ({
      kind: 'years',
      mask: `${century ?? '19'}${tens ?? short ?? String(DECADE_WORDS.indexOf(word ?? '') + 2)}X`,
    }),
  },
  {
    // the 20th century · the nineteenth century
    name: 'century',
    type: 'DATE',
    pattern: rule('(?:[Tt]he\\s+)?(?:(?:early|late|mid)[\\s-])?(?:(?<number>1\\d|2[01])(?:st|th)|(?<word>sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first))[\\s-]century'),
    read: ({ number, word }) => {
      const words = ['sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first'];
      return { kind: 'years', mask: `${(number === undefined ? words.indexOf(word ?? '') + 16 : Number(number)) - 1}XX` };
    },
  },
  {
    // 44 BC · the year 476 CE · AD 79
    name: 'year with its era',
    type: 'DATE',
    pattern: rule(`${EDGE}(?<year>${ERA_YEAR})`),
    read: calendar,
  },
  {
    // the voyage of 1492, the year 1066: further back than the rule below, and only where nothing is counted
    name: 'early year',
    type: 'DATE',
    pattern: rule(`(?<=\\b(?:[Oo]f|[Yy]ear)\\s+)(?<year>1[0-4]\\d{2}|2[1-9]\\d{2})(?=\\s*(?:[.,;:!?)"”’–—]|$)|\\s+(?:and|or|was|were|is|are|had|has|to|in|on|at|by|for|from|that|which|when|the|with|as|did)\\b)`),
    read: calendar,
  },
  {
    // in 2016 · since 1999, whatever follows. A round number may still be one of things: "in 2000 homes".
    name: 'year after a preposition',
    type: 'DATE',
    pattern: rule('(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring)\\s+(?:(?:early|late|mid)[\\s-])?)(?!\\d\\d00)(?<year>[12]\\d{3})(?!-\\p{L})(?!\\s?%)'),
    read: calendar,
  },
  {
    // the 2016 campaign · early 2016 · the end of 2016
    name: 'year',
    type: 'DATE',
    pattern: rule(`(?<!\\b(?:than|least|most|nearly|almost|over|some|about|another|exactly|No\\.|number|page|room|flight|highway|route|building|model)\\s)${EDGE}(?<year>1[5-9]\\d{2}|20\\d{2})(?!-\\p{L})${QUANTITY}${NO_THINGS}`),
    read: calendar,
  },
  {
    // last summer · the summer of 2016 · spring 2017
    name: 'season',
    type: 'DATE',
    pattern: rule(`(?:(?<which>[Ll]ast|[Pp]ast|[Tt]his|[Nn]ext|[Cc]oming)\\s+(?<season>spring|summer|autumn|fall|winter))`),
    read: season,
  },
  {
    name: 'season of a year',
    type: 'DATE',
    pattern: rule(`(?:[Tt]he\\s+)?(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\\s+(?:of\\s+)?(?<year>${YEAR})`),
    read: season,
  },
  {
    // the second quarter · Q2 2017 · the first half of 2016
    name: 'quarter or half',
    type: 'DATE',
    pattern: rule(`(?:(?:[Tt]he\\s+)?(?<ordinal>first|second|third|fourth)[\\s-](?<part>quarter)(?:\\s+(?:of\\s+)?(?<year>${YEAR}))?|Q(?<number>[1-4])(?:\\s+(?<year2>${YEAR}))?|(?:[Tt]he\\s+)?(?<ordinal3>first|second)[\\s-](?<part3>half)\\s+of\\s+(?<year3>${YEAR}))`),
    read: (parts) =>
      quarter({
        ordinal: parts['ordinal'] ?? parts['ordinal3'],
        part: parts['part'] ?? parts['part3'],
        year: parts['year'] ?? parts['year2'] ?? parts['year3'],
        number: parts['number'],
      }),
  },
]; // prettier-ignore
