import { readFile, rename, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { CompiledStory } from './compile-story.ts';

/** Names the file in which a compiled story is handed from one process to the next. */
export const COMPILED_FILE = 'DATELINE_COMPILED';

interface CompiledFile {
  folder: string;
  compiled: CompiledStory;
}

/** Keeps what a folder was compiled to, so that the build which follows need not do it again. */
export async function writeCompiled(file: string, folder: string, compiled: CompiledStory): Promise<void> {
  // In one step: a run that is interrupted leaves the old file or none.
  await writeFile(`${file}.part`, serialize({ folder, compiled } satisfies CompiledFile));
  await rename(`${file}.part`, file);
}

/** What was kept, or null if that is of another folder. */
export async function readCompiled(file: string, folder: string): Promise<CompiledStory | null> {
  const kept = deserialize(await readFile(file)) as CompiledFile;
  return kept.folder === folder ? kept.compiled : null;
}
