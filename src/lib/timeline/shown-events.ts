import { bisectLeft, bisectRight } from 'd3';
import { has, type EventTable } from './event-table.ts';

/** The events that pass the filter, made ready to be drawn in any window: all that costs time with their number. */
export interface ShownEvents {
  table: EventTable;
  /** BCP 47. */
  language: string;
  /** Indexes into the table, by where the events stand on the axis. */
  order: Uint32Array;
  /** Where they stand, ascending; milliseconds on the wall clock. */
  anchors: Float64Array;
  /** Where each event of the table stands, by its index; NaN for one that is not shown. */
  anchorOf: Float64Array;
  /** Where each event of the table stands in `order`, by its index; only for those that are shown. */
  placeOf: Uint32Array;
  /** The events that are no dots, as their dates name more than a day: those that name the same together. */
  ranges: SameRange[];
  /** How important each event of the table is, by its index. */
  importance: Uint8Array;
  /** A line for each of the sources that report most, and one for the rest. */
  reporting: Reporting[];
}

/** Events whose dates name the same stretch of time. */
export interface SameRange {
  /** Milliseconds on the wall clock. */
  from: number;
  to: number;
  /** Between these their anchors lie. */
  firstAnchor: number;
  lastAnchor: number;
  /** Indexes into the table, the most important first. */
  indexes: number[];
}

/** How many of the shown events some sources report. */
export interface Reporting {
  /** Places in the story's list. */
  sources: number[];
  /** How many of the first n events of `order` they report, for each n. */
  upTo: Uint32Array;
  /** Whether an event of the table is reported by one of them, by its set of sources. */
  bySet: boolean[];
}

/** Dots of one day stand as if the day held so many places at least: close together where they are few. */
const PLACES_IN_DAY = 8;

/** Indexes of the shown events in the order of their extents, so that equal ones stand together. */
function byExtent({ earliest, latest }: EventTable, shown: Uint32Array): Uint32Array {
  const compare = (a: number, b: number) =>
    (earliest[a] ?? 0) - (earliest[b] ?? 0) || (latest[a] ?? 0) - (latest[b] ?? 0) || a - b;
  // They nearly always are in this order: only a date without a stated beginning stands before its first moment.
  const isSorted = shown.every((index, place) => place === 0 || compare(shown[place - 1] ?? 0, index) < 0);
  return isSorted ? shown : shown.slice().sort(compare);
}

/**
 * Where events stand: in the middle of what their date names. Where several name the same, nothing says where in it
 * each belongs: they stand beside each other around the middle, in the order of the story.
 */
function anchorsOf(table: EventTable, shown: Uint32Array): Float64Array {
  const { earliest, latest } = table;
  const anchorOf = new Float64Array(table.count).fill(NaN);
  const sorted = byExtent(table, shown);
  for (let first = 0; first < sorted.length;) {
    const start = earliest[sorted[first] ?? 0] ?? 0;
    const end = latest[sorted[first] ?? 0] ?? 0;
    let after = first;
    while (
      after < sorted.length &&
      earliest[sorted[after] ?? 0] === start &&
      latest[sorted[after] ?? 0] === end
    )
      after++;
    const count = after - first;
    const isDay = has(table, sorted[first] ?? 0, 'exact');
    const places = isDay ? Math.max(PLACES_IN_DAY, count) : count;
    for (let place = 0; place < count; place++) {
      const share = 0.5 + (place - (count - 1) / 2) / (places + 1);
      anchorOf[sorted[first + place] ?? 0] = start + (end - start) * share;
    }
    first = after;
  }
  return anchorOf;
}

/** All events by where they stand. Dots are in order, nearly always: then the others alone are sorted, and put among them. */
function byAnchor(table: EventTable, anchorOf: Float64Array): Uint32Array {
  const compare = (a: number, b: number) => (anchorOf[a] ?? 0) - (anchorOf[b] ?? 0) || a - b;
  const all = allOf(table);
  const dots = all.filter((index) => has(table, index, 'exact'));
  const bars = all.filter((index) => !has(table, index, 'exact')).sort(compare);
  if (!dots.every((index, place) => place === 0 || compare(dots[place - 1] ?? 0, index) < 0))
    dots.sort(compare);
  let [dot, bar] = [0, 0];
  return all.map(() => {
    const isDot = bar >= bars.length || (dot < dots.length && compare(dots[dot] ?? 0, bars[bar] ?? 0) < 0);
    return (isDot ? dots[dot++] : bars[bar++]) ?? 0;
  });
}

function rangesOf(
  table: EventTable,
  shown: Uint32Array,
  importance: Uint8Array,
  anchorOf: Float64Array,
): SameRange[] {
  const ranges: SameRange[] = [];
  const long = shown.filter((index) => !has(table, index, 'exact'));
  for (const index of byExtent(table, long)) {
    const [from, to] = [table.earliest[index] ?? 0, table.latest[index] ?? 0];
    const anchor = anchorOf[index] ?? 0;
    const last = ranges.at(-1);
    if (last?.from === from && last.to === to) {
      last.indexes.push(index);
      // They stand in the order of the story.
      last.lastAnchor = anchor;
    } else ranges.push({ from, to, firstAnchor: anchor, lastAnchor: anchor, indexes: [index] });
  }
  for (const { indexes } of ranges)
    indexes.sort((a, b) => (importance[b] ?? 0) - (importance[a] ?? 0) || a - b);
  return ranges;
}

/** Which sources have a line: those that report most, and in the last line the rest. */
function linesOf(table: EventTable, sourceCount: number, lines: number): number[][] {
  const reported = new Float64Array(sourceCount);
  for (const set of table.sources)
    for (const source of table.sourceSets[set] ?? []) reported[source] = (reported[source] ?? 0) + 1;
  const all = Array.from({ length: sourceCount }, (_, source) => source);
  if (sourceCount <= lines) return all.map((source) => [source]);
  const most = [...all].sort((a, b) => (reported[b] ?? 0) - (reported[a] ?? 0) || a - b);
  const single = most.slice(0, lines - 1).sort((a, b) => a - b);
  return [...single.map((source) => [source]), all.filter((source) => !single.includes(source))];
}

function reportingOf(table: EventTable, order: Uint32Array, lines: number[][]): Reporting[] {
  return lines.map((sources) => {
    const bySet = table.sourceSets.map((set) => set.some((source) => sources.includes(source)));
    const upTo = new Uint32Array(order.length + 1);
    let count = 0;
    for (let place = 0; place < order.length; place++) {
      if (bySet[table.sources[order[place] ?? 0] ?? 0]) count++;
      upTo[place + 1] = count;
    }
    return { sources, upTo, bySet };
  });
}

/** What an event is worth where there is room for few; the current one more than any other. -1: there is none. */
export const worthOf =
  ({ importance }: ShownEvents, currentIndex: number) =>
  (index: number): number =>
    index === currentIndex ? 1000 : (importance[index] ?? 0);

/**
 * Makes events ready to be drawn. Takes time in proportion to the number of all.
 *
 * @param shown indexes into the table, ascending
 * @param language BCP 47
 * @param sourceCount how many sources the story has
 * @param lines at most so many lines are drawn of who reports what
 */
export function prepareEvents(
  table: EventTable,
  shown: Uint32Array,
  language: string,
  sourceCount: number,
  lines: number,
): ShownEvents {
  const importance = new Uint8Array(table.count);
  for (let index = 0; index < table.count; index++) {
    const reports = table.sourceSets[table.sources[index] ?? 0]?.length ?? 0;
    importance[index] = (has(table, index, 'main') ? 100 : 0) + Math.min(99, reports);
  }
  const anchorOf = anchorsOf(table, allOf(table));
  const order = byAnchor(table, anchorOf);
  const prepared: ShownEvents = {
    table,
    language,
    importance,
    anchorOf,
    ...placesOf(table, order, anchorOf),
    ranges: rangesOf(table, allOf(table), importance, anchorOf),
    reporting: reportingOf(table, order, linesOf(table, sourceCount, lines)),
  };
  return shown.length === table.count ? prepared : onlyShown(prepared, shown);
}

/**
 * Those events alone that pass a filter. Each stands where it stands among all, so that nothing moves when others go;
 * nothing is sorted anew, so that a filter is as fast as one pass over the events.
 *
 * @param all as `prepareEvents` gives them
 * @param shown indexes into the table
 */
export function onlyShown(all: ShownEvents, shown: Uint32Array): ShownEvents {
  const { table } = all;
  const isShown = new Uint8Array(table.count);
  // By numbers, and by what is shown rather than by all: the answer to a search waits for it.
  const places = new Uint32Array(shown.length);
  const anchorOf = new Float64Array(table.count).fill(NaN);
  for (let at = 0; at < shown.length; at++) {
    const index = shown[at] ?? 0;
    isShown[index] = 1;
    places[at] = all.placeOf[index] ?? 0;
    anchorOf[index] = all.anchorOf[index] ?? 0;
  }
  const order = places.sort().map((place) => all.order[place] ?? 0);
  const ranges: SameRange[] = [];
  for (const range of all.ranges) {
    const [first = 0] = range.indexes;
    const isAlone = range.indexes.length === 1;
    if (isAlone && isShown[first] === 0) continue;
    const indexes = isAlone ? range.indexes : range.indexes.filter((index) => isShown[index]);
    if (indexes.length > 0) ranges.push(isAlone ? range : { ...range, indexes });
  }
  return {
    ...all,
    anchorOf,
    ...placesOf(table, order, anchorOf),
    ranges,
    reporting: reportingOf(
      table,
      order,
      all.reporting.map(({ sources }) => sources),
    ),
  };
}

function placesOf(
  table: EventTable,
  order: Uint32Array,
  anchorOf: Float64Array,
): Pick<ShownEvents, 'order' | 'anchors' | 'placeOf'> {
  const anchors = new Float64Array(order.length);
  const placeOf = new Uint32Array(table.count);
  for (let place = 0; place < order.length; place++) {
    const index = order[place] ?? 0;
    anchors[place] = anchorOf[index] ?? 0;
    placeOf[index] = place;
  }
  return { order, anchors, placeOf };
}

/** Every event of a table. */
export const allOf = ({ count }: EventTable): Uint32Array =>
  Uint32Array.from({ length: count }, (_, index) => index);

/** How many of the events in `order` stand before a moment. */
export const countBefore = ({ anchors }: Pick<ShownEvents, 'anchors'>, ms: number): number =>
  bisectLeft(anchors, ms);

/** How many stand before it or at it. */
export const countUpTo = ({ anchors }: Pick<ShownEvents, 'anchors'>, ms: number): number =>
  bisectRight(anchors, ms);
