import { describe, expect, it } from 'vitest';
import {
  act,
  clampScale,
  placeOf,
  progressOf,
  startOf,
  type Action,
  type PresentationState,
} from '#lib/presenting/presentation-state.ts';

/** Four screens, of one, three, two and one steps. */
const deck = [1, 3, 2, 1].map((length, index) => ({ id: 'abcd'.charAt(index), steps: { length } }));
const start = startOf(deck);
const at = (e: string, x: number, more: Partial<PresentationState> = {}) => ({ ...start, e, x, ...more });
const after = (state: PresentationState, action: Action, now = 5000) => {
  const { e, x } = act(deck, state, action, now);
  return `${e}${x}`;
};

describe('a presentation', () => {
  it.each<[string, string, number, Action, string]>([
    ['goes step by step', 'b', 1, { do: 'next' }, 'b2'],
    ['goes on to the next screen', 'b', 3, { do: 'next' }, 'c1'],
    ['stays at its end', 'd', 1, { do: 'next' }, 'd1'],
    ['goes back', 'b', 2, { do: 'previous' }, 'b1'],
    ['goes back to the last step of the screen before', 'c', 1, { do: 'previous' }, 'b3'],
    ['stays at its beginning', 'a', 1, { do: 'previous' }, 'a1'],
    ['leaves out steps', 'b', 1, { do: 'next screen' }, 'c1'],
    ['leaves out steps, but not past the end', 'd', 1, { do: 'next screen' }, 'd1'],
    ['goes back to the beginning of an event', 'b', 3, { do: 'previous screen' }, 'b1'],
    ['and from there to the one before', 'c', 1, { do: 'previous screen' }, 'b1'],
    ['goes to the first', 'c', 2, { do: 'first' }, 'a1'],
    ['goes to the last', 'a', 1, { do: 'last' }, 'd1'],
    ['goes to a number', 'a', 1, { do: 'go to number', number: 2 }, 'c1'],
    ['goes to the last for a number that is too high', 'a', 1, { do: 'go to number', number: 99 }, 'd1'],
    ['goes to an id', 'a', 1, { do: 'go to', id: 'b', x: 2 }, 'b2'],
    ['goes to the last step of an id for one too far', 'a', 1, { do: 'go to', id: 'b', x: 9 }, 'b3'],
    ['stays where an id is unknown', 'b', 2, { do: 'go to', id: 'z' }, 'b2'],
    ['begins anew where its place is unknown', 'z', 7, { do: 'next' }, 'b1'],
  ])('%s', (_, e, x, action, place) => {
    expect(after(at(e, x), action)).toBe(place);
  });

  it('counts every change, and nothing else', () => {
    const moved = act(deck, start, { do: 'next' }, 0);
    expect(moved.seq).toBe(1);
    expect(act(deck, start, { do: 'previous' }, 0)).toBe(start);
    expect(act(deck, moved, { do: 'go to', id: 'b' }, 0)).toBe(moved);
  });

  it('begins its time with its first step and keeps it', () => {
    const first = act(deck, start, { do: 'next' }, 1000);
    expect(first.t0).toBe(1000);
    expect(act(deck, first, { do: 'next' }, 2000).t0).toBe(1000);
  });

  it.each<[Action, string, string | null]>([
    [{ do: 'next' }, 'b2', null],
    [{ do: 'previous' }, 'b2', null],
    [{ do: 'first' }, 'a1', null],
    [{ do: 'go to number', number: 2 }, 'c1', null],
    [{ do: 'go to', id: 'b', x: 2 }, 'b2', null],
    [{ do: 'blank', colour: 'black' }, 'b2', null],
    [{ do: 'blank', colour: 'white' }, 'b2', 'white'],
    [{ do: 'zoom' }, 'b2', 'black'],
  ])('that is black, after %j', (action, place, blank) => {
    const black = at('b', 2, { blank: 'black' });
    expect(after(black, action)).toBe(place);
    expect(act(deck, black, action, 5000).blank).toBe(blank);
  });

  it('goes black and back at most twice a second, and the steps that come too fast are not lost', () => {
    const black: Action = { do: 'blank', colour: 'black' };
    let state = at('b', 1);
    const blanks = [0, 100, 200, 300, 400, 1050, 1120, 1200].map((ms) => {
      state = act(deck, state, black, 10_000 + ms);
      return state.blank;
    });
    expect(blanks).toEqual(['black', null, null, null, null, 'black', null, null]);
    expect(act(deck, state, { do: 'next' }, 11_210).x).toBe(2);
  });

  it('changes its text scale between 80 and 160 per cent', () => {
    let state = start;
    for (let press = 0; press < 20; press++) state = act(deck, state, { do: 'scale', by: 10 }, 0);
    expect(state.scale).toBe(160);
    expect(act(deck, state, { do: 'scale', by: 10 }, 0)).toBe(state);
    for (let press = 0; press < 20; press++) state = act(deck, state, { do: 'scale', by: -10 }, 0);
    expect(state.scale).toBe(80);
  });

  it('leaves what is shown large with the step', () => {
    const large = act(deck, start, { do: 'zoom' }, 0);
    expect(large.zoom).toBe(true);
    expect(act(deck, large, { do: 'next' }, 0).zoom).toBe(false);
  });
});

it.each([
  [100, 100],
  [133, 130],
  [5, 80],
  [1e9, 160],
  [NaN, 100],
])('a text scale of %d is taken as %d', (given, taken) => {
  expect(clampScale(given)).toBe(taken);
});

it.each([
  ['a', 1, 1],
  ['b', 3, 4],
  ['d', 1, 7],
])('%s%i is step %i of 7', (e, x, number) => {
  expect(progressOf(deck, { e, x })).toEqual({ at: number, of: 7 });
});

it.each([0, -3, 2.7, NaN, Infinity])('a step %d leads to one that there is', (x) => {
  const { step } = placeOf(deck, { e: 'b', x });
  expect([0, 1, 2]).toContain(step);
});
