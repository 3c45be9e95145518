import { error } from '@sveltejs/kit';
import type { Story } from '#lib/corpus/story.ts';
import { compiledStory } from './compiled-story.server.ts';

/** The files that a part of the data comes in: `0.json`, `1.json`, … */
export async function partFiles(count: (story: Story) => number): Promise<{ file: string }[]> {
  const { story } = await compiledStory();
  return Array.from({ length: count(story) }, (_, part) => ({ file: `${part}.json` }));
}

/**
 * The number that such a file has, from 0; any other file is not found.
 *
 * @param count how many there are
 * @example partNumber('2.json', 3) // 2
 */
export function partNumber(file: string, count: number): number {
  const part = Number(/^(\d+)\.json$/.exec(file)?.[1] ?? count);
  return part < count ? part : error(404, `no part ${file}`);
}
