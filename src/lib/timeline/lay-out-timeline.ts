import type { Source } from '#lib/corpus/source.ts';
import { labelCandidates } from './label-candidates.ts';
import type { LabelStyle } from './label-settings.ts';
import { placeLabels } from './place-labels.ts';
import type { PlacedLabel } from './placed-label.ts';
import type { PlacedMark } from './mark.ts';
import { placeEvents, type Cluster } from './place-marks.ts';
import { NAME_SIZE, placeRows, ROW, type SourceRow } from './place-rows.ts';
import type { ShownEvents } from './shown-events.ts';
import { placeBreakCaptions, placeTicks, TICK_SIZE, type Caption, type Tick } from './ticks.ts';
import type { TimeAxis } from './time-axis.ts';
import {
  CLOSED_GAPS,
  makeTimeScale,
  type Spacing,
  type TimeScale,
  type VisibleWindow,
} from './time-scale.ts';
import { textWidth } from './text-width.ts';

/** Everything that is drawn, in pixels of the band. */
export interface TimelineLayout {
  width: number;
  height: number;
  axisY: number;
  scale: TimeScale;
  /** Whether gaps are closed, if only a little: then breaks are drawn and say what they leave out. */
  isBroken: boolean;
  marks: PlacedMark[];
  clusters: Cluster[];
  labels: PlacedLabel[];
  ticks: Tick[];
  captions: Caption[];
  breakCaptions: Caption[];
  rows: SourceRow[];
}

export interface LayoutInput {
  axis: TimeAxis;
  events: ShownEvents;
  sources: Pick<Source, 'id' | 'name'>[];
  window: VisibleWindow;
  spacing?: Spacing;
  /** Index into the table of the current event; -1 for none. */
  currentIndex: number;
  /** The band, in pixels. */
  widthPx: number;
  heightPx: number;
  /** The labels of the drawing that this one follows. */
  previous?: PlacedLabel[];
  /** Whether the drawing is being moved. */
  isMoving?: boolean;
  /** Room to keep between the marks and the labels for a path from mark to mark (`threadPath`). */
  pathPx?: number;
  /** Dates in words, by index, kept from one layout to the next. */
  words?: Map<number, string>;
}

/** What changes with the room there is; the largest `from` that the width reaches applies. */
const SIZES = [
  { from: 900, names: true, breakPx: 26, main: 18, background: 13 },
  { from: 600, names: true, breakPx: 20, main: 16, background: 13 },
];
const SMALLEST = { from: 0, names: false, breakPx: 12, main: 15, background: 12 };
/** With more events in view than this, labels are set small and without their dates, which the axis tells. */
const CROWD = 60;
/** So many labels are searched a place for in a crowd; the others take what is left. */
const FOREMOST = 5;
const TOP = 14;
const ABOVE_AXIS = 14;
/** The axis and its words, where rows follow; and where they do not. */
const BELOW_AXIS = 48;
const BELOW_AXIS_ALONE = 30;
const BOTTOM = 10;
const RIGHT = 14;
/** Stands over the outlets' names. */
export const ROWS_HEADING = 'Reported by';
/** Left of the axis: outlets' names with a little air, or their marks. */
const NAME_AIR = 20;
const MARK_GUTTER = 26;
const NO_GUTTER = 10;
/** Names take at most this part of the width. */
const NAME_SHARE = 0.16;

/** Where the outlets would leave less height than this to the labels, there is no room for them. */
const LEAST_FOR_LABELS = 150;

/** The height of a band beside its labels: axis, outlets and margins. */
export const heightWithoutLabels = (rows: number): number => TOP + BELOW_AXIS + rows * ROW + BOTTOM;

function styles(main: number, background: number, isCrowd: boolean): Record<LabelStyle['name'], LabelStyle> {
  return {
    main: {
      name: 'main',
      face: 'serif',
      size: isCrowd ? 13 : main,
      lineHeight: isCrowd ? 15 : main + 4,
      dateSize: isCrowd ? 0 : 13,
      oneLine: isCrowd ? 120 : main * 17,
      twoLines: isCrowd ? 135 : main * 12,
      maxLines: 2,
    },
    background: {
      name: 'background',
      // The current one is bold: all are measured so, and none moves when it becomes the current one.
      face: 'sansBold',
      size: isCrowd ? 12 : background,
      lineHeight: (isCrowd ? 12 : background) + 2,
      dateSize: isCrowd ? 0 : 12,
      oneLine: 124,
      twoLines: 140,
      maxLines: 2,
    },
  };
}

/** The whole layout: events in, pixels out. Deterministic; knows no DOM. */
export function layOutTimeline(input: LayoutInput): TimelineLayout {
  const { axis, events, sources, window, spacing = CLOSED_GAPS, currentIndex, widthPx, heightPx } = input;
  const { previous = [], isMoving = false, pathPx = 0, words = new Map<number, string>() } = input;
  const size = SIZES.find(({ from }) => widthPx >= from) ?? SMALLEST;
  const hasRows = heightPx >= heightWithoutLabels(events.reporting.length) + LEAST_FOR_LABELS;
  const lines = hasRows ? events.reporting : [];
  const gutter = lines.length === 0 ? NO_GUTTER : size.names ? gutterFor(sources, widthPx) : MARK_GUTTER;
  const scale = makeTimeScale({
    axis,
    window,
    spacing,
    x0: gutter,
    x1: widthPx - RIGHT,
    breakPx: size.breakPx,
  });
  const axisY = heightPx - (lines.length > 0 ? BELOW_AXIS + lines.length * ROW + BOTTOM : BELOW_AXIS_ALONE);
  const placed = placeEvents(events, scale, axisY, axisY - TOP, currentIndex, words);
  const candidates = labelCandidates({
    events,
    scale,
    placed,
    currentIndex,
    words,
    only: isMoving ? previous.map(({ index }) => index) : null,
  });
  const isCrowd = placed.marks.length + placed.clusters.reduce((sum, { count }) => sum + count, 0) > CROWD;
  const byName = styles(size.main, size.background, isCrowd);
  const important = candidates.filter(({ index, rank }) => index === currentIndex || rank === 'main').length;
  const labels = placeLabels({
    marks: candidates,
    boundIndex: currentIndex,
    area: { width: widthPx, top: TOP, bottom: axisY - ABOVE_AXIS - placed.stack - pathPx },
    firstCount: isCrowd ? Math.min(FOREMOST, important) : important,
    secondCount: important,
    styleOf: ({ rank }) => byName[rank],
    previous,
    isMoving,
  });
  return {
    width: widthPx,
    height: heightPx,
    axisY,
    scale,
    isBroken: spacing > 0,
    marks: placed.marks,
    clusters: placed.clusters,
    labels,
    ...placeTicks(scale, widthPx, events.language),
    breakCaptions: lines.length > 0 && spacing > 0 ? placeBreakCaptions(scale, widthPx) : [],
    rows: placeRows(events, placed, {
      sources,
      nameWidth: size.names ? gutter - NAME_AIR : null,
      firstY: axisY + BELOW_AXIS + ROW / 2,
      lines,
    }),
  };
}

/** Room for the longest name, within reason. */
function gutterFor(sources: LayoutInput['sources'], widthPx: number): number {
  const heading = textWidth(ROWS_HEADING, 'sans', TICK_SIZE);
  const widest = Math.max(heading, ...sources.map(({ name }) => textWidth(name, 'sans', NAME_SIZE)));
  return Math.min(widest + NAME_AIR, widthPx * NAME_SHARE);
}
