import { script, scriptHash, style } from 'virtual:standalone/embed';
import { render } from 'svelte/server';
import { DATA_ID, embedColumns, type EmbedData } from '#lib/standalone/embed-data.ts';
import EmbedPage from '#lib/standalone/EmbedPage.svelte';
import { eventsToEmbed } from '#lib/standalone/events-to-embed.ts';
import { escapeMarkup } from '#lib/text/escape-markup.ts';
import { toEventColumns } from '#lib/timeline/to-event-columns.ts';
import { compiledStory } from '../compiled-story.server.ts';

export const prerender = true;
export const trailingSlash = 'always';

/** Nothing comes from anywhere, and of scripts there is this one. */
const POLICY = `default-src 'none'; script-src '${scriptHash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;

/** The timeline for other people's pages, in one file with everything in it. No page of SvelteKit's, which is modules. */
export async function GET() {
  const { story } = await compiledStory();
  const events = eventsToEmbed(story);
  const data: EmbedData = {
    sources: story.sources.map(({ id }) => id),
    threads: story.threads.map(({ id }) => id),
    opening: story.opening,
    isPart: events.length < story.events.length,
    columns: embedColumns(toEventColumns({ ...story, events })),
  };
  const { body } = render(EmbedPage, { props: { story, events, base: '../' } });
  const html = `<!doctype html>
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
<style>${style}</style>
<script>${script}</script>
</head>
<body>
${withoutMarkers(body)}
<script type="application/json" id="${DATA_ID}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
</body>
</html>
`;
  return new Response(html, { headers: { 'content-type': 'text/html' } });
}

/** Comments tell a script where parts begin that it takes over; here none does. Text has no `<` of its own. */
const withoutMarkers = (html: string): string => html.replace(/<!--[^>]*-->/g, '');
