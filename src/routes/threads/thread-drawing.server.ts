import { shortDate } from '#lib/time/short-date.ts';
import type { Story } from '#lib/corpus/story.ts';
import { toEventColumns } from '#lib/timeline/to-event-columns.ts';
import { makeEventTable, type EventTable } from '#lib/timeline/event-table.ts';
import { layOutTimeline, type TimelineLayout } from '#lib/timeline/lay-out-timeline.ts';
import { allOf, onlyShown, prepareEvents, type ShownEvents } from '#lib/timeline/shown-events.ts';
import { threadPath } from '#lib/timeline/thread-path.ts';
import { TICK_OFFSET } from '#lib/timeline/ticks.ts';
import { makeTimeAxis, type TimeAxis } from '#lib/timeline/time-axis.ts';
import { wholeWindow } from '#lib/timeline/time-scale.ts';

/** Wide enough for labels; where a screen is narrower the list alone draws the thread. */
const SIZE = { widthPx: 1100, heightPx: 250 };
const PATH_PX = 26;

let known: { story: Story; table: EventTable; axis: TimeAxis; all: ShownEvents } | null = null;

/** A story ready to be drawn, once for all its threads. */
function prepared(story: Story) {
  if (known?.story === story) return known;
  const table = makeEventTable([toEventColumns(story)], shortDate);
  const all = prepareEvents(table, allOf(table), story.language, story.sources.length, 0);
  return (known = { story, table, axis: makeTimeAxis(table), all });
}

interface ThreadDrawing {
  layout: TimelineLayout;
  /** SVG path data. */
  path: string;
  /** Words under the axis. */
  captions: { x: number; text: string; anchor: 'start' | 'middle' }[];
}

/** The events of a thread where they stand in the whole story's time, and the path through them. */
export function drawThread(story: Story, threadId: string): ThreadDrawing {
  const { table, axis, all } = prepared(story);
  const shown = allOf(table).filter((index) => story.events[index]?.threads.includes(threadId));
  const events = onlyShown(all, shown);
  const input = { axis, events, sources: [], window: wholeWindow(axis), currentIndex: -1, ...SIZE };
  const layout = layOutTimeline({ ...input, pathPx: PATH_PX });
  return {
    layout,
    path: threadPath(layout, events).d,
    captions: [
      ...layout.ticks.flatMap(({ x, label }) =>
        label === null ? [] : [{ x: x + TICK_OFFSET, text: label, anchor: 'start' as const }],
      ),
      ...layout.captions.map(({ x, text }) => ({ x, text, anchor: 'middle' as const })),
    ],
  };
}
