import type { Dateline } from '#lib/corpus/article.ts';
import type { Span } from '#lib/corpus/span.ts';
import { MONTH, ORDINAL_DAY, YEAR } from '#lib/tagger/calendar-words.ts';

/** "ROME", "ST. PETERSBURG, Fla.", "SÃO PAULO", "UNITED NATIONS" */
const CAPITALS =
  "\\p{Lu}[\\p{Lu}.'’-]+(?:[ \\u00a0]\\p{Lu}[\\p{Lu}.'’-]+){0,3}(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?";
/** "New Delhi", "Rio de Janeiro": only where an agency, or a full stop and a date, make it plain that it is a dateline. */
const PLACE_NAME =
  "\\p{Lu}[\\p{L}.'’-]+(?:[ \\u00a0](?:\\p{Lu}[\\p{L}'’-]+|de|da|do|la|el|al|am|an der|upon)){0,3}(?:, \\p{Lu}[\\p{L}.]+)?";
const DATE = `(?:${MONTH}\\s+${ORDINAL_DAY}(?!\\d)(?:,?\\s+${YEAR})?|${ORDINAL_DAY}\\s+${MONTH}(?:,?\\s+${YEAR})?)`;
const AGENCY = "(?:/[\\p{L}][\\p{L} .&'’-]{1,30}/|\\([\\p{Lu}][\\p{L} .&'’/-]{1,30}\\))";
const DASH = '\\s*(?:--?|[–—])\\s';

/**
 * How agencies open an article. Groups: 1 the dateline, `place` and `date` in it.
 */
const PATTERNS: readonly { name: string; pattern: RegExp }[] = [
  // ROME, June 3. /ANSA/.
  { name: 'PLACE, date. /Agency/', pattern: new RegExp(`^((?<place>${CAPITALS}|${PLACE_NAME})[,.] (?<date>${DATE})[.,]? ${AGENCY})`, 'u') },
  // PARIS, June 3 (Reuters) -     Riga. June 3. LETA.LV -
  { name: 'PLACE, date (Agency) -', pattern: new RegExp(`^((?<place>${CAPITALS}|${PLACE_NAME})[,.] (?<date>${DATE})\\.? ?(?:${AGENCY}|\\p{Lu}[\\p{Lu}.]+))${DASH}`, 'u') },
  // LONDON (AP) —     Berlin (dpa) -
  { name: 'PLACE (Agency) -', pattern: new RegExp(`^((?<place>${CAPITALS}|${PLACE_NAME}) (?:${AGENCY}|\\([\\p{L}]{2,12}\\)))${DASH}`, 'u') },
  // TOKYO, Jan. 3 —
  { name: 'PLACE, date -', pattern: new RegExp(`^((?<place>${CAPITALS}), (?<date>${DATE}))${DASH}`, 'u') },
  // June 3 (UPI) --
  { name: 'date (Agency) -', pattern: new RegExp(`^((?<date>${DATE}) ${AGENCY})${DASH}`, 'u') },
  // (CNN) The council met
  { name: '(Agency)', pattern: /^(\(\p{Lu}{2,6}\))\s(?=\p{Lu})/u },
  // TOKYO —
  { name: 'PLACE -', pattern: new RegExp(`^((?<place>${CAPITALS}))\\s*(?:--|[–—]|\\s-)\\s`, 'u') },
]; // prettier-ignore

/**
 * Place and date at the head of a paragraph, as printed.
 *
 * @param paragraph where the paragraph stands in the text
 * @returns null if the paragraph begins in another way
 * @example findDateline('OSLO, May 3 (NTB) - It snowed.', { start: 0, end: 30 }) // { text: 'OSLO, May 3 (NTB)', place: 'OSLO', date: 'May 3', … }
 */
export function findDateline(text: string, paragraph: Span): Dateline | null {
  const words = text.slice(paragraph.start, paragraph.end);
  for (const { pattern } of PATTERNS) {
    const match = pattern.exec(words);
    const printed = match?.[1];
    if (!match || printed === undefined) continue;
    return {
      start: paragraph.start,
      end: paragraph.start + printed.length,
      text: printed,
      place: match.groups?.['place'] ?? null,
      date: match.groups?.['date'] ?? null,
    };
  }
  return null;
}

/**
 * The agency that a dateline names, as printed and where it stands.
 *
 * @example agencyOf({ start: 0, end: 17, text: 'OSLO, May 3 (NTB)', place: 'OSLO', date: 'May 3' }) // { start: 12, end: 17, exact: '(NTB)', name: 'NTB' }
 */
export function agencyOf(dateline: Dateline): (Span & { exact: string; name: string }) | null {
  const match = /[/(]([^/()]+)[/)]$|(\p{Lu}[\p{Lu}.]+)$/u.exec(dateline.text);
  const exact = match?.[0];
  const name = match?.[1] ?? match?.[2];
  // “NEW YORK —”: the last word of a place is no agency.
  const isInPlace = dateline.place !== null && match !== null && match.index < dateline.place.length;
  if (!match || isInPlace || exact === undefined || name === undefined) return null;
  const start = dateline.start + match.index;
  return { start, end: start + exact.length, exact, name };
}
