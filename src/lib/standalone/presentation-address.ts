import { placeParameters, readPlace, type Place } from '#lib/presenting/address.ts';
import type { PresentedStory } from '#lib/presenting/screen.ts';
import { readAddress } from '#lib/state/permalink.ts';
import { readSettings } from '#lib/view/present-settings.ts';
import { Presentation } from '#lib/view/presentation.svelte.ts';

/** The presentation that an address names, and the session and the place in it, if it names them. */
export function presentationAt(url: URL, { story, count }: { story: PresentedStory; count: number }) {
  const places = story.events.flatMap(({ place }) => place ?? []);
  const { filter } = readAddress(url, { ...story, places });
  const place = url.searchParams.has('e') ? readPlace(url.searchParams) : null;
  const { scale } = readSettings();
  return {
    presentation: new Presentation(story, count, filter, {
      ...place,
      ...(scale === undefined ? {} : { scale }),
    }),
    named: { session: url.searchParams.get('session'), place },
  };
}

/** The query of an address at another place of a session; without a session's name it names none. */
export function queryAt({ searchParams }: URL, session: string | null, place: Place): string {
  const parameters = new URLSearchParams(searchParams);
  for (const [name, value] of Object.entries({ session, ...placeParameters(place) })) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  return `?${parameters.toString()}`;
}
