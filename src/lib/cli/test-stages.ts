import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addCounts, countOne, countPlaywright, countVitest, type Counts } from './count-tests.ts';
import { ensureBrowser } from './install-browser.ts';
import { npmCommand, projectRoot } from './install-packages.mjs';
import { runProgram, runScript, toolPath, type ToolOptions, type ToolRun } from './run-tool.ts';

/** What a stage came to. */
export interface StageResult {
  counts: Counts;
  output: string;
  /** What is worth a line even if all is well. */
  note?: string;
}

/** One step of `npm test`. */
export interface TestStage {
  describe: string;
  /** Whether its output is worth reading even if all is well. */
  shown?: boolean;
  /** Whether it may run beside another that may: not what measures how a page behaves in time. */
  shares?: boolean;
  /** Null if there is nothing to run. */
  run(): Promise<StageResult | null>;
}

/** Far beyond what any stage takes; a test that hangs must not hang the whole. */
const LIMIT_MS = 900_000;

const story = join(projectRoot, 'data');
const bootstrap = join(projectRoot, 'src/lib/cli/bootstrap.mjs');
const reportFile = (name: string) => join(projectRoot, 'test-results', name);

/** What SvelteKit generates for the type checks, once. */
let synced: Promise<ToolRun> | undefined;
const sync = () => (synced ??= tool('@sveltejs/kit', ['sync'], 'svelte-kit'));

/** The stages in the order in which they run. */
export const testStages: Record<string, TestStage> = {
  types: {
    describe: 'types, with the pure rooms on their own',
    shares: true,
    async run() {
      const runs = [
        await sync(),
        await tool('svelte-check', ['--fail-on-warnings']),
        await tool('typescript', ['--noEmit', '-p', 'src/lib/tsconfig.pure.json'], 'tsc'),
      ];
      return { counts: countOne(runs.every(({ ok }) => ok)), output: outputOf(runs) };
    },
  },
  lint: {
    describe: 'format and lint',
    shares: true,
    async run() {
      await sync();
      const runs = await Promise.all([tool('prettier', ['--check', '.']), tool('eslint', ['.'])]);
      return { counts: addCounts(runs.map(({ ok }) => countOne(ok))), output: outputOf(runs) };
    },
  },
  build: {
    describe: 'the real story, built',
    shares: true,
    async run() {
      const { ok, output } = await buildStory([]);
      return { counts: countOne(ok), output };
    },
  },
  unit: {
    describe: 'unit and component tests',
    shares: true,
    async run() {
      const file = await freshReport('unit.json');
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const { ok, output } = await tool('vitest', ['run', ...reporters]);
      return { counts: countVitest(await readReport(file), ok), output };
    },
  },
  e2e: {
    describe: 'end-to-end tests in a browser',
    async run() {
      const build = await buildStory(['--if-needed']);
      if (!build.ok)
        return { counts: countOne(false), output: `${build.output}\nThere is no site to test.\n` };
      const browser = await ensureBrowser();
      if (browser.path === null) return { counts: countOne(false), output: `${browser.advice}\n` };
      const file = await freshReport('e2e.json');
      const config = ['test', '-c', 'tests/e2e/playwright.config.ts'];
      const env = { CHROMIUM_PATH: browser.path, DATELINE_E2E_REPORT: file };
      const { ok, output } = await tool('@playwright/test', config, 'playwright', { env });
      const flaky = /^ +\d+ flaky\n(?: {4}.*\n)+/m.exec(output)?.[0];
      return { counts: countPlaywright(await readReport(file), ok), output, ...(flaky && { note: flaky }) };
    },
  },
  budgets: {
    describe: 'byte budgets',
    shown: true,
    async run() {
      const manifest = readFileSync(join(projectRoot, 'package.json'), 'utf8');
      const { scripts } = JSON.parse(manifest) as { scripts: Record<string, string> };
      if (!scripts['test:budgets']) return null;
      const { command, first, shell } = npmCommand();
      const args = [...first, 'run', '--silent', 'test:budgets'];
      const { ok, output } = await runProgram(command, args, { limitMs: LIMIT_MS, shell });
      return { counts: countOne(ok), output };
    },
  },
};

function tool(name: string, args: string[], command = name, options: ToolOptions = {}): Promise<ToolRun> {
  return runScript(toolPath(name, command), args, { limitMs: LIMIT_MS, ...options });
}

/** The tests are about the story in data/, whatever story the variable names. */
function buildStory(options: string[]): Promise<ToolRun> {
  return runScript(bootstrap, ['build', story, ...options], { limitMs: LIMIT_MS });
}

const outputOf = (runs: ToolRun[]) => runs.map(({ output }) => output).join('');

/** A report's place, emptied: an old report must not be counted for a tool that wrote none. */
async function freshReport(name: string): Promise<string> {
  const file = reportFile(name);
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  return file;
}

async function readReport(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}
