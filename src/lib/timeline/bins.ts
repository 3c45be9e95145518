import { countBefore, countUpTo, type ShownEvents } from './shown-events.ts';
import type { TimeScale } from './time-scale.ts';

/** What stands closer than this is drawn as a column if it is more than a few. */
const COLUMN = 30;
/** What is seen of a column at the end of the drawing, if it is less than this, is no column. */
const SLIVER = 20;

/** A stretch of the axis as wide as a column, with what stands in it. */
export interface Bin {
  /** What no other one in view has: the same however the drawing is moved, and free again when it is out of view. */
  number: number;
  x0: number;
  x1: number;
  first: number;
  after: number;
  /** How many of these have been drawn as bars. */
  drawn: number;
  others: number[];
}

/** Columns stand where they stand however the drawing is moved; at its ends, slivers belong to their neighbours. */
export function binsOf(events: ShownEvents, scale: TimeScale): Bin[] {
  const { left, x0, x1, measure, window } = scale;
  const right = left + x1 - x0;
  const edges = [left];
  const second = Math.ceil((left + SLIVER) / COLUMN);
  for (let edge = second * COLUMN; edge <= right - SLIVER; edge += COLUMN) edges.push(edge);
  const numbers = Math.ceil((x1 - x0) / COLUMN) + 2;
  let first = countBefore(events, window.from);
  const end = countUpTo(events, window.to);
  return edges.map((edge, index): Bin => {
    const next = edges[index + 1];
    const after =
      next === undefined ? end : Math.min(end, Math.max(first, countBefore(events, measure.invert(next))));
    const from = Math.max(x0 + edge - left, x0 + (next ?? right) - left - COLUMN);
    const to = Math.min(from + COLUMN, x0 + (next ?? right) - left);
    const bin = {
      number: (second - 1 + index) % numbers,
      x0: from,
      x1: to,
      first,
      after,
      drawn: 0,
      others: [],
    };
    first = after;
    return bin;
  });
}

/** Whether an event stands in a stretch of the order. */
export const within = (
  { anchorOf, placeOf }: ShownEvents,
  { first, after }: Pick<Bin, 'first' | 'after'>,
  index: number,
): boolean => {
  const place = placeOf[index] ?? 0;
  return !Number.isNaN(anchorOf[index] ?? NaN) && place >= first && place < after;
};

/** Whether an event is one of a column's. */
export const holds = (
  events: ShownEvents,
  bin: Pick<Bin, 'first' | 'after' | 'others'>,
  index: number,
): boolean => bin.others.includes(index) || within(events, bin, index);

/** The events of a column, those included that are drawn for themselves. */
export const membersOf = (
  { order }: ShownEvents,
  { first, after, others }: Pick<Bin, 'first' | 'after' | 'others'>,
): number[] => [...order.subarray(first, after), ...others];

/** How many events of a bin are not drawn for themselves. */
export const countOf = ({ first, after, drawn, others }: Bin): number =>
  after - first - drawn + others.length;
