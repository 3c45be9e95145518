import { edtfDay } from '#lib/time/calendar.ts';
import { holidayIn } from './holidays.ts';
import { numberOf, timexDuration, unitOf } from './number-words.ts';
import { monthNumber, weekdayNumber } from './calendar-words.ts';
import { plain } from './read-parts.ts';
import type { Reading } from './time-reading.ts';
import type { TimeRule } from './time-rule.ts';

/** How often. Before another capital it is the name of a newspaper, and not tagged: "the Weekly Herald". */
const FREQUENCIES: Record<string, string> = {
  hourly: 'PT1H', daily: 'P1D', nightly: 'P1D', weekly: 'P1W', fortnightly: 'P2W', biweekly: 'P2W', monthly: 'P1M', bimonthly: 'P2M',
  quarterly: 'P3M', semiannual: 'P6M', semiannually: 'P6M', annual: 'P1Y', annually: 'P1Y', yearly: 'P1Y', biennial: 'P2Y',
}; // prettier-ignore
const SEASONS: Record<string, string> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
const PARTS: Record<string, string> = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' };

const FIGURED =
  'rate|rates|dividend|dividends|sales|revenue|revenues|results|earnings|profit|profits|loss|losses|income|volume|interest|budget|growth|turnover|payment|payments|salary|wage|wages|output|production|average|figures|statement|forecast|fee|fees|cost|costs|increase|rise|pace|inflation';

/** What an annual rate is of: “$5 million annually”. “daily” and the like are said of what is done, too. */
const FIGURES =
  /(?:%|\b(?:percent|per cent|million|billion|trillion|units|dollars|euros|profits?|sales))\s+$/iu;

const set = (value: string | null): Reading | null => (value === null ? null : { kind: 'set', value });

/** How often. */
export const SET_RULES: readonly TimeRule[] = [
  {
    // annual · weekly
    name: 'frequency',
    type: 'SET',
    phrases: [`{frequency}`],
    // An annual rate and a quarterly dividend are kinds of rate and dividend, and tell of nothing that recurs.
    notBefore: `(${FIGURED})|{anyWord} (${FIGURED})`,
    read: ({ frequency = '' }, { after, before }) =>
      (/^\p{Lu}/u.test(frequency) && (/^\s+\p{Lu}/u.test(after) || /[\p{L}&]\s$/u.test(before))) ||
      /^[-‐‑]/.test(after) ||
      // “to rise 8 percent annually”: a rate, as “an annual rate of 8 percent” is
      (/^(?:annually|yearly|quarterly)$/iu.test(frequency) && FIGURES.test(before)) ||
      // “the Weekly Herald”, “the party daily Granma”
      (/^\s+\p{Lu}\p{Ll}+\b(?<!day)/u.test(after) && /^(?:\p{Lu}|daily|weekly|monthly)/u.test(frequency))
        ? null
        : set(FREQUENCIES[frequency.toLowerCase().replace(/[-‐‑]/u, '')] ?? null),
  },
  {
    // every year · each week · every four years · every other day
    name: 'every',
    type: 'SET',
    phrases: [
      '[almost|nearly] (every|each) [single|passing] {unit}',
      '(every|each) {count} {unit}',
      '(every|each) other {unit}',
      '(every|each) second {unit}',
      '(every|each) (couple of|few) {unit}',
      '(each|every) and every {unit}',
    ],
    read: ({ count, unit = '', words = '' }, { after }) =>
      // “every second week”
      /\bsecond$/i.test(words) && /^\s+\p{L}/u.test(after)
        ? null
        : set(
            timexDuration(
              /\b(?:other|second\s\S+)\b/i.test(words)
                ? 2
                : /\bfew\b/i.test(words)
                  ? null
                  : count === undefined
                    ? 1
                    : numberOf(count),
              unitOf(unit),
            ),
          ),
  },
  {
    // every Friday · Mondays · each July · every summer · Saturday nights · every morning
    name: 'every week, year or day at a time',
    type: 'SET',
    phrases: [
      '(every|each) [other|second|third] {fullWeekday} [{partOfDay}]',
      '{weekdays}',
      '{fullWeekday} (nights|mornings|evenings|afternoons)',
      '(every|each) {fullMonth}',
      '(every|each) {season}',
      '(every|each) {holiday}',
      '(every|each) {partOfDay}',
      '[the] (past|last|next) {count} (summers|winters|springs|autumns)',
    ],
    notBefore: 'Times',
    read: ({
      holiday,
      weekdays,
      fullWeekday = weekdays?.slice(0, -1),
      fullMonth,
      season,
      partOfDay,
      words = '',
    }) => {
      if (holiday !== undefined) {
        // Easter has no day of its own.
        const [one, other] = [2001, 2002].map((year) => edtfDay(holidayIn(holiday, year) ?? 0).slice(4));
        return set(one === other ? `XXXX${one ?? ''}` : 'XXXX');
      }
      if (fullWeekday !== undefined) {
        const part = PARTS[plain(partOfDay ?? /(night|morning|evening|afternoon)s$/.exec(words)?.[1])] ?? '';
        return set(`XXXX-WXX-${weekdayNumber(fullWeekday) ?? 1}${part}`);
      }
      if (fullMonth !== undefined) return set(`XXXX-${String(monthNumber(fullMonth)).padStart(2, '0')}`);
      if (partOfDay !== undefined)
        return set(
          PARTS[plain(partOfDay)] === undefined ? null : `XXXX-XX-XX${PARTS[plain(partOfDay)] ?? ''}`,
        );
      return set(
        `XXXX-${SEASONS[plain(season ?? /(summer|winter|spring|autumn)s$/i.exec(words)?.[1])] ?? 'SU'}`,
      );
    },
  },
  {
    // on weekends
    name: 'weekends',
    type: 'SET',
    phrases: ['weekends'],
    after: 'on|at',
    read: () => set('XXXX-WXX-WE'),
  },
  {
    // moved only at night
    name: 'at night',
    type: 'SET',
    phrases: ['night'],
    after: 'at',
    read: () => set('XXXX-XX-XXTNI'),
  },
  {
    // twice a week · 40 hours a week · 2,000 a day · $3 million a year · four films per year
    name: 'rate',
    type: 'SET',
    phrases: ['(a|an|per) {unit}', 'per annum'],
    read: ({ unit = 'year', words = '' }, { before, after }) => {
      // “per hour” is of a speed or a wage.
      if (/^per\s/iu.test(words))
        return /^(?:day|night|week|month|quarter|year)$/iu.test(unit)
          ? set(timexDuration(1, unitOf(unit)))
          : null;
      if (
        /s$/i.test(unit) ||
        /^second$/i.test(unit) ||
        // “60 miles an hour” is a speed.
        /\b(?:miles?|kilomet(?:er|re)s?|km|knots|feet)\s+$/iu.test(before) ||
        /^\s+(?:ago|earlier|later|before|after)\b|^[-‐‑]/iu.test(after)
      )
        return null;
      return /(?:\d|\b(?:times|once|twice|thrice|days|hours|day|hour|week|weeks|million|billion|thousand|hundred|dozen|dollars|cents|euros|pounds|people)|(?:\d|\b(?:million|thousand|hundred|dozen|two|three|four|five|six|seven|eight|nine|ten))\s(?:\p{Ll}+\s){0,3}\p{Ll}+)\)?\s+$/iu.test(
        before,
      )
        ? set(timexDuration(1, unitOf(unit)))
        : null;
    },
  },
];
