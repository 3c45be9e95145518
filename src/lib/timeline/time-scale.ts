import { bisectRight } from 'd3';
import type { Chapter } from './chapters.ts';

/** A chapter on the axis: linear from `x0` to `x1` pixels. */
export interface Segment extends Chapter {
  x0: number;
  x1: number;
}

/** Where the axis breaks: no time passes in it on the drawing, `from` to `to` in truth. */
export interface AxisBreak {
  x0: number;
  x1: number;
  /** Milliseconds on the wall clock: end of the last event before, start of the first one after. */
  from: number;
  to: number;
}

/** Time ⇄ pixels, monotone and invertible, each chapter at a scale of its own. */
export interface TimeScale {
  segments: Segment[];
  breaks: AxisBreak[];
  /** Pixels of a moment on the wall clock. */
  position: (ms: number) => number;
  /** The moment at a place on the axis. */
  invert: (px: number) => number;
}

/**
 * Lays chapters side by side, each as wide as its weight among the others.
 *
 * @param from left end of the axis in pixels
 * @param to right end in pixels; at least `from`
 * @param breakPx width of a break; breaks never take more than a quarter of the axis
 */
export function makeTimeScale(chapters: Chapter[], from: number, to: number, breakPx: number): TimeScale {
  const gap = chapters.length > 1 ? Math.min(breakPx, (to - from) / 4 / (chapters.length - 1)) : 0;
  const room = to - from - gap * (chapters.length - 1);
  const total = chapters.reduce((sum, { weight }) => sum + weight, 0);
  let x = toHundredth(from);
  const segments = chapters.map((chapter): Segment => {
    const x0 = x;
    const x1 = toHundredth(x0 + (room * chapter.weight) / total);
    x = x1 + gap;
    return { ...chapter, x0, x1 };
  });
  const breaks = segments.slice(1).map((after, index): AxisBreak => {
    const before = segments[index] as Segment;
    return { x0: before.x1, x1: after.x0, from: before.extent.latest, to: after.extent.earliest };
  });
  // Without any chapter there is no time on the axis, and one place is as good as another.
  if (segments.length === 0) return { segments, breaks, position: () => from, invert: () => 0 };
  const times = segments.flatMap(({ start, end }) => [start, end]);
  const pixels = segments.flatMap(({ x0, x1 }) => [x0, x1]);
  const place = piecewise(times, pixels);
  return { segments, breaks, position: (ms) => toHundredth(place(ms)), invert: piecewise(pixels, times) };
}

/** No screen shows less than a hundredth of a pixel; more digits would only make the page longer. */
const toHundredth = (px: number): number => Math.round(px * 100) / 100;

/**
 * A function through points, straight between them and level beyond. What `d3.scaleLinear` does with a domain of
 * several numbers, without the colours and formats that come with it.
 *
 * @param xs ascending, at least two
 */
function piecewise(xs: number[], ys: number[]): (x: number) => number {
  const last = xs.length - 1;
  return (x) => {
    const right = Math.min(last, Math.max(1, bisectRight(xs, x)));
    const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[right - 1], xs[right], ys[right - 1], ys[right]];
    const share = x1 > x0 ? Math.min(1, Math.max(0, (x - x0) / (x1 - x0))) : 0;
    return y0 + share * (y1 - y0);
  };
}
