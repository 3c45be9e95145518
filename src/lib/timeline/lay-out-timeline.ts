import type { Source } from '#lib/corpus/source.ts';
import { findChapters } from './chapters.ts';
import type { LabelStyle } from './label-settings.ts';
import { placeLabels } from './place-labels.ts';
import type { PlacedLabel } from './placed-label.ts';
import { LANE_HEIGHT, placeInLanes, placeMarks, stackHeight, type PlacedMark } from './place-marks.ts';
import { placeBreakCaptions, placeTicks, TICK_SIZE, type Caption, type Tick } from './ticks.ts';
import { makeTimeScale, type TimeScale } from './time-scale.ts';
import { fitText, textWidth } from './text-width.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** A line for each outlet under the axis, with the events it reports. */
export interface SourceRow {
  sourceId: string;
  /** Its name as far as the gutter has room for it; null where there is room for a mark only. */
  name: string | null;
  y: number;
  marks: { id: string; x: number }[];
}

/** Everything that is drawn, in pixels of the band. */
export interface TimelineLayout {
  width: number;
  height: number;
  axisY: number;
  scale: TimeScale;
  marks: PlacedMark[];
  labels: PlacedLabel[];
  ticks: Tick[];
  captions: Caption[];
  breakCaptions: Caption[];
  rows: SourceRow[];
}

export interface LayoutInput {
  events: TimelineEvent[];
  sources: Pick<Source, 'id' | 'name'>[];
  currentId: string;
  /** BCP 47. */
  language: string;
  /** Width of the band in pixels. */
  widthPx: number;
}

/** What changes with the room there is; the largest `from` that the width reaches applies. */
const SIZES = [
  { from: 900, labels: 190, names: true, breakPx: 26, main: 18, background: 13 },
  { from: 600, labels: 190, names: true, breakPx: 20, main: 16, background: 13 },
];
const SMALLEST = { from: 0, labels: 190, names: false, breakPx: 12, main: 15, background: 12 };
const TOP = 14;
const ROW = 18;
const ABOVE_AXIS = 14;
/** Marks may stand so high before the labels are moved up for them. */
const STACK_AMONG_LABELS = 3 * LANE_HEIGHT;
const BELOW_AXIS = 48;
const BOTTOM = 10;
const RIGHT = 14;
/** Stands over the outlets' names. */
export const ROWS_HEADING = 'Reported by';
/** Left of the axis: outlets' names with a little air, or their marks. */
const NAME_SIZE = 13;
const NAME_AIR = 20;
const MARK_GUTTER = 26;
/** Names take at most this part of the width. */
const NAME_SHARE = 0.16;

function styles(main: number, background: number): Record<LabelStyle['name'], LabelStyle> {
  return {
    main: {
      name: 'main',
      face: 'serif',
      size: main,
      lineHeight: main + 4,
      dateSize: 13,
      oneLine: main * 17,
      twoLines: main * 12,
      maxLines: 3,
    },
    background: {
      name: 'background',
      // The current one is bold: all are measured so, and none moves when it becomes the current one.
      face: 'sansBold',
      size: background,
      lineHeight: background + 2,
      dateSize: 12,
      oneLine: 124,
      twoLines: 112,
      maxLines: 2,
    },
  };
}

/** The whole layout: events in, pixels out. Deterministic; knows no DOM. */
export function layOutTimeline({
  events,
  sources,
  currentId,
  language,
  widthPx,
}: LayoutInput): TimelineLayout {
  const size = SIZES.find(({ from }) => widthPx >= from) ?? SMALLEST;
  const gutter = size.names ? gutterFor(sources, widthPx) : MARK_GUTTER;
  const scale = makeTimeScale(findChapters(events), gutter, widthPx - RIGHT, size.breakPx);
  const laned = placeInLanes(events, scale);
  const stack = stackHeight(laned);
  const axisY = TOP + size.labels + Math.max(0, stack - STACK_AMONG_LABELS);
  const marks = placeMarks(laned, axisY);
  const byName = styles(size.main, size.background);
  const place = (ranked: PlacedMark[]) =>
    placeLabels(
      ranked,
      { width: widthPx, top: TOP, bottom: axisY - ABOVE_AXIS - stack },
      ranked.filter(({ id, rank }) => id === ranked[0]?.id || rank === 'main').length,
      ({ rank }) => byName[rank],
    );
  // Labels stay where they are from step to step, unless the current event would go without.
  const steady = place(inOrderOfImportance(marks, null));
  const isShown = marks.length === 0 || steady.some(({ id }) => id === currentId);
  const labels = isShown ? steady : place(inOrderOfImportance(marks, currentId));
  const firstRow = axisY + BELOW_AXIS;
  const rows = sources.map(({ id: sourceId, name }, index): SourceRow => {
    const reported = marks.filter((mark) => mark.sourceIds.includes(sourceId));
    return {
      sourceId,
      name: size.names ? fitText(name, 'sans', NAME_SIZE, gutter - NAME_AIR) : null,
      y: firstRow + index * ROW + ROW / 2,
      marks: reported.map(({ id, x }) => ({ id, x })),
    };
  });
  return {
    width: widthPx,
    height: firstRow + rows.length * ROW + BOTTOM,
    axisY,
    scale,
    marks,
    labels,
    ...placeTicks(scale, widthPx, language),
    breakCaptions: placeBreakCaptions(scale, widthPx),
    rows,
  };
}

/** Room for the longest name, within reason. */
function gutterFor(sources: LayoutInput['sources'], widthPx: number): number {
  const heading = textWidth(ROWS_HEADING, 'sans', TICK_SIZE);
  const widest = Math.max(heading, ...sources.map(({ name }) => textWidth(name, 'sans', NAME_SIZE)));
  return Math.min(widest + NAME_AIR, widthPx * NAME_SHARE);
}

/** The current event first, then the main ones, then what more outlets report; ties in time order. */
function inOrderOfImportance(marks: PlacedMark[], currentId: string | null): PlacedMark[] {
  const importance = ({ id, rank, sourceIds }: PlacedMark) =>
    (id === currentId ? 1000 : 0) + (rank === 'main' ? 100 : 0) + Math.min(99, sourceIds.length);
  return [...marks].sort((a, b) => importance(b) - importance(a));
}
