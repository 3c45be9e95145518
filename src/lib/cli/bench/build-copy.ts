import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { SITE } from '#lib/cli/build-record.ts';
import { projectRoot } from '#lib/cli/install-packages.mjs';
import { runScript, type ToolRun } from '#lib/cli/run-tool.ts';

/** Everything that a bench writes; git does not look there. */
export const benchFolder = join(projectRoot, '.svelte-kit', 'bench');

const copy = join(benchFolder, 'project');

/** Where the site of the copy stands once it is built. */
export const copyBuild = join(copy, 'build');

/** Copies the project, so that the build/ of the person who measures stays as it is. */
export async function copyProject(): Promise<void> {
  await rm(benchFolder, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  for (const path of SITE) await cp(join(projectRoot, path), join(copy, path), { recursive: true });
  await symlink(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
}

/** The command line of the copy. */
export const copyBootstrap = join(copy, 'src', 'lib', 'cli', 'bootstrap.mjs');

/** Builds the site of a story as `npm run build` does. */
export function buildCopy(storyFolder: string, limitMs: number): Promise<ToolRun> {
  return runScript(copyBootstrap, ['build', storyFolder], { cwd: copy, limitMs });
}
