import { has } from './event-table.ts';
import type { ShownEvents } from './shown-events.ts';
import type { TimeScale } from './time-scale.ts';

/** What stands on the axis at a place: an event, or what a label of an event leads to. */
export interface Mark {
  /** Index into the table. */
  index: number;
  id: string;
  /** The short title. */
  title: string;
  dateWords: string;
  rank: 'main' | 'background';
  /** Where a leader line meets it, in pixels of the band. */
  x: number;
  y: number;
}

/** What an event has to do with the time that its date names: it lies somewhere within, lasts throughout, or happens several times. */
export type Span = 'within' | 'throughout' | 'several';

/**
 * How a date names its time, by how it is written: an interval is meant as a whole, and of a set in braces every member.
 *
 * @param edtf a valid date
 * @example spanOf('1914/1918') // 'throughout'
 * @example spanOf('[2001..2009]') // 'within': one of these years
 */
export const spanOf = (edtf: string): Span =>
  edtf.startsWith('{') ? 'several' : edtf.includes('/') ? 'throughout' : 'within';

/** An event on the axis: a dot where its day is known, a bar over the time it may lie in where it is not. */
export interface PlacedMark extends Mark {
  /** The bar; null for a dot. */
  bar: { x0: number; x1: number } | null;
  span: Span;
  doubtful: boolean;
  /** Whether what the date names goes on before or after the bar. */
  openStart: boolean;
  openEnd: boolean;
  /** What would lie on something of its kind moves up a lane; 0 is on the axis. */
  lane: number;
}

const MIN_BAR = 10;
export const LANE_HEIGHT = 11;

/** Lanes that fill from the axis upwards: each thing takes the lowest in which it meets nothing before it. */
export class Lanes {
  readonly #taken: [number, number][][] = [];

  /** The lowest free lane, or null if there are `most` and none is free. */
  place(from: number, to: number, most = Infinity): number | null {
    const free = this.#taken.findIndex((lane) => lane.every(([start, end]) => to <= start || from >= end));
    const index = free < 0 ? this.#taken.length : free;
    if (index >= most) return null;
    (this.#taken[index] ??= []).push([from, to]);
    return index;
  }
}

/** A mark, but for its height above the axis. */
export type Laned = Omit<PlacedMark, 'y'>;

/** An event where it stands, in no lane yet. */
export function markOf(
  { table, language, anchorOf }: ShownEvents,
  scale: TimeScale,
  index: number,
  words: Map<number, string>,
): Laned {
  const anchor = anchorOf[index] ?? 0;
  const [start, end] = [scale.position(table.earliest[index] ?? 0), scale.position(table.latest[index] ?? 0)];
  const middle = (start + end) / 2;
  const half = Math.max(MIN_BAR, end - start) / 2;
  const date = words.get(index) ?? table.dateWords(index, language);
  words.set(index, date);
  const bar = has(table, index, 'exact') ? null : { x0: middle - half, x1: middle + half };
  return {
    index,
    id: table.ids[index] ?? '',
    title: table.shortTitles[index] ?? '',
    dateWords: date,
    rank: has(table, index, 'main') ? 'main' : 'background',
    // Where a bar goes on outside of what is seen, its line ends where it can be seen.
    x: bar ? Math.min(Math.max(scale.position(anchor), scale.x0), scale.x1) : scale.position(anchor),
    bar,
    span: spanOf(table.dates[index] ?? ''),
    doubtful: has(table, index, 'doubtful'),
    openStart: has(table, index, 'openStart'),
    openEnd: has(table, index, 'openEnd'),
    lane: 0,
  };
}
