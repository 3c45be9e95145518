import { link, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserMistake } from '#lib/cli/command.ts';

/** What file systems say that have no links, as of memory sticks. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/** The name under which something is written until it is whole: hidden, and of this run alone. */
export const halfWritten = (name: string): string => `.${name}.${process.pid}.half`;

/** What a run left that was ended before it could tidy up. */
const LEFTOVER = /^\.(?:corpus|[a-z]+(?:\.draft(?:-\d+)?)?\.yaml)\.(\d+)\.half$/;

/** Removes what runs have left that were ended from outside; nothing of those that still run. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const run = LEFTOVER.exec(name)?.[1];
    if (run !== undefined && !isRunning(Number(run)))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(run: number): boolean {
  try {
    return process.kill(run, 0);
  } catch (error) {
    // It may be somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Writes files that are not there yet. Each appears whole or not at all, and one that has come to be there meanwhile stays as it is.
 *
 * @throws UserMistake where the folder cannot be written to, or a file is there
 */
export async function writeNewFiles(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  for (const [name, text] of files) {
    const half = join(folder, halfWritten(name));
    try {
      await writeFile(half, text, { flag: 'wx' });
      // A link, unlike a renamed file, never takes the place of another.
      await link(half, join(folder, name)).catch((error: NodeJS.ErrnoException) => {
        if (!NO_LINKS.has(error.code ?? '')) throw error;
        return writeFile(join(folder, name), text, { flag: 'wx' });
      });
    } catch (error) {
      const { code = String(error) } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST')
        throw new UserMistake(`${name} has appeared in ${folder} meanwhile and stays as it is.`, 1);
      throw new UserMistake(`${join(folder, name)} cannot be written (${code}).`, 1);
    } finally {
      await rm(half, { force: true });
    }
  }
}
