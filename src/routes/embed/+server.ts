import { script, scriptHash, style } from 'virtual:standalone/embed';
import { render } from 'svelte/server';
import { DATA_ID, embedColumns, type EmbedData } from '#lib/standalone/embed-data.ts';
import EmbedPage from '#lib/standalone/EmbedPage.svelte';
import { eventsToEmbed } from '#lib/standalone/events-to-embed.ts';
import { toEventColumns } from '#lib/timeline/to-event-columns.ts';
import { compiledStory } from '../compiled-story.server.ts';
import { wholeFile } from '../whole-file.server.ts';

export const prerender = true;
export const trailingSlash = 'always';

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
  const html = wholeFile({
    language: story.language,
    title: story.title,
    allowed: 'img-src data:',
    head: `<style>${style}</style>`,
    script,
    scriptHash,
    body,
    data: { [DATA_ID]: data },
  });
  return new Response(html, { headers: { 'content-type': 'text/html' } });
}
