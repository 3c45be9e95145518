import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What the search needs to know of a machine; tests give it an invented one. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  isProgram(path: string): boolean;
  /** Names in a folder; none if there is no such folder. */
  list(folder: string): string[];
}

/** The machine we are on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  list(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
};

/**
 * A Chromium, or a browser made of it: the one CHROMIUM_PATH names, or an installed one, or one that Playwright has
 * downloaded. Null if there is none; a CHROMIUM_PATH that leads nowhere is not made up for by another browser.
 */
export function findBrowser(machine: Machine = thisMachine): string | null {
  const named = machine.env['CHROMIUM_PATH'];
  if (named) return machine.isProgram(named) ? named : null;
  const candidates = [...installed(machine), ...downloaded(machine)];
  return candidates.find((path) => machine.isProgram(path)) ?? null;
}

const LINUX_NAMES = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  // Last: on Ubuntu this name may be a script that only says where to get the browser.
  'chromium-browser',
];

const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function installed({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => `${root}\\${program}`));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(home, 'Applications')];
    return MAC_APPS.flatMap((app) => roots.map((root) => `${root}/${app}.app/Contents/MacOS/${app}`));
  }
  const folders = [...(env['PATH'] ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(
    Boolean,
  );
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Where Playwright's archives hold the program, by system; the names have changed over the years. */
const PROGRAMS: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-linux-arm64/chrome'],
  darwin: ['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((folder) =>
    ['Google Chrome for Testing', 'Chromium'].map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
  ),
  win32: ['chrome-win64\\chrome.exe', 'chrome-win\\chrome.exe'],
};

/** Playwright's downloads, the newest first (https://playwright.dev/docs/browsers#managing-browser-binaries). */
function downloaded(machine: Machine): string[] {
  const { platform, env, home } = machine;
  const folder = env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(cacheFolder(platform, env, home), 'ms-playwright');
  const revision = (name: string) => Number(name.slice('chromium-'.length));
  return machine
    .list(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((name) => (PROGRAMS[platform] ?? []).map((program) => join(folder, name, program)));
}

function cacheFolder(platform: NodeJS.Platform, env: Machine['env'], home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  return env['XDG_CACHE_HOME'] ?? join(home, '.cache');
}
