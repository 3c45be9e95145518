import { ticks, utcDay, utcTicks } from 'd3';
import { DATE_LIMIT_MS, DAY_MS, midnight } from '#lib/time/calendar.ts';
import { spanWords, tickWords, yearOf } from './axis-words.ts';
import { describeGap } from './describe-gap.ts';
import { textWidth } from './text-width.ts';
import type { Segment, TimeScale } from './time-scale.ts';

/** A line across the band, and words beside it if there is room. */
export interface Tick {
  x: number;
  label: string | null;
}

/** Words under the axis that belong to a stretch of it and not to a moment. */
export interface Caption {
  /** Middle of the words. */
  x: number;
  text: string;
}

export const TICK_SIZE = 12;
/** Distance of a label from its tick. */
export const TICK_OFFSET = 5;
/** A chapter narrower than this is too short for ticks: it is captioned as a whole. */
const MIN_TICKED_WIDTH = 120;
const PX_PER_TICK = 72;
const GAP = 6;

/**
 * Moments worth a tick. Years before 1 are chosen by how they are counted, so that they are as round as the others:
 * `Date` counts from a year 0 that nobody speaks of, and holds no times of geology.
 */
function tickTimes({ start, end, finest }: Segment, count: number): number[] {
  const years = [yearOf(start), yearOf(end)] as const;
  const isFar = Math.max(Math.abs(start), Math.abs(end)) > DATE_LIMIT_MS;
  if (!isFar && (years[0] > 0 || years[1] - years[0] < 3)) {
    // Where nothing is known to the hour, hours beside a mark would say more than anybody knows.
    if (finest >= DAY_MS && end - start < count * DAY_MS)
      return utcDay.range(new Date(start), new Date(end + 1)).map(Number);
    return utcTicks(new Date(start), new Date(end), count).map(Number);
  }
  const counted = ticks(years[0] > 0 ? years[0] : years[0] - 1, years[1], count).filter(Number.isInteger);
  const astronomical = counted.map((year) => (year < 0 ? year + 1 : Math.max(1, year)));
  return [...new Set(astronomical)]
    .map((year) => midnight(year, 1, 1))
    .filter((ms) => start <= ms && ms <= end);
}

/**
 * Ticks and captions along the axis. No two words overlap and none leaves the band: what does not fit is left
 * out, ticks of a wide chapter before captions of narrow ones.
 *
 * @param widthPx of the band
 */
export function placeTicks(
  scale: TimeScale,
  widthPx: number,
  language: string,
): { ticks: Tick[]; captions: Caption[] } {
  const taken: [number, number][] = [];
  const isFree = (from: number, to: number) =>
    from >= 0 && to <= widthPx && taken.every(([start, end]) => to + GAP <= start || from >= end + GAP);
  const take = (from: number, to: number): boolean => {
    if (!isFree(from, to)) return false;
    taken.push([from, to]);
    return true;
  };
  const placed = scale.segments.filter(isTicked).flatMap((segment) => {
    const times = tickTimes(segment, (segment.x1 - segment.x0) / PX_PER_TICK);
    const step = times.length > 1 ? (times[1] ?? 0) - (times[0] ?? 0) : segment.end - segment.start;
    let lastYear: number | null = null;
    return times.map((ms): Tick => {
      const x = scale.position(ms);
      const label = tickWords(ms, step, yearOf(ms) !== lastYear, language);
      const from = x + TICK_OFFSET;
      // A label belongs to what follows its tick; at the end of the chapter nothing does.
      const fits = x < segment.x1 - 1 && take(from, from + textWidth(label, 'sans', TICK_SIZE));
      if (fits) lastYear = yearOf(ms);
      return { x, label: fits ? label : null };
    });
  });
  const captions = scale.segments.flatMap((segment): Caption[] => {
    if (isTicked(segment)) return [];
    const text = spanWords(segment, language);
    const half = textWidth(text, 'sans', TICK_SIZE) / 2;
    const x = Math.max(half, (segment.x0 + segment.x1) / 2);
    return take(x - half, x + half) ? [{ x, text }] : [];
  });
  return { ticks: placed, captions };
}

const isTicked = ({ x0, x1 }: Segment): boolean => x1 - x0 >= MIN_TICKED_WIDTH;

/** What each break of the axis leaves out, as far as the words fit beside each other. */
export function placeBreakCaptions(scale: TimeScale, widthPx: number): Caption[] {
  let end = -Infinity;
  return scale.breaks.flatMap(({ x0, x1, from, to }) => {
    const text = describeGap(from, to);
    const half = textWidth(text, 'sans', TICK_SIZE) / 2;
    const x = Math.min(Math.max(half, (x0 + x1) / 2), widthPx - half);
    if (x - half < end + GAP) return [];
    end = x + half;
    return [{ x, text }];
  });
}
