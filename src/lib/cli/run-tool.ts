import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './install-packages.mjs';
import { hasColours } from './print.ts';

/** The longest wait `setTimeout` can express: about 25 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** How a program ended. */
export interface ToolRun {
  ok: boolean;
  /** What it printed; empty where that went straight to the terminal. */
  output: string;
}

export interface ToolOptions {
  /** Added to the environment; undefined takes a variable out. */
  env?: Record<string, string | undefined>;
  /** Where it runs; the project's folder if it is not given. */
  cwd?: string;
  /** Whether it shares our terminal instead of being listened to. */
  shown?: boolean;
  /** After this long it is ended and counts as failed. */
  limitMs?: number;
  shell?: boolean;
}

/**
 * The file behind a package's command. Asked of the package itself: `node_modules/.bin` holds shell scripts on Windows.
 *
 * @example toolPath('vite') // '…/node_modules/vite/bin/vite.js'
 */
export function toolPath(packageName: string, command = packageName): string {
  const manifest = join(projectRoot, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(manifest), file);
}

/** Runs a script with this Node to its end. */
export function runScript(script: string, args: string[], options: ToolOptions = {}): Promise<ToolRun> {
  return runProgram(process.execPath, [script, ...args], options);
}

/** Runs a program to its end. It ends when we are ended. */
export function runProgram(command: string, args: string[], options: ToolOptions = {}): Promise<ToolRun> {
  const { shown = false, limitMs = 0, shell = false } = options;
  // Tools cannot see our terminal through the pipe, and some take a CI for one.
  const colours = shown
    ? {}
    : hasColours()
      ? { FORCE_COLOR: '1' }
      : { NO_COLOR: '1', FORCE_COLOR: undefined };
  const child = spawn(command, args, {
    cwd: options.cwd ?? projectRoot,
    env: { ...process.env, ...colours, ...options.env },
    stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell,
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));

  let ended: NodeJS.Signals | null = null;
  const end = (signal: NodeJS.Signals) => {
    ended = signal;
    // A terminal has sent Ctrl-C to the child already; a second one would make some tools leave in a hurry.
    if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  let late = '';
  const limit = setTimeout(() => {
    late = `\nEnded after ${limitMs / 1000} s without a result.\n`;
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 5000).unref();
  }, limitMs || LONGEST_TIMER_MS);

  return new Promise((resolve) => {
    const finish = (ok: boolean, more: string) => {
      clearTimeout(limit);
      process.off('SIGINT', end);
      process.off('SIGTERM', end);
      // Asked to end: nothing that would come after this program shall run.
      if (ended !== null) process.exit(shown ? 0 : ended === 'SIGINT' ? 130 : 143);
      resolve({ ok, output: Buffer.concat(chunks).toString('utf8') + more });
    };
    child.once('error', (error) => finish(false, `${error.message}\n`));
    child.once('close', (code) => finish(code === 0 && late === '', late));
  });
}
