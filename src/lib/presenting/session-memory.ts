import type { Place } from './address.ts';
import { readState } from './read-state.ts';
import type { PresentationState } from './presentation-state.ts';
import { TITLE_ID } from './screen.ts';
import type { Decision, Role } from './session-message.ts';

/** What a window keeps of a session, so that a reload or a crash ends nothing. */
export interface Remembered extends Decision {
  id: string;
  /** When it was kept, in milliseconds since 1970. */
  at: number;
}

/** Sixteen bytes as the browser's random numbers give them, as an id that no stranger's window guesses. */
export const sessionIdFrom = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The id of a session, or null where a text is none. */
export const readSessionId = (text: string | null | undefined): string | null =>
  text && /^[0-9a-f]{32}$/.test(text) ? text : null;

/** A window is called by its session: asked for again it is found, not opened twice. Names outlive reloads. */
export const windowNameOf = (role: Role, id: string): string => `dateline-${role}-${id}`;

/** The session that a window's name tells, if that is the name of such a window. */
export const sessionInName = (role: Role, name: string): string | null =>
  name.startsWith(`dateline-${role}-`) ? readSessionId(name.slice(`dateline-${role}-`.length)) : null;

/** Kept sessions are of no use after a day. */
const DAY = 24 * 60 * 60 * 1000;

export const isStale = ({ at }: Remembered, now: number): boolean => now - at > DAY || at > now + DAY;

export const remember = (memory: Remembered): string => JSON.stringify(memory);

/** What was kept, or null where it is not what a window of ours keeps. */
export function recall(text: string | null): Remembered | null {
  if (text === null) return null;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // Somebody else's, or cut short by a full disk: nothing is remembered then.
    return null;
  }
  if (typeof data !== 'object' || data === null) return null;
  const { id, by, at, state } = data as Record<string, unknown>;
  const session = typeof id === 'string' ? readSessionId(id) : null;
  const known = readState(state);
  return session && known && typeof by === 'string' && typeof at === 'number'
    ? { id: session, by, at, state: known }
    : null;
}

const isSame = (a: Place, b: Place): boolean => a.e === b.e && a.x === b.x;

/**
 * What an audience window shows that goes on with what was kept. Its address counts where somebody has changed it, not
 * where it is the one that the window itself wrote last: the other window may have gone on since. At the title a
 * talk begins anew, with its time.
 *
 * @param named the place that the address names; null for the title
 * @param written the place that the window wrote last; null where that is not known
 * @returns what was kept, the same object, or that at another place
 *
 * @example goOnFrom(state, { e: 'vote', x: 1 }, null).e // 'vote'
 */
export function goOnFrom(
  state: PresentationState,
  named: Place | null,
  written: Place | null,
): PresentationState {
  const { e, x } = named ?? { e: TITLE_ID, x: 1 };
  if (isSame({ e, x }, written ?? state)) return state;
  return { ...state, e, x, zoom: false, ...(e === TITLE_ID ? { t0: null, spent: 0 } : {}) };
}

/**
 * The session that a window goes on with which knows nothing but its address, as after a crash: the latest that was
 * left at that very place. The title screen is where any presentation begins, so it tells nothing.
 *
 * @param place what the address names; null where it names none
 */
export function resumable(
  memories: readonly Remembered[],
  place: Place | null,
  now: number,
): Remembered | null {
  if (!place) return null;
  const [latest] = memories
    .filter((memory) => !isStale(memory, now) && isSame(memory.state, place))
    .sort((a, b) => b.at - a.at);
  return latest ?? null;
}
