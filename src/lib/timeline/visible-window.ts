import { DAY_MS } from '#lib/time/calendar.ts';
import type { TimeScale, VisibleWindow } from './time-scale.ts';

/** Nothing is known to less than a minute: no reader needs to see less of time at once. */
const LEAST_MS = 60_000;
/** With more than this for the whole axis, numbers of this size could not tell half a pixel from the next. */
const MOST_PX = 2 ** 50;
/** In less than this part of a moment's distance from 1970 there are not a thousand numbers, one for a pixel. */
const GRAIN = 2 ** -42;

/** How often the whole axis is magnified; 1 shows all of it. */
export function magnification({ measure, wholePx }: TimeScale): number {
  return measure.pixels / (wholePx || 1);
}

/** The window after the drawing has been moved, in pixels: to the right shows what was before. */
export function panned({ measure, left, x0, x1 }: TimeScale, px: number): VisibleWindow {
  return measure.window(left - px, x1 - x0);
}

/**
 * The window after magnifying, with the moment at a place kept in that place.
 *
 * @param factor more than 1 shows less of time, and that larger
 * @param aroundPx a place on the drawing
 */
export function zoomed(scale: TimeScale, factor: number, aroundPx: number): VisibleWindow {
  const { measure, x0, x1, invert } = scale;
  const width = x1 - x0;
  const ms = invert(aroundPx);
  const next = measure.with(Math.max(scale.wholePx, Math.min(measure.pixels * factor, most(scale, ms))));
  return next.window(next.at(ms) - (aroundPx - x0), width);
}

/** The magnification at which the least stretch of time that anything is known to fills the drawing. */
function most({ measure, x0, x1 }: TimeScale, ms: number): number {
  const least = Math.max(LEAST_MS, Math.min(measure.axis.finest, DAY_MS) / 2, Math.abs(ms) * GRAIN);
  const taken = measure.at(ms + least / 2) - measure.at(ms - least / 2);
  const wanted = taken > 0 ? (measure.pixels * (x1 - x0)) / taken : Infinity;
  return Math.max(measure.pixels, Math.min(wanted, MOST_PX));
}

/** The window that shows a stretch of time, with air on either side. */
export function framing(scale: TimeScale, from: number, to: number, airPx = 60): VisibleWindow {
  const { measure, x0, x1 } = scale;
  const width = x1 - x0;
  const air = Math.min(airPx, width / 4);
  const taken = Math.max(1e-9, measure.at(to) - measure.at(from));
  const factor = (width - 2 * air) / taken;
  const limit = most(scale, from + (to - from) / 2) / measure.pixels;
  const next = measure.with(Math.max(scale.wholePx, measure.pixels * Math.min(factor, limit)));
  const middle = (next.at(from) + next.at(to)) / 2;
  return next.window(middle - width / 2, width);
}

/** The window moved as little as it takes for a place in time to be seen, with air; the same if it is seen. */
export function revealing(scale: TimeScale, ms: number, airPx = 40): VisibleWindow {
  const { x0, x1, position, window } = scale;
  const air = Math.min(airPx, (x1 - x0) / 4);
  const x = position(ms);
  if (x < x0 + air && scale.left > 0) return panned(scale, x0 + air - x);
  const hidden = scale.measure.length - scale.left - (x1 - x0);
  if (x > x1 - air && hidden > 0.5) return panned(scale, x1 - air - x);
  return window;
}

/**
 * A window on the way from one to another, as the eye expects it: by what is seen of the whole axis, not by time.
 *
 * @param share from 0 to 1
 */
export function onTheWay(scale: TimeScale, a: VisibleWindow, b: VisibleWindow, share: number): VisibleWindow {
  if (share >= 1) return b;
  const { measure } = scale;
  const place = (from: number, to: number) =>
    measure.invert(measure.at(from) + (measure.at(to) - measure.at(from)) * share);
  return { from: place(a.from, b.from), to: place(a.to, b.to) };
}
