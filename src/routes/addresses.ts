import { resolve } from '$app/paths';
import { eventAddress } from '#lib/state/event-address.ts';
import { MOST_WITH_PAGES } from '#lib/state/paging.ts';

/** The page of an article, at a place in it. */
export const documentHref = (id: string, fragment?: string): string =>
  `${resolve('/sources/[id]', { id })}/${fragment === undefined ? '' : `#${fragment}`}`;

export const threadHref = (id: string): string => `${resolve('/threads/[id]', { id })}/`;

/**
 * What leads to the page that compares the wording of an event; undefined in a story of too many events for that.
 *
 * @param count how many events the story has
 */
export const wordingHrefIn = (count: number): ((id: string) => string) | undefined =>
  count > MOST_WITH_PAGES ? undefined : (id) => `${resolve('/wording/[id]', { id })}/`;

/** A page of a long story's text, by its number from 1. */
export const pageHref = (number: number): string => `${resolve('/events/[page]', { page: String(number) })}/`;

/**
 * Where somebody in the hall finds the page; null where only this machine does.
 *
 * @param storyUrl what the story says of it
 * @param here the address of a page of the site
 */
export function addressForAll(storyUrl: string | undefined, here: URL | Location): string | null {
  if (storyUrl !== undefined) return storyUrl;
  if (/^(?:localhost|127\..+|\[::1\])$/.test(here.hostname)) return null;
  return new URL(resolve('/'), here.href).href;
}

/** The timeline at an event. */
export const timelineHref = (id: string): string => resolve('/') + eventAddress(id);
