import { SCALE } from './canvas.ts';

/**
 * Where a presentation is: all that two windows have to agree on, and what a reload restores. Never changed, only
 * replaced.
 */
export interface PresentationState {
  /** Rises with every change. */
  seq: number;
  /** Id of the screen. */
  e: string;
  /** The step within it, from 1. */
  x: number;
  blank: Blank | null;
  /** When the image last went black, white or back, in milliseconds; the two latest, newest first. */
  toggled: readonly number[];
  /** Whether the excerpt is shown twice as large. */
  zoom: boolean;
  /** Text scale, in per cent, 80 to 160. */
  scale: number;
  /** When the stopwatch was started, in milliseconds since 1970; null while it stands. */
  t0: number | null;
  /** What the stopwatch had counted before that, in milliseconds. */
  spent: number;
  /** How long the talk is to be, in milliseconds; null where nobody has said. */
  planned: number | null;
}

export type Blank = 'black' | 'white';

/** What a presentation goes through; the screens of `screensOf` are one. */
export type Deck = readonly { id: string; steps: { readonly length: number } }[];

/** What a key or a button can do to a presentation, in whichever window. */
export type Action =
  | { do: 'next' | 'previous' | 'next screen' | 'previous screen' | 'first' | 'last' }
  | { do: 'go to'; id: string; x?: number }
  /** The number of a screen, from 0: the title is 0, the first event 1. */
  | { do: 'go to number'; number: number }
  | { do: 'blank'; colour: Blank }
  | { do: 'zoom' }
  | { do: 'scale'; by: number };

/** How long two changes between image and blank may take at most: no more than 2 a second (WCAG 2.3.1 allows 3). */
const SECOND = 1000;
const MOST_TOGGLES = 2;

/** The state in which a presentation begins. */
export const startOf = (deck: Deck): PresentationState => ({
  ...{
    seq: 0,
    e: deck[0]?.id ?? '',
    x: 1,
    blank: null,
    toggled: [],
    zoom: false,
    scale: 100,
    t0: null,
    spent: 0,
    planned: null,
  },
});

/** Where a state stands in a deck, both from 0; the beginning where the deck does not have it. */
export function placeOf(
  deck: Deck,
  { e, x }: Pick<PresentationState, 'e' | 'x'>,
): { screen: number; step: number } {
  const screen = Math.max(
    0,
    deck.findIndex(({ id }) => id === e),
  );
  const steps = deck[screen]?.steps.length ?? 1;
  return { screen, step: Math.min(Math.max(1, Math.trunc(x) || 1), steps) - 1 };
}

/** How many steps a deck has, and which of them a state is at, from 1. */
export function progressOf(
  deck: Deck,
  state: Pick<PresentationState, 'e' | 'x'>,
): { at: number; of: number } {
  const { screen, step } = placeOf(deck, state);
  const before = deck.slice(0, screen).reduce((sum, { steps }) => sum + steps.length, 0);
  return { at: before + step + 1, of: deck.reduce((sum, { steps }) => sum + steps.length, 0) };
}

function to(deck: Deck, screen: number, step: number): Pick<PresentationState, 'e' | 'x'> {
  const at = Math.min(Math.max(0, screen), deck.length - 1);
  return { e: deck[at]?.id ?? '', x: step + 1 };
}

function moved(
  deck: Deck,
  state: PresentationState,
  action: Action,
): Pick<PresentationState, 'e' | 'x'> | null {
  const { screen, step } = placeOf(deck, state);
  const stepsOf = (at: number) => deck[at]?.steps.length ?? 1;
  switch (action.do) {
    case 'next':
      if (step + 1 < stepsOf(screen)) return to(deck, screen, step + 1);
      return screen + 1 < deck.length ? to(deck, screen + 1, 0) : to(deck, screen, step);
    case 'previous':
      if (step > 0) return to(deck, screen, step - 1);
      return screen > 0 ? to(deck, screen - 1, stepsOf(screen - 1) - 1) : to(deck, 0, 0);
    case 'next screen':
      return screen + 1 < deck.length ? to(deck, screen + 1, 0) : to(deck, screen, step);
    case 'previous screen':
      // Back to the beginning of an event before back to the one before it.
      return to(deck, step > 0 ? screen : screen - 1, 0);
    case 'first':
      return to(deck, 0, 0);
    case 'last':
      return to(deck, deck.length - 1, stepsOf(deck.length - 1) - 1);
    case 'go to number':
      return to(deck, action.number, 0);
    case 'go to': {
      const { id, x = 1 } = action;
      if (!deck.some((one) => one.id === id)) return to(deck, screen, step);
      const place = placeOf(deck, { e: id, x });
      return to(deck, place.screen, place.step);
    }
    default:
      return null;
  }
}

function blanked(state: PresentationState, blank: Blank | null, now: number): PresentationState {
  const recent = state.toggled.filter((ms) => now - ms < SECOND && ms <= now);
  if (blank === state.blank || recent.length >= MOST_TOGGLES) return state;
  return { ...state, blank, toggled: [now, ...recent], seq: state.seq + 1 };
}

/**
 * A presentation after something was done; the same object where that changes nothing. While the image is blank, the
 * next step forward or back only brings it back: what was on it is what is talked of.
 *
 * @param now milliseconds since 1970
 * @example act(deck, startOf(deck), { do: 'next' }, 0).e // 'council-votes'
 */
export function act(deck: Deck, state: PresentationState, action: Action, now: number): PresentationState {
  if (action.do === 'blank') return blanked(state, state.blank === action.colour ? null : action.colour, now);
  if (state.blank !== null && (action.do === 'next' || action.do === 'previous'))
    return blanked(state, null, now);
  if (action.do === 'zoom') return { ...state, zoom: !state.zoom, seq: state.seq + 1 };
  if (action.do === 'scale') {
    const scale = clampScale(state.scale + action.by);
    return scale === state.scale ? state : { ...state, scale, seq: state.seq + 1 };
  }
  const place = moved(deck, state, action);
  if (!place) return state;
  const isSame = place.e === state.e && place.x === state.x;
  if (isSame && state.blank === null) return state;
  return {
    ...state,
    ...place,
    // A leap leads to something to be seen.
    ...(state.blank === null ? {} : { blank: null, toggled: [now, ...state.toggled.slice(0, 1)] }),
    zoom: isSame && state.zoom,
    // The talk begins with the first step; once it is paused it waits to be resumed.
    t0: state.t0 ?? (state.spent === 0 ? now : null),
    seq: state.seq + 1,
  };
}

/** The nearest text scale that there is, in per cent. */
export function clampScale(scale: number): number {
  const { least, most, step } = SCALE;
  if (!Number.isFinite(scale)) return 100;
  return Math.min(most, Math.max(least, Math.round(scale / step) * step));
}
