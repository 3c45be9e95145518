import { error, json } from '@sveltejs/kit';
import type { DatedEvent, DateEvidence, Excerpt } from '#lib/corpus/dated-event.ts';
import type { Provenance, Said } from '#lib/state/provenance.ts';
import { compiledStory } from '../../../compiled-story.server.ts';
import { storyIndex } from '../../../story-index.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => {
  const { story } = await compiledStory();
  return story.documents.map(({ id }) => ({ file: `${id}.json` }));
};

/** Nothing in the article marks words that were not taken: the excerpt next to them does. */
function besideExcerpt({ excerpts }: DatedEvent, other: DateEvidence): Said {
  const away = ({ start }: Excerpt) => Math.abs(start - (other.start ?? 0));
  const [nearest] = excerpts
    .filter(({ documentId }) => documentId === other.documentId)
    .sort((a, b) => away(a) - away(b));
  return nearest ? { ...other, excerptId: nearest.id } : other;
}

/** Where an article comes from and what it dates: fetched when a reader wants every step, or to cite it. */
export const GET: RequestHandler = async ({ params }) => {
  const { story, documents, eventsOf } = await storyIndex();
  const [, id = ''] = /^(.+)\.json$/.exec(params.file) ?? [];
  const document = documents.get(id);
  if (!document) error(404, `no document ${params.file}`);
  const provenance: Provenance = {
    storyTitle: story.title,
    document,
    dates: Object.fromEntries(
      (eventsOf.get(id) ?? []).map((event) => [
        event.id,
        [
          ...event.dateEvidence,
          ...(event.otherDates ?? []).map((other) => besideExcerpt(event, other)),
        ].filter(({ documentId }) => documentId === id),
      ]),
    ),
  };
  return json(provenance);
};
