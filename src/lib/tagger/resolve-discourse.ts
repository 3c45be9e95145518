import {
  dayPeriod,
  firstDay,
  lastDay,
  movePeriod,
  periodOf,
  yearOf,
  yearPeriod,
  type CalendarPeriod,
  type PeriodUnit,
} from './calendar-period.ts';
import { dayWords } from './calendar-words.ts';
import type { Discourse } from './discourse.ts';
import { periodWords } from './period-values.ts';
import { singleDay } from './resolve-beside.ts';
import { signed, unitFrom } from './resolve-relative.ts';
import { denoted, type Resolved } from './resolved.ts';
import type { Of, TaggedExpression, Tense } from './time-reading.ts';

/** How long a date may be at most for a unit to be counted from it, in days. */
const LONGEST: Record<PeriodUnit, number> = {
  day: 1, weekend: 7, week: 7, month: 31, season: 92, quarter: 92, half: 184, year: 366, decade: 3653, century: 36525,
}; // prettier-ignore

/** So many characters on, a time of day is of the article's own day again. */
const FAR_OFF = 200;

/** Of these a year before is one of the same: the third quarter, a year before. */
const KEPT = new Set<PeriodUnit>(['quarter', 'half', 'season']);

/**
 * "a day earlier", "the next year": counted from the date spoken of before, or from the article's own day where
 * there is none. What is a year before a quarter is a quarter.
 *
 * @example resolveFromPrevious({ …, unit: 'day', count: 1, side: 'past' }, 17332, { last: dayPeriod(17331), … }) // { value: '2017-06-13', … }
 */
export function resolveFromPrevious(
  { unit, count, side, dayPart, kept, ofPeriod }: Of<'from-previous'>,
  today: number | null,
  { last: spokenOf, named, quarter, isHistory }: Discourse,
): Resolved | null {
  const last = unit === 'year' ? named : spokenOf;
  const steps = signed(count, side);
  if (kept !== undefined && last) {
    const found = movePeriod(periodOf(kept, firstDay(last)), unit, steps);
    return denoted(
      found,
      `a year from ${periodWords(last)}, of which was spoken before, ${periodWords(found)}`,
    );
  }
  if (unit === 'year' && count === 1 && side === 'past') {
    const spoken =
      quarter ?? (last && (KEPT.has(last.unit) || (ofPeriod && last.unit === 'month')) ? last : null);
    if (spoken) {
      const found = movePeriod(spoken, 'year', steps);
      return denoted(
        found,
        `a year from ${periodWords(spoken)}, of which was spoken before, ${periodWords(found)}`,
      );
    }
  }
  // “the same period last year”
  if (ofPeriod && today !== null) {
    const found = unitFrom(today, unit, steps);
    return denoted(found, `a year before that day, ${periodWords(found)}`);
  }
  // “from 171 million the previous week”, after what is to come next week was told
  const isToCome =
    side === 'past' && unit !== 'day' && !isHistory && last && today !== null && firstDay(last) > today;
  const fits = last !== null && !isToCome && lastDay(last) - firstDay(last) + 1 <= LONGEST[unit];
  // “a day earlier”, after a year was named, is counted from the news.
  if (last && !fits && (isHistory || side === 'future')) return null;
  // “Three years later, they met again”: nothing was said that it could be counted from, and it is none to come.
  if (!last && side === 'future') return null;
  const base = fits ? firstDay(last) : today;
  if (base === null) return null;
  const found = unitFrom(base, unit, steps);
  return denoted(
    found,
    `counted from ${fits ? `${periodWords(last)}, named before it` : 'that day'}: ${periodWords(found)}`,
    { dayPart },
  );
}

/**
 * "that day", "the quarter": the one named last, or else the article's own.
 *
 * @example resolveSame({ kind: 'same', unit: 'year' }, 17332, { last: yearPeriod(1998), … }) // { value: '1998', … }
 */
export function resolveSame(
  reading: Of<'same'>,
  today: number | null,
  tense: Tense,
  { last, quarter, isHistory }: Discourse,
): Resolved | null {
  const { unit, dayPart, year, isThat, isOver } = reading;
  if (unit === null) return last && denoted(last, `the date named before it, ${periodWords(last)}`);
  if (year !== undefined) {
    const found = quarter ? movePeriod(quarter, 'year', year - yearOf(quarter)) : yearPeriod(year);
    return denoted(found, `the year is printed, ${periodWords(found)}`);
  }
  // “the latest quarter” is none that is still to end.
  if (unit === 'quarter' && quarter && !(isOver && today !== null && lastDay(quarter) > today))
    return denoted(quarter, `the quarter of which was spoken before, ${periodWords(quarter)}`);
  const fits = last !== null && isMeant(last, reading, today, tense, isHistory);
  // “the weekend” is that of the article, “that weekend” the one spoken of.
  if (unit === 'weekend' && today !== null && !isThat) return resolveWeekend(today, tense);
  // History tells of no day of the article.
  if (isHistory && unit === 'day' && !fits) return null;
  const base = fits && !isOver ? firstDay(last) : today;
  if (base === null) return null;
  // Of an article's own quarter it is the last that was over that news speak of.
  const period =
    unit === 'quarter' && !fits
      ? { ...periodOf('quarter', base), index: periodOf('quarter', base).index - 1 }
      : periodOf(unit, base);
  return denoted(
    period,
    `${fits ? 'that of the date named before it' : 'that of the article'}, ${periodWords(period)}`,
    { dayPart },
  );
}

/** Whether “the year” is that of the date spoken of, not the article's own. */
function isMeant(
  last: CalendarPeriod,
  { unit, isThat }: Of<'same'>,
  today: number | null,
  tense: Tense,
  isHistory: boolean,
): boolean {
  if (unit === null || unit === 'quarter' || lastDay(last) - firstDay(last) + 1 > LONGEST[unit]) return false;
  if (isThat || isHistory || today === null) return true;
  const here = periodOf(unit, today);
  // “the year” is none to come, of which was only spoken in passing.
  if ((unit === 'year' || unit === 'day') && firstDay(last) > lastDay(here)) return false;
  // Nor is it one that is over, where the sentence looks ahead (“by the end of the decade”), or where only a day or
  // month of it was named to compare with: “the best since May 2011; it is up 3 percent for the year”.
  const isOver = lastDay(last) < firstDay(here);
  return (
    !isOver || (tense !== 'future' && (unit !== 'year' || last.unit === 'year' || last.unit === 'quarter'))
  );
}

/** "the weekend": the latest one that has begun, unless the sentence looks ahead. */
function resolveWeekend(today: number, tense: Tense): Resolved {
  const here = periodOf('weekend', today);
  const steps = tense === 'future' ? (lastDay(here) < today ? 1 : 0) : firstDay(here) > today ? -1 : 0;
  const found = { ...here, index: here.index + steps };
  const rule =
    tense === 'future'
      ? 'the sentence looks ahead, so the first one that is not over'
      : 'the latest one that has begun';
  return denoted(found, `${rule}, ${periodWords(found)}`);
}

/**
 * "at 3 p.m. GMT", "in the evening": on the day spoken of before, or else that of the article.
 *
 * @example resolveClock({ kind: 'clock', clock: { time: '15:00', offsetMinutes: 0 }, dayPart: null }, 17332, SILENCE, { tense: null, start: 0, text: 'at 3 p.m.' }) // { value: '2017-06-15T15:00', … }
 */
export function resolveClock(
  { clock, dayPart }: Of<'clock'>,
  today: number | null,
  { last, lastEnd, isHistory }: Discourse,
  { tense, start, text }: Pick<TaggedExpression, 'tense' | 'start' | 'text'>,
): Resolved | null {
  const spokenOf = singleDay(last);
  // What was at noon was on no day to come, nor is what will be on one that is over; and of a day named long before nobody thinks.
  const isElsewhere =
    spokenOf === null ||
    (today !== null &&
      !isHistory &&
      ((tense === 'past' && spokenOf > today) ||
        (tense === 'future' && spokenOf < today) ||
        start - lastEnd > FAR_OFF));
  // “He died in the night”: in that before the article's day.
  const isBefore = tense === 'past' && /^the\s+night$/iu.test(text);
  const day = !isElsewhere ? spokenOf : today !== null && isBefore ? today - 1 : today;
  if (day === null) return null;
  const resolved = denoted(dayPeriod(day), `a time of day, on ${dayWords(day)}`, { clock, dayPart });
  return clock?.isElsewhere ? { ...resolved, edtf: null } : resolved;
}
