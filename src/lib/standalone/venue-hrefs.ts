import { eventAddress } from '#lib/state/event-address.ts';

const segment = encodeURIComponent;

/*
 * Addresses within the venue file: after the number sign stands what on the site stands after its folder, so a link
 * to a passage has two of them: `#/sources/gazette/#gazette-0-9`.
 */
export const homeHref = '#/';
export const documentHref = (id: string, fragment?: string): string =>
  `#/sources/${segment(id)}/${fragment === undefined ? '' : `#${fragment}`}`;
export const threadHref = (id: string): string => `#/threads/${segment(id)}/`;
export const wordingHref = (id: string): string => `#/wording/${segment(id)}/`;
export const timelineHref = (id: string): string => homeHref + eventAddress(id);

/** The timeline narrowed to a thread, at an event or as a whole. */
export const threadOnTimeline =
  (thread: string) =>
  (id?: string): string =>
    `${homeHref}?${new URLSearchParams({ thread, ...(id === undefined ? {} : { e: id }) }).toString()}`;

/**
 * What the address of the file says after its number sign, as an address of its own. Whatever stands there makes one:
 * it is joined, not resolved, so no `//` in it can name a host.
 *
 * @example readHash('#/?e=first').searchParams.get('e') // 'first'
 * @example readHash('#/sources/gazette/#gazette-0-9').hash // '#gazette-0-9'
 * @example readHash('#all_events').pathname // '/'
 */
export const readHash = (hash: string): URL =>
  new URL(`http://file${hash.startsWith('#/') ? hash.slice(1) : '/'}`);
