import { DAY_MS, dayOf, isoDay } from '#lib/time/calendar.ts';
import { EVEN, TRUE_TIME, type Spacing, type VisibleWindow } from '#lib/timeline/time-scale.ts';
import { startOfDay } from './filter.ts';

const MINUTE_MS = 60_000;
/** A window of more days than this is written in whole days. */
const IN_DAYS = 20;

/** The spacings that have a name in an address; closed gaps are usual and need none. */
const SPACINGS = new Map<string | null, Spacing>([
  ['true', TRUE_TIME],
  ['even', EVEN],
]);

export const spacingName = (spacing: Spacing): string | null =>
  [...SPACINGS].find(([, value]) => value === spacing)?.[0] ?? null;
export const spacingOf = (name: string | null): Spacing | null => SPACINGS.get(name) ?? null;

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
