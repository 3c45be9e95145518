import { error, json } from '@sveltejs/kit';
import { toEventColumns } from '#lib/timeline/to-event-columns.ts';
import { compiledStory } from '../../../compiled-story.server.ts';
import { COLUMNS_PART, columnsCount } from '../../../story-parts.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => {
  const { story } = await compiledStory();
  return Array.from({ length: columnsCount(story) }, (_, part) => ({ file: `${part}.json` }));
};

export const GET: RequestHandler = async ({ params }) => {
  const { story } = await compiledStory();
  const part = Number(/^(\d+)\.json$/.exec(params.file)?.[1] ?? -1);
  if (part < 0 || part >= columnsCount(story)) error(404, `no columns ${params.file}`);
  return json(toEventColumns(story, part * COLUMNS_PART, (part + 1) * COLUMNS_PART));
};
