import { bisectLeft } from 'd3';
import type { ShownEvents } from './shown-events.ts';
import type { TimeScale } from './time-scale.ts';

/** One stroke of the overview: how many events stand in a few pixels of the whole axis. */
export interface Stroke {
  x: number;
  /** From 0 to 1, by the square root of their number: a few beside many can be seen. */
  height: number;
  count: number;
  /** Whether a main event is among them. */
  isMain: boolean;
}

const STROKE_PX = 3;

/** The density of the shown events over the whole axis. Takes time by the pixels there are, not by the events. */
export function overviewOf({ anchors, order, importance }: ShownEvents, scale: TimeScale): Stroke[] {
  const strokes: Stroke[] = [];
  let first = 0;
  for (let x = scale.x0; x < scale.x1; x += STROKE_PX) {
    const isLast = x + STROKE_PX >= scale.x1;
    const after = isLast ? anchors.length : bisectLeft(anchors, scale.invert(x + STROKE_PX), first);
    if (after > first) {
      const isMain = hasMain(order, importance, first, after);
      strokes.push({ x: x + STROKE_PX / 2, height: after - first, count: after - first, isMain });
    }
    first = after;
  }
  const most = strokes.reduce((highest, { count }) => Math.max(highest, count), 1);
  return strokes.map((stroke) => ({ ...stroke, height: Math.sqrt(stroke.count / most) }));
}

/** Looks at a few hundred events at most: where there are more, a main one is among them or none is seen. */
function hasMain(order: Uint32Array, importance: Uint8Array, first: number, after: number): boolean {
  for (let place = first; place < Math.min(after, first + 300); place++) {
    if ((importance[order[place] ?? 0] ?? 0) >= 100) return true;
  }
  return false;
}
