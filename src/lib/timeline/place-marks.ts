import { binsOf, countOf, holds, membersOf, within, type Bin } from './bins.ts';
import { LANE_HEIGHT, Lanes, markOf, type Laned, type Mark, type PlacedMark } from './mark.ts';
import { isWide, placeBars, wideRanges } from './place-bars.ts';
import { worthOf, type ShownEvents } from './shown-events.ts';
import { spreadEvenly } from './spread-evenly.ts';
import type { TimeScale } from './time-scale.ts';

/** Events that stand too close together to be told apart: a column, as high as they are many. */
export interface Cluster {
  /** Of its place on the axis (`Bin`). */
  number: number;
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

/** Dots nearer than this would hide each other. */
const DOT_ROOM = 11;
const FEW = { least: 2, most: 4 };
/** A stack of a few takes no more than about a third of the room above the axis. */
const ROOM_PER_LANE = 32;
const COLUMN_HEIGHT = { least: 15, most: 44 };
/** A column of so many is as high as columns get, even if there are no higher ones. */
const MANY = 40;

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
  const wide = wideRanges(events, scale);
  const bars = placeBars(events, scale, wide, currentIndex, words);
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
  for (const { range } of wide) {
    if (range.firstAnchor >= scale.window.from && range.lastAnchor <= scale.window.to) continue;
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
  const { anchorOf, anchors } = events;
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
      number: bin.number,
      x: (x0 + x1) / 2,
      x0,
      x1,
      y: axisY - height,
      count,
      first: bin.first,
      after: bin.after,
      others: bin.others,
      from: stands.reduce((least, ms) => Math.min(least, ms), Infinity),
      to: stands.reduce((most, ms) => Math.max(most, ms), -Infinity),
    };
  });
  // The current event and main events stay nearest the axis; among equals, time order.
  const worth = worthOf(events, currentIndex);
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
    x: Math.round(cluster.x0 + 2 + (cluster.x1 - cluster.x0 - 4) * spreadEvenly(index)),
    y: cluster.y,
  };
}
