import { findGoodBuild, fingerprintInputs, forgetBuild, recordBuild } from './build-record.ts';
import { reportStory } from './check-story.ts';
import type { Command, Given } from './command.ts';
import { seconds } from './print.ts';
import { runScript, toolPath } from './run-tool.ts';
import { chooseStoryFolder, folderArgument } from './story-folder.ts';

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
  const report = await reportStory(folder);
  console.log(report.text);
  if (report.errors > 0) return false;

  await forgetBuild();
  const began = performance.now();
  const shown = given.has('verbose');
  const vite = await runScript(toolPath('vite'), ['build'], { env: { DATELINE_DATA: folder }, shown });
  if (!vite.ok) {
    console.error(`${vite.output}\nThe site could not be built.`);
    return false;
  }
  await recordBuild(built, report.text);
  console.log(`Built in ${seconds(performance.now() - began)}.`);
  return true;
}
