import { has } from './event-table.ts';
import { Lanes, markOf, type Laned } from './mark.ts';
import { worthOf, type SameRange, type ShownEvents } from './shown-events.ts';
import { CLOSED_GAPS, type TimeScale } from './time-scale.ts';

/** A bar that is narrower than this counts as a dot when room is short. */
const WIDE_BAR = 24;
/** Bars in more lanes than this would hide the labels: what does not fit is counted. */
const BAR_LANES = 4;

/** A stretch of time on the drawing; both ends may lie outside of what is seen. */
export interface WideRange {
  range: SameRange;
  x0: number;
  x1: number;
}

/** The stretches of time that are wide in view, if only in part. */
export function wideRanges({ ranges }: ShownEvents, scale: TimeScale): WideRange[] {
  const { window, position } = scale;
  const least = leastLength(scale);
  const wide: WideRange[] = [];
  for (const range of ranges) {
    const { from, to } = range;
    if (from >= window.to) break;
    if (to <= window.from || to - from < least) continue;
    const [x0, x1] = [position(from), position(to)];
    if (x1 - x0 >= WIDE_BAR) wide.push({ range, x0, x1 });
  }
  return wide;
}

/**
 * What is shorter is wide nowhere, in milliseconds: so that few of many stretches need be measured. Within a chapter
 * a scale is linear as long as events do not space it.
 */
function leastLength({ segments, measure }: TimeScale): number {
  if (measure.spacing > CLOSED_GAPS) return 0;
  const densest = segments.reduce(
    (most, { start, end, x0, x1 }) => Math.max(most, (x1 - x0) / (end - start || 1)),
    0,
  );
  return densest > 0 ? (WIDE_BAR / densest) * 0.99 : 0;
}

/**
 * The most important bars that are wide in view, in as many lanes as there are.
 *
 * @param wide as `wideRanges` gives them
 */
export function placeBars(
  events: ShownEvents,
  scale: TimeScale,
  wide: WideRange[],
  currentIndex: number,
  words: Map<number, string>,
): Laned[] {
  const worth = worthOf(events, currentIndex);
  const seen: { index: number; worth: number; x0: number; x1: number }[] = [];
  for (const { range, x0, x1 } of wide) {
    if (x1 <= scale.x0 || x0 >= scale.x1) continue;
    const { indexes } = range;
    // More than there are lanes cannot be placed.
    for (let place = 0; place < Math.min(indexes.length, BAR_LANES); place++) {
      const index = indexes[place] ?? 0;
      if (index !== currentIndex) seen.push({ index, worth: worth(index), x0, x1 });
    }
    if (isOneOf(events, range, currentIndex))
      seen.push({ index: currentIndex, worth: worth(currentIndex), x0, x1 });
  }
  seen.sort((a, b) => b.worth - a.worth || a.index - b.index);
  const lanes = new Lanes();
  return seen.flatMap(({ index, x0, x1 }): Laned[] => {
    const lane = lanes.place(x0 + 0.5, x1 - 0.5, BAR_LANES);
    return lane === null ? [] : [{ ...markOf(events, scale, index, words), lane }];
  });
}

const isOneOf = ({ table, anchorOf }: ShownEvents, { from, to }: SameRange, index: number): boolean =>
  !Number.isNaN(anchorOf[index] ?? NaN) &&
  !has(table, index, 'exact') &&
  table.earliest[index] === from &&
  table.latest[index] === to;

/** Whether an event is a bar that takes a lane for itself. */
export const isWide = ({ table }: ShownEvents, { position }: TimeScale, index: number): boolean =>
  !has(table, index, 'exact') &&
  position(table.latest[index] ?? 0) - position(table.earliest[index] ?? 0) >= WIDE_BAR;
