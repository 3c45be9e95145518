import { describe, expect, test } from 'vitest';
import { findBrowser, type Machine } from '#lib/cli/find-browser.ts';
import { ensureBrowser, type Installer } from '#lib/cli/install-browser.ts';

/** A machine with these programs; whatever folder is listed shows the names below it. */
function machine(programs: string[], env: Machine['env'] = {}, platform: NodeJS.Platform = 'linux'): Machine {
  return {
    platform,
    env,
    home: '/home/reader',
    isProgram: (path) => programs.includes(path),
    list: (folder) =>
      programs
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).split(/[/\\]/, 1)[0] ?? ''),
  };
}

const cache = '/home/reader/.cache/ms-playwright';

describe('findBrowser(machine)', () => {
  test.each<[claim: string, machine: Machine, expected: string | null]>([
    ['an empty machine has none', machine([]), null],
    ['Chromium where Debian puts it', machine(['/usr/bin/chromium']), '/usr/bin/chromium'],
    ['Chrome where there is no Chromium', machine(['/usr/bin/google-chrome']), '/usr/bin/google-chrome'],
    ['what the PATH leads to', machine(['/opt/b/chromium'], { PATH: '/opt/a:/opt/b' }), '/opt/b/chromium'],
    [
      'a browser before Ubuntu’s script of the old name',
      machine(['/usr/bin/chromium-browser', '/usr/bin/google-chrome']),
      '/usr/bin/google-chrome',
    ],
    [
      'the one that CHROMIUM_PATH names before all others',
      machine(['/usr/bin/chromium', '/opt/mine'], { CHROMIUM_PATH: '/opt/mine' }),
      '/opt/mine',
    ],
    [
      'none where CHROMIUM_PATH leads nowhere, rather than another',
      machine(['/usr/bin/chromium'], { CHROMIUM_PATH: '/opt/mine' }),
      null,
    ],
    [
      'the newest of Playwright’s downloads',
      machine([
        `${cache}/chromium-999/chrome-linux/chrome`,
        `${cache}/chromium-1200/chrome-linux64/chrome`,
        `${cache}/ffmpeg-1011/ffmpeg-linux`,
      ]),
      `${cache}/chromium-1200/chrome-linux64/chrome`,
    ],
    [
      'Playwright’s downloads where a variable puts them',
      machine(['/pw/chromium-1/chrome-linux/chrome'], { PLAYWRIGHT_BROWSERS_PATH: '/pw' }),
      '/pw/chromium-1/chrome-linux/chrome',
    ],
    [
      'an application of a Mac',
      machine(['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], {}, 'darwin'),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'a program of Windows',
      machine(
        ['C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'],
        { PROGRAMFILES: 'C:\\Program Files' },
        'win32',
      ),
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ])('%s', (_claim, given, expected) => {
    expect(findBrowser(given)).toBe(expected);
  });
});

/** An installer that notes what it is asked for; `brings` adds programs to the machine when a command is run. */
function installer(programs: string[], brings: Record<string, string>, { isRoot = true, failing = '' } = {}) {
  const ran: string[] = [];
  const doRun = (line: string) => {
    ran.push(line);
    const failed = failing !== '' && line.startsWith(failing);
    const program = Object.entries(brings).find(([part]) => line.includes(part))?.[1];
    if (program && !failed) programs.push(program);
    return Promise.resolve({ ok: !failed, output: `${line} was run\n` });
  };
  const fake: Installer = {
    isRoot,
    run: (command, args) => doRun([command, ...args].join(' ')),
    playwrightInstall: () => doRun('playwright install'),
    say: () => {},
  };
  return { fake, ran };
}

describe('ensureBrowser(machine, installer)', () => {
  test('installs nothing where there is a browser', async () => {
    const { fake, ran } = installer([], {});
    expect(await ensureBrowser(machine(['/usr/bin/chromium']), fake)).toEqual({ path: '/usr/bin/chromium' });
    expect(ran).toEqual([]);
  });

  test('uses apt-get as root', async () => {
    const programs = ['/usr/bin/apt-get'];
    const { fake, ran } = installer(programs, { 'install -y': '/usr/bin/chromium' });
    expect(await ensureBrowser(machine(programs), fake)).toEqual({ path: '/usr/bin/chromium' });
    expect(ran).toEqual(['apt-get update', 'apt-get install -y --no-install-recommends chromium']);
  });

  test('uses apt-get through a sudo that asks for no password', async () => {
    const programs = ['/usr/bin/apt-get'];
    const { fake, ran } = installer(programs, { 'install -y': '/usr/bin/chromium' }, { isRoot: false });
    expect(await ensureBrowser(machine(programs), fake)).toEqual({ path: '/usr/bin/chromium' });
    expect(ran[0]).toBe('sudo -n true');
    expect(ran[2]).toBe(
      'sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium',
    );
  });

  test('lets Playwright download one where apt-get may not be used', async () => {
    const programs = ['/usr/bin/apt-get'];
    const path = `${cache}/chromium-1200/chrome-linux64/chrome`;
    const { fake, ran } = installer(programs, { playwright: path }, { isRoot: false, failing: 'sudo' });
    expect(await ensureBrowser(machine(programs), fake)).toEqual({ path });
    expect(ran).toEqual(['sudo -n true', 'playwright install']);
  });

  test('lets Playwright download one where apt-get has none', async () => {
    const programs = ['/usr/bin/apt-get'];
    const path = `${cache}/chromium-1200/chrome-linux64/chrome`;
    const { fake, ran } = installer(programs, { playwright: path }, { failing: 'apt-get install' });
    expect(await ensureBrowser(machine(programs), fake)).toEqual({ path });
    expect(ran.at(-1)).toBe('playwright install');
  });

  test('says what was tried and what to do where nothing helps', async () => {
    const outcome = await ensureBrowser(machine([]), installer([], {}).fake);
    expect(outcome).toMatchObject({ path: null });
    expect('advice' in outcome && outcome.advice).toMatch(/playwright install was run[^]*CHROMIUM_PATH/);
  });

  test('downloads nothing to make up for a CHROMIUM_PATH that leads nowhere', async () => {
    const { fake, ran } = installer([], {});
    const outcome = await ensureBrowser(machine([], { CHROMIUM_PATH: '/opt/mine' }), fake);
    expect('advice' in outcome && outcome.advice).toContain('CHROMIUM_PATH names /opt/mine');
    expect(ran).toEqual([]);
  });
});
