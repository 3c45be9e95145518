import { median, utcDay, utcMonth, utcYear, type CountableTimeInterval } from 'd3';
import { DAY_MS } from '#lib/time/calendar.ts';
import type { TemporalExtent } from '#lib/time/extent.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** A stretch of time without a long empty gap in it; between chapters the axis breaks. */
export interface Chapter {
  /** Milliseconds on the wall clock; rounded outwards to a day, month or year. */
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

interface Stretch extends TemporalExtent {
  weight: number;
}

/** Events whose extents touch, joined; in time order. */
function join(events: TimelineEvent[]): Stretch[] {
  const stretches: Stretch[] = [];
  const sorted = [...events].sort((a, b) => a.extent.earliest - b.extent.earliest);
  for (const { extent, rank } of sorted) {
    const weight = rank === 'main' ? 2 : 1;
    const last = stretches.at(-1);
    if (last && extent.earliest <= last.latest) {
      last.latest = Math.max(last.latest, extent.latest);
      last.weight += weight;
    } else stretches.push({ ...extent, weight });
  }
  return stretches;
}

/** Splits at the longest gap if it is long, and so on in both halves. */
function split(stretches: Stretch[]): Stretch[][] {
  const gaps = stretches.slice(1).map((stretch, index) => stretch.earliest - (stretches[index]?.latest ?? 0));
  const longest = Math.max(...gaps, 0);
  const span = (stretches.at(-1)?.latest ?? 0) - (stretches[0]?.earliest ?? 0);
  const at = gaps.indexOf(longest) + 1;
  const usual = median(gaps.filter((_, index) => index !== at - 1)) ?? Infinity;
  if (longest <= SHARE_OF_SPAN * span || longest < TIMES_MEDIAN * usual) return [stretches];
  return [...split(stretches.slice(0, at)), ...split(stretches.slice(at))];
}

/** The calendar unit that a stretch is rounded to, from its own length or the emptiness around it. */
function unitFor(span: number, gap: number): CountableTimeInterval {
  const measure = Math.max(span, gap / 8);
  if (measure > 1100 * DAY_MS) return utcYear;
  return measure > 50 * DAY_MS ? utcMonth : utcDay;
}

/**
 * Divides time into chapters: where a gap without events is long by the measure of what is around it, the axis
 * breaks. At least one chapter holds every event, and chapters do not overlap.
 */
export function findChapters(events: TimelineEvent[]): Chapter[] {
  const parts = split(join(events)).map((stretches) => ({
    earliest: stretches[0]?.earliest ?? 0,
    latest: stretches.at(-1)?.latest ?? 0,
    weight: stretches.reduce((sum, { weight }) => sum + weight, 0),
  }));
  return parts.map(({ earliest, latest, weight }, index) => {
    const before = earliest - (parts[index - 1]?.latest ?? -Infinity);
    const after = (parts[index + 1]?.earliest ?? Infinity) - latest;
    const gap = Math.min(before, after);
    const unit = unitFor(latest - earliest, Number.isFinite(gap) ? gap : 0);
    return {
      start: Number(unit.floor(new Date(earliest))),
      end: Number(unit.ceil(new Date(latest))),
      extent: { earliest, latest },
      weight,
    };
  });
}
