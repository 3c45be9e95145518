import type { PresentationState } from './presentation-state.ts';

/**
 * A stopwatch that windows can share: it says when it was started, and whoever looks counts from there. `t0` is null
 * while it stands, `spent` what it had counted before that; both in milliseconds.
 */
export type Stopwatch = Pick<PresentationState, 't0' | 'spent'>;

/** What a stopwatch has counted, in milliseconds. A clock that is set back does not make it less than it was. */
export const elapsedOn = ({ t0, spent }: Stopwatch, now: number): number =>
  spent + (t0 === null ? 0 : Math.max(0, now - t0));

/** Started if it stands, stopped if it runs; nothing of what it has counted is lost. */
export const startOrPause = (watch: Stopwatch, now: number): Stopwatch =>
  watch.t0 === null ? { t0: now, spent: watch.spent } : { t0: null, spent: elapsedOn(watch, now) };

/** Back to zero: it goes on running if it ran. */
export const resetWatch = ({ t0 }: Stopwatch, now: number): Stopwatch => ({
  t0: t0 === null ? null : now,
  spent: 0,
});

/** How far a talk is, by the clock and by its steps. */
export interface Pace {
  /** What is left of the planned time, in milliseconds; negative once that is over. */
  remaining: number;
  /**
   * By how much what was shown is ahead of the clock, in milliseconds; negative where it is behind. The plan gives
   * every step the same time.
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
 * A time as a stopwatch shows it, in whole seconds that are over: '0:00', '12:34', '1:02:03'.
 *
 * @param milliseconds below −1 s a minus sign stands before it
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

/** Nobody is early or late by less, in milliseconds. */
const ON_TIME = 30_000;

/**
 * The pace in words.
 *
 * @param ahead milliseconds
 * @example paceWords(-130_000) // '2 min behind'
 */
export function paceWords(ahead: number): string {
  if (Math.abs(ahead) < ON_TIME) return 'on time';
  return `${Math.max(1, Math.round(Math.abs(ahead) / 60_000))} min ${ahead > 0 ? 'ahead' : 'behind'}`;
}
