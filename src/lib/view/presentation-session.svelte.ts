import type { Place } from '#lib/presenting/address.ts';
import type { PresentationState } from '#lib/presenting/presentation-state.ts';
import {
  goOnFrom,
  readSessionId,
  resumable,
  sessionIdFrom,
  sessionInName,
  windowNameOf,
} from '#lib/presenting/session-memory.ts';
import {
  fillMessage,
  isFillMessage,
  readMessage,
  type Member,
  type Role,
  type SessionMessage,
} from '#lib/presenting/session-message.ts';
import {
  beat,
  decide,
  decideFirst,
  hello,
  leave,
  linkOf,
  markLeft,
  ratioOf,
  receive,
  startSession,
  type Link,
  type Session,
} from '#lib/presenting/session.ts';
import { sessionStore, type SessionStore } from './session-store.ts';
import { openWire, type Wire } from './session-wire.ts';

const BEAT_MS = 1000;

/** What a window knows when it begins. */
export interface SessionStart {
  role: Role;
  /** The story's title. */
  story: string;
  /** The session that its address names. */
  session: string | null;
  /** The place that its address names; null where it names none. */
  place: Place | null;
  /** What is shown where nothing is known. */
  fresh: PresentationState;
  /** Something else is to be shown, whoever has decided it. */
  onstate: (state: PresentationState) => void;
  /** Another window asks this one to fill its screen. */
  onfill?: () => void;
}

const randomId = () => sessionIdFrom(crypto.getRandomValues(new Uint8Array(16)));

/**
 * A presentation in a window: what is shown, kept through reloads and shared with the other windows of the session.
 * Only in a browser; `open` begins to speak, `close` says goodbye.
 */
export class PresentationSession {
  readonly #store: SessionStore;
  readonly #onstate: SessionStart['onstate'];
  readonly #onfill: SessionStart['onfill'];
  #wire: Wire | null = null;
  #beating: ReturnType<typeof setInterval> | undefined;
  #session: Session;
  #link: Link = $state('waiting');
  #ratio = $state(16 / 9);

  constructor({ role, story, session, place, fresh, onstate, onfill }: SessionStart) {
    this.#onstate = onstate;
    this.#onfill = onfill;
    this.#store = sessionStore(story);
    const own = this.#store.own();
    const joined = readSessionId(session);
    const named = joined ?? sessionInName(role, window.name) ?? readSessionId(own?.id);
    const resumed = named
      ? null
      : role === 'audience'
        ? resumable(this.#store.all(), place, Date.now())
        : null;
    const id = named ?? resumed?.id ?? randomId();
    const self: Member = { id: randomId(), role, since: Date.now(), ratio: innerWidth / innerHeight };
    const kept = resumed ?? this.#store.read(id);
    this.#session = startSession(id, self, kept ?? decideFirst(fresh, self));
    if (kept && role === 'audience' && !joined) {
      const shown = goOnFrom(kept.state, place, own?.id === id ? own.place : null);
      if (shown !== kept.state) this.#session = decide(this.#session, shown).session;
    }
    this.#own();
  }

  /** Random, and the same in all windows of the presentation. */
  get id(): string {
    return this.#session.id;
  }

  /** What is shown: what was kept where something was, else what a fresh one begins with. */
  get state(): PresentationState {
    return this.#session.state;
  }

  /** Whether a window of the other role is there. */
  get link(): Link {
    return this.#link;
  }

  /** Width by height of the audience's image. */
  get ratio(): number {
    return this.#ratio;
  }

  /** Shows what somebody has decided in this window. */
  decide(state: PresentationState): void {
    if (state !== this.#session.state) this.#take(decide(this.#session, state));
  }

  /** A window that was opened from this one. */
  reach(other: Window | null): void {
    this.#wire?.reach(other);
  }

  /** Asks the other windows to fill their screens, by a click in this one. False where none is known. */
  askToFill(): boolean {
    return this.#wire?.delegateFullscreen(fillMessage(this.id)) ?? false;
  }

  /** Begins to speak with the other windows. Returns what ends it. */
  open(): () => void {
    const goodbye = () => this.#take(leave(this.#session));
    const again = ({ persisted }: PageTransitionEvent) => {
      if (persisted) this.#take(hello(this.#session));
    };
    const resized = () => {
      const self = { ...this.#session.self, ratio: innerWidth / innerHeight };
      this.#take(beat({ ...this.#session, self }));
    };
    this.#connect();
    addEventListener('resize', resized);
    this.#beating = setInterval(() => this.#take(beat(this.#session)), BEAT_MS);
    addEventListener('pagehide', goodbye);
    addEventListener('pageshow', again);
    return () => {
      goodbye();
      clearInterval(this.#beating);
      removeEventListener('pagehide', goodbye);
      removeEventListener('pageshow', again);
      removeEventListener('resize', resized);
      this.#wire?.close();
      this.#wire = null;
    };
  }

  #connect(): void {
    this.#wire?.close();
    this.#wire = openWire(`dateline:${this.id}`, (data) => this.#hear(data));
    this.#take(hello(this.#session));
  }

  #hear(data: unknown): string | null {
    if (isFillMessage(data, this.id)) this.#onfill?.();
    const message = readMessage(data, this.id);
    if (!message) return null;
    const { isSecond, ...told } = receive(this.#session, message, Date.now());
    if (isSecond) this.#begin();
    else this.#take(told);
    return message.from.id;
  }

  /** This window was copied from another: it goes on from the same place by itself, with a time of its own. */
  #begin(): void {
    const { self, state, by } = this.#session;
    const decided = { state: { ...state, t0: null, spent: 0 }, by };
    this.#session = startSession(randomId(), { ...self, id: randomId() }, decided);
    this.#own();
    this.#onstate(decided.state);
    this.#connect();
  }

  #take({ session, send }: { session: Session; send: SessionMessage | null }): void {
    const isNew = session.state !== this.#session.state;
    const closed = (send && this.#wire?.send(send)) ?? [];
    this.#session = closed.reduce(markLeft, session);
    this.#link = linkOf(this.#session, Date.now());
    this.#ratio = ratioOf(session);
    if (!isNew) return;
    this.#onstate(session.state);
    this.#keep();
  }

  /** Makes the session this window's, so that a reload finds it. */
  #own(): void {
    window.name = windowNameOf(this.#session.self.role, this.id);
    this.#keep();
  }

  #keep(): void {
    const { id, state, by } = this.#session;
    this.#store.setOwn(id, state);
    if (state.seq > 0) this.#store.write({ id, state, by, at: Date.now() });
  }
}
