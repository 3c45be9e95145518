import { edtfYear } from '#lib/time/calendar.ts';
import type { TimeExpression } from '#lib/corpus/time-expression.ts';
import { anchorOf, type Anchor } from './anchor.ts';
import { dayWords } from './calendar-words.ts';
import type { DayRange } from './day-range.ts';
import {
  resolveCalendar,
  resolveSeason,
  resolveStated,
  resolveWeekday,
  type Resolved,
} from './resolve-calendar.ts';
import {
  resolveBesideEvent, resolveClock, resolveDistance, resolveFromPrevious, unitFrom
} from './resolve-relative.ts'; // prettier-ignore
import type { TaggedExpression } from './time-reading.ts';

/** What the words mean by themselves, whatever the article's date; null if it takes that date to know. */
function resolveAlone({ reading, type }: TaggedExpression): Resolved | null {
  switch (reading.kind) {
    case 'calendar':
      return resolveStated(reading);
    case 'years':
      return {
        value: reading.mask,
        because: reading.mask.endsWith('XX') ? 'the century is named' : 'the decade is named',
      };
    case 'year-range':
      return {
        value: `${edtfYear(reading.from)}/${edtfYear(reading.to)}`,
        because: 'first and last year are printed',
      };
    case 'season':
      return reading.year === null ? null : resolveSeason(reading, 0, null);
    case 'duration':
      return {
        value: reading.value,
        because: type === 'SET' ? 'it says how often, not when' : 'it says how long, not when',
      };
    default:
      return null;
  }
}

/** What the words mean in an article of one day. */
function resolveOn(
  { reading, tense }: TaggedExpression,
  today: number,
  previous: string | null,
): Resolved | null {
  switch (reading.kind) {
    case 'calendar':
      return resolveCalendar(reading, today, tense);
    case 'weekday':
      return resolveWeekday(reading, today, tense);
    case 'season':
      return resolveSeason(reading, today, tense);
    case 'step':
      return unitFrom(today, reading.unit, reading.steps);
    case 'distance':
      return resolveDistance(reading, today);
    case 'from-previous':
      return resolveFromPrevious(reading, today, previous);
    case 'beside-event':
      return resolveBesideEvent(reading, today, previous);
    case 'clock':
      return resolveClock(reading, today, previous);
    default:
      return null;
  }
}

/** The same on every day on which the article may have appeared, or null. Its ends stand for all of them. */
function resolveWithin(
  tagged: TaggedExpression,
  published: DayRange,
  previous: string | null,
): Resolved | null {
  const { first, last } = published;
  if (!Number.isFinite(first) || !Number.isFinite(last)) return null;
  const atFirst = resolveOn(tagged, first, previous);
  if (first === last || !atFirst) return atFirst;
  return resolveOn(tagged, last, previous)?.value === atFirst.value ? atFirst : null;
}

function articleWords({ first, last }: DayRange): string {
  if (first === last) return `in an article of ${dayWords(first, 'with weekday')}`;
  return `in an article from between ${dayWords(first)} and ${dayWords(last)}`;
}

/**
 * The date that a time expression denotes in its article, with the reasoning.
 *
 * @returns null where it cannot be said, as of "Wednesday" in an article whose day is not known
 * @example resolveTimeExpression(wednesday, anchorOf('2017-06-15'))
 * // { text: 'Wednesday', type: 'DATE', value: '2017-06-14', reasoning: '“Wednesday” in an article of Thursday 15 June 2017: the latest Wednesday on or before that day, 14 June 2017.', … }
 */
export function resolveTimeExpression(tagged: TaggedExpression, anchor: Anchor): TimeExpression | null {
  const { start, end, text, type } = tagged;
  const quoted = `“${text.replace(/\s+/g, ' ')}”`;
  const alone = resolveAlone(tagged);
  if (alone) return { start, end, text, type, value: alone.value, reasoning: `${quoted}: ${alone.because}.` };
  if (!anchor.published) return null;
  const resolved = resolveWithin(tagged, anchor.published, anchor.previous);
  if (!resolved) return null;
  const reasoning = `${quoted} ${articleWords(anchor.published)}: ${resolved.because}.`;
  return { start, end, text, type, value: resolved.value, reasoning };
}

/**
 * All expressions of one article in order, each understood from those before it. What cannot be resolved is left out.
 *
 * @param published EDTF date of the article, or null
 * @example resolveTimeExpressions(tagTimeExpressions('He left on Monday, a day later than she.', spans), '2017-06-15').length // 1
 */
export function resolveTimeExpressions(
  tagged: TaggedExpression[],
  published: string | null,
): TimeExpression[] {
  let anchor = anchorOf(published);
  return tagged.flatMap((each) => {
    const resolved = resolveTimeExpression(each, anchor);
    if (!resolved) return [];
    if (resolved.type === 'DATE' || resolved.type === 'TIME')
      anchor = { ...anchor, previous: resolved.value };
    return [resolved];
  });
}
