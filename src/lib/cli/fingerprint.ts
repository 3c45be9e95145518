import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A hash of everything in some files and folders: names and contents, so that a touched file is no change and a
 * changed one never passes. What does not exist counts as such. Hidden entries and node_modules are left out.
 */
export async function fingerprint(paths: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for await (const file of walk(path)) {
      // What cannot be read is reported by whoever needs it.
      const content = await readFile(file).catch(() => Buffer.from('unreadable'));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
    hash.update(`${path}\0end\0`);
  }
  return hash.digest('hex');
}

/** Every file of a folder in a fixed order, links followed; `above` holds the folders on the way, as links can lead back. */
async function* walk(path: string, above: string[] = []): AsyncGenerator<string> {
  const entry = await stat(path).catch(() => null);
  if (entry?.isFile()) yield path;
  if (!entry?.isDirectory()) return;
  const real = await realpath(path);
  if (above.includes(real)) return;
  for (const name of (await readdir(path).catch(() => [])).sort()) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    yield* walk(join(path, name), [...above, real]);
  }
}
