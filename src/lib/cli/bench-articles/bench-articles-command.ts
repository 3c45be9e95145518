import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '#lib/cli/article-cache.ts';
import { benchFolder, copyBootstrap, copyProject } from '#lib/cli/bench/build-copy.ts';
import { markdownTable } from '#lib/cli/bench/bench-table.ts';
import { readSizes } from '#lib/cli/bench/bench-command.ts';
import { generateNewsFolder } from '#lib/cli/bench/news-folder.ts';
import { writeStoryFolder } from '#lib/cli/bench/story-folder.ts';
import { UserMistake, type Command } from '#lib/cli/command.ts';
import { grouped } from '#lib/ingest/progress.ts';
import { measureRun, type Run } from './measure-run.ts';

const SIZES = [1000, 3000, 10_000];
const SEED = 1;
/** A run that takes longer is given up, and its cell stays empty. */
const LIMIT_MS = 60 * 60_000;

/** What is measured, in this order: what a command leaves behind is there for the next one. */
const STEPS = {
  check: 'check, the first time',
  again: 'check, nothing changed',
  draft: 'draft',
  build: 'build',
} as const;
type Step = keyof typeof STEPS;

export const benchArticlesCommand: Command = {
  summary:
    'Measures check, draft and build on invented folders of 1000 to 10 000 articles: seconds, and the memory of the largest process. Takes many minutes.',
  options: {
    sizes: {
      value: 'numbers',
      describe: `how many articles (else ${SIZES.join(',')}); the first is compared with`,
    },
    steps: { value: 'names', describe: `which of ${Object.keys(STEPS).join(',')} (else all)` },
  },
  async run(given) {
    const sizes = given.value('sizes') === null ? SIZES : readSizes(given.value('sizes'));
    const steps = readSteps(given.value('steps'));
    const tidy = () => rmSync(benchFolder, { recursive: true, force: true });
    process.once('exit', tidy);
    try {
      await copyProject();
      const measured: Measured[] = [];
      for (const articles of sizes) measured.push({ articles, runs: await measureSize(articles, steps) });
      console.log(articlesTable(measured));
      return 0;
    } finally {
      process.off('exit', tidy);
      tidy();
    }
  },
};

function readSteps(written: string | null): Step[] {
  const all = Object.keys(STEPS) as Step[];
  if (written === null) return all;
  const wanted = written.split(',').map((each) => each.trim());
  const unknown = wanted.find((each) => !all.some((step) => step === each));
  if (unknown !== undefined)
    throw new UserMistake(`There is no step “${unknown}”. The steps are: ${all.join(', ')}.`);
  return all.filter((step) => wanted.includes(step));
}

/** What was measured of a folder of so many articles. */
export interface Measured {
  articles: number;
  runs: Map<Step, Pick<Run, 'ms' | 'memory' | 'ok'>>;
}

async function measureSize(articles: number, steps: readonly Step[]): Promise<Measured['runs']> {
  const files = generateNewsFolder(articles, SEED);
  const [story, bare] = [join(benchFolder, 'story'), join(benchFolder, 'bare')];
  await writeStoryFolder(story, files);
  await writeStoryFolder(bare, new Map([...files].filter(([path]) => path.startsWith('corpus/'))));
  const runs: Measured['runs'] = new Map();
  for (const step of steps) {
    // What is read anew is read anew by each command that is measured for it.
    if (step !== 'again') await rm(cacheFolder, { recursive: true, force: true });
    const args = step === 'again' ? ['check', story] : [step, step === 'draft' ? bare : story];
    const run = await measureRun(copyBootstrap, args, {
      cwd: benchFolder,
      noteIn: join(benchFolder, 'memory'),
      limitMs: LIMIT_MS,
    });
    console.error(
      `${grouped(articles)} articles, ${STEPS[step]}: ${seconds(run.ms)}, ${megabytes(run.memory)}`,
    );
    if (!run.ok) console.error(run.output.trim().slice(-2000));
    runs.set(step, run);
  }
  return runs;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

/**
 * The measurements as Markdown: a column for each size, times with their ratio to the first.
 *
 * @example articlesTable([{ articles: 1000, runs: new Map([['draft', { ms: 4000, memory: 3e8, ok: true }]]) }])
 * // '| Articles | 1 000         | …\n| draft    | 4.0 s, 300 MB | …'
 */
export function articlesTable(measured: readonly Measured[]): string {
  const [smallest] = measured;
  const rows = (Object.keys(STEPS) as Step[])
    .filter((step) => measured.some(({ runs }) => runs.has(step)))
    .map((step) => [
      STEPS[step],
      ...measured.map((each) => {
        const [run, base] = [each.runs.get(step), smallest?.runs.get(step)];
        if (!run?.ok) return '–';
        const times = each === smallest || !base?.ok ? '' : ` (${(run.ms / base.ms).toFixed(1)}×)`;
        return `${seconds(run.ms)}${times}, ${megabytes(run.memory)}`;
      }),
    ]);
  return markdownTable([['Articles', ...measured.map(({ articles }) => grouped(articles))], ...rows]);
}
