import { SCALE } from './canvas.ts';
import type { Action } from './presentation-state.ts';

/** What a key does in one window alone. */
export type LocalAction =
  | {
      do:
        | 'fullscreen'
        | 'toggle fullscreen'
        | 'speaker'
        | 'overview'
        | 'search'
        | 'laser'
        | 'autoplay'
        | 'help';
    }
  /** Closes what lies over the screen; never goes anywhere. */
  | { do: 'close' }
  /** Digits that are waiting for Enter. */
  | { do: 'type'; digits: string };

/** A key as the browser reports it (UI Events, `KeyboardEvent`). */
export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  /** Whether it is being held down. */
  repeat: boolean;
}

export interface KeyMode {
  /** Whether keys that are characters do anything (WCAG 2.1.4: they can be turned off). */
  characters: boolean;
  /** What has the focus: a link or a button answers Enter and Space, a field all keys but Esc and F5. */
  focus: 'page' | 'control' | 'field';
  /** Typed so far, for Enter. */
  digits: string;
}

/** What a key does; null: nothing of ours, the browser's own. `swallow`: the browser must not see it. */
export interface KeyReading {
  action: Action | LocalAction | null;
  swallow: boolean;
}

const NOTHING: KeyReading = { action: null, swallow: false };
const swallowed: KeyReading = { action: null, swallow: true };

/** Keys with a name: presenters' remotes send PageUp, PageDown, F5 and Esc. */
const NAMED: Record<string, Action | LocalAction> = {
  PageDown: { do: 'next' },
  ArrowRight: { do: 'next' },
  ArrowDown: { do: 'next' },
  Enter: { do: 'next' },
  PageUp: { do: 'previous' },
  ArrowLeft: { do: 'previous' },
  ArrowUp: { do: 'previous' },
  Backspace: { do: 'previous' },
  Home: { do: 'first' },
  End: { do: 'last' },
  Escape: { do: 'close' },
};

/** With Shift: whole events instead of steps. */
const SHIFTED: Record<string, Action> = {
  PageDown: { do: 'next screen' },
  ArrowRight: { do: 'next screen' },
  ArrowDown: { do: 'next screen' },
  PageUp: { do: 'previous screen' },
  ArrowLeft: { do: 'previous screen' },
  ArrowUp: { do: 'previous screen' },
};

/** Keys that are characters, as small letters. Remotes send `.` or B for a black image. */
const CHARACTERS: Record<string, Action | LocalAction> = {
  n: { do: 'next' },
  p: { do: 'previous' },
  b: { do: 'blank', colour: 'black' },
  '.': { do: 'blank', colour: 'black' },
  w: { do: 'blank', colour: 'white' },
  ',': { do: 'blank', colour: 'white' },
  g: { do: 'search' },
  f: { do: 'toggle fullscreen' },
  s: { do: 'speaker' },
  o: { do: 'overview' },
  z: { do: 'zoom' },
  l: { do: 'laser' },
  a: { do: 'autoplay' },
  '?': { do: 'help' },
  '+': { do: 'scale', by: SCALE.step },
  '=': { do: 'scale', by: SCALE.step },
  '-': { do: 'scale', by: -SCALE.step },
  '−': { do: 'scale', by: -SCALE.step },
};

/** Actions that a key held down repeats: one walks with the arrows, and a remote's stuck button must not. */
const REPEATED = /^Arrow/;
const MOST_DIGITS = 4;

/**
 * What a key does to a presentation. Combinations with Ctrl, Alt or ⌘ are the browser's.
 *
 * @example readKey({ key: 'PageDown', ... }, mode) // { action: { do: 'next' }, swallow: true }
 * @example readKey({ key: 'F5', ... }, mode) // { action: { do: 'fullscreen' }, swallow: true }: never a reload
 */
export function readKey(press: KeyPress, { characters, focus, digits }: KeyMode): KeyReading {
  const { key, shiftKey, repeat } = press;
  if (press.ctrlKey || press.altKey || press.metaKey) return NOTHING;
  if (key === 'F5') return repeat ? swallowed : { action: { do: 'fullscreen' }, swallow: true };
  // The browser leaves fullscreen by itself.
  if (key === 'Escape') return { action: { do: 'close' }, swallow: false };
  if (focus === 'field') return NOTHING;
  if (key === ' ' || key === 'Enter') {
    if (focus === 'control') return NOTHING;
    if (repeat) return swallowed;
    if (key === 'Enter' && digits !== '')
      return { action: { do: 'go to number', number: Number(digits) }, swallow: true };
    return { action: { do: key === ' ' && shiftKey ? 'previous' : 'next' }, swallow: true };
  }
  // A number that is being typed is put right first.
  if (key === 'Backspace' && digits !== '')
    return { action: { do: 'type', digits: digits.slice(0, -1) }, swallow: true };
  const named = (shiftKey ? SHIFTED[key] : undefined) ?? (Object.hasOwn(NAMED, key) ? NAMED[key] : undefined);
  if (named) return repeat && !REPEATED.test(key) ? swallowed : { action: named, swallow: true };
  if (!characters) return NOTHING;
  if (/^[0-9]$/.test(key))
    return { action: { do: 'type', digits: (digits + key).slice(-MOST_DIGITS) }, swallow: true };
  const letter = key.toLowerCase();
  const action = Object.hasOwn(CHARACTERS, letter) ? CHARACTERS[letter] : undefined;
  if (!action) return NOTHING;
  return repeat ? swallowed : { action, swallow: true };
}

/** The keys in words, for the window that explains them. */
export const KEY_WORDS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['PageDown', '→', '↓', 'Space', 'Enter', 'N'], 'next step'],
  [['PageUp', '←', '↑', 'Shift + Space', 'Backspace', 'P'], 'step back'],
  [['Shift + →', 'Shift + ←'], 'next event, event before'],
  [['Home', 'End'], 'first screen, last screen'],
  [['a number, Enter'], 'the event of that number'],
  [['G'], 'go to a date or to words'],
  [['O'], 'overview'],
  [['B', '.'], 'black screen, and back'],
  [['W', ','], 'white screen, and back'],
  [['F', 'F5'], 'full screen; F leads back'],
  [['S'], 'speaker view'],
  [['Z'], 'text twice as large'],
  [['L'], 'pointer as a spot'],
  [['+', '−'], 'larger, smaller text'],
  [['A'], 'go on by itself, and stop'],
  [['Esc'], 'close what lies over the screen'],
  [['?'], 'this list'],
];

/** What does something else in the speaker's window, or (null) nothing. */
const IN_SPEAKER_VIEW: Record<string, string | null> = {
  G: null,
  O: 'find a screen in the list',
  F: 'the audience window fills its screen',
  S: 'show the audience window',
  L: null,
  A: null,
  Esc: 'leave the list',
};

/** The keys of the speaker's window, in words. */
export const SPEAKER_KEY_WORDS: typeof KEY_WORDS = KEY_WORDS.flatMap(([keys, does]) => {
  const [first = ''] = keys;
  const here = Object.hasOwn(IN_SPEAKER_VIEW, first) ? IN_SPEAKER_VIEW[first] : does;
  if (typeof here !== 'string') return [];
  return [[first === 'O' ? ['G', 'O'] : keys, here] as const];
});
