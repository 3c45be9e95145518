import { json } from '@sveltejs/kit';
import { partFiles, partNumber } from '../../../part-files.server.ts';
import { statementsOfPart } from '../../../statement-parts.server.ts';
import { storyIndex } from '../../../story-index.server.ts';
import { partCount } from '../../../story-parts.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => partFiles(partCount);

export const GET: RequestHandler = async ({ params }) => {
  const index = await storyIndex();
  const part = partNumber(params.file, partCount(index.story));
  return json(statementsOfPart(index, part));
};
