import { DAY_MS, dayOf, isoDay } from '#lib/time/calendar.ts';
import { EVEN, TRUE_TIME, type Spacing, type VisibleWindow } from '#lib/timeline/time-scale.ts';
import { startOfDay } from './filter.ts';
import { writeAddress } from './permalink.ts';

/** How the timeline and the list are shown; null is the usual way: all of it, gaps closed, a list. */
export interface AddressedView {
  window: VisibleWindow | null;
  spacing: Spacing | null;
  list: 'table' | null;
}

const MINUTE_MS = 60_000;
/** A window of more days than this is written in whole days. */
const IN_DAYS = 20;

/** The spacings that have a name in an address; closed gaps are usual and need none. */
const SPACINGS = new Map<string | null, Spacing>([
  ['true', TRUE_TIME],
  ['even', EVEN],
]);

const spacingName = (spacing: Spacing): string | null =>
  [...SPACINGS].find(([, value]) => value === spacing)?.[0] ?? null;
const spacingOf = (name: string | null): Spacing | null => SPACINGS.get(name) ?? null;

/**
 * A window as it stands in an address: two moments of the story's own calendar, ISO 8601 in its basic form where
 * there is a time of day, rounded outward to days or minutes.
 *
 * @example windowAddress({ from: 0, to: 3_600_000 }) // '1970-01-01..1970-01-01T0100'
 */
export function windowAddress({ from, to }: VisibleWindow): string {
  const unit = to - from > IN_DAYS * DAY_MS ? DAY_MS : MINUTE_MS;
  const written = (units: number) => {
    const ms = units * unit;
    const minutes = Math.round((ms - dayOf(ms) * DAY_MS) / MINUTE_MS);
    const pad = (value: number) => String(value).padStart(2, '0');
    return isoDay(dayOf(ms)) + (minutes > 0 ? `T${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}` : '');
  };
  return `${written(Math.floor(from / unit))}..${written(Math.ceil(to / unit))}`;
}

/**
 * The window that an address names; null if it names none.
 *
 * @example parseWindow('1970-01-01..1970-01-01T0100') // { from: 0, to: 3600000 }
 */
export function parseWindow(address: string): VisibleWindow | null {
  const [from = NaN, to = NaN, ...more] = address.split('..').map((moment) => {
    const [, day = '', hour = 0, minute = 0] = /^([^T]+)(?:T([01]\d|2[0-3])([0-5]\d))?$/.exec(moment) ?? [];
    return (startOfDay(day) ?? NaN) + (Number(hour) * 60 + Number(minute)) * MINUTE_MS;
  });
  return more.length === 0 && to > from ? { from, to } : null;
}

/** What an address says of the view, and what of that cannot be understood, in words: `spacing “loose”`. */
export function readView({ searchParams }: Pick<URL, 'searchParams'>): AddressedView & { ignored: string[] } {
  const ignored: string[] = [];
  const read = <T>(parameter: string, parse: (value: string) => T | null): T | null => {
    const value = searchParams.get(parameter);
    const parsed = value ? parse(value) : null;
    if (value && parsed === null) ignored.push(`${parameter} “${value}”`);
    return parsed;
  };
  return {
    window: read('window', parseWindow),
    spacing: read('spacing', spacingOf),
    list: read('list', (value) => (value === 'table' ? value : null)),
    ignored,
  };
}

/** The query of an address with another view; null where it says so already. */
export function viewAddress(url: URL, { window, spacing, list }: AddressedView): string | null {
  const written = new URL(url);
  const values = {
    window: window && windowAddress(window),
    spacing: spacing === null ? null : spacingName(spacing),
    list,
  };
  let isNew = false;
  for (const [parameter, value] of Object.entries(values)) {
    isNew ||= written.searchParams.get(parameter) !== value;
    written.searchParams.delete(parameter);
    if (value !== null) written.searchParams.append(parameter, value);
  }
  return isNew ? writeAddress(written, {}) : null;
}
