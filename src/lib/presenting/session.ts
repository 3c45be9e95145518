import type { PresentationState } from './presentation-state.ts';
import { makeMessage, type Decision, type Member, type SessionMessage } from './session-message.ts';

/** What a window has heard of another one. */
interface Heard {
  member: Member;
  /** The number of its last message; one that comes later with a smaller one is old. */
  n: number;
  /** When that came, in milliseconds since 1970. */
  at: number;
  hasLeft: boolean;
}

/**
 * A presentation as one of its windows knows it. Windows share one value, what is shown: each says all of it whenever
 * it changes, and once a second. The greatest number wins everywhere, so windows agree as soon as they have heard each
 * other, whatever was lost, repeated or overtaken (a last-writer-wins register).
 */
export interface Session extends Decision {
  /** Random, for each presentation: strangers' windows do not know it. */
  id: string;
  self: Member;
  /** How many messages this window has sent. */
  sent: number;
  heard: readonly Heard[];
}

/** What a session becomes where something is said to the others. */
export interface Said {
  session: Session;
  send: SessionMessage;
}

/** By which changes of one number are told apart: the speaker's stand, for it is the speaker who presents. */
const nameOf = ({ role, id }: Member): string => `${role === 'speaker' ? 'b' : 'a'}-${id}`;

function tell(session: Session, kind: SessionMessage['kind']): Said {
  const { id, self, sent, state, by } = session;
  const send = makeMessage({ session: id, from: self, n: sent, kind, state, by });
  return { session: { ...session, sent: sent + 1 }, send };
}

/**
 * A window begins.
 *
 * @param decided what is known to be shown: remembered from before a reload, or what an audience window opens on. A
 *   speaker's window that knows nothing begins with the number 0, which no decision has
 */
export const startSession = (id: string, self: Member, { state, by }: Decision): Session => ({
  ...{ id, self, state, by },
  sent: 0,
  heard: [],
});

/** Asks the others what is shown. */
export const hello = (session: Session): Said => tell(session, 'hello');

/** The name and state of a first decision: that of the window which the presentation begins in. */
export const decideFirst = (state: PresentationState, self: Member): Decision =>
  self.role === 'speaker'
    ? { state: { ...state, seq: 0 }, by: '' }
    : { state: { ...state, seq: 1 }, by: nameOf(self) };

/** What this window shows changes by what somebody does in it. */
export function decide(session: Session, state: PresentationState): Said {
  const seq = session.state.seq + 1;
  return tell({ ...session, state: { ...state, seq }, by: nameOf(session.self) }, 'state');
}

/** Once a second. */
export const beat = (session: Session): Said => tell(session, 'beat');

/** The window closes. */
export const leave = (session: Session): Said => tell(session, 'bye');

const supersedes = (a: Decision, b: Decision): boolean =>
  a.state.seq > b.state.seq || (a.state.seq === b.state.seq && a.by > b.by);

/**
 * What another window says.
 *
 * @param at when it came, in milliseconds since 1970
 * @returns `isSecond`: another audience window has been in this session for longer, as where a tab was copied; this
 *   one has to begin a session of its own, or the two would follow each other
 */
export function receive(
  session: Session,
  message: SessionMessage,
  at: number,
): { session: Session; send: SessionMessage | null; isSecond: boolean } {
  const { self, heard } = session;
  const { from, n, kind } = message;
  if (from.id === self.id) return { session, send: null, isSecond: false };
  const isSecond =
    self.role === 'audience' && from.role === 'audience' && kind !== 'bye' && isOlder(from, self);
  if (isSecond) return { session, send: null, isSecond };
  const known = heard.find(({ member }) => member.id === from.id);
  const isNews = !known || n > known.n;
  const others = heard.filter(({ member }) => member.id !== from.id);
  const news: Session = {
    ...session,
    // A decision counts even where it was overtaken on its way: its number says what it is worth.
    ...(supersedes(message, session) ? { state: message.state, by: message.by } : {}),
    ...(isNews ? { heard: [...others, { member: from, n, at, hasLeft: kind === 'bye' }] } : {}),
  };
  const isAsked = isNews && (kind === 'hello' || kind === 'beat');
  return { ...(isAsked ? tell(news, 'state') : { session: news, send: null }), isSecond };
}

/** A window is known to be closed that has not said so. */
export const markLeft = (session: Session, id: Member['id']): Session => ({
  ...session,
  heard: session.heard.map((one) => (one.member.id === id ? { ...one, hasLeft: true } : one)),
});

const isOlder = (a: Member, b: Member): boolean => a.since < b.since || (a.since === b.since && a.id < b.id);

/**
 * Whether somebody is at the other end: `waiting` for the first word, `linked`, `closed` by somebody, or `lost`, where
 * nothing has been heard for longer than a covered window needs.
 */
export type Link = 'waiting' | 'linked' | 'closed' | 'lost';

/** A window that is not seen has slower clocks, but it answers; three beats without an answer are no chance. */
const PATIENCE = 3500;

/** The shape of the audience's image, width by height; that of the window heard last. */
export const ratioOf = ({ heard }: Session): number =>
  heard
    .filter(({ member }) => member.role === 'audience')
    .reduce<Heard | null>((last, one) => (last && last.at > one.at ? last : one), null)?.member.ratio ??
  16 / 9;

/** How this window is linked with those of the other role. */
export function linkOf({ self, heard }: Session, now: number): Link {
  const others = heard.filter(({ member }) => member.role !== self.role);
  if (others.length === 0) return 'waiting';
  if (others.some(({ at, hasLeft }) => !hasLeft && now - at < PATIENCE)) return 'linked';
  return others.some(({ hasLeft }) => !hasLeft) ? 'lost' : 'closed';
}
