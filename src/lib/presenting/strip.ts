import { shortDate } from '#lib/time/short-date.ts';
import { makeEventTable } from '#lib/timeline/event-table.ts';
import { layOutTimeline, type TimelineLayout } from '#lib/timeline/lay-out-timeline.ts';
import { allOf, prepareEvents } from '#lib/timeline/shown-events.ts';
import { makeTimeAxis } from '#lib/timeline/time-axis.ts';
import { EVEN, makeTimeScale, wholeWindow, type VisibleWindow } from '#lib/timeline/time-scale.ts';
import { toEventColumns } from '#lib/timeline/to-event-columns.ts';
import type { PresentedStory } from './screen.ts';

/**
 * Pixels of the drawing to 1 u. The timeline's words are 12 pixels high, so they stand at 4 % of the image, its marks
 * at 2.7 % and more.
 */
export const STRIP_SCALE = 3;

/** Height of the layout that the strip is cut from, and of what is cut: marks above the axis, words below it. */
const LAYOUT_HEIGHT = 60;
const ABOVE = 17;
const BELOW = 24;

/** An event and its neighbours have so much room each, in pixels of the drawing: their marks stand apart. */
const ROOM = 24;

/** Air left and right of it: letters are a little wider than the table of widths has them. */
const BESIDE = 4;

/** The timeline at the foot of a screen, and the part of its layout that is seen. */
export interface Strip {
  layout: TimelineLayout;
  /** In pixels of the drawing. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Whether the story goes on beyond what is seen. */
  goesOn: { before: boolean; after: boolean };
}

/**
 * Draws the strip for any event of a story: what costs time is done once. Every event has the same room, so that the
 * current one can be told from its neighbours from the last row; breaks and ticks say what time lies between. Of a
 * story with more events than there is room for it shows those around the current one; with none current, as on the
 * title, all of them, however close.
 *
 * @returns the strip with an event as the current one, by its place in the story (-1 for none), so many u wide
 */
export function stripOf(story: PresentedStory): (current: number, widthU: number) => Strip {
  const table = makeEventTable([toEventColumns(story)], shortDate);
  const axis = makeTimeAxis(table);
  const events = prepareEvents(table, allOf(table), story.language, story.sources.length, 0);
  const whole = wholeWindow(axis);
  const { position, invert } = makeTimeScale({
    axis,
    window: whole,
    spacing: EVEN,
    x0: 0,
    x1: 1,
    breakPx: 0,
  });
  /** What is seen around an event: as much of the story as there is room for. */
  const windowAt = (current: number, widthPx: number): VisibleWindow => {
    const share = widthPx / (ROOM * table.count);
    if (share >= 1 || current < 0) return whole;
    const middle = position(events.anchorOf[current] ?? 0);
    const from = Math.min(Math.max(0, middle - share / 2), 1 - share);
    return { from: invert(from), to: invert(from + share) };
  };
  return (currentIndex, widthU) => {
    const widthPx = Math.round(widthU * STRIP_SCALE) - 2 * BESIDE;
    const window = windowAt(currentIndex, widthPx);
    const layout = layOutTimeline({
      axis,
      events,
      sources: [],
      window,
      spacing: EVEN,
      currentIndex,
      widthPx,
      heightPx: LAYOUT_HEIGHT,
    });
    return {
      layout,
      left: -BESIDE,
      top: layout.axisY - ABOVE,
      width: widthPx + 2 * BESIDE,
      height: ABOVE + BELOW,
      goesOn: { before: window.from > whole.from, after: window.to < whole.to },
    };
  };
}
