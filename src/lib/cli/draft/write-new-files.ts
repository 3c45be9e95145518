import { link, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserMistake } from '#lib/cli/command.ts';

/** What file systems say that have no links, as of memory sticks. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

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
    const half = join(folder, `.${name}.${process.pid}.tmp`);
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
