import { utcDay, utcMonth, utcYear, type CountableTimeInterval } from 'd3';
import { DAY_MS } from '#lib/time/calendar.ts';
import type { TemporalExtent } from '#lib/time/extent.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** A stretch of time without a long empty gap in it; between chapters the axis breaks. */
export interface Chapter {
  /** Milliseconds on the wall clock; rounded outwards to a day, month or year where there is room. */
  start: number;
  end: number;
  /** Extent of the events in it, without the rounding. */
  extent: TemporalExtent;
  /** How much room it needs beside the others: its events, the main ones counted double. */
  weight: number;
  /** Length of its shortest event, in milliseconds: how finely time is known in it. */
  finest: number;
}

/** A gap is long if it takes more than this part of the time around it … */
const SHARE_OF_SPAN = 0.2;
/** … and is this many times as long as the gaps around it usually are, so that even spacing never breaks. */
const TIMES_MEDIAN = 4;

interface Stretch extends TemporalExtent {
  weight: number;
  finest: number;
}

/** Events whose extents touch, joined; in time order. */
function join(events: TimelineEvent[]): Stretch[] {
  const stretches: Stretch[] = [];
  const sorted = [...events].sort((a, b) => a.extent.earliest - b.extent.earliest);
  for (const { extent, rank } of sorted) {
    const weight = rank === 'main' ? 2 : 1;
    const finest = extent.latest - extent.earliest;
    const last = stretches.at(-1);
    if (last && extent.earliest <= last.latest) {
      last.latest = Math.max(last.latest, extent.latest);
      last.weight += weight;
      last.finest = Math.min(last.finest, finest);
    } else stretches.push({ ...extent, weight, finest });
  }
  return stretches;
}

/** Splits at the longest gap if it is long, and so on in both halves. */
function split(stretches: Stretch[]): Stretch[][] {
  const gaps = stretches.slice(1).map((stretch, index) => stretch.earliest - (stretches[index]?.latest ?? 0));
  const longest = Math.max(...gaps, 0);
  const span = (stretches.at(-1)?.latest ?? 0) - (stretches[0]?.earliest ?? 0);
  const at = gaps.indexOf(longest) + 1;
  const others = gaps.filter((_, index) => index !== at - 1).sort((a, b) => a - b);
  const usual = others[Math.floor(others.length / 2)] ?? Infinity;
  if (longest <= SHARE_OF_SPAN * span || longest < TIMES_MEDIAN * usual) return [stretches];
  return [...split(stretches.slice(0, at)), ...split(stretches.slice(at))];
}

/** From the longest, each with the least measure that it is taken for. */
const UNITS: [CountableTimeInterval, number][] = [
  [utcYear, 1100 * DAY_MS],
  [utcMonth, 50 * DAY_MS],
  [utcDay, 0],
];

/**
 * A stretch rounded outwards to a calendar unit that suits its own length or the emptiness around it; it takes less
 * than half of that on either side. Where no unit does, or outside what `Date` can hold, it stays as it is.
 */
function roundOut({ earliest, latest }: TemporalExtent, before: number, after: number): [number, number] {
  const gap = Math.min(before, after);
  const measure = Math.max(latest - earliest, Number.isFinite(gap) ? gap / 8 : 0);
  for (const [unit, least] of UNITS) {
    if (measure <= least && least > 0) continue;
    const start = Number(unit.floor(new Date(earliest)));
    const end = Number(unit.ceil(new Date(latest > earliest ? latest : earliest + 1)));
    if (start > earliest - before / 2 && end < latest + after / 2) return [start, end];
  }
  return [earliest, latest];
}

/**
 * Divides time into chapters: where a gap without events is long by the measure of what is around it, the axis
 * breaks. At least one chapter holds every event, and chapters do not overlap.
 */
export function findChapters(events: TimelineEvent[]): Chapter[] {
  if (events.length === 0) return [];
  const parts = split(join(events)).map((stretches) => ({
    earliest: stretches[0]?.earliest ?? 0,
    latest: stretches.at(-1)?.latest ?? 0,
    weight: stretches.reduce((sum, { weight }) => sum + weight, 0),
    finest: Math.min(...stretches.map(({ finest }) => finest)),
  }));
  return parts.map(({ earliest, latest, weight, finest }, index) => {
    const before = earliest - (parts[index - 1]?.latest ?? -Infinity);
    const after = (parts[index + 1]?.earliest ?? Infinity) - latest;
    const [start, end] = roundOut({ earliest, latest }, before, after);
    return { start, end, extent: { earliest, latest }, weight, finest };
  });
}
