import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { UserMistake, type Command } from '#lib/cli/command.ts';
import { projectRoot } from '#lib/cli/install-packages.mjs';
import { grouped } from '#lib/ingest/progress.ts';
import { benchReport, withBenchSection, type Measured } from './bench-table.ts';
import { benchFolder, buildCopy, copyBuild, copyProject } from './build-copy.ts';
import { launchChromium, type Browser } from './chromium.ts';
import { measureEmptyPage, measureSite } from './measure-site.ts';
import { generateStoryFolder, writeStoryFolder } from './story-folder.ts';

const SIZES = [10, 100, 1000, 10_000, 100_000];
const SEED = 1;
/** A build that takes longer is given up, and its column stays empty. */
const BUILD_LIMIT_MS = 20 * 60_000;
const README = join(projectRoot, 'src', 'lib', 'timeline', 'README.md');

export const benchCommand: Command = {
  summary:
    'Measures the site with invented stories of 10 to 100 000 events, in Chromium. Takes many minutes.',
  options: {
    sizes: {
      value: 'numbers',
      describe: `how many events (else ${SIZES.join(',')}); the first is compared with`,
    },
    date: { value: 'day', describe: 'the day to print, as 2017-06-15 (else today)' },
    write: { describe: 'put the table into src/lib/timeline/README.md, too' },
  },
  async run(given) {
    const sizes = readSizes(given.value('sizes'));
    const date = given.value('date') ?? new Date().toISOString().slice(0, 10);
    const report = await bench(sizes, date);
    console.log(report);
    if (given.has('write')) await writeSection(report);
    return 0;
  },
};

/** @example readSizes('10,100') // [10, 100] */
export function readSizes(written: string | null): number[] {
  if (written === null) return SIZES;
  const sizes = written.split(',').map((each) => Number(each.trim()));
  if (sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= 1_000_000)) return sizes;
  throw new UserMistake(
    `“${written}” are no sizes. Write whole numbers from 1 on with commas: --sizes 10,100.`,
  );
}

async function bench(sizes: number[], date: string): Promise<string> {
  const browser = await launchChromium();
  // The sites of long stories are large; nothing of them is left behind, however we end.
  const tidy = () => rmSync(benchFolder, { recursive: true, force: true });
  process.once('exit', tidy);
  try {
    await copyProject();
    const emptyFolder = join(benchFolder, 'empty');
    await mkdir(emptyFolder);
    const empty = await measureEmptyPage(browser, emptyFolder);
    const measured: Measured[] = [];
    for (const events of sizes) measured.push(await benchSize(browser, events, empty.intervalMs));
    return benchReport(measured, { ...empty, date, machine: describeMachine(browser) });
  } finally {
    await browser.close();
    process.off('exit', tidy);
    tidy();
  }
}

async function benchSize(browser: Browser, events: number, intervalMs: number): Promise<Measured> {
  const say = (words: string) => console.error(`${grouped(events)} events: ${words}`);
  const folder = join(benchFolder, 'story');
  await writeStoryFolder(folder, generateStoryFolder(events, SEED));
  say('building …');
  await rm(copyBuild, { recursive: true, force: true });
  const began = performance.now();
  const build = await buildCopy(folder, BUILD_LIMIT_MS);
  if (!build.ok) {
    say(`not built.\n${build.output.trim().slice(-2000)}`);
    return { events, buildMs: null, load: null, pan: null, zoom: null, step: null, searchMs: null };
  }
  const buildMs = performance.now() - began;
  say('measuring …');
  return { events, buildMs, ...(await measureSite(browser, copyBuild, intervalMs, say)) };
}

function describeMachine(browser: Browser): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'an unknown processor'}, Node ${process.versions.node}, Chromium ${browser.version()}`;
}

async function writeSection(report: string): Promise<void> {
  const text = withBenchSection(await readFile(README, 'utf8'), report);
  if (text === null)
    throw new UserMistake(`${README} has no lines <!-- bench --> and <!-- /bench --> to write between.`, 1);
  await writeFile(README, text);
}
