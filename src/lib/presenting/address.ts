import type { PresentationState } from './presentation-state.ts';
import { TITLE_ID } from './screen.ts';

/** The parameters of an address, as `URLSearchParams` has them. */
export interface Parameters {
  get: (name: string) => string | null;
}

/** A screen and a step of it, from 1, by their names in an address. */
export type Place = Pick<PresentationState, 'e' | 'x'>;

/**
 * The place that an address names: `?e=bridge-opens&x=2`; the title where it names none. What the story does not have
 * is left to `placeOf`.
 *
 * @example readPlace(new URLSearchParams('e=bridge-opens&x=2')) // { e: 'bridge-opens', x: 2 }
 */
export function readPlace(parameters: Parameters): Place {
  const x = /^[1-9]\d{0,3}$/.exec(parameters.get('x') ?? '');
  return { e: parameters.get('e') || TITLE_ID, x: x ? Number(x[0]) : 1 };
}

/**
 * What an address has to say of a place: a value for each parameter, null where it has none.
 *
 * @example placeParameters({ e: 'bridge-opens', x: 1 }) // { e: 'bridge-opens', x: null }
 */
export const placeParameters = ({ e, x }: Place): Record<'e' | 'x', string | null> => ({
  e: e === TITLE_ID ? null : e,
  x: x > 1 ? String(x) : null,
});
