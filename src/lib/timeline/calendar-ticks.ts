import { civilFromDays, DAY_MS, dayOf, midnight } from '#lib/time/calendar.ts';

/**
 * One way of dividing time. The ticks of a level are all ticks of the level before, and more; so ticks are found
 * from coarse to fine, and a calendar needs no arithmetic but this.
 */
export interface TickLevel {
  /** How far apart its ticks usually are, in milliseconds. */
  usual: number;
  /** The first tick after a moment. */
  next: (ms: number) => number;
}

const YEAR_MS = 365.2425 * DAY_MS;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * Round years as they are counted: 200 BCE, 100 BCE, 1, 100, 200. There is no year 0 to anybody but arithmetic,
 * which calls 1 BCE by it.
 */
function years(step: number): TickLevel {
  const next = (ms: number) => {
    const year = civilFromDays(dayOf(ms)).year;
    const counted = year > 0 ? year : year - 1;
    let round = Math.floor(counted / step) * step;
    const start = () => midnight(round < 0 ? round + 1 : Math.max(1, round), 1, 1);
    // Where numbers are so large that a step makes no difference any more, there are no ticks.
    while (start() <= ms && round + step > round) round += step;
    return start() > ms ? start() : Infinity;
  };
  return { usual: step * YEAR_MS, next };
}

function months(step: number): TickLevel {
  const next = (ms: number) => {
    const { year, month } = civilFromDays(dayOf(ms));
    const following = Math.floor((month - 1) / step) * step + step + 1;
    return following > 12 ? midnight(year + 1, 1, 1) : midnight(year, following, 1);
  };
  return { usual: (step * YEAR_MS) / 12, next };
}

/** Days of the month, from the first on; the last of a month that would stand close to the next first is left out. */
function days(step: number): TickLevel {
  const next = (ms: number) => {
    const { year, month, day } = civilFromDays(dayOf(ms));
    const following = Math.floor((day - 1) / step) * step + step + 1;
    const first = month === 12 ? midnight(year + 1, 1, 1) : midnight(year, month + 1, 1);
    const due = midnight(year, month, 1) + (following - 1) * DAY_MS;
    return due + (step > 1 ? step * 0.6 * DAY_MS : 0) > first ? first : Math.min(due, first);
  };
  return { usual: step * DAY_MS, next };
}

/** Parts of a day. */
function parts(step: number): TickLevel {
  return { usual: step, next: (ms) => (Math.floor(ms / step) + 1) * step };
}

/** From millennia and more to minutes. */
const LEVELS: TickLevel[] = [
  ...Array.from({ length: 18 }, (_, index) => 10 ** (20 - index)).flatMap((power) => [
    years(power),
    years(power / 2),
  ]),
  ...[100, 50, 10, 5, 1].map(years),
  ...[3, 1].map(months),
  ...[7, 1].map(days),
  ...[12, 6, 3, 1].map((hours) => parts(hours * HOUR_MS)),
  ...[30, 15, 5, 1].map((minutes) => parts(minutes * MINUTE_MS)),
];

/** More ticks than any screen holds. */
const MANY = 2000;

/**
 * Ticks of a stretch of time, at least so many pixels apart where time runs evenly on the drawing, and finer where
 * it has more room: each gap between two ticks is divided as long as its parts are wide enough.
 *
 * @param position pixels of a moment; rises
 * @param leastPx least distance between two ticks
 * @param finestMs nothing is divided finer than this
 * @returns moments, ascending, none of them at `from`
 */
export function calendarTicks(
  from: number,
  to: number,
  position: (ms: number) => number,
  leastPx: number,
  finestMs: number,
): number[] {
  let found: number[] = [];
  for (const level of LEVELS) {
    if (level.usual < finestMs) break;
    const divided: number[] = [];
    let start = from;
    for (const end of [...found, to]) {
      const inside = (end - start) / level.usual;
      const isWide = position(end) - position(start) >= leastPx * Math.min(inside, MANY);
      if (isWide && inside < MANY) divided.push(...within(level, start, end));
      if (end !== to || found.at(-1) === to) divided.push(end);
      start = end;
    }
    found = divided;
  }
  return found;
}

/** Ticks of a level strictly between two moments. */
function within({ next }: TickLevel, start: number, end: number): number[] {
  const ticks: number[] = [];
  // Where numbers are far apart, the next tick may be the same number.
  for (let ms = next(start), last = start; ms > last && ms < end; last = ms, ms = next(ms)) ticks.push(ms);
  return ticks;
}
