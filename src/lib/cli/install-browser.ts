import { findBrowser, thisMachine, type Machine } from './find-browser.ts';
import { runProgram, runScript, toolPath, type ToolRun } from './run-tool.ts';

/** Programs that installing may call, and where it says what it does; tests give invented ones. */
export interface Installer {
  isRoot: boolean;
  run: (command: string, args: string[]) => Promise<ToolRun>;
  playwrightInstall: () => Promise<ToolRun>;
  say: (sentence: string) => void;
}

/** A downloaded browser is some 150 MB; on a slow line that takes a while. */
const LIMIT_MS = 240_000;

const thisInstaller: Installer = {
  isRoot: process.getuid?.() === 0,
  run: (command, args) =>
    runProgram(command, args, { limitMs: LIMIT_MS, env: { DEBIAN_FRONTEND: 'noninteractive' } }),
  playwrightInstall: () =>
    runScript(toolPath('@playwright/test', 'playwright'), ['install', 'chromium'], { limitMs: LIMIT_MS }),
  say: (sentence) => console.log(sentence),
};

/** Found or installed: its path. Else what was tried, and what to do. */
export type BrowserOutcome = { path: string } | { path: null; advice: string };

/** Finds a browser, and installs one only if there is none: by apt-get where it may be used, else Playwright's download. */
export async function ensureBrowser(
  machine: Machine = thisMachine,
  installer: Installer = thisInstaller,
): Promise<BrowserOutcome> {
  const found = findBrowser(machine);
  if (found !== null) return { path: found };
  const named = machine.env['CHROMIUM_PATH'];
  if (named) {
    return { path: null, advice: `The variable CHROMIUM_PATH names ${named}, where there is no program.` };
  }
  const tried: string[] = [];
  for (const attempt of [installWithApt, installWithPlaywright]) {
    const output = await attempt(machine, installer);
    const path = findBrowser(machine);
    if (path !== null) return { path };
    if (output !== null) tried.push(output.trim().split('\n').slice(-12).join('\n'));
  }
  return {
    path: null,
    advice: [
      ...tried,
      'The end-to-end tests need Chromium, Chrome or Edge, and none could be found or installed here.',
      'Install one of them (Debian: `apt-get install chromium`; elsewhere: `npx playwright install --with-deps chromium`),',
      'or let the variable CHROMIUM_PATH name the program of one that stands in an unusual place.',
    ].join('\n'),
  };
}

/** @returns what apt-get printed, or null where we may not use it */
async function installWithApt(machine: Machine, { isRoot, run, say }: Installer): Promise<string | null> {
  if (machine.platform !== 'linux' || !machine.isProgram('/usr/bin/apt-get')) return null;
  if (!isRoot && !(await run('sudo', ['-n', 'true'])).ok) return null;
  const asRoot = (...words: string[]) => {
    // sudo drops the environment; `env` hands the one variable that counts to the other side.
    const [command = '', ...args] = isRoot
      ? words
      : ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive', ...words];
    return run(command, args);
  };
  say('There is no browser here: installing Chromium with apt-get (once) …');
  const update = await asRoot('apt-get', 'update');
  // A list that could not be refreshed may still do.
  const install = await asRoot('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
  return update.output + install.output;
}

async function installWithPlaywright(
  _machine: Machine,
  { playwrightInstall, say }: Installer,
): Promise<string> {
  say('There is no browser here: letting Playwright download Chromium (once) …');
  return (await playwrightInstall()).output;
}
