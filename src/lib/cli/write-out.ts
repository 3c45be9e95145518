import { existsSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UserMistake, type Given } from './command.ts';
import { writeNewFiles } from './draft/write-new-files.ts';

/** Options of every command that writes a file for somebody to take along. */
export const outOptions = {
  out: { value: 'file', describe: 'the file to write, or the folder to write it in (else here)' },
  force: { describe: 'write over a file that is there' },
};

/**
 * The file that a command is to write, absolute.
 *
 * @param name what it is called if nobody says otherwise
 * @param typedIn the folder in which the command was typed
 * @throws UserMistake where there is such a file and no `--force`
 */
export function chooseOut(
  given: Given,
  name: string,
  typedIn = process.env['INIT_CWD'] ?? process.cwd(),
): string {
  const named = resolve(typedIn, given.value('out') ?? '.');
  const file = existsSync(named) && statSync(named).isDirectory() ? join(named, name) : named;
  if (existsSync(file) && !given.has('force'))
    throw new UserMistake(`${file} is there already and stays as it is; --force writes over it.`, 1);
  return file;
}

/** Writes the file whole, or leaves what was there. */
export async function writeOut(file: string, content: string | Uint8Array, given: Given): Promise<void> {
  if (!given.has('force')) return writeNewFiles(dirname(file), new Map([[basename(file), content]]));
  const half = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(half, content);
    await rename(half, file);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new UserMistake(`${file} cannot be written (${code}).`, 1);
  } finally {
    await rm(half, { force: true });
  }
}
