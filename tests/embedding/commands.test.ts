import { describe, expect, it } from 'vitest';
import { commandMessage, eventMessage, readCommand, readEvent } from '#lib/embedding/commands.ts';

const known = {
  events: new Set(['opening']),
  sources: new Set(['gazette']),
  threads: new Set(['tolls']),
};
const said = (rest: object) => ({ type: 'dateline:cmd', v: 1, ...rest });

describe('a command of the host', () => {
  it.each([
    [{ cmd: 'hello' }],
    [{ cmd: 'next' }],
    [{ cmd: 'prev' }],
    [{ cmd: 'get' }],
    [{ cmd: 'goto', arg: 'opening' }],
    [{ cmd: 'theme', arg: 'dark' }],
    [{ cmd: 'filter', arg: {} }],
    [{ cmd: 'filter', arg: { from: '1888-01-01', sources: ['gazette'], threads: ['tolls'] } }],
  ] as const)('%o is followed', (command) => {
    expect(readCommand(commandMessage(command as never), known)).toEqual(command);
  });

  it.each([
    ['another version', { type: 'dateline:cmd', v: 2, cmd: 'next' }, 'next', 'this embed speaks version 1'],
    ['no command', said({}), '', 'hello, goto, next, prev, filter, theme or get'],
    [
      'an unknown one',
      said({ cmd: 'eval', arg: '1' }),
      'eval',
      'hello, goto, next, prev, filter, theme or get',
    ],
    [
      'an event that is not there',
      said({ cmd: 'goto', arg: 'x' }),
      'goto',
      'the embed has no event of that id',
    ],
    ['an id that is none', said({ cmd: 'goto', arg: { x: 1 } }), 'goto', 'the embed has no event of that id'],
    ['a colour for a theme', said({ cmd: 'theme', arg: 'red;}' }), 'theme', 'auto, light or dark'],
    ['no filter', said({ cmd: 'filter', arg: 'x' }), 'filter', 'a filter is an object'],
    ['no day', said({ cmd: 'filter', arg: { from: '1888' } }), 'filter', 'from: not a day, as in 2017-06-15'],
    [
      'an unknown outlet',
      said({ cmd: 'filter', arg: { sources: ['gazette', 'x'] } }),
      'filter',
      'sources: a list of ids that the story has',
    ],
    [
      'a list that is none',
      said({ cmd: 'filter', arg: { threads: 'tolls' } }),
      'filter',
      'threads: a list of ids that the story has',
    ],
  ])('%s is refused, and says why', (_, message, cmd, why) => {
    expect(readCommand(message, known)).toEqual({ refused: { cmd, message: why } });
  });

  it.each([[null], [undefined], [7], ['next'], [{}], [{ type: 'resize' }], [['dateline:cmd']]])(
    '%o is passed over',
    (message) => {
      expect(readCommand(message, known)).toBeNull();
    },
  );
});

describe('an event of an embed', () => {
  it('is read as it was told', () => {
    const message = eventMessage('open', { href: 'https://example.org/' });
    expect(readEvent(message)).toEqual({
      type: 'dateline:event',
      v: 1,
      name: 'open',
      detail: { href: 'https://example.org/' },
    });
  });

  it.each([
    [null],
    ['dateline:event'],
    [{ type: 'dateline:event', v: 2, name: 'open', detail: {} }],
    [{ type: 'dateline:event', v: 1, name: 'close', detail: {} }],
    [{ type: 'dateline:event', v: 1, name: 'height', detail: 437 }],
  ])('%o is none', (message) => {
    expect(readEvent(message)).toBeNull();
  });
});
