import { civilFromDays, daysFromCivil, daysInMonth } from '#lib/time/calendar.ts';
import {
  dayPeriod,
  firstDay,
  monthPeriod,
  partOfYear,
  periodOf,
  yearOf,
  type CalendarPeriod,
} from './calendar-period.ts';
import type { DayRange } from './day-range.ts';
import { holidayIn } from './holidays.ts';
import { periodWords } from './period-values.ts';
import { denoted, type Resolved } from './resolved.ts';
import type { Reading, TaggedExpression } from './time-reading.ts';

/** A text has to name so many years before it is taken for history. */
const FEW_YEARS = 5;
/** News speak of years further back too; but not mostly. */
const RECENT_YEARS = 3;
/** So many printed years to one word that is counted from the article's own day. */
const YEARS_TO_RELATIVE = 3;
/** A chronicle of years that are hardly over prints so many of them, and so many to a word of its own day. */
const CHRONICLE = { years: 15, toRelative: 8 };

/**
 * Whether a text tells history rather than news: most of the years that it prints are long gone, or of very many three in
 * four are over, and hardly anything in it is counted from its own day. Then a date without a year is of the year named before it.
 *
 * @param published the days on which it may have appeared; without them history is taken for granted
 */
export function isHistory(tagged: TaggedExpression[], published: DayRange | null): boolean {
  const years = tagged.flatMap(({ reading }) =>
    reading.kind === 'calendar' && reading.year !== null ? [reading.year] : [],
  );
  const relative = tagged.filter(
    ({ reading: { kind } }) => kind === 'weekday' || kind === 'step' || kind === 'distance',
  );
  if (years.length < FEW_YEARS || relative.length * YEARS_TO_RELATIVE > years.length) return false;
  if (!published || !Number.isFinite(published.last)) return true;
  const now = civilFromDays(published.last).year;
  const before = (year: number) => years.filter((each) => each < year).length / years.length;
  const isChronicle =
    years.length >= CHRONICLE.years && relative.length * CHRONICLE.toRelative <= years.length;
  return before(now - RECENT_YEARS) > 1 / 2 || (isChronicle && before(now) > 3 / 4);
}

/** The year after, where the same year would lead back by more than this: history goes on. */
const HALF_YEAR = 183;

/**
 * A date without its year in a text that tells history: of the year named before it, or of the next.
 *
 * @returns null for other readings
 */
export function resolveInHistory(reading: Reading, last: CalendarPeriod): Resolved | null {
  const year = yearOf(last);
  const inYear = periodIn(reading);
  const here = inYear?.(year);
  if (!inYear || !here) return null;
  const isBack = last.unit !== 'year' && firstDay(last) - firstDay(here) > HALF_YEAR;
  const found = (isBack ? inYear(year + 1) : null) ?? here;
  const because = `the text tells of years gone by, so the one of ${isBack ? 'the year after that' : 'the year'} named before it, ${periodWords(found)}`;
  return denoted(
    found,
    because,
    'clock' in reading
      ? { clock: reading.clock, ...('dayPart' in reading ? { dayPart: reading.dayPart } : {}) }
      : {},
  );
}

/** The period that a reading is in any year; null if it is not one that comes every year. */
function periodIn(reading: Reading): ((year: number) => CalendarPeriod | null) | null {
  if (reading.kind === 'calendar') {
    const { month, day, which, yearStep, week, fromPrevious } = reading;
    if (month === null || which !== null || yearStep !== undefined || fromPrevious !== undefined) return null;
    if (day === null) return (year) => monthPeriod(year, month);
    const period = (days: number) => (week ? periodOf('week', days) : dayPeriod(days));
    return (year) => (day <= daysInMonth(year, month) ? period(daysFromCivil(year, month, day)) : null);
  }
  if (reading.kind === 'part-of-year' && reading.which === null && reading.yearStep === undefined) {
    return (year) => partOfYear(reading.unit, year, reading.part);
  }
  if (reading.kind === 'holiday' && reading.which === null && reading.yearStep === undefined) {
    return (year) => {
      const day = holidayIn(reading.name, year);
      return day === null ? null : dayPeriod(day);
    };
  }
  return null;
}
