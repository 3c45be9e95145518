import { grouped } from '#lib/ingest/progress.ts';
import type { Load } from './measure-load.ts';
import type { FrameTimes, Latency } from './statistics.ts';

/** What was measured for a story of so many events; null is what could not be. */
export interface Measured {
  events: number;
  /** Milliseconds of the whole `npm run build`, the check included. */
  buildMs: number | null;
  load: Load | null;
  pan: FrameTimes | null;
  zoom: FrameTimes | null;
  step: Latency | null;
  searchMs: number | null;
}

/** The machine, and what a page costs that shows nothing. */
export interface Circumstances {
  machine: string;
  /** ISO 8601 day */
  date: string;
  /** Milliseconds until a page with nothing in it is ready, and from frame to frame of a page at rest. */
  emptyMs: number | null;
  intervalMs: number | null;
}

type Format = (value: number) => string;

const milliseconds: Format = (value) => `${value < 100 ? value.toFixed(1) : grouped(Math.round(value))} ms`;
const seconds: Format = (value) => `${(value / 1000).toFixed(1)} s`;
const kilobytes: Format = (value) =>
  `${value < 99_950 ? (value / 1000).toFixed(1) : grouped(Math.round(value / 1000))} kB`;
const megabytes: Format = (value) => `${(value / 1e6).toFixed(1)} MB`;
const percent: Format = (value) => `${(100 * value).toFixed(0)} %`;
const whole: Format = (value) => grouped(Math.round(value));

interface Row {
  name: string;
  valueOf: (measured: Measured) => number | null | undefined;
  format: Format;
  /** Whether it is compared with the smallest story. */
  isTime?: true;
}

const ROWS: Row[] = [
  { name: 'First view, gzip', valueOf: ({ load }) => load?.bytes, format: kilobytes },
  { name: 'Fonts, gzip', valueOf: ({ load }) => load?.fontBytes, format: kilobytes },
  { name: 'Ready, median of 5', valueOf: ({ load }) => load?.readyMs, format: milliseconds, isTime: true },
  { name: 'Longest task during load', valueOf: ({ load }) => load?.longestTaskMs, format: milliseconds, isTime: true },
  { name: 'Layout shift', valueOf: ({ load }) => load?.layoutShift, format: (value) => value.toFixed(3) },
  { name: 'Elements in the document', valueOf: ({ load }) => load?.elements, format: whole },
  { name: 'JavaScript heap', valueOf: ({ load }) => load?.heapBytes, format: megabytes },
  { name: 'Complete labels in the first view', valueOf: ({ load }) => load?.labels, format: whole },
  { name: 'Pan, frame p50', valueOf: ({ pan }) => pan?.p50, format: milliseconds, isTime: true },
  { name: 'Pan, frame p95', valueOf: ({ pan }) => pan?.p95, format: milliseconds, isTime: true },
  { name: 'Pan, frames missed', valueOf: ({ pan }) => pan?.missed, format: percent },
  { name: 'Zoom, frame p50', valueOf: ({ zoom }) => zoom?.p50, format: milliseconds, isTime: true },
  { name: 'Zoom, frame p95', valueOf: ({ zoom }) => zoom?.p95, format: milliseconds, isTime: true },
  { name: 'Zoom, frames missed', valueOf: ({ zoom }) => zoom?.missed, format: percent },
  { name: 'Step, median of 20', valueOf: ({ step }) => step?.median, format: milliseconds, isTime: true },
  { name: 'Step, p95', valueOf: ({ step }) => step?.p95, format: milliseconds, isTime: true },
  { name: 'Search', valueOf: ({ searchMs }) => searchMs, format: milliseconds, isTime: true },
  { name: 'Build', valueOf: ({ buildMs }) => buildMs, format: seconds, isTime: true },
]; // prettier-ignore

/** @example ratio(30, 20) // '1.5×' */
const ratio = (value: number, base: number) => {
  const times = value / base;
  return `${times < 10 ? times.toFixed(1) : grouped(Math.round(times))}×`;
};

function cell({ valueOf, format, isTime }: Row, measured: Measured, smallest: Measured): string {
  const value = valueOf(measured) ?? null;
  if (value === null || !Number.isFinite(value)) return '–';
  const base = valueOf(smallest) ?? null;
  const isCompared = isTime && measured !== smallest && base !== null && base > 0;
  return isCompared ? `${format(value)} (${ratio(value, base)})` : format(value);
}

/** A table with columns that line up in the source, too, as Prettier would have them; the first row is its head. */
export function markdownTable(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((each, column) => (column === 0 ? each.padEnd(widths[column] ?? 0) : each.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const [head = [], ...body] = rows;
  return [line(head), line(rule), ...body.map(line)].join('\n');
}

/** The measurements as Markdown: a sentence on the circumstances, and a column for each size. Times have their ratio to the first. */
export function benchReport(
  measured: Measured[],
  { machine, date, emptyMs, intervalMs }: Circumstances,
): string {
  const [smallest] = measured;
  const table = smallest
    ? markdownTable([
        ['Events', ...measured.map(({ events }) => grouped(events))],
        ...ROWS.map((row) => [row.name, ...measured.map((each) => cell(row, each, smallest))]),
      ])
    : '';
  const shown = (value: number | null) => (value === null ? '–' : milliseconds(value));
  return [
    `Measured on ${date}: ${machine}. An empty page is ready after ${shown(emptyMs)}; a page at rest has a frame every ${shown(intervalMs)}.`,
    '',
    table,
  ].join('\n');
}

const SECTION = /(<!-- bench -->\n)[^]*?(<!-- \/bench -->)/;

/** A text with what stands between the two marks replaced; null if it has no such marks. */
export function withBenchSection(text: string, report: string): string | null {
  if (!SECTION.test(text)) return null;
  return text.replace(
    SECTION,
    (_, opening: string, closing: string) => `${opening}\n${report}\n\n${closing}`,
  );
}
