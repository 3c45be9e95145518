import { civilFromDays, daysFromCivil, daysInMonth, isoWeekday } from '#lib/time/calendar.ts';
import { boundMonths, daysOfRun } from './bound-months.ts';
import { dayWords, weekdayName } from '#lib/tagger/calendar-words.ts';
import type { DateEvidenceInText, StatedDay } from './date-evidence-in-text.ts';
import type { DayRange } from '#lib/tagger/day-range.ts';
import { withClock } from '#lib/tagger/resolved.ts';
import type { Clock } from '#lib/tagger/time-reading.ts';

/**
 * What the text by itself says of when it appeared:
 * a date; days between which it lies, with the likeliest; a date or days in a year that is not said; or nothing.
 * `basis` is a sentence; `words` names what was gone by, to be put after "the text allows … by".
 */
export type DateInText =
  | {
      kind: 'stated';
      place: 'dateline' | 'page';
      value: string;
      range: DayRange;
      basis: string;
      words: string;
      /** Where not the text but its page states it: the days that the text allows, null if it says nothing. */
      byPage?: DayRange | null;
    }
  | { kind: 'bounded'; likeliest: string | null; range: DayRange; basis: string; words: string }
  | {
      kind: 'yearless';
      clock: Clock | null;
      rangeIn: (year: number) => DayRange | null;
      basis: string;
      words: string;
    }
  | { kind: 'silent'; basis: string };

/** A day of the week means the last one: the article is less than a week younger than the day. */
const WEEK = 6;
/** A page, or a caption, is at most this much older or younger than a dateline whose year it lends. */
const SAME_NEWS_DAYS = 31;

const inWords = (words: string[]) => words.map((each) => `“${each}”`).join(' and ');

/** Where the day is printed: "The dateline prints “June 15”, the page “June 15, 15:25 UTC+3” and “2017-06-15”". */
function printedWhere(sources: StatedDay[]): string {
  const [first, ...others] = (['dateline', 'page'] as const).flatMap((place) => {
    const words = sources.filter((each) => each.place === place).map((each) => each.words);
    return words.length === 0 ? [] : [{ place, words: inWords(words) }];
  });
  const rest = others.map(({ place, words }) => `, the ${place} ${words}`).join('');
  return first ? `The ${first.place} prints ${first.words}${rest}` : '';
}

function readStated(evidence: DateEvidenceInText, main: StatedDay): DateInText {
  const { month, day } = main;
  const same = evidence.stated.filter((each) => each.month === month && each.day === day);
  const dayIn = (year: number) => (day <= daysInMonth(year, month) ? daysFromCivil(year, month, day) : null);
  const clocked = same.find(({ clock }) => clock !== null);
  const weekday =
    same.find((each) => each.weekday !== null)?.weekday ?? evidence.newsWeekday?.weekday ?? null;
  const dated = same.find(({ year }) => year !== null);
  const near = dated ? null : yearNearby(evidence, dayIn, weekday);
  const days = dated?.year != null ? dayIn(dated.year) : (near?.days ?? null);

  const sources = [
    ...new Map(
      [main, clocked, dated].flatMap((each) => (each ? [[each.words, each] as const] : [])),
    ).values(),
  ];
  const settled = sources.find(({ settledBy }) => settledBy !== null)?.settledBy;
  const printed = `${printedWhere(sources)}${settled == null ? '' : `, ${settled}`}`;
  const weekdayWords = evidence.newsWeekday
    ? `“${evidence.newsWeekday.words}”`
    : weekday === null
      ? ''
      : weekdayName(weekday);
  const clock = clocked?.clock ?? null;
  if (days === null) {
    const rangeIn = (year: number): DayRange | null => {
      const found = dayIn(year);
      return found === null || (weekday !== null && isoWeekday(found) !== weekday)
        ? null
        : { first: found, last: found };
    };
    const asWeekday = weekday === null ? '' : `, and ${weekdayWords} makes that a ${weekdayName(weekday)}`;
    return {
      kind: 'yearless',
      clock,
      rangeIn: since(evidence, rangeIn),
      basis: `${printed} without a year${asWeekday}`,
      words: `“${main.words}”${weekday === null ? '' : ` as a ${weekdayName(weekday)}`}`,
    };
  }
  const confirmed =
    weekday !== null && isoWeekday(days) === weekday
      ? `; ${evidence.newsWeekday ? `${weekdayWords} agrees` : `it was a ${weekdayWords}`}`
      : '';
  return {
    kind: 'stated',
    place: main.place,
    value: withClock(days, clock),
    range: { first: days, last: days },
    basis: `${printed}${near ? `; ${near.because}` : ''}${confirmed}.`,
    words: sources.map(({ words }) => `“${words}”`).join(', '),
  };
}

/** An article is not older than the latest day in the past that it prints. */
function since({ latest }: DateEvidenceInText, rangeIn: (year: number) => DayRange | null) {
  return (year: number): DayRange | null => {
    const range = rangeIn(year);
    return range && latest && range.last < latest.day ? null : range;
  };
}

/** The year in which a day without year follows closely on a day that the article prints, or goes before the page's. */
function yearNearby(
  { latest, stated }: DateEvidenceInText,
  dayIn: (year: number) => number | null,
  weekday: number | null,
): { days: number; because: string } | null {
  const fits = (days: number | null, from: number, to: number): days is number =>
    days !== null && from <= days && days <= to && (weekday === null || isoWeekday(days) === weekday);
  const tryYears = (around: number, from: number, to: number) => {
    const { year } = civilFromDays(around);
    return [year - 1, year, year + 1].map(dayIn).find((days) => fits(days, from, to)) ?? null;
  };
  if (latest) {
    const days = tryYears(latest.day, latest.day, latest.day + SAME_NEWS_DAYS);
    if (days !== null) return { days, because: `“${latest.words}” in the text gives the year` };
  }
  for (const { year, month, day, words } of stated) {
    if (year === null) continue;
    const page = daysFromCivil(year, month, day);
    const days = tryYears(page, page - SAME_NEWS_DAYS, page);
    if (days !== null) return { days, because: `“${words}” on the page gives the year` };
  }
  return null;
}

/** Why a text gives no date. */
function silence({ undecided: [undecided] }: DateEvidenceInText, language: string): string {
  if (undecided !== undefined)
    return `The page prints “${undecided}”, in which day and month could be exchanged, and neither a weekday nor the region of the language “${language}” says which is which.`;
  return /^en(?:-|$)/i.test(language)
    ? 'The text does not say when it appeared.'
    : `No date was found in the text: only English dates are read, and its language is “${language}”.`;
}

/**
 * Reads the date of an article from what its text says.
 *
 * @example readDateInText(findDateEvidence(text, structure)) // { kind: 'stated', value: '2017-06-15', … }
 */
export function readDateInText(evidence: DateEvidenceInText, language = 'en'): DateInText {
  const [main] = evidence.stated;
  if (main) return readStated(evidence, main);
  const { latest, weekdays } = evidence;
  if (latest) {
    const weekday = weekdays.find((each) => each.weekday === isoWeekday(latest.day));
    const printed = `The text prints “${latest.words}”, the latest day that it speaks of as past`;
    if (!weekday) {
      return {
        kind: 'bounded',
        likeliest: null,
        range: { first: latest.day, last: Infinity },
        basis: `${printed}, so it is no older`,
        words: `“${latest.words}”`,
      };
    }
    return {
      kind: 'bounded',
      likeliest: withClock(latest.day, null),
      range: { first: latest.day, last: latest.day + WEEK },
      basis: `${printed}, which was a ${weekdayName(weekday.weekday)}, and says “${weekday.words}”: it appeared on that day or in the six days after`,
      words: `“${latest.words}” and “${weekday.words}”`,
    };
  }
  const run = boundMonths(evidence.months);
  if (!run) return { kind: 'silent', basis: silence(evidence, language) };
  return {
    kind: 'yearless',
    clock: null,
    rangeIn: (year) => daysOfRun(run, year),
    basis: `The text prints no day and no year, but ${run.basis}`,
    words: run.basis,
  };
}

/** @example rangeWords({ first: 17332, last: 17338 }) // '15 June 2017 to 21 June 2017' */
export function rangeWords({ first, last }: DayRange): string {
  if (first === last) return dayWords(first);
  return Number.isFinite(last) ? `${dayWords(first)} to ${dayWords(last)}` : `${dayWords(first)} or later`;
}
