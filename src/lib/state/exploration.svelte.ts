import type { EventTable } from '#lib/timeline/event-table.ts';
import { allOf, onlyShown, prepareEvents, type ShownEvents } from '#lib/timeline/shown-events.ts';
import { makeTimeAxis, type TimeAxis } from '#lib/timeline/time-axis.ts';
import { failures, passing } from './filter-events.ts';
import { NO_FILTER, type Filter } from './filter.ts';
import type { FullText } from './full-text.svelte.ts';
import { Reader } from './reader.svelte.ts';
import type { StoryHead } from './story-context.ts';
import { TimelineView } from './timeline-view.svelte.ts';

/** So many outlets have a line of their own under the axis; of more, the last stands for the rest. */
const OUTLET_LINES = 6;

/** All events of a story, ready to be drawn, and the axis they stand on. */
export interface Drawable {
  events: ShownEvents;
  axis: TimeAxis;
}

/** Makes the events of a story ready to be drawn. Takes time with their number. */
export const drawableOf = ({ language, sources }: StoryHead, table: EventTable): Drawable => ({
  events: prepareEvents(table, allOf(table), language, sources.length, OUTLET_LINES),
  axis: makeTimeAxis(table),
});

/** What a reader is doing with a story: which events are looked for, which one is read, which time is in view. */
export class Exploration {
  readonly head: StoryHead;
  readonly table: EventTable;
  readonly search: FullText;
  readonly reader: Reader;
  #filter = $state.raw<Filter>(NO_FILTER);

  /** @param drawable the events as `drawableOf` gives them, where they were made ready before */
  constructor(head: StoryHead, table: EventTable, search: FullText, drawable = drawableOf(head, table)) {
    this.head = head;
    this.table = table;
    this.search = search;
    this.all = drawable.events;
    this.view = new TimelineView(drawable.axis);
    this.reader = new Reader(table, () => this.shown, head.opening);
  }

  /** What the search found, if there is one. */
  readonly found = $derived.by(() => this.search.find(this.#filter.text));
  /** The events that it found; null where nothing is searched for, or cannot be yet. */
  readonly matches = $derived(this.found?.events ?? null);
  /** What each event fails of the filter: all that is asked of it shares this pass over the events. */
  readonly failed = $derived.by(() => failures(this.table, this.#filter, this.head, this.matches));
  /** The events that pass the filter: places in the table, ascending. */
  readonly shown = $derived.by(() => passing(this.failed, this.matches));
  /** All events, and those that pass the filter, ready to be drawn. */
  readonly all: ShownEvents;
  readonly drawn = $derived.by((): ShownEvents => {
    const shown = this.held ?? this.shown;
    return shown.length === this.table.count ? this.all : onlyShown(this.all, shown);
  });
  /** What stays drawn although others are shown by now: the number of a search is painted first, and the drawing follows. */
  held = $state.raw<Uint32Array | null>(null);
  readonly view: TimelineView;

  get filter(): Filter {
    return this.#filter;
  }

  /** Looks for other events. An address is read anew with every step: the same filter changes nothing. */
  look(filter: Filter): void {
    if (JSON.stringify(filter) !== JSON.stringify(this.#filter)) this.#filter = filter;
    this.reader.settle();
  }
}
