import { resolve } from 'node:path';
import { compileStory, type CompiledStory } from './compile-story.ts';
import { readFolder } from './read-folder.server.ts';

export type { CompiledStory };

/** The folder that holds the story: the variable `DATELINE_DATA`, or `data` in the working directory. */
export function storyFolder(): string {
  return resolve(process.env['DATELINE_DATA'] || 'data');
}

/** Reads a story's folder and compiles it; whatever is wrong with it is in `problems`. */
export async function compileFolder(folder: string): Promise<CompiledStory> {
  return compileStory(await readFolder(folder));
}
