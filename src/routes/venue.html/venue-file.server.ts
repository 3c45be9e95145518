import { script, scriptHash, style } from 'virtual:standalone/venue';
import { render } from 'svelte/server';
import { inlineFonts } from '#lib/publish/inline-fonts.server.ts';
import { DATA_ID, NOTES_ID, type VenueData } from '#lib/standalone/venue-data.ts';
import VenueText from '#lib/standalone/VenueText.svelte';
import { escapeMarkup } from '#lib/text/escape-markup.ts';
import fonts from '#lib/view/style/fonts.css?raw';

/** Nothing comes from anywhere, and of scripts there is this one. */
const POLICY = `default-src 'none'; script-src '${scriptHash}'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'`;

/** Data in a script element, which ends with the first `</script`. */
const jsonElement = (id: string, data: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/**
 * The site in one file. The same data give the same bytes. What is offered to everybody has none of the speaker's notes;
 * `dateline pack` puts them in.
 */
export async function venueFile(data: VenueData): Promise<string> {
  const { story } = data;
  const { body, head } = render(VenueText, { props: { data } });
  const faces = await inlineFonts(fonts, JSON.stringify(data));
  return `<!doctype html>
<html lang="${escapeMarkup(story.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${escapeMarkup(story.title)}</title>
<style>${faces}</style>
<style>${style}</style>
${onceEach(withoutMarkers(head))}
<script>${script}</script>
</head>
<body>
<div id="venue_text">${withoutMarkers(body)}</div>
${jsonElement(DATA_ID, data)}
${jsonElement(NOTES_ID, null)}
</body>
</html>
`;
}

/** Parts that bring their style bring it anew each time. */
const onceEach = (head: string): string => [...new Set(head.match(/<style[^>]*>.*?<\/style>/gs))].join('\n');

/** Comments tell a script where parts begin that it takes over; here none does. Text has no `<` of its own. */
const withoutMarkers = (html: string): string => html.replace(/<!--[^>]*-->/g, '');
