import { parseEdtf } from '#lib/time/parse-edtf.ts';
import type { PageData, Said } from './page-data.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 2018-11-14, 20181114, 2018/11/14, 2018/nov/14: year, separator, month, day. */
const DAY_IN_NAME = new RegExp(
  `(?<![\\p{L}\\d])((?:19|20)\\d\\d)([-_./]?)(\\d\\d|${MONTHS.join('|')})\\2(\\d\\d)(?!\\d)`,
  'iu',
);

/**
 * The day in an address or the name of a file.
 *
 * @returns EDTF; null if there is none
 * @example dayInName('2024-05-03-harbour.txt') // '2024-05-03'
 * @example dayInName('https://example.org/2024/may/03/harbour') // '2024-05-03'
 */
export function dayInName(name: string): string | null {
  const [, year, , month = '', day] = DAY_IN_NAME.exec(name) ?? [];
  if (year === undefined || day === undefined) return null;
  const named = MONTHS.indexOf(month.toLowerCase()) + 1;
  const date = `${year}-${named > 0 ? String(named).padStart(2, '0') : month}-${day}`;
  return parseEdtf(date).problem ? null : date;
}

/**
 * What stands beside the text of an article of its date: what its page or front matter says; where they say nothing,
 * the day in its address; where an editor gives none, either, the day in the name of its file.
 *
 * @param file name of the article's file
 * @param url its address, as far as it is known
 * @example datesBeside({ published: [] }, '2024-05-03-harbour.txt', null, false) // [{ value: '2024-05-03', where: 'the file’s name', isHint: true }]
 */
export function datesBeside(
  { published }: Pick<PageData, 'published'>,
  file: string,
  url: string | null,
  hasEditor: boolean,
): Said[] {
  if (published.length > 0) return published;
  const inAddress = url === null ? null : dayInName(url);
  if (inAddress !== null) return [{ value: inAddress, where: 'the article’s address', isHint: true }];
  const inFile = hasEditor ? null : dayInName(file);
  return inFile === null ? [] : [{ value: inFile, where: 'the file’s name', isHint: true }];
}
