import { defineConfig } from '@playwright/test';
import { findBrowser } from '#lib/cli/find-browser.ts';
import { projectRoot } from '#lib/cli/install-packages.mjs';
import { listenFrom } from '#lib/cli/listen.ts';

// This file is read again in every worker; the variable carries the port that was free to all of them.
process.env['DATELINE_E2E_PORT'] ??= String(await findFreePort());
const port = process.env['DATELINE_E2E_PORT'];
const report = process.env['DATELINE_E2E_REPORT'];

/** The site in build/, as it stands, in Chromium. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // Real frames on whatever machine: a miss is tried again, and named.
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  reporter: report ? [['line'], ['json', { outputFile: report }]] : 'line',
  webServer: {
    command: `node src/lib/cli/bootstrap.mjs serve --port ${port}`,
    cwd: projectRoot,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'en-US',
    // What a test says of the network it means of the page's own requests.
    serviceWorkers: 'block',
    // Half an hour off the full hour, and daylight saving: a page that leans on the reader's zone fails.
    timezoneId: 'America/St_Johns',
    launchOptions: {
      ...executable(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
});

/** Without a browser of the machine, Playwright looks for its own and says how to get it. */
function executable() {
  const executablePath = findBrowser();
  return executablePath === null ? {} : { executablePath };
}

async function findFreePort(): Promise<number> {
  const listening = await listenFrom(0, 'localhost', () => {});
  await listening.close();
  return listening.port;
}
