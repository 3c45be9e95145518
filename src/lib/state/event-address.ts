/**
 * The query of the first page that shows an event.
 *
 * @example eventAddress('first') // '?e=first'
 */
export const eventAddress = (id: string): string => `?${new URLSearchParams({ e: id }).toString()}`;

/** The id that a fragment names, without its number sign; empty if it names none. */
export function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    // A stray percent sign in a fragment names no event of ours.
    return '';
  }
}
