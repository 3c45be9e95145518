import type { EdtfDate, EdtfInterval, EdtfPoint, EdtfSet } from './edtf.ts';
import { clock, pointWords, type DateStyle } from './point-words.ts';

export type { DateStyle };

function qualifiedWords(point: EdtfPoint, language: string, style: DateStyle): string {
  const words = pointWords(point, language, style);
  const about = point.approximate && !words.startsWith('about ') ? `about ${words}` : words;
  return point.uncertain ? `possibly ${about}` : about;
}

function intervalWords({ start, end }: EdtfInterval, language: string, style: DateStyle): string {
  const [from, to] = [start, end].map((side) =>
    typeof side === 'string' ? '' : qualifiedWords(side, language, style),
  );
  if (typeof start === 'string') return `until ${to}${start === 'unknown' ? ', start unknown' : ''}`;
  if (end === 'open') return `since ${from}`;
  if (end === 'unknown') return `from ${from}, end unknown`;
  return `${from}${/\s/.test(`${from}${to}`) ? ' – ' : '–'}${to}`;
}

function setWords(set: EdtfSet, language: string, style: DateStyle): string {
  const members = set.members.map((member) => formatDate(member, language, style));
  const last = members.pop() ?? '';
  if (members.length > 0) return `${members.join(', ')} ${set.all ? 'and' : 'or'} ${last}`;
  if (set.all) return last;
  return /^(since|until) /.test(last) ? `some time ${last}` : `some time in ${last}`;
}

/**
 * A date in words, with its uncertainty: "15 June 2017", "about December 2016", "1775–1783", "1960s".
 * Names of months, weekdays and eras follow the language; a year before 1 is counted as BCE.
 *
 * @param language BCP 47 tag
 * @example formatDate(getEdtf('2017-06-15'), 'en-GB', 'full') // 'Thursday 15 June 2017'
 * @example formatDate(getEdtf('[2001..2009]'), 'en-GB') // 'some time in 2001–2009'
 */
export function formatDate(date: EdtfDate, language: string, style: DateStyle = 'long'): string {
  if (date.kind === 'point') return qualifiedWords(date, language, style);
  if (date.kind === 'set') return setWords(date, language, style);
  return intervalWords(date, language, style);
}

/** How much of a point is stated; empty for a plain day or time. */
function knownPart(point: EdtfPoint): string {
  const { year, month, season, day, precision, significantDigits } = point;
  const isStated = (part: string | null) => part !== null && part !== 'XX';
  if (significantDigits !== null) {
    const digits = significantDigits === 1 ? 'digit' : `${significantDigits} digits`;
    return `Only the first ${digits} of the year ${significantDigits === 1 ? 'is' : 'are'} certain.`;
  }
  if (year.includes('X')) {
    const plain = /^-?\d+X+$/.test(year) && season === null && !isStated(month) && !isStated(day);
    return plain ? `Only the ${precision} is known.` : 'The year is not known exactly.';
  }
  if (month?.includes('X')) {
    return isStated(month) || isStated(day) ? 'The month is not known exactly.' : 'Only the year is known.';
  }
  if (day !== null) {
    if (!day.includes('X')) return '';
    return isStated(day) ? 'The day is not known exactly.' : 'The day is not known, only the month.';
  }
  if (month === null && season === null) return 'Only the year is known.';
  return `The day is not known, only the ${season === null ? 'month' : groupingUnit(season)}.`;
}

/** What a grouping of ISO 8601-2 §4.8 is called. */
function groupingUnit(grouping: number): string {
  if (grouping < 33) return 'season';
  if (grouping < 37) return 'quarter';
  return grouping < 40 ? 'third of the year' : 'half of the year';
}

function doubt({ approximate, uncertain }: EdtfPoint): string {
  if (approximate) return uncertain ? 'The date is an estimate, and uncertain.' : 'The date is an estimate.';
  return uncertain ? 'The date is uncertain.' : '';
}

/**
 * What a reader should know about how exact a date is; null for a plain day or time.
 *
 * @example describePrecision(getEdtf('2017-05')) // 'The day is not known, only the month.'
 */
export function describePrecision(date: EdtfDate): string | null {
  if (date.kind === 'point') return `${knownPart(date)} ${doubt(date)}`.trim() || null;
  if (date.kind === 'set') {
    return date.all ? 'Several dates, all of them meant.' : 'One of these dates; which one is not known.';
  }
  const ends = [date.start, date.end];
  if (ends.includes('unknown')) return 'One end of this period is not known.';
  return ends.includes('open') ? 'This period is open at one end.' : 'A period, not a single day.';
}

/**
 * The value for `<time datetime>`: as exact as the date is, or null where HTML has no way to say it.
 *
 * @example machineDate(getEdtf('2017-05')) // '2017-05'
 * @example machineDate(getEdtf('196X')) // null
 */
export function machineDate(date: EdtfDate): string | null {
  if (date.kind !== 'point' || date.season !== null || date.significantDigits !== null) return null;
  const { year, month, day, time, offsetMinutes } = date;
  const parts = [year, month, day].filter((part) => part !== null);
  // HTML §2.3.5: years are positive and have four digits or more.
  if (!parts.every((part) => /^\d+$/.test(part)) || Number(year) < 1) return null;
  if (time === null) return parts.join('-');
  const offset = offsetMinutes === null ? '' : `${offsetMinutes < 0 ? '-' : '+'}${clock(offsetMinutes)}`;
  return `${parts.join('-')}T${time}${offset}`;
}
