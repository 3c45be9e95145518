import { readFile, rm } from 'node:fs/promises';
import { runScript } from '#lib/cli/run-tool.ts';

/** What a run of a command took. */
export interface Run {
  ms: number;
  /** The most memory that one of its processes had at a time, in bytes. */
  memory: number;
  ok: boolean;
  output: string;
}

/** Names the file to which each process adds, when it ends, the most memory that it had. */
const NOTED_IN = 'DATELINE_BENCH_MEMORY';

const NOTE = `import { appendFileSync } from 'node:fs'; process.on('exit', () => appendFileSync(process.env.${NOTED_IN}, process.resourceUsage().maxRSS + '\\n'));`;

/**
 * Runs a script, and notes how long it took and how much memory its largest process had.
 *
 * @param noteIn a file of its own, gone afterwards
 */
export async function measureRun(
  script: string,
  args: string[],
  { cwd, noteIn, limitMs }: { cwd: string; noteIn: string; limitMs: number },
): Promise<Run> {
  const began = performance.now();
  const { ok, output } = await runScript(script, args, {
    cwd,
    limitMs,
    env: { [NOTED_IN]: noteIn, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(NOTE)}` },
  });
  const ms = performance.now() - began;
  const noted = await readFile(noteIn, 'utf8').catch(() => '');
  await rm(noteIn, { force: true });
  // Kilobytes on every system that Node runs on.
  return { ms, memory: 1024 * Math.max(0, ...noted.trim().split('\n').map(Number)), ok, output };
}
