import { daysFromCivil, daysInMonth, isoWeekday } from '#lib/time/calendar.ts';
import { boundMonths, daysOfRun } from './bound-months.ts';
import { dayWords, weekdayName } from '#lib/tagger/calendar-words.ts';
import type { DateEvidenceInText, StatedDay } from './date-evidence-in-text.ts';
import type { DayRange } from '#lib/tagger/day-range.ts';
import { withClock } from '#lib/tagger/resolved.ts';
import type { Clock } from '#lib/tagger/time-reading.ts';
import { likeliestYear, yearInText, type DayWithYear } from './year-in-text.ts';

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
      /** A line that says "updated" states it: the article may be older. */
      isUpdate?: boolean;
    }
  | {
      kind: 'bounded';
      likeliest: string | null;
      range: DayRange;
      /** Whether the sentence itself says that the first of these days is past. */
      isPast: boolean;
      basis: string;
      words: string;
    }
  | {
      kind: 'yearless';
      /** Where its day is stated; null where only months are named. */
      place: 'dateline' | 'page' | null;
      clock: Clock | null;
      rangeIn: (year: number) => DayRange | null;
      /** The same by month and day alone, whatever else the text says. */
      statedIn: (year: number) => DayRange | null;
      /** The first day still to come that the text prints: it is hardly younger. */
      ahead: number | null;
      /** What is taken where nothing else helps. */
      likeliest: DayWithYear | null;
      basis: string;
      words: string;
    }
  | { kind: 'silent'; basis: string };

/** A day of the week means the last one: the article is less than a week younger than the day. */
const WEEK = 6;

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
  const { newsWeekday } = evidence;
  // Where nobody said anything on it, the day of the news may be some days back.
  const weekday =
    same.find((each) => each.weekday !== null)?.weekday ??
    (newsWeekday?.isOfWriting ? newsWeekday.weekday : null);
  const dated = same.find(({ year }) => year !== null);
  const near = dated ? null : yearInText(evidence, dayIn, weekday);
  const days = dated?.year != null ? dayIn(dated.year) : (near?.days ?? null);

  const sources = [
    ...new Map(
      [main, clocked, dated].flatMap((each) => (each ? [[each.words, each] as const] : [])),
    ).values(),
  ];
  const settled = sources.find(({ settledBy }) => settledBy !== null)?.settledBy;
  const printed = `${printedWhere(sources)}${settled == null ? '' : `, ${settled}`}`;
  const named = weekday ?? newsWeekday?.weekday ?? null;
  const weekdayWords =
    newsWeekday && newsWeekday.weekday === named
      ? `“${newsWeekday.words}”`
      : named === null
        ? ''
        : weekdayName(named);
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
      place: main.place,
      clock,
      rangeIn: since(evidence, rangeIn),
      statedIn: (year) => {
        const found = dayIn(year);
        return found === null ? null : { first: found, last: found };
      },
      ahead: evidence.ahead?.day ?? null,
      likeliest: likeliestYear(evidence, dayIn, weekday),
      basis: `${printed} without a year${asWeekday}`,
      words: `“${main.words}”${weekday === null ? '' : ` as a ${weekdayName(weekday)}`}`,
    };
  }
  const confirmed =
    named !== null && isoWeekday(days) === named
      ? `; ${weekdayWords.startsWith('“') ? `${weekdayWords} agrees` : `it was a ${weekdayWords}`}`
      : '';
  return {
    kind: 'stated',
    place: main.place,
    value: withClock(days, clock),
    range: { first: days, last: days },
    ...(same.every(({ isUpdate }) => isUpdate) ? { isUpdate: true } : {}),
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
    // A day in the running text may be years back, whatever day of the week it was.
    const weekday = latest.isCaption && weekdays.find((each) => each.weekday === isoWeekday(latest.day));
    const { isPast } = latest;
    const printed = `The text prints “${latest.words}”, the latest day that it speaks of as past`;
    if (!weekday) {
      return {
        kind: 'bounded',
        likeliest: null,
        range: { first: latest.day, last: Infinity },
        isPast,
        basis: `${printed}, so it is no older`,
        words: `“${latest.words}”`,
      };
    }
    return {
      kind: 'bounded',
      likeliest: withClock(latest.day, null),
      range: { first: latest.day, last: latest.day + WEEK },
      isPast,
      basis: `${printed}, which was a ${weekdayName(weekday.weekday)}, and says “${weekday.words}”: it appeared on that day or in the six days after`,
      words: `“${latest.words}” and “${weekday.words}”`,
    };
  }
  const run = boundMonths(evidence.months);
  if (!run) return { kind: 'silent', basis: silence(evidence, language) };
  const rangeIn = (year: number) => daysOfRun(run, year);
  return {
    kind: 'yearless',
    place: null,
    clock: null,
    rangeIn,
    statedIn: rangeIn,
    ahead: null,
    likeliest: null,
    basis: `The text prints no day and no year, but ${run.basis}`,
    words: run.basis,
  };
}

/** @example rangeWords({ first: 17332, last: 17338 }) // '15 June 2017 to 21 June 2017' */
export function rangeWords({ first, last }: DayRange): string {
  if (first === last) return dayWords(first);
  return Number.isFinite(last) ? `${dayWords(first)} to ${dayWords(last)}` : `${dayWords(first)} or later`;
}
