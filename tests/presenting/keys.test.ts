import { describe, expect, it } from 'vitest';
import { KEY_WORDS, readKey, SPEAKER_KEY_WORDS, type KeyMode, type KeyPress } from '#lib/presenting/keys.ts';

const PLAIN: KeyPress = {
  key: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
};
const PAGE: KeyMode = { characters: true, focus: 'page', digits: '' };
const read = (key: string, press: Partial<KeyPress> = {}, mode: Partial<KeyMode> = {}) => {
  const { action, swallow } = readKey({ ...PLAIN, key, ...press }, { ...PAGE, ...mode });
  const { do: what, ...rest } = action ?? { do: null };
  return [what, ...Object.values(rest), ...(swallow ? ['swallowed'] : [])];
};

describe('keys', () => {
  it.each([
    ['PageDown', ['next', 'swallowed']],
    ['ArrowRight', ['next', 'swallowed']],
    ['ArrowDown', ['next', 'swallowed']],
    [' ', ['next', 'swallowed']],
    ['Enter', ['next', 'swallowed']],
    ['n', ['next', 'swallowed']],
    ['N', ['next', 'swallowed']],
    ['PageUp', ['previous', 'swallowed']],
    ['ArrowLeft', ['previous', 'swallowed']],
    ['ArrowUp', ['previous', 'swallowed']],
    ['Backspace', ['previous', 'swallowed']],
    ['p', ['previous', 'swallowed']],
    ['Home', ['first', 'swallowed']],
    ['End', ['last', 'swallowed']],
    ['b', ['blank', 'black', 'swallowed']],
    ['.', ['blank', 'black', 'swallowed']],
    ['w', ['blank', 'white', 'swallowed']],
    [',', ['blank', 'white', 'swallowed']],
    ['f', ['toggle fullscreen', 'swallowed']],
    ['F5', ['fullscreen', 'swallowed']],
    ['s', ['speaker', 'swallowed']],
    ['o', ['overview', 'swallowed']],
    ['z', ['zoom', 'swallowed']],
    ['l', ['laser', 'swallowed']],
    ['a', ['autoplay', 'swallowed']],
    ['g', ['search', 'swallowed']],
    ['?', ['help', 'swallowed']],
    ['+', ['scale', 10, 'swallowed']],
    ['-', ['scale', -10, 'swallowed']],
    ['Escape', ['close']],
    ['Tab', [null]],
    ['F11', [null]],
    ['x', [null]],
    ['toString', [null]],
    ['7', ['type', '7', 'swallowed']],
  ])('%j: %j', (key, does) => {
    expect(read(key)).toEqual(does);
  });

  it.each([
    [' ', ['previous', 'swallowed']],
    ['F5', ['fullscreen', 'swallowed']],
    ['ArrowRight', ['next screen', 'swallowed']],
    ['PageUp', ['previous screen', 'swallowed']],
    ['B', ['blank', 'black', 'swallowed']],
  ])('Shift and %j: %j', (key, does) => {
    expect(read(key, { shiftKey: true })).toEqual(does);
  });

  it.each(['F5', 'r', '+', 'ArrowLeft', 'f'])('Ctrl, Alt or ⌘ and %s are the browser’s', (key) => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) expect(read(key, { [held]: true })).toEqual([null]);
  });

  it.each([
    ['PageDown', [null, 'swallowed']],
    ['PageUp', [null, 'swallowed']],
    [' ', [null, 'swallowed']],
    ['b', [null, 'swallowed']],
    ['F5', [null, 'swallowed']],
    ['ArrowRight', ['next', 'swallowed']],
  ])('%j held down: %j', (key, does) => {
    expect(read(key, { repeat: true })).toEqual(does);
  });

  it.each([
    [' ', 'control', [null]],
    ['Enter', 'control', [null]],
    ['PageDown', 'control', ['next', 'swallowed']],
    ['b', 'control', ['blank', 'black', 'swallowed']],
    ['b', 'field', [null]],
    ['ArrowLeft', 'field', [null]],
    ['Enter', 'field', [null]],
    ['Escape', 'field', ['close']],
    ['F5', 'field', ['fullscreen', 'swallowed']],
  ] as const)('%j on a %s: %j', (key, focus, does) => {
    expect(read(key, {}, { focus })).toEqual(does);
  });

  it('type a number, which Enter goes to', () => {
    expect(read('2', {}, { digits: '1' })).toEqual(['type', '12', 'swallowed']);
    expect(read('Enter', {}, { digits: '12' })).toEqual(['go to number', 12, 'swallowed']);
    expect(read('5', {}, { digits: '1234' })).toEqual(['type', '2345', 'swallowed']);
  });

  it.each(['n', 'p', 'b', '.', 'w', ',', '?', '+', '3', 'f'])(
    '%j does nothing once characters are turned off',
    (key) => {
      expect(read(key, {}, { characters: false })).toEqual([null]);
    },
  );

  it('take back a digit that was typed, and go back only where there is none', () => {
    expect(read('Backspace', {}, { digits: '12' })).toEqual(['type', '1', 'swallowed']);
    expect(read('Backspace', {}, { digits: '1' })).toEqual(['type', '', 'swallowed']);
    expect(read('Backspace', {}, { digits: '' })).toEqual(['previous', 'swallowed']);
  });

  it('that do nothing in the speaker’s window are not explained there', () => {
    const explained = SPEAKER_KEY_WORDS.flatMap(([keys]) => keys);
    expect(explained).not.toContain('L');
    expect(explained).not.toContain('A');
    const left = KEY_WORDS.flatMap(([keys]) => keys).filter((key) => !/^[LA]$/.test(key));
    expect(explained.toSorted()).toEqual(left.toSorted());
  });

  it('with a name work all the same', () => {
    expect(read('PageDown', {}, { characters: false })).toEqual(['next', 'swallowed']);
  });

  it('are all explained', () => {
    const words = KEY_WORDS.flatMap(([keys]) => keys).join(' ');
    for (const key of ['PageDown', 'N', 'B', 'W', 'G', 'F5', 'S', 'O', 'Z', 'L', 'A', '?', 'Home', 'Esc'])
      expect(words).toContain(key);
  });
});
