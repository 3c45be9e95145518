import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserMistake } from './command.ts';
import { projectRoot } from './install-packages.mjs';

/** What the help says of the argument that names a story. */
export const folderArgument = {
  name: 'folder',
  describe: 'the story’s folder (else the variable DATELINE_DATA, else data/)',
};

/**
 * The folder of the story, absolute: the argument, taken from where it was typed; or the variable DATELINE_DATA, or
 * `data`, taken from the project's folder.
 *
 * @param typedIn the folder in which the command was typed; npm runs commands in the project's folder and leaves the other in INIT_CWD
 */
export function chooseStoryFolder(
  argument: string | null,
  variable = process.env['DATELINE_DATA'],
  typedIn = process.env['INIT_CWD'] ?? process.cwd(),
): string {
  const folder = argument ? resolve(typedIn, argument) : resolve(projectRoot, variable || 'data');
  const named = argument ? 'the argument' : variable ? 'the variable DATELINE_DATA' : 'the default';
  const kind = kindOf(folder);
  if (kind === 'folder') return folder;
  if (kind === 'file')
    throw new UserMistake(
      `${folder} (${named}) is a file, not a folder. Name the folder that holds the story.`,
      1,
    );
  if (kind !== null)
    throw new UserMistake(`The folder ${folder} (${named}) cannot be read: ${kind.code}.`, 1);
  throw new UserMistake(`There is no folder ${folder} (${named}). Name the folder that holds the story.`, 1);
}

/** What stands at a path; null if nothing does, a code such as EACCES if nobody lets us look. */
function kindOf(path: string): 'folder' | 'file' | { code: string } | null {
  try {
    if (!statSync(path).isDirectory()) return 'file';
    accessSync(path, constants.R_OK | constants.X_OK);
    return 'folder';
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : { code };
  }
}
