import { DAY_MS } from '#lib/time/calendar.ts';
import { isFar, spanWords, tickWords, yearOf } from './axis-words.ts';
import { calendarTicks } from './calendar-ticks.ts';
import { describeGap } from './describe-gap.ts';
import { textWidth } from './text-width.ts';
import type { Segment, TimeScale } from './time-scale.ts';

/** A line across the band, and words beside it if there is room. */
export interface Tick {
  /** Milliseconds on the wall clock. */
  ms: number;
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
const PX_PER_TICK = 60;
/** Lines that are nearer than this are left out. */
const LEAST_PX = 16;
const GAP = 6;

/** What is seen of a chapter. */
interface Seen extends Segment {
  from: number;
  to: number;
  left: number;
  right: number;
}

/** Where no gap is closed, ticks go on through all of them. */
function stretchesOf({ segments, measure }: TimeScale): Segment[] {
  const [first, last] = [segments[0], segments.at(-1)];
  if (measure.spacing > 0 || !first || !last) return segments;
  return [{ ...first, end: last.end, x1: last.x1 }];
}

function seenOf(scale: TimeScale): Seen[] {
  const { window, x0, x1 } = scale;
  return stretchesOf(scale).flatMap((segment) => {
    const [from, to] = [Math.max(segment.start, window.from), Math.min(segment.end, window.to)];
    const [left, right] = [Math.max(segment.x0, x0), Math.min(segment.x1, x1)];
    return to > from && right > left ? [{ ...segment, from, to, left, right }] : [];
  });
}

/** Moments worth a tick in what is seen of a chapter, with the distance to the next one. */
function tickTimes(
  { from, to, start }: Seen,
  { position, measure }: TimeScale,
): [ms: number, step: number][] {
  // Where nothing is known to the hour, hours beside a mark would say more than anybody knows.
  const known = measure.axis.finest >= DAY_MS ? DAY_MS : 0;
  // Beyond what `Date` can hold there are words for years alone.
  const finest = isFar(from) || isFar(to) ? 365 * DAY_MS : known;
  const inner = calendarTicks(from, to, position, PX_PER_TICK, finest);
  // A chapter begins with a tick, so that its first words say where in time it is.
  const times = from === start ? [from, ...inner] : inner;
  // Of two that stand too close the later one stays: what follows on the axis is its time.
  let next = Infinity;
  const apart = times
    .reverse()
    .filter((ms) => {
      const isFree = next - position(ms) >= LEAST_PX;
      if (isFree) next = position(ms);
      return isFree;
    })
    .reverse();
  return apart.map((ms, index) => {
    const [before, after] = [ms - (apart[index - 1] ?? -Infinity), (apart[index + 1] ?? Infinity) - ms];
    const step = Math.min(before, after);
    return [ms, Number.isFinite(step) ? step : to - from];
  });
}

/**
 * Ticks and captions along what is seen of the axis. No two words overlap and none leaves the band: what does not
 * fit is left out, ticks of a wide chapter before captions of narrow ones.
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
  const seen = seenOf(scale);
  const placed = seen.filter(isTicked).flatMap((segment) => {
    let lastYear: number | null = null;
    return tickTimes(segment, scale).map(([ms, step]): Tick => {
      const x = scale.position(ms);
      const label = tickWords(ms, step, yearOf(ms) !== lastYear, language);
      const from = x + TICK_OFFSET;
      // A label belongs to what follows its tick; at the end of the chapter nothing does.
      const fits = x < segment.x1 - 1 && take(from, from + textWidth(label, 'sans', TICK_SIZE));
      if (fits) lastYear = yearOf(ms);
      return { ms, x, label: fits ? label : null };
    });
  });
  const isSaid = ({ from, to }: Seen) =>
    placed.some(({ ms, label }) => label !== null && ms >= from && ms <= to);
  const captions = seen.flatMap((segment): Caption[] => {
    if (isTicked(segment) && isSaid(segment)) return [];
    // So near that no tick is in view, the day or the year is said that all of it lies in.
    const span = isTicked(segment) ? { start: segment.from, end: segment.to } : segment;
    const text = spanWords(span, language);
    const half = textWidth(text, 'sans', TICK_SIZE) / 2;
    const x = Math.max(half, (segment.left + segment.right) / 2);
    return take(x - half, x + half) ? [{ x, text }] : [];
  });
  return { ticks: placed, captions };
}

const isTicked = ({ left, right }: Seen): boolean => right - left >= MIN_TICKED_WIDTH;

/** What each break of the axis in view leaves out, as far as the words fit beside each other. */
export function placeBreakCaptions({ breaks, x0: left, x1: right }: TimeScale, widthPx: number): Caption[] {
  let end = -Infinity;
  return breaks.flatMap(({ x0, x1, from, to }) => {
    const middle = (x0 + x1) / 2;
    if (x1 - x0 < 4 || middle < left || middle > right) return [];
    const text = describeGap(from, to);
    const half = textWidth(text, 'sans', TICK_SIZE) / 2;
    const x = Math.min(Math.max(half, middle), widthPx - half);
    if (x - half < end + GAP) return [];
    end = x + half;
    return [{ x, text }];
  });
}
