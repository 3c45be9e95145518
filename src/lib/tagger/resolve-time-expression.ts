import type { Span } from '#lib/corpus/span.ts';
import { dayWords } from './calendar-words.ts';
import { dayRangeOf, type DayRange } from './day-range.ts';
import { heard, SILENCE, type Discourse } from './discourse.ts';
import { isHistory } from './narrative.ts';
import { timexDuration } from './number-words.ts';
import { openValue } from './open-value.ts';
import { resolveAlone, resolveWithin } from './resolve-reading.ts';
import { denoted, type Resolved } from './resolved.ts';
import type { Of, Reading, TaggedExpression } from './time-reading.ts';

/** A time expression with what it denotes. */
export interface Mention extends Span {
  text: string;
  type: TaggedExpression['type'];
  /** TIMEX3 value, 'X' for digits that nothing settles. */
  value: string;
  /** EDTF; null for what is no date, or none that is known. */
  edtf: string | null;
  rule: string;
  /** How the value follows from the words, in a sentence a reader can check. */
  reasoning: string;
}

function articleWords(published: DayRange | null): string {
  if (!published) return 'in an article whose date is not known';
  const { first, last } = published;
  if (first === last) return `in an article of ${dayWords(first, 'with weekday')}`;
  return `in an article from between ${Number.isFinite(first) ? dayWords(first) : 'any day'} and ${Number.isFinite(last) ? dayWords(last) : 'any day'}`;
}

/** Both ends of a range, each with the same reasoning. */
function resolveRange(
  tagged: TaggedExpression,
  reading: Extract<Reading, { kind: 'range' }>,
  published: DayRange | null,
  discourse: Discourse,
): [Resolved, Resolved] | null {
  const end = (each: Reading): Resolved | null => {
    const one = { ...tagged, reading: each };
    return resolveAlone(one) ?? resolveWithin(one, published, discourse);
  };
  const from = end(reading.from);
  const found = end(reading.to);
  // From Saturday to Tuesday: the Tuesday after.
  const isBack =
    from?.period && found?.period && reading.to.kind === 'weekday' && found.period.index < from.period.index;
  const to =
    isBack && found.period
      ? denoted(
          { ...found.period, index: found.period.index + 7 },
          `the first one after the first, ${dayWords(found.period.index + 7)}`,
        )
      : found;
  return from && to ? [from, to] : null;
}

/** A mention, and what TimeML annotates in its place: the two ends of a range, the length in “a day after the vote”. */
export interface ResolvedMention extends Mention {
  ends: [Mention, Mention] | null;
  length: Mention | null;
}

/** “a day after the vote”: TimeML annotates how long after, and has the other end of it in `edtf`. */
function lengthOf(
  { start, text: words, edtf, rule, reasoning }: Mention,
  { unit, count }: Of<'beside-event'>,
): Mention | null {
  const value = unit === 'day' ? timexDuration(count, unit) : null;
  if (value === null) return null;
  const text = words.replace(/\s+(?:after|before)$/iu, '');
  return { start, end: start + text.length, text, type: 'DURATION', value, edtf, rule, reasoning };
}

function resolveOne(
  tagged: TaggedExpression,
  published: DayRange | null,
  discourse: Discourse,
): { mention: ResolvedMention; resolved: Resolved | null } {
  const { start, end, text, type, rule, reading } = tagged;
  const quoted = `“${text.replace(/\s+/g, ' ')}”`;
  const mention = (resolved: Resolved, isAlone: boolean): ResolvedMention => {
    const reasoning = `${quoted}${isAlone ? '' : ` ${articleWords(published)}`}: ${resolved.because}.`;
    return {
      start,
      end,
      text,
      type,
      value: resolved.value,
      edtf: resolved.edtf,
      rule,
      reasoning,
      ends: null,
      length: null,
    };
  };
  if (reading.kind === 'range') {
    const ends = resolveRange(tagged, reading, published, discourse);
    if (ends) {
      const [from, to] = ends;
      const isAlone = resolveAlone({ ...tagged, reading: reading.from }) !== null;
      const whole = mention(
        {
          value: from.value,
          edtf: `${from.edtf ?? '..'}/${to.edtf ?? '..'}`,
          because: isAlone
            ? 'first and last year are printed'
            : `from the first to the last, ${from.because}`,
          period: null,
        },
        isAlone,
      );
      const part = (resolved: Resolved, words: Span): Mention => ({
        start: start + words.start,
        end: start + words.end,
        text: text.slice(words.start, words.end),
        type,
        value: resolved.value,
        edtf: resolved.edtf,
        rule,
        reasoning: `${mention(resolved, isAlone).reasoning.slice(0, -1)}, one end of a range.`,
      });
      return {
        mention: { ...whole, ends: [part(from, reading.fromWords), part(to, reading.toWords)] },
        resolved: to,
      };
    }
  }
  const alone = resolveAlone(tagged);
  if (alone) return { mention: mention(alone, true), resolved: alone };
  const resolved = resolveWithin(tagged, published, discourse);
  if (resolved) {
    const found = mention(resolved, false);
    return {
      mention: reading.kind === 'beside-event' ? { ...found, length: lengthOf(found, reading) } : found,
      resolved,
    };
  }
  const open: Resolved = {
    value: openValue(reading),
    edtf: null,
    because: 'nothing says which is meant',
    period: null,
  };
  return { mention: mention(open, false), resolved: null };
}

/**
 * All expressions of one article in order, each understood from those before it.
 *
 * @param published EDTF date of the article, or null
 * @example resolveTimeExpressions(findTimeExpressions('He left on Monday.', spans), '2017-06-15')
 * // [{ text: 'Monday', type: 'DATE', value: '2017-06-12', reasoning: '“Monday” in an article of Thursday 15 June 2017: the latest Monday on or before that day, 12 June 2017.', … }]
 */
export function resolveTimeExpressions(
  tagged: TaggedExpression[],
  published: string | null,
): ResolvedMention[] {
  const days = published === null ? null : dayRangeOf(published);
  let discourse: Discourse = { ...SILENCE, isHistory: isHistory(tagged, days) };
  return tagged.map((each) => {
    const { mention, resolved } = resolveOne(each, days, discourse);
    if (resolved) discourse = heard(discourse, each, resolved);
    return mention;
  });
}
