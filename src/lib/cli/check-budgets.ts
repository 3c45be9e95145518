import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from './install-packages.mjs';

/** What the first view of a page may weigh, in bytes after gzip; fonts apart (design, §11). */
const BUDGETS = [
  {
    page: 'index.html',
    limit: 90_000,
    /**
     * What comes by itself once the first view is there: the scripts of the parts that the server has drawn, the
     * list, the overview, what takes hands and keys, and what is said of the events. Two fifths more than the first
     * view: what is put off must not become a place to put things, and d3's brush, which waits for a hand, would burst it.
     */
    later: [
      'BandTools',
      'EventArticle',
      'StoryFilters',
      'SiteFooter',
      'Stepper',
      'TimelineLegend',
      'AllEvents',
      'OverviewStrip',
      'StepAnnouncer',
    ]
      .map((view) => `src/lib/view/${view}.svelte`)
      .concat('src/lib/view/gestures.ts', 'src/lib/view/swipe.ts'),
    data: ['data/events/0.json'],
    limitInAll: 127_000,
  },
];

/** Files that have everything in them: they may weigh so much, and refer to no other. */
const WHOLE_FILES = [
  { page: 'embed/index.html', limit: 45_000 },
  { page: 'embed/v1.js', limit: 1_500 },
];

const REFERENCE = /(?:href|src)="\.?\/?([^"]+\.(?:js|css))"|import\("\.?\/?([^"]+\.js)"\)/g;
const IMPORT = /(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g;

/**
 * The files that a page needs for its first view: itself, its styles and scripts, and what those import.
 *
 * @param page path in the folder
 * @param more files that come after it
 * @returns paths in the folder with their sizes after gzip, in the order in which they are found
 */
export function weighPage(folder: string, page: string, more: string[] = []): Map<string, number> {
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
  for (const path of more) weigh(path);
  return weights;
}

interface Manifest {
  [source: string]: { file: string; name?: string; css?: string[]; imports?: string[] };
}

/** The scripts and styles of modules, by the list that Vite writes; a module that is gone from it is an error. */
export function filesOf(manifest: Manifest, sources: string[]): string[] {
  return sources.flatMap((source) => {
    // What several parts import has a chunk of its own, by its name.
    const shared = Object.entries(manifest).find(
      ([key, { name }]) => key.startsWith('_') && name === basename(source, '.ts'),
    );
    const chunk = manifest[source] ?? shared?.[1];
    if (!chunk) throw new RangeError(`${source} is not loaded by itself: the budget names it`);
    return [chunk.file, ...(chunk.css ?? [])];
  });
}

/** Prints what each page weighs against its budget; whether all keep within theirs. */
export function checkBudgets(folder: string, manifestFile: string, print: (line: string) => void): boolean {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
  const check = (words: string, weights: Map<string, number>, limit: number) => {
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    print(`${kilobytes(total)}  ${words}, of ${kilobytes(limit).trim()}${total > limit ? ': too much' : ''}`);
    return total <= limit;
  };
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const results = BUDGETS.flatMap(({ page, limit, later, data, limitInAll }) => {
    const first = weighPage(folder, page);
    const all = weighPage(folder, page, [...filesOf(manifest, later), ...data]);
    for (const [path, weight] of all) {
      print(`${kilobytes(weight)}  ${path}${first.has(path) ? '' : ' (later)'}`);
    }
    return [
      check(`${page} for its first view`, first, limit),
      check(`${page} with what comes later by itself`, all, limitInAll),
    ];
  });
  const whole = WHOLE_FILES.map(({ page, limit }) =>
    check(`${page}, all in one`, weighPage(folder, page), limit),
  );
  return [...results, ...whole].every((within) => within);
}

if (process.argv[1]?.endsWith('check-budgets.ts')) {
  const manifest = join(projectRoot, '.svelte-kit/output/client/.vite/manifest.json');
  // A table for a person to read; the exit code is for the machine.
  process.exitCode = checkBudgets(join(projectRoot, 'build'), manifest, (line) => console.log(line)) ? 0 : 1;
}
