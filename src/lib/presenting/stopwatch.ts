/** A stopwatch that two windows can share: it says when it was started, and whoever looks counts from there. */
export interface Stopwatch {
  /** When it was started, in milliseconds since 1970; null while it stands. */
  since: number | null;
  /** What it had counted before that, in milliseconds. */
  spent: number;
}

export const STOPPED: Stopwatch = { since: null, spent: 0 };

/** What a stopwatch has counted, in milliseconds. A clock that was set back does not make it less than before. */
export const elapsedOn = ({ since, spent }: Stopwatch, now: number): number =>
  spent + (since === null ? 0 : Math.max(0, now - since));

/** Started if it stands, stopped if it runs; nothing of what it has counted is lost. */
export const startOrPause = (watch: Stopwatch, now: number): Stopwatch =>
  watch.since === null
    ? { ...watch, since: now }
    : { since: null, spent: elapsedOn(watch, now) };

/** From zero: it goes on running if it ran. */
export const resetWatch = ({ since }: Stopwatch, now: number): Stopwatch => ({
  since: since === null ? null : now,
  spent: 0,
});

/** How far a talk is, by the clock and by its screens. */
export interface Pace {
  /** What is left of the planned time, in milliseconds; negative once it is over. */
  remaining: number;
  /**
   * By how much the screens shown are ahead of the clock, in milliseconds; negative where they are behind. The plan
   * gives every screen the same time.
   */
  ahead: number;
}

/**
 * The pace of a talk.
 *
 * @param elapsed milliseconds
 * @param planned milliseconds, more than 0
 * @param done the part of all steps that has been shown, from 0 to 1
 *
 * @example paceOf(600_000, 1_200_000, 0.25) // { remaining: 600_000, ahead: -300_000 }
 */
export const paceOf = (elapsed: number, planned: number, done: number): Pace => ({
  remaining: planned - elapsed,
  ahead: planned * done - elapsed,
});

/**
 * A time as a stopwatch shows it, in whole seconds: '0:00', '12:34', '1:02:03'. What is left rounds up, so that 0:00
 * is the end: give it a negative number.
 *
 * @param milliseconds below zero a minus sign stands before it
 * @example watchWords(754_999) // '12:34'
 * @example watchWords(-61_000) // '−1:01'
 */
export function watchWords(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  const sign = milliseconds <= -1000 ? '−' : '';
  return hours > 0 ? `${sign}${hours}:${two(minutes)}:${two(rest)}` : `${sign}${minutes}:${two(rest)}`;
}

/** Nobody is early or late by less. */
const ON_TIME = 30_000;

/**
 * The pace in words: 'on time', '2 min ahead', '1 min behind'.
 *
 * @param ahead milliseconds
 */
export function paceWords(ahead: number): string {
  if (Math.abs(ahead) < ON_TIME) return 'on time';
  return `${Math.max(1, Math.round(Math.abs(ahead) / 60_000))} min ${ahead > 0 ? 'ahead' : 'behind'}`;
}
