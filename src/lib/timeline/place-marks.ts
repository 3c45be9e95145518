import { has } from './event-table.ts';
import { countBefore, countUpTo, dateWords, type SameRange, type ShownEvents } from './shown-events.ts';
import type { TimeScale } from './time-scale.ts';

/** What stands on the axis at a place: an event, or what a label of an event leads to. */
export interface Mark {
  /** Index into the table. */
  index: number;
  id: string;
  /** The short title. */
  title: string;
  dateWords: string;
  rank: 'main' | 'background';
  /** Where a leader line meets it, in pixels of the band. */
  x: number;
  y: number;
}

/** An event on the axis: a dot where its day is known, a bar over the time it may lie in where it is not. */
export interface PlacedMark extends Mark {
  /** The bar; null for a dot. */
  bar: { x0: number; x1: number } | null;
  doubtful: boolean;
  /** Whether what the date names goes on before or after the bar. */
  openStart: boolean;
  openEnd: boolean;
  /** What would lie on something of its kind moves up a lane; 0 is on the axis. */
  lane: number;
}

/** Events that stand too close together to be told apart: a column, as high as they are many. */
export interface Cluster {
  x: number;
  /** The column. */
  x0: number;
  x1: number;
  /** Its top. */
  y: number;
  count: number;
  /** Events of it: places `first` to `after` (exclusive) of the shown order, without those that are drawn … */
  first: number;
  after: number;
  /** … and these, which stand elsewhere in the order. Indexes into the table. */
  others: number[];
  /** From the first of its events to the last, in milliseconds. */
  from: number;
  to: number;
}

/** What is drawn of the events in view; every one of them is in exactly one mark or cluster. */
export interface PlacedEvents {
  marks: PlacedMark[];
  clusters: Cluster[];
  /** How far they stand above the axis. */
  stack: number;
}

const MIN_BAR = 10;
/** A bar that is narrower than this counts as a dot when room is short. */
const WIDE_BAR = 24;
/** Dots nearer than this would hide each other. */
const DOT_ROOM = 11;
export const LANE_HEIGHT = 11;
/** Bars in more lanes than this would hide the labels: what does not fit is counted. */
const BAR_LANES = 4;
/** What stands closer than this is drawn as a column if it is more than a few. */
const COLUMN = 30;
/** Multiples of it are spread evenly over the unit, however many there are. */
const GOLDEN = 0.618033988749895;
/** What is seen of a column at the end of the drawing, if it is less than this, is no column. */
const SLIVER = 20;
const FEW = { least: 2, most: 4 };
/** A stack of a few takes no more than about a third of the room above the axis. */
const ROOM_PER_LANE = 32;
const COLUMN_HEIGHT = { least: 15, most: 44 };
/** A column of so many is as high as columns get, even if there are no higher ones. */
const MANY = 40;

/** Lanes that fill from the axis upwards: each thing takes the lowest in which it meets nothing before it. */
class Lanes {
  readonly #taken: [number, number][][] = [];

  get count(): number {
    return this.#taken.length;
  }

  /** The lowest free lane, or null if there are `most` and none is free. */
  place(from: number, to: number, most = Infinity): number | null {
    const free = this.#taken.findIndex((lane) => lane.every(([start, end]) => to <= start || from >= end));
    const index = free < 0 ? this.#taken.length : free;
    if (index >= most) return null;
    (this.#taken[index] ??= []).push([from, to]);
    return index;
  }
}

/** A mark, but for its height above the axis. */
type Laned = Omit<PlacedMark, 'y'>;

function markOf(
  { table, language, anchorOf }: ShownEvents,
  scale: TimeScale,
  index: number,
  words: Map<number, string>,
): Laned {
  const anchor = anchorOf[index] ?? 0;
  const [start, end] = [scale.position(table.earliest[index] ?? 0), scale.position(table.latest[index] ?? 0)];
  const middle = (start + end) / 2;
  const half = Math.max(MIN_BAR, end - start) / 2;
  const date = words.get(index) ?? dateWords(table, index, language);
  words.set(index, date);
  const bar = has(table, index, 'exact') ? null : { x0: middle - half, x1: middle + half };
  return {
    index,
    id: table.ids[index] ?? '',
    title: table.shortTitles[index] ?? '',
    dateWords: date,
    rank: has(table, index, 'main') ? 'main' : 'background',
    // Where a bar goes on outside of what is seen, its line ends where it can be seen.
    x: bar ? Math.min(Math.max(scale.position(anchor), scale.x0), scale.x1) : scale.position(anchor),
    bar,
    doubtful: has(table, index, 'doubtful'),
    openStart: has(table, index, 'openStart'),
    openEnd: has(table, index, 'openEnd'),
    lane: 0,
  };
}

/** The most important bars that are wide in view, in as many lanes as there are. */
function placeBars(
  events: ShownEvents,
  scale: TimeScale,
  currentIndex: number,
  words: Map<number, string>,
): Laned[] {
  const { importance } = events;
  const { from, to } = scale.window;
  const seen = events.ranges.flatMap((range) => {
    if (range.to <= from || range.from >= to) return [];
    const [x0, x1] = [scale.position(range.from), scale.position(range.to)];
    if (x1 - x0 < WIDE_BAR || x1 <= scale.x0 || x0 >= scale.x1) return [];
    // More than there are lanes cannot be placed.
    const foremost = range.indexes.slice(0, BAR_LANES);
    if (isOneOf(events, range, currentIndex) && !foremost.includes(currentIndex)) foremost.push(currentIndex);
    return foremost.map((index) => ({ index, x0, x1 }));
  });
  const worth = (index: number) => (index === currentIndex ? 1000 : (importance[index] ?? 0));
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

/** A stretch of the axis as wide as a column, with what stands in it. */
interface Bin {
  x0: number;
  x1: number;
  first: number;
  after: number;
  /** How many of these have been drawn as bars. */
  drawn: number;
  others: number[];
}

/** Columns stand where they stand however the drawing is moved; at its ends, slivers belong to their neighbours. */
function binsOf(events: ShownEvents, scale: TimeScale): Bin[] {
  const { left, x0, x1, measure, window } = scale;
  const right = left + x1 - x0;
  const edges = [left];
  for (let edge = Math.ceil((left + SLIVER) / COLUMN) * COLUMN; edge <= right - SLIVER; edge += COLUMN)
    edges.push(edge);
  let first = countBefore(events, window.from);
  const end = countUpTo(events, window.to);
  return edges.map((edge, index): Bin => {
    const next = edges[index + 1];
    const after =
      next === undefined ? end : Math.min(end, Math.max(first, countBefore(events, measure.invert(next))));
    const from = Math.max(x0 + edge - left, x0 + (next ?? right) - left - COLUMN);
    const to = Math.min(from + COLUMN, x0 + (next ?? right) - left);
    const bin = { x0: from, x1: to, first, after, drawn: 0, others: [] };
    first = after;
    return bin;
  });
}

/**
 * Places what is in view of the shown events. Takes time by what is drawn, and hardly any by how many there are:
 * what stands close together is counted, not looked at.
 *
 * @param roomPx above the axis, for marks and labels
 * @param currentIndex the event that is drawn for itself by all means; -1 for none
 * @param words dates in words that are known already, by index; more are added
 */
export function placeEvents(
  events: ShownEvents,
  scale: TimeScale,
  axisY: number,
  roomPx: number,
  currentIndex: number,
  words: Map<number, string>,
): PlacedEvents {
  const few = Math.min(FEW.most, Math.max(FEW.least, Math.floor(roomPx / ROOM_PER_LANE)));
  const bars = placeBars(events, scale, currentIndex, words);
  const isBar = new Set(bars.map(({ index }) => index));
  const bins = binsOf(events, scale);
  const binAt = (x: number) => bins.findLast((bin) => bin.x0 <= x) ?? bins[0];
  const { anchorOf } = events;
  const isShown = currentIndex >= 0 && !Number.isNaN(anchorOf[currentIndex] ?? NaN);
  const placeOf = (index: number) => bins.find((bin) => within(events, bin, index));
  for (const index of isBar) {
    const bin = placeOf(index);
    if (bin) bin.drawn++;
  }
  // Bars that are in view, found no lane, and have their middle elsewhere.
  for (const range of events.ranges) {
    if (range.to <= scale.window.from || range.from >= scale.window.to) continue;
    if (scale.position(range.to) - scale.position(range.from) < WIDE_BAR) continue;
    for (const index of range.indexes) {
      const anchor = anchorOf[index] ?? 0;
      const isElsewhere = anchor < scale.window.from || anchor > scale.window.to;
      if (isElsewhere && !isBar.has(index)) binAt(scale.position(anchor))?.others.push(index);
    }
  }
  const dots: number[] = [];
  const crowds: Bin[] = [];
  for (const bin of bins) {
    const count = bin.after - bin.first - bin.drawn + bin.others.length;
    if (count === 0) continue;
    const undrawn = count > few ? [] : membersOf(events, bin).filter((index) => !isBar.has(index));
    if (count > few || undrawn.some((index) => isWide(events, scale, index))) crowds.push(bin);
    else dots.push(...undrawn);
  }
  const currentCrowd =
    isShown && !isBar.has(currentIndex) ? crowds.find((bin) => holds(events, bin, currentIndex)) : undefined;
  if (currentCrowd) {
    dots.push(currentIndex);
    currentCrowd.drawn++;
  }
  return stacked(events, scale, axisY, { bars, dots, crowds, roomPx, currentIndex, words });
}

/** Whether an event is a bar that takes a lane for itself. */
const isWide = ({ table }: ShownEvents, { position }: TimeScale, index: number): boolean =>
  !has(table, index, 'exact') &&
  position(table.latest[index] ?? 0) - position(table.earliest[index] ?? 0) >= WIDE_BAR;

const within = (
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

export const membersOf = (
  { order }: ShownEvents,
  { first, after, others }: Pick<Bin, 'first' | 'after' | 'others'>,
): number[] => [...order.subarray(first, after), ...others];

interface Sorted {
  bars: Laned[];
  dots: number[];
  crowds: Bin[];
  roomPx: number;
  currentIndex: number;
  words: Map<number, string>;
}

/** Gives everything its height: columns stand on the axis, and what would lie on its like moves up a lane. */
function stacked(
  events: ShownEvents,
  scale: TimeScale,
  axisY: number,
  { bars, dots, crowds, roomPx, currentIndex, words }: Sorted,
): PlacedEvents {
  const { anchorOf, anchors, importance } = events;
  const most = Math.max(MANY, ...crowds.map((bin) => countOf(bin)));
  const highest = Math.max(COLUMN_HEIGHT.least, Math.min(COLUMN_HEIGHT.most, roomPx / 5));
  const lanes = new Lanes();
  const clusters = crowds.map((bin): Cluster => {
    const count = countOf(bin);
    const [x0, x1] = [Math.max(bin.x0 + 3, scale.x0), Math.min(bin.x1 - 3, scale.x1)];
    const height = COLUMN_HEIGHT.least + (highest - COLUMN_HEIGHT.least) * (count / most);
    for (let lane = 0; lane * LANE_HEIGHT < height; lane++) lanes.place(x0, x1);
    const stands = bin.others.map((index) => anchorOf[index] ?? 0);
    if (bin.after > bin.first) stands.push(anchors[bin.first] ?? 0, anchors[bin.after - 1] ?? 0);
    return {
      x: (x0 + x1) / 2,
      x0,
      x1,
      y: axisY - height,
      count,
      first: bin.first,
      after: bin.after,
      others: bin.others,
      from: Math.min(...stands),
      to: Math.max(...stands),
    };
  });
  // The current event and main events stay nearest the axis; among equals, time order.
  const worth = (index: number) => (index === currentIndex ? 1000 : (importance[index] ?? 0));
  const byImportance = [...dots].sort(
    (a, b) => worth(b) - worth(a) || (anchorOf[a] ?? 0) - (anchorOf[b] ?? 0),
  );
  const laned = byImportance.map((index): Laned => {
    const mark = markOf(events, scale, index, words);
    const { x0, x1 } = mark.bar ?? { x0: mark.x - DOT_ROOM / 2, x1: mark.x + DOT_ROOM / 2 };
    return { ...mark, lane: lanes.place(x0 + 0.5, x1 - 0.5) ?? 0 };
  });
  const marks = [...bars, ...laned]
    .sort((a, b) => (anchorOf[a.index] ?? 0) - (anchorOf[b.index] ?? 0) || a.index - b.index)
    .map((mark): PlacedMark => ({ ...mark, y: axisY - mark.lane * LANE_HEIGHT }));
  const stack = Math.max(
    0,
    ...marks.map(({ lane }) => lane * LANE_HEIGHT),
    ...clusters.map(({ y }) => axisY - y),
  );
  return { marks, clusters, stack };
}

const countOf = ({ first, after, drawn, others }: Bin): number => after - first - drawn + others.length;

/** The events of a cluster, as indexes into the table. */
export function eventsOf(events: ShownEvents, cluster: Cluster, marks: PlacedMark[]): number[] {
  const drawn = new Set(marks.map(({ index }) => index));
  return membersOf(events, cluster).filter((index) => !drawn.has(index));
}

/**
 * Where a label leads to of an event that is in a column: anywhere in it, and always the same for the same event, so
 * that lines to one column stand beside each other.
 */
export function markIn(
  events: ShownEvents,
  scale: TimeScale,
  cluster: Cluster,
  index: number,
  words: Map<number, string>,
): Mark {
  const { id, title, dateWords: date, rank } = markOf(events, scale, index, words);
  return {
    index,
    id,
    title,
    dateWords: date,
    rank,
    x: Math.round(cluster.x0 + 2 + (cluster.x1 - cluster.x0 - 4) * ((index * GOLDEN) % 1)),
    y: cluster.y,
  };
}
