import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { compileStory, type CompiledStory } from './compile-story.ts';
import { missingFolder } from './problem-catalogue.ts';
import { placeFinding } from './problem.ts';
import { readFolder } from './read-folder.server.ts';

export type { CompiledStory };

/** The folder that holds the story: the variable `DATELINE_DATA`, or `data` in the working directory. */
export function storyFolder(): string {
  return resolve(process.env['DATELINE_DATA'] || 'data');
}

/** Reads a story's folder and compiles it; whatever is wrong with it is in `problems`. */
export async function compileFolder(folder: string): Promise<CompiledStory> {
  if (await isFolder(folder)) return compileStory(await readFolder(folder));
  const file = basename(folder);
  const problem = placeFinding(missingFolder(file), { file, text: '', start: 0, end: 0 });
  return { story: null, articles: [], problems: [problem] };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Missing or out of reach: nothing can be read there either way.
    return false;
  }
}
