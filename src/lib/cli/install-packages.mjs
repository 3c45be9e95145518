// Plain JavaScript without packages: it runs before any package is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage */

/** The project's folder, wherever the command was called from. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Whether node_modules holds what package-lock.json asks for.
 *
 * npm writes node_modules/.package-lock.json as the very last step of an installation, and `npm ci` begins by deleting
 * it; so an interrupted one never matches, and one made by hand with `npm install` does, without a stamp of our own.
 *
 * @param {string} root the project's folder
 */
export function isInstalled(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([path, locked]) => {
    if (path === '' || locked.link) return true;
    const installed = present[path];
    if (installed === undefined) return !isNeededHere(locked);
    const same = installed.version === locked.version && installed.integrity === locked.integrity;
    // A folder deleted by hand is not in npm's records.
    return same && existsSync(join(root, path, 'package.json'));
  });
}

/**
 * An optional package may be missing, unless it was made for exactly this machine: a node_modules carried over
 * from another system has the other system's binaries. The C library is not looked at; asking for it is slow.
 *
 * @param {LockedPackage} locked
 */
function isNeededHere({ optional, os, cpu, libc }) {
  if (!optional) return true;
  if (os === undefined || cpu === undefined || libc !== undefined) return false;
  return os.includes(process.platform) && cpu.includes(process.arch);
}

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage> | null} null if there is none, or half of one
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * How to call npm: the one that called us, or else the one on the PATH. On Windows that one is a batch file,
 * which only a shell can start.
 *
 * @returns {{ command: string, first: string[], shell: boolean }}
 */
export function npmCommand() {
  const caller = process.env.npm_execpath;
  if (caller && basename(caller) === 'npm-cli.js' && existsSync(caller)) {
    return { command: process.execPath, first: [caller], shell: false };
  }
  const windows = process.platform === 'win32';
  return { command: windows ? 'npm.cmd' : 'npm', first: [], shell: windows };
}

/** Words of npm that mean: the registry was not reached. */
const UNREACHED =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/;

/**
 * What npm says of a failure, without the stack traces, dumps and logs that it says it with.
 *
 * @param {string} output what npm printed
 */
export function npmSentences(output) {
  const sentences = output.split('\n').filter((line) => /^npm error \S/.test(line));
  return sentences
    .filter((line) => !/^npm error ([{}]|A complete log)/.test(line))
    .slice(0, 8)
    .join('\n');
}

/**
 * What to do about a failed installation.
 *
 * @param {string} output what npm printed
 */
export function explainFailure(output) {
  if (UNREACHED.test(output)) {
    return 'The packages could not be fetched: npm did not reach its registry.\nCheck the network (or npm’s registry and proxy settings) and run the command again; it starts afresh.';
  }
  if (/can only install packages when your package\.json and package-lock\.json/.test(output)) {
    return 'package.json and package-lock.json do not agree. Run `npm install` once and keep the new package-lock.json.';
  }
  if (/ENOSPC/.test(output)) return 'The disk is full. Make room and run the command again.';
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return 'npm may not write to node_modules. Check who owns the project’s folder and run the command again.';
  }
  return 'The packages could not be installed. npm’s own words are above; `npm ci` shows all of them.';
}

/**
 * Installs the packages if they are missing or not those of package-lock.json; otherwise silent.
 *
 * @returns {boolean} whether they are there now
 */
export function installPackages(root = projectRoot) {
  if (isInstalled(root)) return true;
  console.log('Installing the packages of package-lock.json (once; about half a minute) …');
  const { command, first, shell } = npmCommand();
  // Development packages are all there are; NODE_ENV=production must not leave them out.
  const options = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm tries three times; with its own pauses it takes over a minute to say that there is no network.
  options.push('--fetch-retry-maxtimeout=10000');
  const run = spawnSync(command, [...first, ...options], {
    cwd: root,
    shell,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (run.status === 0 && isInstalled(root)) return true;
  if (run.signal) {
    console.error('The installation was interrupted; the next command starts it afresh.');
    return false;
  }
  const missing = run.error && 'code' in run.error && run.error.code === 'ENOENT';
  if (missing) {
    console.error('npm was not found. It comes with Node: https://nodejs.org/');
    return false;
  }
  const output = `${run.stdout ?? ''}${run.stderr ?? ''}`.trim();
  console.error(npmSentences(output));
  console.error(explainFailure(output));
  return false;
}
