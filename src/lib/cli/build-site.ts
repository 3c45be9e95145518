import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildFolder,
  findGoodBuild,
  fingerprintInputs,
  forgetBuild,
  recordBuild,
  replaceFolder,
  unfinishedFolder,
} from './build-record.ts';
import { reportStory } from './check-story.ts';
import type { Command, Given } from './command.ts';
import { keepOffline } from './keep-offline.ts';
import { seconds } from './print.ts';
import { runScript, toolPath } from './run-tool.ts';
import { chooseStoryFolder, folderArgument } from './story-folder.ts';
import { writeHostFiles } from './write-host-files.ts';

/** Options of every command that builds. */
export const buildOptions = {
  verbose: { describe: 'show what Vite prints, too' },
};

export const buildCommand: Command = {
  summary: 'Checks a story and builds its site in build/.',
  argument: folderArgument,
  options: {
    ...buildOptions,
    'if-needed': { describe: 'only if something has changed since the last build' },
  },
  async run(given) {
    const build = given.has('if-needed') ? ensureBuilt : buildSite;
    return (await build(chooseStoryFolder(given.argument), given)) ? 0 : 1;
  },
};

/** Builds the site unless the one in build/ is what these very files would give. */
export async function ensureBuilt(folder: string, given: Given): Promise<boolean> {
  const inputs = await fingerprintInputs(folder);
  const good = await findGoodBuild(inputs);
  if (good === null) return buildSite(folder, given, inputs);
  console.log(good.report);
  return true;
}

/**
 * Checks the story, then builds the site. A story with errors is not built.
 *
 * @param inputs their state before anything is read: what changes while we build must make the next start build again
 */
export async function buildSite(folder: string, given: Given, inputs?: string): Promise<boolean> {
  const built = inputs ?? (await fingerprintInputs(folder));
  const compiledFolder = await mkdtemp(join(tmpdir(), 'dateline-'));
  // Ended from the keyboard, too, we leave nothing behind.
  const tidy = () => rmSync(compiledFolder, { recursive: true, force: true });
  process.once('exit', tidy);
  try {
    return await buildReported(folder, join(compiledFolder, 'compiled'), built, given);
  } finally {
    process.off('exit', tidy);
    tidy();
  }
}

/** @param compiledFile through which the story goes from the check to the build: what was reported is what is built */
async function buildReported(
  folder: string,
  compiledFile: string,
  built: string,
  given: Given,
): Promise<boolean> {
  const report = await reportStory(folder, { keepIn: compiledFile });
  console.log(report.text);
  if (report.errors > 0) return false;

  const began = performance.now();
  const shown = given.has('verbose');
  // What an earlier run may have left, ended before it was done, is deleted by the adapter.
  const env = { DATELINE_DATA: folder, DATELINE_COMPILED: compiledFile, DATELINE_BUILD: unfinishedFolder };
  const vite = await runScript(toolPath('vite'), ['build'], { env, shown });
  if (!vite.ok) {
    console.error(`${vite.output}\nThe site could not be built.`);
    return false;
  }
  await keepOffline(unfinishedFolder);
  writeHostFiles(unfinishedFolder, report.siteUrl);
  await forgetBuild();
  await replaceFolder(buildFolder, unfinishedFolder);
  await recordBuild(built, report.text);
  console.log(`Built in ${seconds(performance.now() - began)}.`);
  return true;
}
