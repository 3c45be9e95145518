import { framing } from '#lib/timeline/visible-window.ts';
import { layOutTimeline, type TimelineLayout } from '#lib/timeline/lay-out-timeline.ts';
import type { PlacedLabel } from '#lib/timeline/placed-label.ts';
import { eventsOf } from '#lib/timeline/place-marks.ts';
import { makeTimeAxis } from '#lib/timeline/time-axis.ts';
import { wholeWindow } from '#lib/timeline/time-scale.ts';
import { isPlainClick } from '#lib/view/is-plain-click.ts';
import { drawTimeline } from './draw-timeline.ts';
import type { EmbedReading } from './embed-reading.ts';

/** On either side of the drawing, so that no word touches the edge of the frame. */
const AIR = 6;
/** Less than this has no room for an axis. */
const LEAST = 120;

/**
 * The timeline of an embed, slim: all the time of the events that are shown. For pointers; the buttons and the list are
 * the way for all others.
 *
 * @param hrefOf where an event is in the full timeline
 * @param onselect an event was chosen, by its place in the table
 * @returns call it when another event is current, or others are shown
 */
export function wireTimeline(
  band: HTMLElement,
  reading: EmbedReading,
  hrefOf: (id: string) => string,
  onselect: (index: number) => void,
): () => void {
  const axis = makeTimeAxis(reading.table);
  const words = new Map<number, string>();
  /** The labels of the last drawing: the next one leaves them where they are. */
  let previous: { of: unknown[]; labels: PlacedLabel[] } = { of: [], labels: [] };
  let layout: TimelineLayout | null = null;

  function layOut(widthPx: number, heightPx: number): TimelineLayout {
    const { drawn, table, current: currentIndex } = reading;
    const of = [widthPx, heightPx, drawn];
    const isSame = of.every((value, index) => value === previous.of[index]);
    const input = { axis, events: drawn, sources: [], words, currentIndex, widthPx, heightPx };
    const whole = { ...input, previous: isSame ? previous.labels : [], window: wholeWindow(axis) };
    let next = layOutTimeline(whole);
    if (reading.count < table.count) {
      const from = Math.min(...[...reading.shown].map((index) => table.earliest[index] ?? 0));
      const to = Math.max(...[...reading.shown].map((index) => table.latest[index] ?? 0));
      next = layOutTimeline({ ...whole, window: framing(next.scale, from, to) });
    }
    previous = { of, labels: next.labels };
    return next;
  }

  function update(): void {
    const { clientWidth, clientHeight } = band;
    // What is hidden has no size; it is drawn when it has.
    if (clientWidth < LEAST || clientHeight === 0) return;
    layout = layOut(clientWidth - 2 * AIR, clientHeight);
    band.replaceChildren(drawTimeline(layout, reading.current, hrefOf));
    band.dataset['timelineReady'] = '';
  }

  band.dataset['timeline'] = '';
  band.onclick = (click) => {
    const chosen = (click.target as Element).closest<SVGElement>('[data-index], [data-cluster]');
    // With a key held it is a link: to the full timeline, in a place of the reader's choice.
    if (!chosen || !isPlainClick(click)) return;
    click.preventDefault();
    const { index, cluster: place } = chosen.dataset;
    const cluster = layout?.clusters[Number(place ?? -1)];
    const first = cluster && layout ? eventsOf(reading.drawn, cluster, layout.marks)[0] : Number(index);
    if (first !== undefined) onselect(first);
  };
  new ResizeObserver(update).observe(band);
  return update;
}
