import type { EventTable } from '#lib/timeline/event-table.ts';
import { positionOf } from './paging.ts';

/** The reader's place in a story: which event is current, and what lies before and after it of what is shown. */
export class Reader {
  readonly table: EventTable;
  readonly #shownNow: () => Uint32Array;
  #current = $state(0);

  /**
   * @param shown the events to step through, as they are at any time: indexes into the table, ascending
   * @param opening id of the event that is current at first
   */
  constructor(table: EventTable, shown: () => Uint32Array, opening: string) {
    this.table = table;
    this.#shownNow = shown;
    this.goTo(opening);
  }

  get #shown(): Uint32Array {
    return this.#shownNow();
  }

  /** Index of the current event in the table. */
  get current(): number {
    return this.#current;
  }

  get currentId(): string {
    return this.table.ids[this.#current] ?? '';
  }

  /** Whether the current event is one of those that are shown. */
  get isShown(): boolean {
    return this.#shown[this.#place] === this.#current;
  }

  /** Position of the current event among those that are shown, from 1; 0 if it is not one of them. */
  get position(): number {
    return this.isShown ? this.#place + 1 : 0;
  }

  get count(): number {
    return this.#shown.length;
  }

  get previous(): number | null {
    return this.#shown[this.#place - 1] ?? null;
  }

  get next(): number | null {
    return this.#shown[this.isShown ? this.#place + 1 : this.#place] ?? null;
  }

  /** The event at a position from 1, or the nearest there is; null if none is shown. */
  at(position: number): number | null {
    return this.#shown[Math.min(this.count, Math.max(1, position)) - 1] ?? null;
  }

  /** Where other events are shown now: the current one stays if it is among them, else the next becomes it, or the last. */
  settle(): void {
    if (this.isShown || this.count === 0) return;
    this.#current = this.next ?? this.previous ?? this.#current;
  }

  /** Makes an event the current one, shown or not; an id that the story does not have changes nothing. */
  goTo(id: string): boolean {
    const { ids } = this.table;
    // Most steps lead to a neighbour.
    const near = ids.indexOf(id, Math.max(0, this.#current - 1));
    const index = near >= 0 ? near : ids.indexOf(id);
    if (index < 0) return false;
    this.#current = index;
    return true;
  }

  /** How many of the shown events come before the current one. */
  get #place(): number {
    return positionOf(this.#shown, this.#current);
  }
}
