import type { Source } from '#lib/corpus/source.ts';
import { DAY_MS, dayOf, isoDay } from '#lib/time/calendar.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { has, type EventTable } from '#lib/timeline/event-table.ts';

/** Spreadsheets take a file without it for one in the machine's old encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet would run, not show (OWASP, "CSV Injection"): a cell that begins with one of these signs, also
 * in full width and after what is trimmed away, or with a tab or a line end.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/**
 * A cell in quotation marks. Before a formula stands an apostrophe, by which a spreadsheet knows text.
 *
 * @example csvCell('=1+"2"') // `"'=1+""2"""`
 */
export function csvCell(text: string): string {
  return `"${FORMULA.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`;
}

/** Rows of cells as a file (RFC 4180). */
export const toCsv = (rows: string[][]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

export const EVENT_COLUMNS = [
  'id',
  'date (EDTF)',
  'date in words',
  'first day',
  'last day',
  'title',
  'place',
  'rank',
  'sources',
];

/**
 * Events as a file for spreadsheets, a row for each.
 *
 * @param shown places in the table, in time order
 */
export function eventsCsv(
  table: EventTable,
  shown: Uint32Array,
  { language, sources }: { language: string; sources: Pick<Source, 'name'>[] },
): string {
  /** Events share days, and words take longer than all else. */
  const words = new Map<string, string>();
  const inWords = (date: string) => {
    const known = words.get(date) ?? formatDate(getEdtf(date), language);
    words.set(date, known);
    return known;
  };
  const rows = Array.from(shown, (index) => {
    const [earliest, latest] = [table.earliest[index] ?? 0, table.latest[index] ?? 0];
    const date = table.dates[index] ?? '';
    const places = table.sourceSets[table.sources[index] ?? 0] ?? [];
    // The end is exclusive; a day less is exact where a millisecond less is not.
    const lastDay = latest > earliest ? Math.ceil(latest / DAY_MS) - 1 : dayOf(earliest);
    return [
      table.ids[index] ?? '',
      date,
      inWords(date),
      has(table, index, 'openStart') ? '' : isoDay(dayOf(earliest)),
      has(table, index, 'openEnd') ? '' : isoDay(lastDay),
      table.titles[index] ?? '',
      table.placeNames[table.places[index] ?? 0] ?? '',
      has(table, index, 'main') ? 'main' : 'background',
      places.map((place) => sources[place]?.name ?? '').join('; '),
    ];
  });
  return toCsv([EVENT_COLUMNS, ...rows]);
}
