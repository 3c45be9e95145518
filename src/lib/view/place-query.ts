import { placeParameters, type Place } from '#lib/presenting/address.ts';

/**
 * The query of a presentation's window at a place. What else an address says stays: filters, theme, motion.
 *
 * @param search of the address that is changed
 * @param session that a window is to join; null for a window that keeps it to itself
 * @example placeQuery('?thread=traffic&e=vote', null, { e: 'bridge', x: 2 }) // '?thread=traffic&e=bridge&x=2'
 */
export function placeQuery(search: string, session: string | null, place: Place): string {
  const parameters = new URLSearchParams(search);
  for (const [name, value] of Object.entries({ session, ...placeParameters(place) })) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  return `?${parameters}`;
}
