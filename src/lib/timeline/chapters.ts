import { civilFromDays, DATE_LIMIT_MS, DAY_MS, dayOf, midnight } from '#lib/time/calendar.ts';
import type { TemporalExtent } from '#lib/time/extent.ts';
import { has, type EventTable } from './event-table.ts';

/** A stretch of time without a long empty gap in it; between chapters the axis breaks. */
export interface Chapter {
  /** Milliseconds on the wall clock; rounded outwards to a day, month or year where there is room. */
  start: number;
  end: number;
  /** Extent of the events in it, without the rounding. */
  extent: TemporalExtent;
  /** How much room it needs beside the others: its events, the main ones counted double. */
  weight: number;
}

/** A gap is long if it takes more than this part of the time around it … */
const SHARE_OF_SPAN = 0.2;
/** … and is this many times as long as the gaps around it usually are, so that even spacing never breaks. */
const TIMES_MEDIAN = 4;
/** However few its events are beside the others', a chapter has this part of the whole weight, and can be seen. */
const LEAST_SHARE = 0.03;

interface Stretch extends TemporalExtent {
  weight: number;
}

/** Events whose extents touch, joined; in time order. */
function join(table: EventTable): Stretch[] {
  const stretches: Stretch[] = [];
  // The table is in the order of the whole dates; one with an open beginning may name its first moment later.
  const { earliest: begins } = table;
  const order = Uint32Array.from(begins, (_, index) => index);
  // Sorting what is sorted takes long, too.
  const isSorted = begins.every((ms, index) => index === 0 || ms >= (begins[index - 1] ?? 0));
  if (!isSorted) order.sort((a, b) => (begins[a] ?? 0) - (begins[b] ?? 0));
  for (const index of order) {
    const earliest = table.earliest[index] ?? 0;
    const latest = table.latest[index] ?? 0;
    const weight = has(table, index, 'main') ? 2 : 1;
    const last = stretches.at(-1);
    if (last && earliest <= last.latest) {
      last.latest = Math.max(last.latest, latest);
      last.weight += weight;
    } else stretches.push({ earliest, latest, weight });
  }
  return stretches;
}

/** Splits at the longest gap if it is long, and so on in both halves. */
function split(stretches: Stretch[]): Stretch[][] {
  const gaps = stretches.slice(1).map((stretch, index) => stretch.earliest - (stretches[index]?.latest ?? 0));
  const longest = gaps.reduce((most, gap) => Math.max(most, gap), 0);
  const span = (stretches.at(-1)?.latest ?? 0) - (stretches[0]?.earliest ?? 0);
  if (longest <= SHARE_OF_SPAN * span) return [stretches];
  const at = gaps.indexOf(longest) + 1;
  const others = gaps.filter((_, index) => index !== at - 1).sort((a, b) => a - b);
  const usual = others[Math.floor(others.length / 2)] ?? Infinity;
  if (longest < TIMES_MEDIAN * usual) return [stretches];
  return [...split(stretches.slice(0, at)), ...split(stretches.slice(at))];
}

/** Where the unit of the calendar begins that a moment lies in, or the one so many units later. */
type Unit = (ms: number, later: number) => number;

const year: Unit = (ms, later) => midnight(civilFromDays(dayOf(ms)).year + later, 1, 1);
const day: Unit = (ms, later) => (dayOf(ms) + later) * DAY_MS;
const month: Unit = (ms, later) => {
  const { year, month } = civilFromDays(dayOf(ms));
  const months = month - 1 + later;
  return midnight(year + Math.floor(months / 12), (months % 12) + 1, 1);
};

/** From the longest, each with the least measure that it is taken for. */
const UNITS: [Unit, number][] = [
  [year, 1100 * DAY_MS],
  [month, 50 * DAY_MS],
  [day, 0],
];

/** Where a unit ends that the last moment before another lies in: that itself, if it is the end of one. */
const ceil = (unit: Unit, ms: number): number => (unit(ms, 0) === ms ? ms : unit(ms, 1));

/**
 * A stretch rounded outwards to a calendar unit that suits its own length or the emptiness around it; it takes less
 * than half of that on either side. Where no unit does, or outside what `Date` can hold, it stays as it is.
 */
function roundOut({ earliest, latest }: TemporalExtent, before: number, after: number): [number, number] {
  // Numbers of this size have no days any more.
  if (Math.max(Math.abs(earliest), Math.abs(latest)) > DATE_LIMIT_MS) return [earliest, latest];
  const gap = Math.min(before, after);
  const measure = Math.max(latest - earliest, Number.isFinite(gap) ? gap / 8 : 0);
  for (const [unit, least] of UNITS) {
    if (measure <= least && least > 0) continue;
    const start = unit(earliest, 0);
    const end = ceil(unit, latest > earliest ? latest : earliest + 1);
    if (start > earliest - before / 2 && end < latest + after / 2) return [start, end];
  }
  return [earliest, latest];
}

/**
 * Divides time into chapters: where a gap without events is long by the measure of what is around it, the axis
 * breaks. At least one chapter holds every event, and chapters do not overlap.
 */
export function findChapters(table: EventTable): Chapter[] {
  if (table.count === 0) return [];
  const parts = split(join(table)).map((stretches) => ({
    earliest: stretches[0]?.earliest ?? 0,
    latest: stretches.at(-1)?.latest ?? 0,
    weight: stretches.reduce((sum, { weight }) => sum + weight, 0),
  }));
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.map(({ earliest, latest, weight }, index) => {
    const before = earliest - (parts[index - 1]?.latest ?? -Infinity);
    const after = (parts[index + 1]?.earliest ?? Infinity) - latest;
    const [start, end] = roundOut({ earliest, latest }, before, after);
    return { start, end, extent: { earliest, latest }, weight: Math.max(weight, total * LEAST_SHARE) };
  });
}
