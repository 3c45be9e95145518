import type { EdtfDate, EdtfInterval, EdtfPoint, EdtfSet } from './edtf.ts';
import { pointWords, type DateStyle } from './point-words.ts';

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
