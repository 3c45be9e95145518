import type { TimelineEvent } from './timeline-event.ts';
import type { TimeScale } from './time-scale.ts';

/** An event on the axis: a dot where its day is known, a bar over the time it may lie in where it is not. */
export interface PlacedMark extends TimelineEvent {
  /** Where its leader line meets it. */
  x: number;
  y: number;
  /** The bar; null for a dot. */
  bar: { x0: number; x1: number } | null;
  /** What would lie on something of its kind moves up a lane; 0 is on the axis. */
  lane: number;
}

const MIN_BAR = 10;
/** Dots nearer than this would hide each other. */
const DOT_ROOM = 11;
export const LANE_HEIGHT = 11;
/** So many lanes have their full height; more than that share it, so that the band stays a band. */
const FULL_LANES = 12;

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

/** A mark without its height above the axis, which depends on how many lanes there are. */
export type LanedMark = Omit<PlacedMark, 'y'>;

/**
 * Places events along the axis, in time order. What would lie on something of its kind moves up a lane; main events
 * stay nearest the axis.
 */
export function placeInLanes(events: TimelineEvent[], scale: TimeScale): LanedMark[] {
  const along = spreadEqualDots(events, scale);
  const lanes = { dots: new Lanes(), bars: new Lanes() };
  const byRank = [...events].sort((a, b) => Number(b.rank === 'main') - Number(a.rank === 'main'));
  const laneOf = new Map<TimelineEvent, number>();
  for (const event of byRank) {
    const { x0, x1 } = along.get(event) ?? { x0: 0, x1: 0 };
    laneOf.set(event, lanes[event.exact ? 'dots' : 'bars'].place(x0 + 0.5, x1 - 0.5));
  }
  const marks = events.map((event): LanedMark => {
    const { x0, x1 } = along.get(event) ?? { x0: 0, x1: 0 };
    return { ...event, x: (x0 + x1) / 2, bar: event.exact ? null : { x0, x1 }, lane: laneOf.get(event) ?? 0 };
  });
  return spreadEqualBars(marks);
}

/** How far the topmost marks stand above the axis. */
export function stackHeight(marks: LanedMark[]): number {
  return Math.min(FULL_LANES, Math.max(0, ...marks.map(({ lane }) => lane))) * LANE_HEIGHT;
}

/** Gives each mark its height; on the axis itself if it is in the lowest lane. */
export function placeMarks(marks: LanedMark[], axisY: number): PlacedMark[] {
  const lanes = Math.max(FULL_LANES, ...marks.map(({ lane }) => lane));
  const laneHeight = (LANE_HEIGHT * FULL_LANES) / lanes;
  return marks.map((mark) => ({ ...mark, y: axisY - mark.lane * laneHeight }));
}

interface Reach {
  x0: number;
  x1: number;
}

/**
 * What each event covers of the axis. Where dots are of the same day, nothing says where in it each belongs: they
 * stand beside each other as far as the day is wide enough.
 */
function spreadEqualDots(events: TimelineEvent[], scale: TimeScale): Map<TimelineEvent, Reach> {
  const days = groupBy(events, ({ exact, extent }) => (exact ? `${extent.earliest} ${extent.latest}` : null));
  return new Map(
    events.map((event): [TimelineEvent, Reach] => {
      const [start, end] = [scale.position(event.extent.earliest), scale.position(event.extent.latest)];
      const middle = (start + end) / 2;
      const half = Math.max(MIN_BAR, end - start) / 2;
      if (!event.exact) return [event, { x0: middle - half, x1: middle + half }];
      const day = days.get(`${event.extent.earliest} ${event.extent.latest}`) ?? [event];
      const places = Math.min(day.length, Math.max(1, Math.floor((end - start) / DOT_ROOM)));
      const place = Math.floor((day.indexOf(event) * places) / day.length);
      const x = middle + (place - (places - 1) / 2) * DOT_ROOM;
      return [event, { x0: x - DOT_ROOM / 2, x1: x + DOT_ROOM / 2 }];
    }),
  );
}

/** Where bars cover the same time, nothing says where in it a leader line should end: they share the width. */
function spreadEqualBars(marks: LanedMark[]): LanedMark[] {
  const keyOf = ({ bar }: LanedMark) => (bar ? `${bar.x0} ${bar.x1}` : null);
  const groups = groupBy(marks, keyOf);
  return marks.map((mark) => {
    const group = groups.get(keyOf(mark) ?? '') ?? [];
    if (!mark.bar || group.length < 2) return mark;
    const { x0, x1 } = mark.bar;
    return { ...mark, x: x0 + ((x1 - x0) * (group.indexOf(mark) + 1)) / (group.length + 1) };
  });
}

function groupBy<T>(items: T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
