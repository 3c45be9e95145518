import type { TimelineLayout } from '#lib/timeline/lay-out-timeline.ts';
import { LANE_HEIGHT, type PlacedMark } from '#lib/timeline/mark.ts';
import type { PlacedLabel } from '#lib/timeline/placed-label.ts';
import { TICK_OFFSET } from '#lib/timeline/ticks.ts';
import { countWords } from '#lib/view/count-words.ts';

type Attributes = Record<string, string | number | undefined>;

/** An element of SVG with what stands in it; an attribute that is undefined is left out. */
function svg(name: string, attributes: Attributes, ...content: (Element | string)[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, String(value));
  element.append(...content);
  return element;
}

/** How far an end that is open or unknown fades out. */
const TAIL = 26;
/** A bar is drawn a little beyond what is seen, so that its soft end is out of sight. */
const BEYOND = 80;

/** What bars are filled with: nobody knows where in them it was. */
const fade = (id: string, opacities: number[], className?: string) =>
  svg(
    'linearGradient',
    { id, class: className },
    ...opacities.map((opacity, index) =>
      svg('stop', {
        offset: opacities.length === 2 ? index : [0, 0.18, 0.82, 1][index],
        'stop-opacity': opacity,
      }),
    ),
  );

/** What a label stands on: the grid ends there. */
function paperOf({ align, x, y, width, height }: PlacedLabel): SVGElement {
  const left = { start: x, middle: x - width / 2, end: x - width }[align];
  return svg('rect', { class: 'paper', x: left - 3, y, width: width + 6, height });
}

/**
 * Draws a layout as `view/TimelineDrawing` does, without what an embed has no room for: who reported what, and the
 * paths of threads. Marks and labels carry `data-index`, columns `data-cluster`.
 *
 * @param current place of the current event in the table
 */
export function drawTimeline(
  layout: TimelineLayout,
  current: number,
  hrefOf: (id: string) => string,
): SVGElement {
  const { axisY, scale, width, height } = layout;
  const line = (className: string, x1: number, x2: number, y1: number, y2: number) =>
    svg('line', { class: className, x1, x2, y1, y2 });
  const words = (x: number, text: string, anchor?: string) =>
    svg('text', { class: 'tick', x, y: axisY + 22, 'text-anchor': anchor }, text);
  const now = (index: number) => (index === current ? ' now' : '');
  const link = (index: number, id: string, className: string, ...content: Element[]) =>
    svg(
      'a',
      { href: hrefOf(id), tabindex: -1, 'data-index': index, class: className + now(index) },
      ...content,
    );
  /** What is seen of a stretch of the axis. */
  const seen = (parts: { x0: number; x1: number }[], className: string) =>
    parts.flatMap(({ x0, x1 }) => {
      const [from, to] = [Math.max(x0, scale.x0), Math.min(x1, scale.x1)];
      return to > from ? [line(className, from, to, axisY, axisY)] : [];
    });
  const breaks = scale.breaks
    .map(({ x0, x1 }) => (x0 + x1) / 2)
    .filter((x) => x > scale.x0 + 4 && x < scale.x1 - 4)
    .map((x) =>
      svg('path', { class: 'axis', d: `M${x - 5} ${axisY + 6} l4 -12 M${x + 1} ${axisY + 6} l4 -12` }),
    );

  const shape = ({ bar, x, y, index, rank, openStart, openEnd }: PlacedMark): Element[] => {
    if (!bar)
      return [
        svg('circle', { class: 'reach', cx: x, cy: y, r: 12 }),
        svg('circle', {
          class: 'dot',
          cx: x,
          cy: y,
          r: index === current ? 7 : rank === 'main' ? 5.5 : 4,
        }),
      ];
    const [x0, x1] = [Math.max(bar.x0, scale.x0 - BEYOND), Math.min(bar.x1, scale.x1 + BEYOND)];
    const rect = (className: string, from: number, to: number, more: Attributes = {}) =>
      svg('rect', { class: className, x: from, y: y - 4, width: to - from, height: 7, ...more });
    return [
      rect('reach', x0, x1, { y: y - LANE_HEIGHT, height: LANE_HEIGHT * 2 }),
      ...(openStart ? [rect('tail', x0 - TAIL, x0 + 8, { fill: 'url(#tail_start)' })] : []),
      ...(openEnd ? [rect('tail', x1 - 8, x1 + TAIL, { fill: 'url(#tail_end)' })] : []),
      rect('bar', x0, x1, { rx: 3 }),
    ];
  };
  const marks = (withBars: boolean) =>
    layout.marks
      .filter(({ bar }) => (bar !== null) === withBars)
      .sort((a, b) => Number(a.index === current) - Number(b.index === current))
      .map((mark) =>
        link(
          mark.index,
          mark.id,
          `dated ${mark.rank}${mark.doubtful ? ' doubtful' : ''}`,
          svg('title', {}, `${mark.title}, ${mark.dateWords}`),
          ...shape(mark),
        ),
      );
  const columns = layout.clusters.map(({ x, x0, x1, y, count }, place) =>
    svg(
      'g',
      { class: 'cluster', 'data-cluster': place },
      svg('title', {}, `${count} events`),
      svg('rect', { x: x0, y, width: x1 - x0, height: axisY - y + 2, rx: 3 }),
      svg('text', { x, y: y + 12, 'text-anchor': 'middle' }, countWords(count)),
    ),
  );
  const labels = layout.labels.map(({ index, id, style, align, x, y, lines, height, dateWords }) =>
    link(
      index,
      id,
      `label ${style.name}`,
      svg(
        'text',
        {
          'data-event-title': lines.join(' '),
          'data-event-id': id,
          'font-size': style.size,
          'text-anchor': align,
        },
        ...lines.map((text, row) => svg('tspan', { x, y: y + (row + 1) * style.lineHeight - 5 }, text)),
      ),
      ...(style.dateSize > 0
        ? [
            svg(
              'text',
              { class: 'date', x, y: y + height - 3, 'font-size': style.dateSize, 'text-anchor': align },
              dateWords,
            ),
          ]
        : []),
    ),
  );
  const at = layout.marks.find(({ index }) => index === current);
  const isInView = at !== undefined && at.x >= scale.x0 - 1 && at.x <= scale.x1 + 1;
  const box = { width, height, viewBox: `0 0 ${width} ${height}` };
  return svg(
    'svg',
    { ...box, 'aria-hidden': 'true', focusable: 'false' },
    svg(
      'defs',
      {},
      fade('soft_edges', [0, 1, 1, 0]),
      fade('soft_edges_now', [0, 1, 1, 0], 'now'),
      fade('tail_start', [0, 1]),
      fade('tail_end', [1, 0]),
      svg(
        'clipPath',
        { id: 'axis_only' },
        svg('rect', { x: scale.x0 - 10, y: 0, width: scale.x1 - scale.x0 + 20, height }),
      ),
    ),
    ...layout.ticks.map(({ x }) => line('grid', x, x, 0, axisY + 9)),
    ...layout.labels.map(paperOf),
    ...seen(scale.segments, 'axis'),
    ...seen(scale.breaks, 'gap'),
    ...breaks,
    ...(isInView ? [line('leader now', at.x, at.x, at.y, axisY)] : []),
    ...layout.ticks.flatMap(({ x, label }) => (label === null ? [] : [words(x + TICK_OFFSET, label)])),
    ...layout.captions.map(({ x, text }) => words(x, text, 'middle')),
    ...layout.labels.map(({ index, leader: { x, y0, y1 } }) => line(`leader${now(index)}`, x, x, y0, y1)),
    svg('g', { 'clip-path': 'url(#axis_only)' }, ...marks(true), ...columns, ...marks(false)),
    ...labels,
  );
}
