import { bisectRight } from 'd3';
import { DAY_MS } from '#lib/time/calendar.ts';
import { findChapters, type Chapter } from './chapters.ts';
import type { EventTable } from './event-table.ts';

/** Three ways of giving time its room, at moments between which each of them is linear. */
export interface Knots {
  /** Moments on the wall clock, ascending. */
  times: Float64Array;
  /** Room as time passes. */
  elapsed: Float64Array;
  /** Room by chapter, each as wide as its weight; none for the gaps between them. */
  compressed: Float64Array;
  /** The same room for every event: the share of the events that lies before (a cumulative distribution). */
  even: Float64Array;
  /** How many breaks lie before; within a gap, a fraction. */
  breaks: Float64Array;
}

/** The axis of a story, before it has a width. All ways of giving room rise from 0 to 1 over the whole of it. */
export interface TimeAxis {
  chapters: Chapter[];
  /** At the ends of the chapters: all there is to know as long as events have no say in the spacing. */
  ends: Omit<Knots, 'even'>;
  /** At all moments. Takes time with the number of events, once, when it is first asked for. */
  knots: () => Knots;
  /** Length of the shortest extent, in milliseconds: how finely time is known. */
  finest: number;
}

/** Room that time without events keeps where events are evenly spaced, so that no two moments share a place. */
const KEPT_BY_TIME = 0.004;
/** An event has its room around its own middle, and takes no more of time than this for it. */
const HALF_DAY = DAY_MS / 2;
/** A moment without length still needs some, to have room in. */
const LEAST_HALF = 15_000;

/** Where the room of each event begins and ends: in its chapter, as breaks have no room to give. */
function roomOfEvents(table: EventTable, chapters: Chapter[]): { from: Float64Array; to: Float64Array } {
  const starts = chapters.map(({ start }) => start);
  const from = new Float64Array(table.count);
  const to = new Float64Array(table.count);
  for (let index = 0; index < table.count; index++) {
    const earliest = table.earliest[index] ?? 0;
    const latest = table.latest[index] ?? 0;
    const middle = earliest + (latest - earliest) / 2;
    const half = Math.max(
      Math.min((latest - earliest) / 2, HALF_DAY),
      LEAST_HALF,
      // Beyond this two numbers of the size of geology are the same one.
      Math.abs(middle) * 1e-14,
    );
    const { start, end } = chapters[bisectRight(starts, middle) - 1] as Chapter;
    from[index] = Math.max(start, middle - half);
    to[index] = Math.min(end, middle + half);
  }
  return { from, to };
}

/** All moments at which some way of giving room changes its pace, each once. */
function knotsOf(chapters: Chapter[], from: Float64Array, to: Float64Array): Float64Array {
  const bounds = chapters.flatMap(({ start, end }) => [start, end]);
  const all = new Float64Array(bounds.length + from.length + to.length);
  all.set(bounds);
  all.set(from, bounds.length);
  all.set(to, bounds.length + from.length);
  all.sort();
  return all.filter((ms, index) => index === 0 || ms !== all[index - 1]);
}

/** The share of the events before each moment; an event counts in proportion to what of its room lies before. */
function distribution(times: Float64Array, from: Float64Array, to: Float64Array): Float64Array {
  const pace = new Float64Array(times.length);
  for (let index = 0; index < from.length; index++) {
    const length = (to[index] ?? 0) - (from[index] ?? 0);
    if (length <= 0) continue;
    const first = bisectRight(times, from[index] ?? 0) - 1;
    const last = bisectRight(times, to[index] ?? 0) - 1;
    const density = 1 / length;
    pace[first] = (pace[first] ?? 0) + density;
    pace[last] = (pace[last] ?? 0) - density;
  }
  const shares = new Float64Array(times.length);
  let density = 0;
  for (let index = 1; index < times.length; index++) {
    density += pace[index - 1] ?? 0;
    const length = (times[index] ?? 0) - (times[index - 1] ?? 0);
    shares[index] = (shares[index - 1] ?? 0) + Math.max(0, density * length);
  }
  const total = shares.at(-1) ?? 0;
  return total > 0 ? shares.map((share) => share / total) : shares;
}

/** Measures the whole time of a story: where its chapters are, and how much room each moment may have. */
export function makeTimeAxis(table: EventTable): TimeAxis {
  const chapters = findChapters(table);
  let finest = Infinity;
  for (let index = 0; index < table.count; index++) {
    finest = Math.min(finest, (table.latest[index] ?? 0) - (table.earliest[index] ?? 0));
  }
  const ends = roomInTime(
    chapters,
    Float64Array.from(chapters.flatMap((chapter) => [chapter.start, chapter.end])),
  );
  let knots: Knots | null = null;
  return { chapters, ends, finest, knots: () => (knots ??= allKnots(table, chapters)) };
}

function allKnots(table: EventTable, chapters: Chapter[]): Knots {
  const { from, to } = roomOfEvents(table, chapters);
  const times = knotsOf(chapters, from, to);
  const room = roomInTime(chapters, times);
  const shares = distribution(times, from, to);
  const even = shares.map(
    (share, index) => (1 - KEPT_BY_TIME) * share + KEPT_BY_TIME * (room.compressed[index] ?? 0),
  );
  return { ...room, even };
}

/** What each moment has of the room that chapters give, and of the time that passes. */
function roomInTime(chapters: Chapter[], times: Float64Array): Omit<Knots, 'even'> {
  const start = chapters[0]?.start ?? 0;
  const end = chapters.at(-1)?.end ?? 0;
  const total = chapters.reduce((sum, { weight }) => sum + weight, 0);
  const compressed = new Float64Array(times.length);
  const breaks = new Float64Array(times.length);
  let at = 0;
  let before = 0;
  for (const [index, ms] of times.entries()) {
    while (chapters[at + 1] && ms >= (chapters[at + 1]?.start ?? 0)) before += chapters[at++]?.weight ?? 0;
    const { start: opens, end: closes, weight } = chapters[at] as Chapter;
    compressed[index] = (before + weight * Math.min(1, (ms - opens) / (closes - opens || 1))) / total;
    const next = chapters[at + 1]?.start ?? Infinity;
    breaks[index] = at + (ms > closes ? (ms - closes) / (next - closes) : 0);
  }
  return { times, elapsed: times.map((ms) => (ms - start) / (end - start || 1)), compressed, breaks };
}
