import { readPlace } from '#lib/presenting/address.ts';
import type { PresentedStory } from '#lib/presenting/screen.ts';
import { readAddress } from '#lib/state/permalink.ts';
import { readSettings } from '#lib/view/present-settings.ts';
import { Presentation } from '#lib/view/presentation.svelte.ts';

/** The presentation that an address asks for, and the session and the place in it, if it names them. */
export function presentationAt(url: URL, { story, count }: { story: PresentedStory; count: number }) {
  const places = story.events.flatMap(({ place }) => place ?? []);
  const { filter, motion } = readAddress(url, { ...story, places });
  if (!motion) document.documentElement.dataset['motion'] = 'off';
  const place = url.searchParams.has('e') ? readPlace(url.searchParams) : null;
  const { scale } = readSettings();
  return {
    presentation: new Presentation(story, count, filter, {
      ...place,
      ...(scale === undefined ? {} : { scale }),
    }),
    dark: url.searchParams.get('theme') === 'dark',
    named: { session: url.searchParams.get('session'), place },
  };
}
