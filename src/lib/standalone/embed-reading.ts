import type { EmbedFilter } from '#lib/embedding/embed-address.ts';
import { foremost } from '#lib/embedding/foremost.ts';
import { failures, passing } from '#lib/state/filter-events.ts';
import { NO_FILTER } from '#lib/state/filter.ts';
import { positionOf } from '#lib/state/paging.ts';
import type { EventTable } from '#lib/timeline/event-table.ts';
import { allOf, onlyShown, prepareEvents, type ShownEvents } from '#lib/timeline/shown-events.ts';

/**
 * What an embed shows, and where in it the reader is: what `state/Reader` is to the site, without the runes, whose
 * runtime would not fit into the file.
 */
export class EmbedReading {
  readonly table: EventTable;
  /** Place of the current event in the table; it is one of those that are shown. */
  current: number;
  /** The events that are shown: places in the table, ascending. */
  shown = new Uint32Array();
  /** The same, ready to be drawn. */
  drawn: ShownEvents;
  readonly #lists: { sources: { id: string }[]; threads: { id: string }[] };
  readonly #max: number;
  readonly #all: ShownEvents;

  /**
   * @param ids of the story's outlets and threads, in its order
   * @param language BCP 47
   * @param opening id of the event that is current at first
   * @param max show at most so many events; null for all
   */
  constructor(
    table: EventTable,
    ids: { sources: string[]; threads: string[] },
    language: string,
    opening: string,
    max: number | null,
  ) {
    this.table = table;
    this.current = Math.max(0, table.ids.indexOf(opening));
    this.#lists = { sources: ids.sources.map((id) => ({ id })), threads: ids.threads.map((id) => ({ id })) };
    this.#max = max ?? Infinity;
    this.#all = prepareEvents(table, allOf(table), language, ids.sources.length, 0);
    this.drawn = this.#all;
    this.show({});
  }

  get id(): string {
    return this.table.ids[this.current] ?? '';
  }

  /** From 1. */
  get position(): number {
    return positionOf(this.shown, this.current) + 1;
  }

  get count(): number {
    return this.shown.length;
  }

  get previous(): number | null {
    return this.shown[this.position - 2] ?? null;
  }

  get next(): number | null {
    return this.shown[this.position] ?? null;
  }

  /** The event at a position from 1, or the nearest there is. */
  at(position: number): number {
    return this.shown[Math.min(this.count, Math.max(1, position)) - 1] ?? 0;
  }

  /** Makes a shown event the current one; one that is not shown brings back all the others with it. */
  goTo(index: number): void {
    this.current = index;
    if (this.shown[positionOf(this.shown, index)] !== index) this.show({});
  }

  /** Shows the events that pass a filter; where none does, nothing changes, and it says so. */
  show(filter: Partial<EmbedFilter>): boolean {
    const left = passing(failures(this.table, { ...NO_FILTER, ...filter }, this.#lists, null), null);
    if (left.length === 0) return false;
    const importance = [...left].map((index) => this.#all.importance[index] ?? 0);
    const places = foremost(importance, this.#max, left.indexOf(this.current));
    this.shown = Uint32Array.from(places, (place) => left[place] ?? 0);
    this.drawn = this.count === this.table.count ? this.#all : onlyShown(this.#all, this.shown);
    // A current event that is not among them gives way to the next that is, or the last.
    const place = positionOf(this.shown, this.current);
    this.current = this.shown[Math.min(place, this.count - 1)] ?? 0;
    return true;
  }
}
