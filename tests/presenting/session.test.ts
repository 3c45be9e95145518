import { describe, expect, it, test } from 'vitest';
import { act, startOf, type PresentationState } from '#lib/presenting/presentation-state.ts';
import { readMessage, type Member, type Role, type SessionMessage } from '#lib/presenting/session-message.ts';
import {
  beat,
  decide,
  decideFirst,
  hello,
  leave,
  linkOf,
  markLeft,
  receive,
  startSession,
  type Session,
} from '#lib/presenting/session.ts';
import { seededRandom } from '../time/seeded-random.ts';

const ID = '0123456789abcdef0123456789abcdef';
const DECK = ['_title', 'vote', 'bridge', '_sources'].map((id) => ({ id, steps: [0, 1] }));

const member = (role: Role, id: string, since = 0): Member => ({ id, role, since, ratio: 4 / 3 });
const begin = (who: Member, state: PresentationState = startOf(DECK)) =>
  hello(startSession(ID, who, decideFirst(state, who)));
const at = ({ state: { e, x, seq } }: Session) => `${e} ${x} #${seq}`;
const next = (session: Session, now = 0) => decide(session, act(DECK, session.state, { do: 'next' }, now));

describe('a speaker who opens a window', () => {
  const audience = begin(member('audience', 'a'), { ...startOf(DECK), e: 'vote', x: 2 }).session;
  const speaker = begin(member('speaker', 's', 5));

  it('is told what is shown, and changes nothing of it', () => {
    const answered = receive(audience, speaker.send, 10);
    expect(at(answered.session)).toBe('vote 2 #1');
    expect(answered.send).toMatchObject({ kind: 'state', state: { e: 'vote', x: 2 } });
    if (!answered.send) throw new Error('no answer');
    const told = receive(speaker.session, answered.send, 11);
    expect(at(told.session)).toBe('vote 2 #1');
    expect(told.send).toBeNull();
  });

  it('steps in either window, and both follow', () => {
    let [a, s] = [receive(audience, speaker.send, 10).session, speaker.session];
    const bySpeaker = next(receive(s, beat(a).send, 11).session);
    a = receive(a, bySpeaker.send, 12).session;
    const byAudience = next(a);
    s = receive(bySpeaker.session, byAudience.send, 13).session;
    expect([at(a), at(byAudience.session), at(s)]).toEqual(['bridge 1 #2', 'bridge 2 #3', 'bridge 2 #3']);
  });
});

describe('messages', () => {
  const audience = begin(member('audience', 'a')).session;
  const first = next(audience);
  const second = next(first.session);
  const sent = [first.send, second.send];
  const speaker = begin(member('speaker', 's')).session;
  const after = (...messages: SessionMessage[]) =>
    messages.reduce((session, message, index) => receive(session, message, index).session, speaker);

  test.each<[string, number[], string]>([
    ['in order', [0, 1], 'vote 1 #3'],
    ['overtaken', [1, 0], 'vote 1 #3'],
    ['twice', [0, 0, 1, 1], 'vote 1 #3'],
    ['the first lost', [1], 'vote 1 #3'],
    ['the second lost', [0], '_title 2 #2'],
    ['all of that', [1, 0, 1, 0, 0], 'vote 1 #3'],
  ])('that come %s leave what was decided last', (_, order, expected) => {
    expect(at(after(...order.flatMap((index) => sent[index] ?? [])))).toBe(expected);
  });

  it('that are lost are made good by the next beat', () => {
    const { send } = beat(second.session);
    expect(at(receive(speaker, send, 0).session)).toBe('vote 1 #3');
  });

  it('that were overtaken do not close a window that lives', () => {
    const closing = leave(second.session).send;
    const newer = beat({ ...second.session, sent: 9 }).send;
    expect(linkOf(after(newer, closing), 1)).toBe('linked');
    expect(linkOf(after(closing), 1)).toBe('closed');
  });

  it.each([
    ['hello', true],
    ['beat', true],
    ['state', false],
    ['bye', false],
  ] as const)('of the kind %s are answered: %s', (kind, isAnswered) => {
    const [message] = sent;
    if (!message) throw new Error('nothing sent');
    expect(receive(speaker, { ...message, kind }, 0).send !== null).toBe(isAnswered);
  });

  it('that come by two ways are answered once', () => {
    const { send } = begin(member('audience', 'b'));
    const once = receive(speaker, send, 0);
    expect(once.send).not.toBeNull();
    expect(receive(once.session, send, 0).send).toBeNull();
  });

  it('of its own are none', () => {
    const own = next(speaker);
    expect(receive(own.session, own.send, 0)).toEqual({ session: own.session, send: null, isSecond: false });
  });
});

it('of two changes at once the speaker’s stands in both windows', () => {
  const state = { ...startOf(DECK), e: 'vote' };
  const audience = begin(member('audience', 'z'), state).session;
  const speaker = {
    ...begin(member('speaker', 'a')).session,
    ...decideFirst(state, member('audience', 'z')),
  };
  const byAudience = decide(audience, act(DECK, audience.state, { do: 'next' }, 0));
  const bySpeaker = decide(speaker, act(DECK, speaker.state, { do: 'previous' }, 0));
  expect(at(receive(byAudience.session, bySpeaker.send, 0).session)).toBe('_title 2 #2');
  expect(at(receive(bySpeaker.session, byAudience.send, 0).session)).toBe('_title 2 #2');
});

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'three windows agree whatever the way of their messages (seed %i)',
  (seed) => {
    const random = seededRandom(seed);
    let windows = [member('audience', 'a', 0), member('speaker', 's', 1), member('speaker', 't', 2)].map(
      (one) => begin(one).session,
    );
    const underway: SessionMessage[] = [];
    const deliver = (message: SessionMessage) => {
      windows = windows.map((window) => receive(window, message, 0).session);
    };
    for (let round = 0; round < 200; round++) {
      const who = Math.floor(random() * windows.length);
      const done = random() < 0.5 ? next(windows[who] as Session, round) : beat(windows[who] as Session);
      windows[who] = done.session;
      // A third is lost, a third comes twice.
      const copies = Math.floor(random() * 3);
      for (let copy = 0; copy < copies; copy++) underway.push(done.send);
      while (underway.length > 5) {
        const [message] = underway.splice(Math.floor(random() * underway.length), 1);
        if (message) deliver(message);
      }
    }
    for (const window of windows) {
      const { send } = beat(window);
      deliver(send);
    }
    expect(new Set(windows.map(at)).size).toBe(1);
    expect(windows[0]?.state.seq).toBeGreaterThan(10);
  },
);

describe('a second audience window in a session', () => {
  const older = begin(member('audience', 'a', 100));
  const younger = begin(member('audience', 'b', 200));

  it('goes its own way, and the older one stays', () => {
    const answer = receive(older.session, younger.send, 201);
    expect(answer.isSecond).toBe(false);
    if (!answer.send) throw new Error('no answer');
    expect(receive(younger.session, answer.send, 202).isSecond).toBe(true);
  });

  it('is told from one that has just been closed', () => {
    const { send } = leave(older.session);
    expect(receive(younger.session, send, 202).isSecond).toBe(false);
  });
});

describe('linkOf', () => {
  const speaker = begin(member('speaker', 's')).session;
  const { session: audience, send: first } = begin(member('audience', 'a'));
  const linked = receive(speaker, first, 1000).session;
  const { send: bye } = leave(audience);
  const left = receive(linked, bye, 2000).session;
  const back = receive(left, begin(member('audience', 'b', 2500)).send, 3000).session;

  test.each<[string, Session, number, string]>([
    ['before a word', speaker, 9000, 'waiting'],
    ['while it is heard', linked, 2000, 'linked'],
    ['after a covered window’s longest silence', linked, 4400, 'linked'],
    ['after four seconds of silence', linked, 5000, 'lost'],
    ['once it is closed', left, 2001, 'closed'],
    ['once it is known to be closed, though it said no goodbye', markLeft(linked, 'a'), 2001, 'closed'],
    ['where another one was closed', markLeft(linked, 'c'), 2001, 'linked'],
    ['once it is reloaded', back, 3001, 'linked'],
  ])('%s', (_, session, now, expected) => {
    expect(linkOf(session, now)).toBe(expected);
  });
});

describe('readMessage', () => {
  const { send } = begin(member('audience', 'a'));
  const sound = JSON.parse(JSON.stringify(send)) as Record<string, unknown>;

  it('reads what a window of this session sends', () => {
    expect(readMessage(sound, ID)).toEqual(send);
  });

  it('leaves out what nobody knows', () => {
    expect(readMessage({ ...sound, html: '<b>' }, ID)).toEqual(send);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'dateline-session/1'],
    ['another program', { protocol: 'other/1' }],
    ['another session', { ...sound, session: 'f'.repeat(32) }],
    ['another kind', { ...sound, kind: 'run' }],
    ['another role', { ...sound, from: { id: 'a', role: 'host', since: 0, ratio: 1 } }],
    ['no sender', { ...sound, from: undefined }],
    ['no number', { ...sound, n: -1 }],
    ['no state', { ...sound, state: { e: 'vote' } }],
    ['a step that is none', { ...sound, state: { ...(sound['state'] as object), x: 0 } }],
  ])('hears nothing of %s', (_, data) => {
    expect(readMessage(data, ID)).toBeNull();
  });
});
