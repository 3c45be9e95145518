import type { PresentationState } from './presentation-state.ts';
import { readState } from './read-state.ts';

/** What a window shows: the screens, or what the speaker sees of them. */
export type Role = 'audience' | 'speaker';

/** A window of a session, from one load of its page to the next. */
export interface Member {
  /** Random. */
  id: string;
  role: Role;
  /** When it was loaded, in milliseconds since 1970. */
  since: number;
  /** Width of its page by the height: the speaker's picture of the screen has the same. */
  ratio: number;
}

/** An image that anybody projects; the usual one where a window says something else. */
const USUAL_RATIO = 16 / 9;
const readRatio = (value: unknown): number =>
  typeof value === 'number' && value >= 0.2 && value <= 5 ? value : USUAL_RATIO;

/** What is shown, and who said so last: of two changes with one number, that of the greater name stands. */
export interface Decision {
  state: PresentationState;
  by: string;
}

/** Marks the messages that are ours among all that a window receives, and their version. */
const PROTOCOL = 'dateline-session/1';

/**
 * What windows of one session tell each other. Each message has all there is to know, so that it does not matter which
 * arrive, how often, and in which order.
 */
export interface SessionMessage extends Decision {
  protocol: typeof PROTOCOL;
  session: string;
  from: Member;
  /** Counts the messages of its sender. */
  n: number;
  /** `hello` and `beat` are answered by a `state`, nothing else is; `bye` is the last of a window that closes. */
  kind: 'hello' | 'beat' | 'state' | 'bye';
}

export const makeMessage = (message: Omit<SessionMessage, 'protocol'>): SessionMessage => ({
  protocol: PROTOCOL,
  ...message,
});

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null;
/** Asks a window to fill its screen. It is nothing that is shown, so it is no part of what windows agree on. */
export const fillMessage = (session: string): object => ({ protocol: PROTOCOL, session, kind: 'fill' });
export const isFillMessage = (data: unknown, session: string): boolean =>
  isRecord(data) && data['protocol'] === PROTOCOL && data['session'] === session && data['kind'] === 'fill';

const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= 64;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const KINDS: readonly unknown[] = ['hello', 'beat', 'state', 'bye'];
const ROLES: readonly unknown[] = ['audience', 'speaker'];

/**
 * A message of this session, or null for whatever else a window is sent: nothing that comes from outside is trusted
 * to have a shape.
 */
export function readMessage(data: unknown, session: string): SessionMessage | null {
  if (!isRecord(data) || data['protocol'] !== PROTOCOL || data['session'] !== session) return null;
  const { from, n, kind, by } = data;
  if (!isRecord(from) || !isName(from['id']) || !ROLES.includes(from['role']) || !isCount(from['since']))
    return null;
  const state = readState(data['state']);
  return state && isName(by) && isCount(n) && KINDS.includes(kind)
    ? makeMessage({
        session,
        from: {
          id: from['id'],
          role: from['role'] as Role,
          since: from['since'],
          ratio: readRatio(from['ratio']),
        },
        n,
        kind: kind as SessionMessage['kind'],
        by,
        state,
      })
    : null;
}
