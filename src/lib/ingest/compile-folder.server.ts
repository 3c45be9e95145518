import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { compileStory, type CompiledStory } from './compile-story.ts';
import { COMPILED_FILE, readCompiled } from './compiled-file.server.ts';
import { corpusAsFolder, fileAsFolder, missingFolder } from './problem-catalogue.ts';
import { placeFinding, type Finding } from './problem.ts';
import type { Remember } from './read-article.ts';
import { openingOf, type Progress } from './progress.ts';
import { readFolder } from './read-folder.server.ts';

export type { CompiledStory };

/** The folder that holds the story: the variable `DATELINE_DATA`, or `data` in the working directory. */
export function storyFolder(): string {
  return resolve(process.env['DATELINE_DATA'] || 'data');
}

/**
 * Reads a story's folder and compiles it; whatever is wrong with it is in `problems`.
 *
 * @param remember what articles were read as before; without it all are read anew
 */
export async function compileFolder(
  folder: string,
  progress?: Progress,
  remember?: Remember,
): Promise<CompiledStory> {
  const file = process.env[COMPILED_FILE];
  const kept = file ? await readCompiled(file, folder) : null;
  return kept ?? compileAnew(folder, progress, remember);
}

async function compileAnew(folder: string, progress?: Progress, remember?: Remember): Promise<CompiledStory> {
  const file = basename(folder);
  const kind = await kindOf(folder);
  const finding =
    kind === 'folder'
      ? await notAStory(folder, file)
      : kind === 'file'
        ? fileAsFolder(file)
        : missingFolder(file);
  if (!finding) {
    const opened = progress && openingOf(progress);
    return compileStory(await readFolder(folder, remember, opened), progress, remember);
  }
  const problem = placeFinding(finding, { file, text: '', start: 0, end: 0 });
  return { story: null, articles: [], notes: { title: [], events: {} }, problems: [problem] };
}

/** The folder with the articles, given for the one around it. */
async function notAStory(folder: string, name: string): Promise<Finding | null> {
  const isInside = name === 'corpus' && (await kindOf(join(folder, 'story.yaml'))) === null;
  return isInside && (await kindOf(join(folder, '..', 'story.yaml'))) === 'file'
    ? corpusAsFolder(name)
    : null;
}

async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    // Missing or out of reach: nothing can be read there either way.
    return null;
  }
}
