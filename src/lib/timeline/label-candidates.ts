import { holds } from './bins.ts';
import type { Mark } from './mark.ts';
import { markIn, type Cluster, type PlacedEvents } from './place-marks.ts';
import { worthOf, type ShownEvents } from './shown-events.ts';
import type { TimeScale } from './time-scale.ts';

/** So many events of a column are considered for a label: more have no room above it. */
const OF_A_COLUMN = 10;
/** So many labels are tried: more have no room on any screen. */
const TRIED = 300;
/** From so many on, labels of equal importance are tried in an order that spreads them over the width. */
const CROWD = 40;

export interface Candidates {
  events: ShownEvents;
  scale: TimeScale;
  placed: PlacedEvents;
  /** Comes before all others; -1 for none. */
  currentIndex: number;
  /** Dates in words that are known already, by index; more are added. */
  words: Map<number, string>;
  /** Events that may stay labelled. With these, columns are not searched for others: so frames do not wait for it. */
  only: number[] | null;
}

/** What may be labelled, the most important first: every mark, and the foremost of each column. */
export function labelCandidates(input: Candidates): Mark[] {
  const { events, scale, placed, currentIndex, words, only } = input;
  const drawn = new Set(placed.marks.map(({ index }) => index));
  // Of equal importance, the shorter title: of such ones more have room.
  const worth = worthOf(events, currentIndex);
  const worthOfLabel = (index: number) =>
    worth(index) - Math.min(0.9, (events.table.shortTitles[index]?.length ?? 0) / 200);
  const inColumns = placed.clusters.flatMap((cluster) => {
    const found = only
      ? only.filter((index) => !drawn.has(index) && holds(events, cluster, index))
      : foremost(events, cluster, worthOfLabel, drawn);
    return found.map((index) => markIn(events, scale, cluster, index, words));
  });
  const inView = placed.marks.filter(({ x }) => x >= scale.x0 - 1 && x <= scale.x1 + 1);
  const all: Mark[] = [...inView, ...inColumns];
  const isCrowd = all.length > CROWD;
  const turn = new Map(
    [...all].sort((a, b) => a.x - b.x).map(({ index }, place) => [index, reversedBits(place)]),
  );
  const turnOf = (mark: Mark) => (isCrowd ? (turn.get(mark.index) ?? 0) : mark.index);
  return all
    .sort((a, b) => worthOfLabel(b.index) - worthOfLabel(a.index) || turnOf(a) - turnOf(b))
    .slice(0, TRIED);
}

/** The most important events of a column, in one pass. */
function foremost(
  { order }: ShownEvents,
  { first, after, others }: Cluster,
  worthOfLabel: (index: number) => number,
  drawn: Set<number>,
): number[] {
  const best: number[] = [];
  let least = -1;
  const consider = (index: number) => {
    const worth = worthOfLabel(index);
    if (best.length === OF_A_COLUMN && worth <= least) return;
    if (drawn.has(index)) return;
    const at = best.findIndex((other) => worth > worthOfLabel(other));
    best.splice(at < 0 ? best.length : at, 0, index);
    if (best.length > OF_A_COLUMN) best.pop();
    least = worthOfLabel(best.at(-1) ?? -1);
  };
  for (let place = first; place < after; place++) consider(order[place] ?? 0);
  others.forEach(consider);
  return best;
}

/** A number with its bits in reverse: counting so visits all parts of a range in turn (van der Corput). */
function reversedBits(number: number): number {
  let reversed = 0;
  for (let bit = 0; bit < 10; bit++) reversed = (reversed << 1) | ((number >> bit) & 1);
  return reversed;
}
