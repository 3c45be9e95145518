import { has } from './event-table.ts';
import { Lanes, markOf, type Laned } from './mark.ts';
import { worthOf, type SameRange, type ShownEvents } from './shown-events.ts';
import { CLOSED_GAPS, type TimeScale } from './time-scale.ts';

/** A bar that is narrower than this counts as a dot when room is short. */
const WIDE_BAR = 24;
/** Bars in more lanes than this would hide the labels: what does not fit is counted. */
const BAR_LANES = 4;

/** The stretches of time that are wide in view, if only in part. */
export function wideRanges({ ranges }: ShownEvents, scale: TimeScale): SameRange[] {
  const { window, position } = scale;
  const least = leastLength(scale);
  return ranges.filter(
    ({ from, to }) =>
      to > window.from && from < window.to && to - from >= least && position(to) - position(from) >= WIDE_BAR,
  );
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
  wide: SameRange[],
  currentIndex: number,
  words: Map<number, string>,
): Laned[] {
  const seen = wide.flatMap((range) => {
    const [x0, x1] = [scale.position(range.from), scale.position(range.to)];
    if (x1 <= scale.x0 || x0 >= scale.x1) return [];
    // More than there are lanes cannot be placed.
    const foremost = range.indexes.slice(0, BAR_LANES);
    if (isOneOf(events, range, currentIndex) && !foremost.includes(currentIndex)) foremost.push(currentIndex);
    return foremost.map((index) => ({ index, x0, x1 }));
  });
  const worth = worthOf(events, currentIndex);
  seen.sort((a, b) => worth(b.index) - worth(a.index) || a.index - b.index);
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
