import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What a reader is made to fetch at most, in bytes. Of a longer story what every view needs is kept, its articles are not. */
export const MOST_KEPT = 4_000_000;

/** For other programs, other people's pages, or those who ask for it. */
const NEVER =
  /^(?:embed\/|oembed\/|service-worker\.js$|venue\.html$|404\.html$|feed\.xml$|sitemap\.xml$|social-card\.png$|data\/annotations|data\/story\.|data\/documents\/|data\/notes\.json$)|\.(?:txt|map)$/;
/** What no view can do without. */
const ALWAYS = /^(?:_app\/|favicon\.svg$|manifest\.webmanifest$|index\.html$|present\/)/;

const PLACE = '__DATELINE_KEPT__';

/** What of a build is answered without a network. */
export interface Kept {
  /** Of all that is kept, names and contents: another build has another. */
  digest: string;
  /** Addresses below the site's folder; a page's end with a slash, the first page's is empty. */
  paths: string[];
}

/**
 * Chooses what of a build a browser keeps.
 *
 * @param files their contents by path in the build, with slashes
 * @example chooseKept(new Map([['threads/index.html', page]])).paths // ['threads/']
 */
export function chooseKept(files: ReadonlyMap<string, Uint8Array>, most = MOST_KEPT): Kept {
  const wanted = [...files].filter(([path]) => !NEVER.test(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = wanted.reduce((sum, [, content]) => sum + content.length, 0);
  const kept = bytes <= most ? wanted : wanted.filter(([path]) => ALWAYS.test(path));
  const hash = createHash('sha256');
  for (const [path, content] of kept) hash.update(`${path}\0${content.length}\0`).update(content);
  return {
    digest: hash.digest('hex').slice(0, 20),
    paths: kept.map(([path]) => path.replace(/(^|\/)index\.html$/, '$1')),
  };
}

/**
 * Tells the service worker of a build, now that all of it is there, what it consists of. The same build, the same bytes.
 *
 * @throws Error where the worker has no place for it
 */
export async function keepOffline(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll(sep, '/'), await readFile(path));
  }
  const worker = join(folder, 'service-worker.js');
  const script = await readFile(worker, 'utf8');
  const quoted = new RegExp(`(["'\`])${PLACE}\\1`);
  if (!quoted.test(script)) throw new Error(`${worker} has no place for what is kept`);
  const written = JSON.stringify(JSON.stringify(chooseKept(files)));
  await writeFile(
    worker,
    script.replace(quoted, () => written),
  );
}
