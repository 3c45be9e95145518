import { isoWeekday } from '#lib/time/calendar.ts';
import { dayPeriod, firstDay, lastDay, yearOf, type CalendarPeriod } from './calendar-period.ts';
import { dayWords } from './calendar-words.ts';
import type { DayRange } from './day-range.ts';
import type { Discourse } from './discourse.ts';
import { resolveInHistory } from './narrative.ts';
import { periodWords } from './period-values.ts';
import { resolveBeside, resolveBesideEvent, resolveWeekdayBeside, singleDay } from './resolve-beside.ts';
import { resolveCalendar, resolveStated } from './resolve-calendar.ts';
import { resolveClock, resolveFromPrevious, resolveSame } from './resolve-discourse.ts';
import { resolveHoliday, resolvePartOfYear, resolveWeekday } from './resolve-recurring.ts';
import { resolveDistance, resolveStep } from './resolve-relative.ts';
import { denoted, type Resolved } from './resolved.ts';
import type { Of, TaggedExpression } from './time-reading.ts';

const REFERENCES = {
  PRESENT_REF: 'it speaks of the present and names no day',
  PAST_REF: 'it speaks of the past and does not say when',
  FUTURE_REF: 'it speaks of the future and does not say when',
};

/** What the words mean by themselves, whatever the article's date; null if it takes that date to know. */
export function resolveAlone(tagged: TaggedExpression): Resolved | null {
  const { reading } = tagged;
  switch (reading.kind) {
    case 'calendar':
      return resolveStated(reading);
    case 'period':
      return denoted(reading.period, `the ${reading.period.unit} is named`);
    case 'part-of-year':
      return reading.year === null ? null : resolvePartOfYear(reading, 0, tagged);
    case 'holiday':
      return resolveHoliday(reading, null, tagged);
    case 'duration':
      return { value: reading.value, edtf: null, because: 'it says how long, not when', period: null };
    case 'set':
      return { value: reading.value, edtf: null, because: 'it says how often, not when', period: null };
    case 'reference':
      return { value: reading.to, edtf: null, because: REFERENCES[reading.to], period: null };
    default:
      return null;
  }
}

/** A day of the week; one that is joined to another is the next after that. */
function resolveNamedDay(
  { followsOn, ...direction }: TaggedExpression,
  reading: Of<'weekday'>,
  today: number,
  { last }: Discourse,
): Resolved {
  const found = resolveWeekday(reading, today, direction);
  const [before, day] = [singleDay(last), singleDay(found.period)];
  if (!followsOn || before === null || day === null || day + 6 !== before) return found;
  const { clock, dayPart } = reading;
  const because = `the first one after ${dayWords(before)}, ${dayWords(day + 7)}`;
  return denoted(dayPeriod(day + 7), because, { clock, dayPart });
}

/** “that spring”, “the next summer”: of the year spoken of, or the first one after what was. */
function resolveSeasonBeside(
  reading: Of<'part-of-year'>,
  named: CalendarPeriod,
  tagged: TaggedExpression,
): Resolved | null {
  const of = (year: number) => resolvePartOfYear({ ...reading, which: null, year }, 0, tagged);
  const year = yearOf(named);
  if (reading.ofThatYear === 'same') return of(year);
  const isPast = reading.ofThatYear === 'past';
  return (
    [year, year + (isPast ? -1 : 1)].map(of).find((found) => {
      const period = found?.period;
      return period && (isPast ? lastDay(period) < firstDay(named) : firstDay(period) > lastDay(named));
    }) ?? null
  );
}

/** “the second Sunday of May”, in the month that is meant. */
function resolveDayOfMonth(
  tagged: TaggedExpression,
  { nth, weekday, of }: Of<'day-of-month'>,
  today: number | null,
  discourse: Discourse,
): Resolved | null {
  const month = { ...tagged, reading: of };
  const { period } = resolveAlone(month) ?? resolveOn(month, today, discourse) ?? {};
  if (period?.unit !== 'month') return null;
  const days = Array.from({ length: lastDay(period) - firstDay(period) + 1 }, (_, i) => firstDay(period) + i);
  const day = days
    .filter((each) => weekday === null || isoWeekday(each) === weekday)
    .at(nth < 0 ? nth : nth - 1);
  return day === undefined
    ? null
    : denoted(dayPeriod(day), `that of ${periodWords(period)}, ${dayWords(day)}`);
}

/** “the attacks this weekend”, on a Monday, were on the one before; what is told to come “this week”, on a Sunday, in the next. */
function stepsBeside({ unit, isThis }: Of<'step'>, { tense }: TaggedExpression, today: number): number {
  if (!isThis) return 0;
  if (unit === 'weekend' && tense === 'past' && isoWeekday(today) <= 2) return -1;
  return unit === 'week' && tense === 'future' && isoWeekday(today) === 7 ? 1 : 0;
}

/** What the words mean in an article of one day, or of none that is known. */
function resolveOn(tagged: TaggedExpression, today: number | null, discourse: Discourse): Resolved | null {
  const { reading, tense } = tagged;
  if (discourse.isHistory && discourse.last) {
    const inHistory = tagged.isToCome ? null : resolveInHistory(reading, discourse.last);
    if (inHistory) return inHistory;
    // “this day” is the one that is told of.
    if (
      reading.kind === 'step' &&
      reading.steps === 0 &&
      /^this\s\w+$/i.test(tagged.text) &&
      !reading.dayPart
    )
      return resolveSame({ kind: 'same', unit: reading.unit, isThat: true }, today, tense, discourse);
    // “the next month” is the one after that.
    const told =
      reading.kind === 'step' && reading.goesOn
        ? resolveFromPrevious(
            { kind: 'from-previous', unit: reading.unit, count: 1, side: 'future' },
            today,
            discourse,
          )
        : null;
    if (told) return told;
  }
  switch (reading.kind) {
    case 'calendar': {
      const beside = resolveBeside(reading, discourse);
      if (beside) return beside;
      break;
    }
    case 'part-of-year':
      if (!reading.ofThatYear || !discourse.named) break;
      return resolveSeasonBeside(reading, discourse.named, tagged);
    case 'day-of-month':
      return resolveDayOfMonth(tagged, reading, today, discourse);
    case 'from-previous':
      return reading.weekday === undefined
        ? resolveFromPrevious(reading, today, discourse)
        : resolveWeekdayBeside(reading, reading.weekday, today, discourse);
    case 'same':
      // “bracing for a slowdown after the rain over the weekend”: the verb is another clause's.
      return resolveSame(
        reading,
        today,
        reading.isAhead ? 'future' : reading.unit === 'weekend' && !tagged.isOwnClause ? null : tense,
        discourse,
      );
    case 'beside-event':
      return resolveBesideEvent(reading, today, discourse);
    case 'clock':
      return resolveClock(reading, today, discourse, tagged);
  }
  if (today === null) return null;
  switch (reading.kind) {
    case 'calendar':
      return resolveCalendar(reading, today, tagged);
    case 'weekday':
      return resolveNamedDay(tagged, reading, today, discourse);
    case 'part-of-year':
      return resolvePartOfYear(reading, today, tagged);
    case 'holiday':
      return resolveHoliday(reading, today, tagged);
    case 'step':
      return resolveStep({ ...reading, steps: reading.steps + stepsBeside(reading, tagged, today) }, today);
    case 'distance':
      return resolveDistance(reading, today, discourse, tagged.start);
    default:
      return null;
  }
}

/** The same on every day on which the article may have appeared, or null. Its ends stand for all of them. */
export function resolveWithin(
  tagged: TaggedExpression,
  published: DayRange | null,
  discourse: Discourse,
): Resolved | null {
  if (!published || !Number.isFinite(published.first) || !Number.isFinite(published.last))
    return resolveOn(tagged, null, discourse);
  const atFirst = resolveOn(tagged, published.first, discourse);
  if (published.first === published.last || !atFirst) return atFirst;
  return resolveOn(tagged, published.last, discourse)?.value === atFirst.value ? atFirst : null;
}
