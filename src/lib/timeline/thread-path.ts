import type { TimelineLayout } from './lay-out-timeline.ts';
import { countBefore, countUpTo, type ShownEvents } from './shown-events.ts';

/** Where a path touches a mark or the top of a column. */
export interface PathStop {
  x: number;
  y: number;
}

/** A line from event to event, in pixels of the band. */
export interface ThreadPath {
  /** In time order: every mark and every column that is drawn. */
  stops: PathStop[];
  /** SVG path data, through all of them. */
  d: string;
}

/** Arcs rise with the distance they span, so that near hops and far ones can be told apart; never higher than this. */
const RISE = { least: 6, perRootPx: 1.6, most: 34 };
/** Between an arc and the words above it. */
const BELOW_LABELS = 3;

const rounded = (px: number): number => Math.round(px * 10) / 10;

/**
 * The path of a thread through a drawing: an arc from each event to the next one in time. It keeps below the labels
 * and, as its control points do, within the band. Where the line goes on beyond what is in view, it runs to the edge.
 *
 * @param layout of these events alone, with `pathPx` for the arcs
 * @param events of the thread
 */
export function threadPath(
  layout: Pick<TimelineLayout, 'marks' | 'clusters' | 'labels' | 'axisY' | 'scale'>,
  events: Pick<ShownEvents, 'anchors' | 'anchorOf'>,
): ThreadPath {
  const { marks, clusters, labels, axisY, scale } = layout;
  // Marks come in the order of the table, which is that of time; on one place the first comes first.
  const stops = [
    ...marks.map(({ x, y, index }) => ({ x, y, index })),
    ...clusters.map(({ x, y, others, first }) => ({ x, y, index: others[0] ?? first })),
  ]
    .sort((a, b) => a.x - b.x || a.index - b.index)
    .map(({ x, y }) => ({ x, y }));
  const lowest = labels.reduce((bottom, { y, height }) => Math.max(bottom, y + height), 0) + BELOW_LABELS;
  /** The height of the control points of an arc, from above: the higher of its ends, less what it rises. */
  const crest = (a: PathStop, b: PathStop): number => {
    const rise = RISE.least + RISE.perRootPx * Math.sqrt(Math.abs(b.x - a.x));
    const end = Math.min(a.y, b.y);
    return Math.min(end, Math.max(lowest, end - Math.min(rise, RISE.most), 0));
  };
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return { stops, d: '' };
  const arcs = stops.slice(1).map((to, index) => arc(stops[index] ?? first, to, crest));
  const edge = (x: number, stop: PathStop): PathStop => ({ x, y: crest({ x, y: axisY }, stop) });
  const [left, right] = [edge(scale.x0, first), edge(scale.x1, last)];
  const goesOn = beyond(layout, events);
  const before = goesOn.before && first.x > scale.x0 ? `${at(left)}Q${at(first, left.y)},` : '';
  const after = goesOn.after && last.x < scale.x1 ? `Q${at(last, right.y)},${at(right)}` : '';
  return { stops, d: `M${before}${at(first)}${arcs.join('')}${after}` };
}

const at = ({ x, y }: PathStop, height = y): string => `${rounded(x)},${rounded(height)}`;

function arc(from: PathStop, to: PathStop, crest: (a: PathStop, b: PathStop) => number): string {
  const height = crest(from, to);
  const lean = (to.x - from.x) * 0.2;
  return `C${at({ x: from.x + lean, y: height })},${at({ x: to.x - lean, y: height })},${at(to)}`;
}

/** Whether events lie before and after what is in view: others than bars that reach into it and are drawn. */
function beyond(
  { marks, clusters, scale: { window } }: Pick<TimelineLayout, 'marks' | 'clusters' | 'scale'>,
  { anchors, anchorOf }: Pick<ShownEvents, 'anchors' | 'anchorOf'>,
): { before: boolean; after: boolean } {
  const drawn = [...marks.map(({ index }) => index), ...clusters.flatMap(({ others }) => others)];
  const moments = drawn.map((index) => anchorOf[index] ?? NaN);
  const before = moments.filter((ms) => ms < window.from).length;
  const after = moments.filter((ms) => ms > window.to).length;
  return {
    before: countBefore({ anchors }, window.from) > before,
    after: anchors.length - countUpTo({ anchors }, window.to) > after,
  };
}
