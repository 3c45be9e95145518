import { error, json } from '@sveltejs/kit';
import { compiledStory } from '../../../compiled-story.server.ts';
import { statementsOfPart } from '../../../statement-parts.server.ts';
import { storyIndex } from '../../../story-index.server.ts';
import { partCount } from '../../../story-parts.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => {
  const { story } = await compiledStory();
  return Array.from({ length: partCount(story) }, (_, part) => ({ file: `${part}.json` }));
};

export const GET: RequestHandler = async ({ params }) => {
  const index = await storyIndex();
  const part = Number(/^(\d+)\.json$/.exec(params.file)?.[1] ?? -1);
  if (part < 0 || part >= partCount(index.story)) error(404, `no statements ${params.file}`);
  return json(statementsOfPart(index, part));
};
