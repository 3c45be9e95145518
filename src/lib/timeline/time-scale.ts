import { bisectRight } from 'd3';
import type { Chapter } from './chapters.ts';
import type { Knots, TimeAxis } from './time-axis.ts';

/** The part of time that is in view, in milliseconds on the wall clock. Never changed, only replaced. */
export interface VisibleWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * How time is spaced, continuously from 0 to 1: at 0 as it passes, at a half with the gaps between chapters closed,
 * at 1 with the same room for every event.
 */
export type Spacing = number;
export const TRUE_TIME: Spacing = 0;
export const CLOSED_GAPS: Spacing = 0.5;
export const EVEN: Spacing = 1;

/** The whole axis at some magnification: moments ⇄ pixels from its beginning. Monotone, linear between knots. */
export class Measure {
  readonly axis: TimeAxis;
  readonly spacing: Spacing;
  /** Pixels that the axis would have without its breaks. */
  readonly pixels: number;
  /** Pixels of one break. */
  readonly breakPx: number;
  /** As many as it takes for lines between them: a few where events have no say in the spacing. */
  readonly #knots: Omit<Knots, 'even'> & Partial<Knots>;

  constructor(axis: TimeAxis, spacing: Spacing, pixels: number, breakPx: number) {
    this.axis = axis;
    this.spacing = spacing;
    this.pixels = pixels;
    this.breakPx = breakPx;
    this.#knots = spacing > CLOSED_GAPS ? axis.knots() : axis.ends;
  }

  /** The same axis, magnified otherwise. */
  with(pixels: number): Measure {
    return new Measure(this.axis, this.spacing, pixels, this.breakPx);
  }

  /** All pixels, breaks included. */
  get length(): number {
    return this.pixels + this.breakPx * Math.max(0, this.axis.chapters.length - 1);
  }

  /** Part of the axis without breaks that lies before a knot, from 0 to 1. */
  #shareAt(knot: number): number {
    const { elapsed, compressed, even } = this.#knots;
    const half = 2 * this.spacing;
    return half <= 1
      ? (1 - half) * (elapsed[knot] ?? 0) + half * (compressed[knot] ?? 0)
      : (2 - half) * (compressed[knot] ?? 0) + (half - 1) * (even?.[knot] ?? 0);
  }

  #pixelsAt(knot: number): number {
    return this.pixels * this.#shareAt(knot) + this.breakPx * (this.#knots.breaks[knot] ?? 0);
  }

  /** Pixels from the beginning of the axis to a moment; beyond its ends, those of the end. */
  at(ms: number): number {
    const { times } = this.#knots;
    if (times.length === 0) return 0;
    const right = Math.min(times.length - 1, Math.max(1, bisectRight(times, ms)));
    return between(
      ms,
      times[right - 1] ?? 0,
      times[right] ?? 0,
      this.#pixelsAt(right - 1),
      this.#pixelsAt(right),
    );
  }

  /** The moment at so many pixels from the beginning. */
  invert(px: number): number {
    const { times } = this.#knots;
    let [low, high] = [0, times.length - 1];
    if (high < 0) return 0;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#pixelsAt(middle) <= px) low = middle;
      else high = middle;
    }
    return between(px, this.#pixelsAt(low), this.#pixelsAt(high), times[low] ?? 0, times[high] ?? 0);
  }

  /** What is seen of the axis through so many pixels, kept within its ends. */
  window(leftPx: number, widthPx: number): VisibleWindow {
    const left = Math.min(Math.max(0, leftPx), Math.max(0, this.length - widthPx));
    return { from: this.invert(left), to: this.invert(left + widthPx) };
  }
}

/** A place on the straight line through two points, and no further than these. */
function between(x: number, x0: number, x1: number, y0: number, y1: number): number {
  const share = x1 > x0 ? Math.min(1, Math.max(0, (x - x0) / (x1 - x0))) : 0;
  return share === 1 ? y1 : y0 + share * (y1 - y0);
}

/** A chapter on the drawing, from `x0` to `x1` pixels; both may lie outside of what is seen. */
export interface Segment extends Chapter {
  x0: number;
  x1: number;
}

/** Where the axis breaks: hardly any room on the drawing, `from` to `to` in truth. */
export interface AxisBreak {
  x0: number;
  x1: number;
  /** Milliseconds on the wall clock: end of the last event before, start of the first one after. */
  from: number;
  to: number;
}

/** Time ⇄ pixels of the drawing, monotone and invertible. */
export interface TimeScale {
  /** The ends of the axis as it is seen, in pixels of the drawing. */
  x0: number;
  x1: number;
  window: VisibleWindow;
  measure: Measure;
  /** Pixels without breaks at which the whole axis is seen: no window shows less of them. */
  wholePx: number;
  /** Pixels of the whole axis that lie left of what is seen. */
  left: number;
  /** All chapters and breaks, seen or not. */
  segments: Segment[];
  breaks: AxisBreak[];
  /** Pixels of a moment on the wall clock. */
  position: (ms: number) => number;
  /** The moment at a place on the axis. */
  invert: (px: number) => number;
}

/** From the first moment of an axis to its last. */
export function wholeWindow({ ends: { times } }: TimeAxis): VisibleWindow {
  return { from: times[0] ?? 0, to: times.at(-1) ?? 0 };
}

export interface ScaleInput {
  axis: TimeAxis;
  window: VisibleWindow;
  spacing: Spacing;
  /** Left end of the axis in pixels, and right end; `x1` is at least `x0`. */
  x0: number;
  x1: number;
  /** Width of a break where gaps are closed; all breaks together never take more than a quarter of the axis. */
  breakPx: number;
}

/** Lays what is seen of an axis over a width. A break keeps its width however far the axis is magnified. */
export function makeTimeScale({ axis, window, spacing, x0, x1, breakPx }: ScaleInput): TimeScale {
  const width = x1 - x0;
  const gaps = Math.max(0, axis.chapters.length - 1);
  const gap = gaps > 0 ? Math.min(breakPx, width / 4 / gaps) * Math.min(1, 2 * spacing) : 0;
  const whole = new Measure(axis, spacing, width - gap * gaps, gap);
  // How much of the axis the window shows, without its breaks and in breaks.
  const contents = new Measure(axis, spacing, 1, 0);
  const broken = (ms: number) => new Measure(axis, spacing, 0, 1).at(ms);
  const share = contents.at(window.to) - contents.at(window.from);
  const room = width - gap * (broken(window.to) - broken(window.from));
  const measure = whole.with(share > 0 ? Math.max(whole.pixels, room / share) : whole.pixels);
  const left = Math.min(Math.max(0, measure.at(window.from)), Math.max(0, measure.length - width));
  const position = (ms: number) => toHundredth(x0 + measure.at(ms) - left);
  const segments = axis.chapters.map((chapter): Segment => {
    return { ...chapter, x0: position(chapter.start), x1: position(chapter.end) };
  });
  const breaks = segments.slice(1).map((after, index): AxisBreak => {
    const before = segments[index] as Segment;
    return { x0: before.x1, x1: after.x0, from: before.extent.latest, to: after.extent.earliest };
  });
  const invert = (px: number) => measure.invert(left + px - x0);
  // Nothing of a closed gap can be seen: what is around it is.
  const seen = share > 0 ? window : measure.window(left, width);
  return { x0, x1, window: seen, measure, wholePx: whole.pixels, left, segments, breaks, position, invert };
}

/** No screen shows less than a hundredth of a pixel; more digits would only make the page longer. */
const toHundredth = (px: number): number => Math.round(px * 100) / 100;
