import { readPlace } from '#lib/presenting/address.ts';
import type { PresentedStory } from '#lib/presenting/screen.ts';
import { readAddress } from '#lib/state/permalink.ts';
import { readSettings } from './present-settings.ts';
import { Presentation } from './presentation.svelte.ts';

/**
 * The presentation that an address asks for, at the text scale that holds on this machine, and the session and the place
 * in it, if the address names them.
 *
 * @param address to give the audience, at which they find the site; null where there is none
 */
export function presentationAt(
  url: URL,
  { story, count }: { story: PresentedStory; count: number },
  address: string | null,
) {
  const asked = url.searchParams;
  const places = story.events.flatMap(({ place }) => place ?? []);
  const { filter, motion, ignored } = readAddress(url, { ...story, places });
  if (!motion) document.documentElement.dataset['motion'] = 'off';
  const place = readPlace(asked);
  const { scale } = readSettings();
  return {
    presentation: new Presentation(
      story,
      filter,
      { count, isPassedOver: ignored.length > 0, hasAddress: address !== null },
      { ...place, ...(scale === undefined ? {} : { scale }) },
    ),
    address,
    dark: asked.get('theme') === 'dark',
    named: { session: asked.get('session'), place: asked.has('e') ? place : null },
  };
}
