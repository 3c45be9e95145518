import { DATE_LIMIT_MS } from './calendar.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      // Not 'iso8601', which leaves the era out, so that 44 BCE looks like the year 44.
      calendar: 'gregory',
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** Whether a name is a time zone this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // RangeError is how Intl says "unknown zone"; it has no other reason to throw here.
    return false;
  }
}

/** Milliseconds by which the zone's wall clock is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  // Further out than `Date` reaches a zone has no offset.
  if (timeZone === 'UTC' || !(Math.abs(instant) <= DATE_LIMIT_MS)) return 0;
  const parts = formatIn(timeZone).formatToParts(instant);
  const get = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const bce = parts.some((part) => part.type === 'era' && part.value.startsWith('B'));
  const wall = new Date(0);
  wall.setUTCFullYear(bce ? 1 - get('year') : get('year'), get('month') - 1, get('day'));
  wall.setUTCHours(get('hour'), get('minute'), get('second'));
  return wall.getTime() - Math.floor(instant / 1000) * 1000;
}

/**
 * What the wall clock of a zone shows at an instant, as milliseconds from 1970-01-01T00:00.
 *
 * @example wallClockOf(0, 'Europe/Moscow') // 10800000, 03:00
 */
export function wallClockOf(instant: number, timeZone: string): number {
  return instant + offsetAt(instant, timeZone);
}

/**
 * The instant at which the wall clock of a zone shows a time. Of a time that occurs twice the first is taken;
 * one that is skipped is read with the offset before the change, as `Temporal` does with "compatible".
 *
 * @example instantOf(10800000, 'Europe/Moscow') // 0
 */
export function instantOf(wallClock: number, timeZone: string): number {
  const before = offsetAt(wallClock - 86_400_000, timeZone);
  const after = offsetAt(wallClock + 86_400_000, timeZone);
  // Nothing changed around it, as on nearly every day; looking up an offset is what takes time here.
  if (before === after) return wallClock - before;
  const exact = [wallClock - before, wallClock - after].filter(
    (instant) => wallClockOf(instant, timeZone) === wallClock,
  );
  return exact.length > 0 ? Math.min(...exact) : wallClock - before;
}
