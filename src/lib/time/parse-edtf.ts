import { daysInMonth, midnight } from './calendar.ts';
import type { EdtfDate, EdtfInterval, EdtfPoint, EdtfSyntaxProblem, IntervalEnd, Precision } from './edtf.ts';
import { suggestEdtf } from './suggest-edtf.ts';

export type EdtfResult = { date: EdtfDate; problem: null } | { date: null; problem: EdtfSyntaxProblem };

/** Thrown inside this file only; the public functions return it as a value. */
class Refusal extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/**
 * Parses an EDTF date, levels 0 to 2 of ISO 8601-2.
 *
 * @returns the date, or a problem with the offset where the text goes wrong and a suggestion where one can be made
 * @example parseEdtf('196X').date // { kind: 'point', precision: 'decade', year: '196X', … }
 * @example parseEdtf('15 June 2017').problem // { message: …, offset: 0, suggestion: '2017-06-15' }
 */
export function parseEdtf(text: string): EdtfResult {
  try {
    return { date: parseDate(text), problem: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const suggestion = suggestEdtf(text);
    return { date: null, problem: { message: error.message, offset: error.offset, suggestion } };
  }
}

/**
 * The same for a date that is known to be valid, as every date of a compiled story is.
 *
 * @throws TypeError if it is not
 */
export function getEdtf(text: string): EdtfDate {
  const { date, problem } = parseEdtf(text);
  if (!date) throw new TypeError(`not an EDTF date: ${text}: ${problem.message}`);
  return date;
}

function parseDate(text: string): EdtfDate {
  if (text === '') throw new Refusal('the date is empty', 0);
  const open = text[0];
  if (open === '[' || open === '{') return parseSet(text, open === '{');
  if (text.includes('/')) return parseInterval(text);
  return parsePoint(text, 0);
}

/** ISO 8601-2 §6: sets, "one of" in square brackets, "all of" in braces, with `..` for ranges. */
function parseSet(text: string, all: boolean): EdtfDate {
  const close = all ? '}' : ']';
  if (!text.endsWith(close))
    throw new Refusal(`a set that is opened must be closed with ${close}`, text.length);
  let offset = 1;
  const members = text
    .slice(1, -1)
    .split(',')
    .map((member) => {
      const start = offset;
      offset += member.length + 1;
      const dots = member.indexOf('..');
      if (dots < 0) return parsePoint(member, start);
      const first = dots === 0 ? 'open' : parsePoint(member.slice(0, dots), start);
      const last = dots + 2 === member.length ? 'open' : parsePoint(member.slice(dots + 2), start + dots + 2);
      return checkOrder({ kind: 'interval', start: first, end: last }, start);
    });
  return { kind: 'set', all, members };
}

function parseInterval(text: string): EdtfDate {
  const slash = text.indexOf('/');
  const second = text.indexOf('/', slash + 1);
  if (second >= 0) throw new Refusal('an interval has one slash', second);
  const start = parseEnd(text.slice(0, slash), 0);
  const end = parseEnd(text.slice(slash + 1), slash + 1);
  if (typeof start === 'string' && typeof end === 'string') {
    throw new Refusal('an interval needs a date at one end', 0);
  }
  return checkOrder({ kind: 'interval', start, end }, slash + 1);
}

function parseEnd(text: string, offset: number): IntervalEnd {
  if (text === '') return 'unknown';
  if (text === '..') return 'open';
  return parsePoint(text, offset);
}

function checkOrder(interval: EdtfInterval, offset: number): EdtfInterval {
  const { start, end } = interval;
  if (typeof start !== 'string' && typeof end !== 'string' && end.latest <= start.earliest) {
    throw new Refusal('the end of the interval lies before its start', offset);
  }
  return interval;
}

/** Qualifiers (`?~%`) may stand before or after each part (level 2); whatever they touch qualifies the date. */
const DATE =
  /^([?~%]?)(Y-?\d+(?:E\d+)?|-?[\dX]{4})(?:S(\d+))?([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

function parsePoint(text: string, offset: number): EdtfPoint {
  const match = DATE.exec(text);
  if (!match) throw new Refusal('this is not an EDTF date', offset);
  const [, q1, year = '', significant, q2, q3, second, q4, q5, day, q6, hour, minute, seconds, zone] = match;
  const qualifiers = [q1, q2, q3, q4, q5, q6].join('');
  const at = (part: string | undefined) =>
    offset + (part === undefined ? 0 : Math.max(0, text.indexOf(part, year.length)));
  const season = second !== undefined && /^\d\d$/.test(second) && Number(second) > 20 ? Number(second) : null;
  if (season !== null && season > 41) throw new Refusal(`there is no month ${second}`, at(second));
  if (season !== null && day !== undefined) throw new Refusal('a season has no days', at(day));
  const month = season === null ? (second ?? null) : null;
  if (hour !== undefined && (day === undefined || `${year}${second}${day}`.includes('X'))) {
    throw new Refusal('a time of day needs a full date before it', at('T'));
  }
  const point: EdtfPoint = {
    kind: 'point',
    precision: precisionOf(year, month, season, day, hour),
    year: year.startsWith('Y') ? String(expandYear(year)) : year,
    month,
    season,
    day: day ?? null,
    time: hour === undefined ? null : `${hour}:${minute}${seconds === undefined ? '' : `:${seconds}`}`,
    offsetMinutes: zone === undefined ? null : offsetMinutes(zone),
    uncertain: /[?%]/.test(qualifiers),
    approximate: /[~%]/.test(qualifiers),
    significantDigits: significant === undefined ? null : Number(significant),
    earliest: 0,
    latest: 0,
  };
  const fail = (message: string, part: string | undefined): never => {
    throw new Refusal(message, at(part));
  };
  setExtent(point, { second, day, hour }, fail);
  return point;
}

function precisionOf(
  year: string,
  month: string | null,
  season: number | null,
  day: string | undefined,
  hour: string | undefined,
): Precision {
  if (hour !== undefined) return 'time';
  if (day !== undefined) return 'day';
  if (month !== null) return 'month';
  if (season !== null) return 'season';
  const unstated = /X*$/.exec(year)?.[0].length ?? 0;
  return (['year', 'decade', 'century', 'millennium'] as const)[unstated] ?? 'millennium';
}

function expandYear(text: string): number {
  const [mantissa = '0', exponent = '0'] = text.slice(1).split('E');
  return Number(mantissa) * 10 ** Number(exponent);
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0));
}

/** Smallest and largest number that fits a mask such as '1X', within a range. */
function bounds(mask: string, low: number, high: number): [number, number] | null {
  const least = Math.max(low, Number(mask.replaceAll('X', '0')));
  const most = Math.min(high, Number(mask.replaceAll('X', '9')));
  return least <= most ? [least, most] : null;
}

/** First and last month of each sub-year grouping of ISO 8601-2 §4.8; a winter runs into the next year. */
const GROUPINGS: Record<number, [number, number]> = {
  21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14], // seasons, independent of location
  25: [3, 5], 26: [6, 8], 27: [9, 11], 28: [12, 14], // northern hemisphere
  29: [9, 11], 30: [12, 14], 31: [3, 5], 32: [6, 8], // southern hemisphere
  33: [1, 3], 34: [4, 6], 35: [7, 9], 36: [10, 12], // quarters
  37: [1, 4], 38: [5, 8], 39: [9, 12], // quadrimesters
  40: [1, 6], 41: [7, 12] // semesters
}; // prettier-ignore

function setExtent(
  point: EdtfPoint,
  written: { second: string | undefined; day: string | undefined; hour: string | undefined },
  fail: (message: string, part: string | undefined) => never,
): void {
  const digits = point.year.replace('-', '');
  const [low, high] = bounds(digits, 0, Infinity) ?? [0, 0];
  const spread =
    point.significantDigits === null ? 0 : 10 ** Math.max(0, digits.length - point.significantDigits);
  const [firstYear, lastYear] = (point.year.startsWith('-') ? [-high, -low] : [low, high]) as [
    number,
    number,
  ];
  const first = spread > 0 ? Math.floor(firstYear / spread) * spread : firstYear;
  const last = spread > 0 ? first + spread - 1 : lastYear;

  if (point.season !== null) {
    const [from, to] = GROUPINGS[point.season] as [number, number];
    point.earliest = midnight(first, from, 1);
    point.latest = to >= 12 ? midnight(last + 1, to - 11, 1) : midnight(last, to + 1, 1);
    return;
  }
  const months =
    bounds(point.month ?? 'XX', 1, 12) ?? fail(`there is no month ${written.second}`, written.second);
  const [firstMonth, lastMonth] = months;
  if (point.day === null) {
    point.earliest = midnight(first, firstMonth, 1);
    point.latest = midnight(last, lastMonth, 1 + daysInMonth(last, lastMonth));
    return;
  }
  const longest = longestMonth(first, last, firstMonth, lastMonth);
  const days = bounds(point.day, 1, longest) ?? fail(dayMessage(point, longest), written.day);
  point.earliest = midnight(first, firstMonth, days[0]);
  point.latest = midnight(last, lastMonth, Math.min(days[1], daysInMonth(last, lastMonth)) + 1);
  if (point.time === null) return;

  const [hour = 0, minute = 0, second = 0] = point.time.split(':').map(Number);
  if (hour > 23 || minute > 59 || second > 59) fail(`there is no time ${point.time}`, written.hour);
  const start =
    point.earliest + (hour * 60 + minute) * 60_000 + second * 1000 - (point.offsetMinutes ?? 0) * 60_000;
  point.earliest = start;
  point.latest = start + (point.time.length > 5 ? 1000 : 60_000);
}

function longestMonth(firstYear: number, lastYear: number, firstMonth: number, lastMonth: number): number {
  if (firstMonth !== lastMonth) return 31;
  // Five years in a row hold a leap year, or are as near as a mask of years can say.
  const years = Array.from(
    { length: Math.min(5, lastYear - firstYear + 1) },
    (_, index) => firstYear + index,
  );
  return Math.max(...years.map((year) => daysInMonth(year, firstMonth)));
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function dayMessage(point: EdtfPoint, longest: number): string {
  const month = MONTHS[Number(point.month) - 1] ?? 'that month';
  return `there is no day ${point.day}: ${month} ${point.year} has ${longest} days`;
}
