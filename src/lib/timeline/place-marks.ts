import type { TimelineEvent } from './timeline-event.ts';
import type { TimeScale } from './time-scale.ts';

/** An event on the axis: a dot where its day is known, a bar over the time it may lie in where it is not. */
export interface PlacedMark extends TimelineEvent {
  /** Where its leader line meets it. */
  x: number;
  y: number;
  /** The bar; null for a dot. */
  bar: { x0: number; x1: number } | null;
  /** Bars that overlap in time lie above one another; 0 is on the axis. */
  lane: number;
}

const MIN_BAR = 10;
/** Dots nearer than this would hide each other. */
const DOT_ROOM = 11;
export const LANE_HEIGHT = 11;

/** Lanes that fill from the axis upwards: each thing takes the lowest in which it meets nothing before it. */
class Lanes {
  readonly #taken: [number, number][][] = [];

  place(from: number, to: number): number {
    const free = this.#taken.findIndex((lane) => lane.every(([start, end]) => to <= start || from >= end));
    const index = free < 0 ? this.#taken.length : free;
    (this.#taken[index] ??= []).push([from, to]);
    return index;
  }
}

/**
 * Places events on the axis, in time order. What would lie on something of its kind moves up a lane; main events
 * stay nearest the axis.
 */
export function placeMarks(events: TimelineEvent[], scale: TimeScale, axisY: number): PlacedMark[] {
  const lanes = { dots: new Lanes(), bars: new Lanes() };
  const byRank = [...events].sort((a, b) => Number(b.rank === 'main') - Number(a.rank === 'main'));
  const placed = new Map(byRank.map((event) => [event, placeMark(event, scale, axisY, lanes)]));
  return spreadEqualBars(events.flatMap((event) => placed.get(event) ?? []));
}

function placeMark(
  event: TimelineEvent,
  scale: TimeScale,
  axisY: number,
  lanes: { dots: Lanes; bars: Lanes },
): PlacedMark {
  const [start, end] = [scale.position(event.extent.earliest), scale.position(event.extent.latest)];
  const x = (start + end) / 2;
  const half = Math.max(event.exact ? DOT_ROOM : MIN_BAR, event.exact ? 0 : end - start) / 2;
  const lane = lanes[event.exact ? 'dots' : 'bars'].place(x - half + 0.5, x + half - 0.5);
  const bar = event.exact ? null : { x0: x - half, x1: x + half };
  return { ...event, x, y: axisY - lane * LANE_HEIGHT, bar, lane };
}

/** Where bars cover the same time, nothing says where in it a leader line should end: they share the width. */
function spreadEqualBars(marks: PlacedMark[]): PlacedMark[] {
  const groups = new Map<string, PlacedMark[]>();
  for (const mark of marks) {
    if (!mark.bar) continue;
    const key = `${mark.bar.x0} ${mark.bar.x1}`;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return marks.map((mark) => {
    const group = mark.bar ? (groups.get(`${mark.bar.x0} ${mark.bar.x1}`) ?? []) : [];
    if (!mark.bar || group.length < 2) return mark;
    const { x0, x1 } = mark.bar;
    return { ...mark, x: x0 + ((x1 - x0) * (group.indexOf(mark) + 1)) / (group.length + 1) };
  });
}
