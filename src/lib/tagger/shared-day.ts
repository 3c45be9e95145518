import type { Clock, Reading, TaggedExpression } from './time-reading.ts';

/** What may stand between a time of day and its day: "10 a.m. (0900 GMT) on Tuesday", "8 p.m. local time Friday". */
const BETWEEN =
  /^\s{0,3}[(,)]?\s{0,3}(?:(?:local|eastern|pacific)\s{1,3}time\b)?(?:in\s{1,3}\p{Lu}\p{Ll}{1,30}(?:\s\p{Lu}\p{Ll}{1,30})?)?\s{0,3}[(,)]?\s{0,3}(?:on\s{1,3})?$/iu;

/** “every Tuesday”; “every week, Wednesday excepted” says nothing of Wednesdays. */
const WEEKLY = /^XXXX-WXX-\d/u;
/** “Tuesday nights” */
const NIGHTS = /^XXXX-WXX-\dT/u;
const JOINED = /^(?:,|\s(?:and|or))\s+$/u;

/** What recurs beside a day of the week that is joined to it: “every Tuesday and Thursday”, “on Monday and Tuesday nights”. */
function setBeside(
  text: string,
  last: TaggedExpression | undefined,
  each: TaggedExpression,
  next: TaggedExpression | undefined,
): string | null {
  const areJoined = (one: TaggedExpression, two: TaggedExpression) =>
    JOINED.test(text.slice(one.end, two.start));
  if (
    last?.reading.kind === 'set' &&
    WEEKLY.test(last.reading.value) &&
    /^every\s/iu.test(last.text) &&
    areJoined(last, each)
  )
    return last.reading.value;
  if (next?.reading.kind === 'set' && NIGHTS.test(next.reading.value) && areJoined(each, next))
    return next.reading.value;
  return null;
}

/** The same day at a time; null for what is no single day. */
function dayAt(reading: Reading, clock: Clock): Reading | null {
  switch (reading.kind) {
    case 'weekday':
      return { ...reading, clock, dayPart: null };
    case 'calendar':
      return reading.day === null ? null : { ...reading, clock, dayPart: null };
    case 'step':
      return reading.unit === 'day' ? { ...reading, clock, dayPart: null } : null;
    default:
      return null;
  }
}

/**
 * Gives a time of day the day that is named right behind it.
 *
 * @param text what the expressions are of
 * @example shareDays('at 10 a.m. (0900 GMT) on Tuesday', tagged)[0].reading // { kind: 'weekday', weekday: 2, clock: { time: '10:00', … }, … }
 */
export function shareDays(text: string, tagged: TaggedExpression[]): TaggedExpression[] {
  const shared = [...tagged];
  for (let i = shared.length - 1; i >= 0; i--) {
    const [last, each, next] = [shared[i - 1], shared[i], shared[i + 1]];
    if (each?.reading.kind === 'weekday') {
      const value = setBeside(text, last, each, next)?.replace(/\d/u, String(each.reading.weekday));
      if (value !== undefined) shared[i] = { ...each, type: 'SET', reading: { kind: 'set', value } };
      continue;
    }
    if (each?.reading.kind !== 'clock' || each.reading.clock === null || !next) continue;
    const reading = dayAt(next.reading, each.reading.clock);
    const between = text.slice(each.end, next.start);
    if (!reading || !BETWEEN.test(between)) continue;
    // “8:30 a.m. (2330 GMT Thursday)”: the day within the brackets is that of the other zone.
    const isWithin = between.includes('(') && !between.includes(')');
    if (isWithin && (text[next.end] !== ')' || tagged[i + 1]?.reading.kind !== 'clock')) continue;
    const { tense, isGoverned, isOwnClause } = next;
    shared[i] = { ...each, reading, tense, isGoverned, isOwnClause };
  }
  return shared;
}
