import { json } from '@sveltejs/kit';
import { toEventColumns } from '#lib/timeline/to-event-columns.ts';
import { compiledStory } from '../../../compiled-story.server.ts';
import { partFiles, partNumber } from '../../../part-files.server.ts';
import { COLUMNS_PART, columnsCount } from '../../../story-parts.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => partFiles(columnsCount);

export const GET: RequestHandler = async ({ params }) => {
  const { story } = await compiledStory();
  const part = partNumber(params.file, columnsCount(story));
  return json(toEventColumns(story, part * COLUMNS_PART, (part + 1) * COLUMNS_PART));
};
