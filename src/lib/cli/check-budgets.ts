import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from './install-packages.mjs';

/** What the first view of a page may weigh, in bytes after gzip; fonts apart (design, §11). */
const BUDGETS = [{ page: 'index.html', limit: 90_000 }];

const REFERENCE = /(?:href|src)="\.?\/?([^"]+\.(?:js|css))"|import\("\.?\/?([^"]+\.js)"\)/g;
const IMPORT = /(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g;

/**
 * The files that a page needs for its first view: itself, its styles and scripts, and what those import.
 *
 * @param page path in the folder
 * @returns paths in the folder with their sizes after gzip, in the order in which they are found
 */
export function weighPage(folder: string, page: string): Map<string, number> {
  const weights = new Map<string, number>();
  const weigh = (path: string) => {
    if (weights.has(path)) return;
    const content = readFileSync(join(folder, path), 'utf8');
    weights.set(path, gzipSync(content).length);
    const base = new URL(path, 'http://page/');
    const found = path.endsWith('.js')
      ? [...content.matchAll(IMPORT)].map(([, file]) => file)
      : [...content.matchAll(REFERENCE)].map(([, asset, script]) => asset ?? script);
    for (const file of found) if (file) weigh(new URL(file, base).pathname.slice(1));
  };
  weigh(page);
  return weights;
}

/** Prints what each page weighs against its budget; whether all keep within theirs. */
export function checkBudgets(folder: string, print: (line: string) => void): boolean {
  const results = BUDGETS.map(({ page, limit }) => {
    const weights = weighPage(folder, page);
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
    for (const [path, weight] of weights) print(`${kilobytes(weight)}  ${path}`);
    print(
      `${kilobytes(total)}  ${page} in all, of ${kilobytes(limit).trim()}${total > limit ? ': too much' : ''}`,
    );
    return total <= limit;
  });
  return results.every((within) => within);
}

if (process.argv[1]?.endsWith('check-budgets.ts')) {
  // A table for a person to read; the exit code is for the machine.
  process.exitCode = checkBudgets(join(projectRoot, 'build'), (line) => console.log(line)) ? 0 : 1;
}
