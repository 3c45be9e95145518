import { shortDate } from '#lib/time/short-date.ts';
import { makeEventTable } from '#lib/timeline/event-table.ts';
import { layOutTimeline, type TimelineLayout } from '#lib/timeline/lay-out-timeline.ts';
import { allOf, prepareEvents } from '#lib/timeline/shown-events.ts';
import { makeTimeAxis } from '#lib/timeline/time-axis.ts';
import { wholeWindow } from '#lib/timeline/time-scale.ts';
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
const BELOW = 22;

/** The timeline at the foot of a screen, and the part of its layout that is seen. */
export interface Strip {
  layout: TimelineLayout;
  /** In pixels of the drawing. */
  top: number;
  height: number;
}

/**
 * Draws the strip for any event of a story: what costs time is done once.
 *
 * @returns the strip with an event as the current one, by its place in the story (-1 for none), so many u wide
 */
export function stripOf(story: PresentedStory): (current: number, widthU: number) => Strip {
  const table = makeEventTable([toEventColumns(story)], shortDate);
  const axis = makeTimeAxis(table);
  const events = prepareEvents(table, allOf(table), story.language, story.sources.length, 0);
  return (currentIndex, widthU) => {
    const layout = layOutTimeline({
      axis,
      events,
      sources: [],
      window: wholeWindow(axis),
      currentIndex,
      widthPx: Math.round(widthU * STRIP_SCALE),
      heightPx: LAYOUT_HEIGHT,
    });
    return { layout, top: layout.axisY - ABOVE, height: ABOVE + BELOW };
  };
}
