import { DAY_MS } from './calendar.ts';
import type { EdtfDate, EdtfInterval, EdtfSyntaxProblem, IntervalEnd } from './edtf.ts';
import { parsePoint, Refusal } from './parse-point.ts';
import { suggestEdtf } from './suggest-edtf.ts';

export type EdtfResult = { date: EdtfDate; problem: null } | { date: null; problem: EdtfSyntaxProblem };

/**
 * Parses an EDTF date, levels 0 to 2 of ISO 8601-2.
 *
 * @returns the date, or a problem with the offset where the text goes wrong and a suggestion where one can be made
 * @example parseEdtf('196X').date // { kind: 'point', precision: 'decade', year: '196X', … }
 * @example parseEdtf('15 June 2017').problem // { message: …, offset: 0, suggestion: '2017-06-15' }
 */
export function parseEdtf(text: string): EdtfResult {
  const parsed = tryParse(text);
  if (!(parsed instanceof Refusal)) return { date: parsed, problem: null };
  const guess = suggestEdtf(text);
  // A habit of writing may still name a day that no calendar has: '31 February 2017'.
  const suggestion = guess === null || tryParse(guess) instanceof Refusal ? null : guess;
  return { date: null, problem: { message: parsed.message, offset: parsed.offset, suggestion } };
}

/**
 * The same for a date that is known to be valid, as every date of a compiled story is.
 *
 * @throws TypeError if it is not
 */
export function getEdtf(text: string): EdtfDate {
  const parsed = tryParse(text);
  if (parsed instanceof Refusal) throw new TypeError(`not an EDTF date: ${text}: ${parsed.message}`);
  return parsed;
}

function tryParse(text: string): EdtfDate | Refusal {
  try {
    return parseDate(text);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function parseDate(text: string): EdtfDate {
  if (text === '') throw new Refusal('the date is empty', 0);
  if (text.startsWith('[')) return parseSet(text, ']');
  if (text.startsWith('{')) return parseSet(text, '}');
  if (text.includes('/')) return parseInterval(text);
  return parsePoint(text, 0);
}

/** ISO 8601-2 §6: sets, "one of" in square brackets, "all of" in braces, with `..` for ranges. */
function parseSet(text: string, close: ']' | '}'): EdtfDate {
  if (!text.endsWith(close)) {
    throw new Refusal(`a set that is opened must be closed with ${close}`, text.length);
  }
  let next = 1;
  const members = text
    .slice(1, -1)
    .split(',')
    .map((member) => {
      const offset = next;
      next += member.length + 1;
      const dots = member.indexOf('..');
      if (dots < 0) return parsePoint(member, offset);
      const start = dots === 0 ? 'open' : parsePoint(member.slice(0, dots), offset);
      const after = dots + '..'.length;
      const end = after === member.length ? 'open' : parsePoint(member.slice(after), offset + after);
      return checkInterval({ kind: 'interval', start, end }, offset, offset + after);
    });
  return { kind: 'set', all: close === '}', members };
}

function parseInterval(text: string): EdtfDate {
  const slash = text.indexOf('/');
  const second = text.indexOf('/', slash + 1);
  if (second >= 0) throw new Refusal('an interval has one slash', second);
  const start = parseEnd(text.slice(0, slash), 0);
  const end = parseEnd(text.slice(slash + 1), slash + 1);
  return checkInterval({ kind: 'interval', start, end }, 0, slash + 1);
}

function parseEnd(text: string, offset: number): IntervalEnd {
  if (text === '') return 'unknown';
  if (text === '..') return 'open';
  return parsePoint(text, offset);
}

function checkInterval(interval: EdtfInterval, startOffset: number, endOffset: number): EdtfInterval {
  const { start, end } = interval;
  if (typeof start === 'string' && typeof end === 'string') {
    throw new Refusal('an interval needs a date at one end', startOffset);
  }
  if (typeof start === 'string' || typeof end === 'string') return interval;
  // Only one of them says how far it is from UTC: which comes first is known to within a day.
  const slack = (start.offsetMinutes === null) === (end.offsetMinutes === null) ? 0 : DAY_MS;
  if (end.latest + slack <= start.earliest) {
    throw new Refusal('the end of the interval lies before its start', endOffset);
  }
  return interval;
}
