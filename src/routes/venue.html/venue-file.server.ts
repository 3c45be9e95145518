import { script, scriptHash, style } from 'virtual:standalone/venue';
import { render } from 'svelte/server';
import { inlineFonts } from '#lib/publish/inline-fonts.server.ts';
import { DATA_ID, NOTES_ID, type VenueData } from '#lib/standalone/venue-data.ts';
import VenueText from '#lib/standalone/VenueText.svelte';
import fonts from '#lib/view/style/fonts.css?raw';
import { wholeFile, withoutMarkers } from '../whole-file.server.ts';

/**
 * The site in one file. The same data give the same bytes. What is offered to everybody has none of the speaker's notes;
 * `dateline pack` puts them in.
 */
export async function venueFile(data: VenueData): Promise<string> {
  const { story } = data;
  const { body, head } = render(VenueText, { props: { data } });
  const faces = await inlineFonts(fonts, JSON.stringify(data));
  return wholeFile({
    language: story.language,
    title: story.title,
    allowed: 'img-src data: blob:; font-src data:',
    head: [`<style>${faces}</style>`, `<style>${style}</style>`, onceEach(withoutMarkers(head))].join('\n'),
    script,
    scriptHash,
    body: `<div id="venue_text">${body}</div>`,
    data: { [DATA_ID]: data, [NOTES_ID]: null },
  });
}

/** Parts that bring their style bring it anew each time. */
const onceEach = (head: string): string => [...new Set(head.match(/<style[^>]*>.*?<\/style>/gs))].join('\n');
