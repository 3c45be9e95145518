import type * as compiling from '#lib/ingest/compile-folder.server.ts';
import type * as problems from '#lib/ingest/problem.ts';
import { resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { summaryLine } from './story-summary.ts';

/** Editors write a file in several steps, and save several files at once. */
const SETTLED_MS = 100;

/** Vite plugin: while developing, a change in the story's folder is reported in the terminal and reloads the page. */
export function storyReload(): Plugin {
  return {
    name: 'dateline:story-reload',
    apply: (_config, { command, mode, isPreview }) => command === 'serve' && mode !== 'test' && !isPreview,
    configureServer(server) {
      void watchStory(server);
    },
  };
}

async function watchStory(server: ViteDevServer): Promise<void> {
  const folder = resolve(server.config.root, process.env['DATELINE_DATA'] || 'data');
  server.watcher.add(folder);
  let settling: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_change, path) => {
    if (!path.startsWith(folder + sep)) return;
    clearTimeout(settling);
    settling = setTimeout(() => {
      // A page's data may be kept by the module that compiled it.
      for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
      void printReport(server, folder);
    }, SETTLED_MS);
  });
  await printReport(server, folder);
}

/** Prints what normalising comes to. The modules come from Vite, so that an edit of ours to `ingest/` counts at once. */
async function printReport(server: ViteDevServer, folder: string): Promise<void> {
  const { logger } = server.config;
  try {
    const load = (file: string) => server.ssrLoadModule(`/src/lib/ingest/${file}`);
    const { compileFolder } = (await load('compile-folder.server.ts')) as typeof compiling;
    const { formatProblem } = (await load('problem.ts')) as typeof problems;
    const compiled = await compileFolder(folder);
    for (const problem of compiled.problems) {
      logger[problem.severity === 'error' ? 'error' : 'warn'](`${formatProblem(problem)}\n`);
    }
    logger.info(summaryLine(compiled), { timestamp: true });
  } catch (bug) {
    // While somebody is editing the code it may not even parse; the server goes on.
    logger.error(bug instanceof Error ? (bug.stack ?? bug.message) : String(bug));
  }
}
