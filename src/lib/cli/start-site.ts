import { buildOptions, ensureBuilt } from './build-site.ts';
import type { Command } from './command.ts';
import { readServeOptions, serveOptions, serveUntilEnded } from './serve-folder.ts';
import { chooseStoryFolder, folderArgument } from './story-folder.ts';

export const startCommand: Command = {
  summary: 'Checks a story, builds its site if anything has changed, and serves it.',
  argument: folderArgument,
  options: { ...serveOptions, ...buildOptions },
  async run(given) {
    const serving = readServeOptions(given);
    if (!(await ensureBuilt(chooseStoryFolder(given.argument), given))) return 1;
    return serveUntilEnded(serving);
  },
};
