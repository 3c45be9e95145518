import { scaleUtc } from 'd3';
import { DAY_MS } from '#lib/time/calendar.ts';
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

const formats = new Map<string, Intl.DateTimeFormat>();

function words(ms: number, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${language}${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(ms);
}

/** How a tick is written, by the distance to the next: the larger unit only where it changes. */
function tickWords(ms: number, step: number, isFirst: boolean, language: string): string {
  const date = new Date(ms);
  const newYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  if (step > 300 * DAY_MS) return words(ms, language, { year: 'numeric' });
  if (step >= 27 * DAY_MS)
    return words(ms, language, { month: 'short', ...(isFirst || newYear ? { year: 'numeric' } : {}) });
  if (step >= DAY_MS)
    return words(ms, language, { day: 'numeric', month: 'short', ...(isFirst ? { year: 'numeric' } : {}) });
  const midnight = ms % DAY_MS === 0;
  return words(
    ms,
    language,
    midnight || isFirst
      ? { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }
      : { hour: '2-digit', minute: '2-digit' },
  );
}

/** What a chapter spans, in the fewest words: '1775–1783', 'Aug 2013'. */
function spanWords({ start, end }: Segment, language: string): string {
  const first = new Date(start);
  const last = new Date(end - 1);
  const wholeYears = first.getUTCMonth() === 0 && first.getUTCDate() === 1 && end - start > 300 * DAY_MS;
  const options: Intl.DateTimeFormatOptions = wholeYears
    ? { year: 'numeric' }
    : end - start >= 27 * DAY_MS
      ? { month: 'short', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' };
  const [from, to] = [words(start, language, options), words(Number(last), language, options)];
  return from === to ? from : `${from}–${to}`;
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
  const ticks = scale.segments.filter(isTicked).flatMap((segment) => {
    const dates = scaleUtc([segment.start, segment.end], [segment.x0, segment.x1]).ticks(
      (segment.x1 - segment.x0) / PX_PER_TICK,
    );
    const step = Number(dates[1] ?? segment.end) - Number(dates[0] ?? segment.start);
    return dates.map((date, index): Tick => {
      const x = scale.position(Number(date));
      const label = tickWords(Number(date), step, index === 0, language);
      const from = x + TICK_OFFSET;
      // A label belongs to what follows its tick; at the end of the chapter nothing does.
      const fits = x < segment.x1 - 1 && take(from, from + textWidth(label, 'sans', TICK_SIZE));
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
  return { ticks, captions };
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
