import { shortDate } from '#lib/time/short-date.ts';
import type { Story } from '#lib/corpus/story.ts';
import { toEventColumns } from '#lib/timeline/to-event-columns.ts';
import { makeEventTable } from '#lib/timeline/event-table.ts';
import { layOutTimeline } from '#lib/timeline/lay-out-timeline.ts';
import type { PlacedMark } from '#lib/timeline/mark.ts';
import type { PlacedLabel } from '#lib/timeline/placed-label.ts';
import { allOf, prepareEvents } from '#lib/timeline/shown-events.ts';
import { makeTimeAxis } from '#lib/timeline/time-axis.ts';
import { wholeWindow, type TimeScale } from '#lib/timeline/time-scale.ts';
import { ACCENT, BAND, BAR, COLUMN, element, INK, lineBetween, SOFT_INK, textAt } from './svg.ts';

/** A bar whose ends nobody knows fades out: the gradients that bars are filled with. */
export const softEdges = (): string =>
  Object.entries({ soft: BAR, now: ACCENT })
    .map(([id, colour]) => {
      const stops = [0, 1, 1, 0].map((opacity, index) =>
        element('stop', {
          offset: [0, 0.2, 0.8, 1][index] ?? 0,
          'stop-color': colour,
          'stop-opacity': opacity,
        }),
      );
      return element('linearGradient', { id }, stops.join(''));
    })
    .join('');

function drawAxis({ segments, breaks }: TimeScale, axisY: number): string[] {
  const stroke = { 'stroke-width': 1.25 };
  return [
    ...segments.map(({ x0, x1 }) => lineBetween(x0, axisY, x1, axisY, INK, stroke)),
    ...breaks.flatMap(({ x0, x1 }) =>
      [-4.5, 0.5].map((dx) => {
        const x = (x0 + x1) / 2 + dx;
        return lineBetween(x, axisY + 5, x + 4, axisY - 5, INK, stroke);
      }),
    ),
  ];
}

function drawBar({ bar, y }: PlacedMark, isOpening: boolean): string {
  const { x0, x1 } = bar ?? { x0: 0, x1: 0 };
  return element('rect', {
    x: x0,
    y: y - 4,
    width: x1 - x0,
    height: 8,
    fill: `url(#${isOpening ? 'now' : 'soft'})`,
  });
}

function drawDot({ rank, x, y }: PlacedMark, isOpening: boolean): string {
  const look = isOpening
    ? { r: 7, fill: ACCENT, stroke: BAND, 'stroke-width': 2 }
    : rank === 'main'
      ? { r: 5.5, fill: INK, stroke: BAND, 'stroke-width': 2 }
      : { r: 4, fill: BAND, stroke: INK, 'stroke-width': 1.5 };
  return element('circle', { cx: x, cy: y, ...look });
}

function drawLabel(
  { lines, x, y, align, style, height, dateWords }: PlacedLabel,
  isOpening: boolean,
): string[] {
  const shared = { anchor: align, halo: true };
  const face = style.name === 'main' ? 'serif' : isOpening ? 'sansBold' : 'sans';
  const fill = isOpening ? ACCENT : INK;
  const titles = lines.map((line, index) =>
    textAt(x, y + (index + 1) * style.lineHeight - 5, line, { ...shared, face, size: style.size, fill }),
  );
  const date = {
    ...shared,
    face: 'sans',
    size: style.dateSize,
    fill: isOpening ? ACCENT : SOFT_INK,
  } as const;
  return style.dateSize > 0 ? [...titles, textAt(x, y + height - 3, dateWords, date)] : titles;
}

/**
 * The whole timeline as SVG, as the page draws it on a small screen: events above the axis, the one that the story
 * opens on in the accent. Who reported what is too small for a card.
 */
export function drawTimeline(story: Story, widthPx: number, heightPx: number): string {
  const table = makeEventTable([toEventColumns(story)], shortDate);
  const axis = makeTimeAxis(table);
  const opening = story.events.findIndex(({ id }) => id === story.opening);
  const { axisY, scale, labels, ticks, captions, marks, clusters } = layOutTimeline({
    axis,
    events: prepareEvents(table, allOf(table), story.language, story.sources.length, 0),
    sources: [],
    window: wholeWindow(axis),
    currentIndex: opening,
    widthPx,
    heightPx,
  });
  const words = { face: 'sans', size: 12, fill: SOFT_INK, halo: true } as const;
  const inOrder = marks.toSorted((a, b) => Number(a.index === opening) - Number(b.index === opening));
  return [
    ...labels.map(({ leader: { x, y0, y1 }, index }) =>
      index === opening
        ? lineBetween(x, y0, x, y1, ACCENT, { 'stroke-width': 1.5 })
        : lineBetween(x, y0, x, y1, INK, { opacity: 0.55 }),
    ),
    ...drawAxis(scale, axisY),
    ...ticks.map(({ x, label }) => (label === null ? '' : textAt(x + 5, axisY + 22, label, words))),
    ...captions.map(({ x, text }) => textAt(x, axisY + 22, text, { ...words, anchor: 'middle' })),
    ...inOrder.filter(({ bar }) => bar).map((mark) => drawBar(mark, mark.index === opening)),
    ...clusters.map(({ x0, x1, y }) =>
      element('rect', { x: x0, y, width: x1 - x0, height: axisY - y + 2, rx: 3, fill: COLUMN }),
    ),
    ...inOrder.filter(({ bar }) => !bar).map((mark) => drawDot(mark, mark.index === opening)),
    ...labels.flatMap((label) => drawLabel(label, label.index === opening)),
  ].join('\n');
}
