import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SITE } from '#lib/cli/build-record.ts';
import { projectRoot } from '#lib/cli/install-packages.mjs';
import { runScript } from '#lib/cli/run-tool.ts';

/**
 * Builds the site of a made-up story as `npm run build` does, in a copy of the project: build/ is what the other tests
 * look at.
 *
 * @param name of the copy
 * @param files of the story's folder, by path
 * @returns the folder with the site
 */
export async function buildStory(name: string, files: Map<string, string>): Promise<string> {
  const copy = join(projectRoot, '.svelte-kit', 'e2e', name);
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  for (const path of SITE) await cp(join(projectRoot, path), join(copy, path), { recursive: true });
  await symlink(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const [path, text] of files) {
    const file = join(copy, 'data', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const bootstrap = join(copy, 'src/lib/cli/bootstrap.mjs');
  const { ok, output } = await runScript(bootstrap, ['build', join(copy, 'data')], {
    cwd: copy,
    limitMs: 120_000,
  });
  if (!ok) throw new Error(`The story cannot be built:\n${output}`);
  return join(copy, 'build');
}
