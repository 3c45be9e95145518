import { counted } from '#lib/text/counted.ts';

/** How many events stand on a page at once: the sizes, once. */

/** Up to here a story, or what a filter leaves of it, stands on one page as a whole. */
export const SMALL_STORY = 200;
/** In a story of more events than this, what outlets make of one has no page of its own: building that many would take too long. */
export const MOST_WITH_PAGES = 2000;

/** Events of a page where there are more. */
export const PAGE = 100;

/** The page, from 0, that the event at a place in the list stands on. */
export const pageOf = (index: number): number => Math.floor(index / PAGE);

/** How many pages a list of events takes. */
export const pageCount = (count: number): number => (count <= SMALL_STORY ? 1 : Math.ceil(count / PAGE));

/**
 * The places that a page holds, the last exclusive.
 *
 * @param page from 0; beyond the last it is the last
 * @example pageSpan(1, 250) // { from: 100, to: 200 }
 */
export function pageSpan(page: number, count: number): { from: number; to: number } {
  if (count <= SMALL_STORY) return { from: 0, to: count };
  const from = PAGE * Math.max(0, Math.min(page, pageCount(count) - 1));
  return { from, to: Math.min(from + PAGE, count) };
}

/** A page that the reader has turned to. It holds until another event is current, or others are shown. */
export interface Turn {
  page: number;
  shown: Uint32Array;
  current: number;
  /** The place, among the shown events, that the reader asked for by its date. */
  asked?: number;
}

/** Whether a turn of the page still holds. */
export const holds = (turn: Turn | null, shown: Uint32Array, current: number): turn is Turn =>
  turn !== null && turn.shown === shown && turn.current === current;

/**
 * Where an event stands among the shown ones; one that is not shown, where it would stand.
 *
 * @param shown ascending
 */
export function positionOf(shown: Uint32Array, index: number): number {
  let [low, high] = [0, shown.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((shown[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The page to show: the one turned to, or else the one that the current event stands on. */
export function shownPage(turn: Turn | null, shown: Uint32Array, current: number): number {
  if (holds(turn, shown, current)) return turn.page;
  return pageOf(Math.max(0, Math.min(positionOf(shown, current), shown.length - 1)));
}

const grouped = (count: number) => count.toLocaleString('en');

/** What a page holds: "Events 101–200 of 12,345"; where it holds all, how many: "45 events". */
export function pageWords({ from, to }: { from: number; to: number }, count: number): string {
  if (from === 0 && to === count) return counted(count, 'event');
  if (to === from + 1) return `Event ${grouped(to)} of ${grouped(count)}`;
  return `Events ${grouped(from + 1)}–${grouped(to)} of ${grouped(count)}`;
}
