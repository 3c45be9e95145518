import { describe, expect, it, test } from 'vitest';
import { startOf } from '#lib/presenting/presentation-state.ts';
import {
  goOnFrom,
  isStale,
  readSessionId,
  recall,
  remember,
  resumable,
  sessionIdFrom,
  sessionInName,
  windowNameOf,
  type Remembered,
} from '#lib/presenting/session-memory.ts';

const ID = sessionIdFrom(new Uint8Array(16).map((_, index) => index * 7));
const HOUR = 3_600_000;
const memory = (e: string, x: number, at: number): Remembered => ({
  id: ID,
  by: 'a-1',
  at,
  state: { ...startOf([]), e, x, seq: 7, scale: 120, t0: 5, spent: 9, planned: 600_000 },
});

it('an id is told from other texts', () => {
  expect(readSessionId(ID)).toBe(ID);
  for (const text of [null, '', 'x', `${ID}0`, ID.toUpperCase(), '<script>'])
    expect(readSessionId(text), String(text)).toBeNull();
});

it('a window’s name tells its session, to windows of its role', () => {
  const name = windowNameOf('audience', ID);
  expect(sessionInName('audience', name)).toBe(ID);
  expect(sessionInName('speaker', name)).toBeNull();
  expect(sessionInName('audience', '')).toBeNull();
});

describe('recall', () => {
  it('is what was remembered', () => {
    expect(recall(remember(memory('vote', 2, 10)))).toEqual(memory('vote', 2, 10));
  });

  test.each([
    null,
    '',
    '{',
    'null',
    '[]',
    '{"id":"x"}',
    JSON.stringify({ ...memory('vote', 2, 1), state: {} }),
    JSON.stringify({ ...memory('vote', 2, 1), at: 'now' }),
  ])('is nothing of %s', (text) => {
    expect(recall(text)).toBeNull();
  });
});

describe('resumable', () => {
  const kept = [memory('vote', 2, 10 * HOUR), memory('vote', 2, 11 * HOUR), memory('bridge', 1, 12 * HOUR)];

  test.each<[string, Parameters<typeof resumable>[1], number, number | null]>([
    ['the latest at that place', { e: 'vote', x: 2 }, 13, 11],
    ['none at another step', { e: 'vote', x: 1 }, 13, null],
    ['none at another screen', { e: 'ferry', x: 1 }, 13, null],
    ['none where the address names no place', null, 13, null],
    ['none of yesterday', { e: 'bridge', x: 1 }, 37, null],
  ])('is %s', (_, place, now, at) => {
    expect(resumable(kept, place, now * HOUR)?.at ?? null).toBe(at === null ? null : at * HOUR);
  });

  it('takes no memory from the future', () => {
    expect(isStale(memory('vote', 1, 100 * HOUR), HOUR)).toBe(true);
  });
});

describe('goOnFrom', () => {
  const { state } = memory('vote', 2, 0);
  const vote = { e: 'vote', x: 2 };
  const bridge = { e: 'bridge', x: 1 };

  test.each<[string, Parameters<typeof goOnFrom>[1], Parameters<typeof goOnFrom>[2], string]>([
    ['a reload', vote, vote, 'vote 2'],
    ['a reload while the other window went on', bridge, bridge, 'vote 2'],
    ['a reload at the title while the other window went on', null, { e: '_title', x: 1 }, 'vote 2'],
    ['an address that somebody has changed', bridge, vote, 'bridge 1'],
    ['an address alone', vote, null, 'vote 2'],
    ['another address alone', bridge, null, 'bridge 1'],
    ['a new beginning', null, vote, '_title 1'],
  ])('after %s', (_, named, written, expected) => {
    const { e, x, scale } = goOnFrom(state, named, written);
    expect([`${e} ${x}`, scale]).toEqual([expected, 120]);
  });

  it('begins the time anew with the talk, and not elsewhere', () => {
    expect(goOnFrom(state, null, vote)).toMatchObject({ t0: null, spent: 0, planned: 600_000 });
    expect(goOnFrom(state, bridge, vote)).toMatchObject({ t0: 5, spent: 9 });
  });
});
