import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { UserMistake, type Command } from './command.ts';
import { projectRoot } from './install-packages.mjs';
import { styled } from './print.ts';

/** A small story with a comment wherever something may be changed. */
const EXAMPLE = join(projectRoot, 'src', 'lib', 'cli', 'example');

export const newCommand: Command = {
  summary: 'Writes a small example story with comments into a new folder, to be changed into your own.',
  argument: {
    name: 'folder',
    describe: 'the folder to make; it must not exist yet, or be empty',
    required: true,
  },
  options: {},
  async run(given) {
    const typed = given.argument ?? '';
    const typedIn = process.env['INIT_CWD'] ?? process.cwd();
    await writeExample(resolve(typedIn, typed));
    const shown = /\s/.test(typed) ? JSON.stringify(typed) : typed;
    console.log(
      [
        `A story stands in ${shown}: three articles in corpus/, and what is said of them in five files.`,
        '',
        'Next:',
        `  ${styled('bold', `npm run dateline -- check ${shown}`)}   says what is wrong, and what would be right`,
        `  ${styled('bold', `npm run dateline -- start ${shown}`)}   builds the timeline and shows it`,
      ].join('\n'),
    );
    return 0;
  },
};

/** What a run left in an empty folder that was ended before it could tidy up, or is about to fill. */
const UNFINISHED = /^\.dateline-new-\d+$/;

/** Writes the example story; throws a `UserMistake` where anything stands already. */
export async function writeExample(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => null);
  const shown = relative(process.env['INIT_CWD'] ?? process.cwd(), folder) || folder;
  if (there && !there.isDirectory())
    throw new UserMistake(`${shown} is a file already. Nothing was written.`, 1);
  const names = there ? await readdir(folder) : [];
  if (names.some((name) => !UNFINISHED.test(name)))
    throw new UserMistake(`The folder ${shown} is not empty. Nothing was written; name a new folder.`, 1);
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true });
  // Under another name first, so that an interrupted run leaves no half of a file.
  const part = there ? join(folder, `.dateline-new-${process.pid}`) : `${folder}.part-${process.pid}`;
  await mkdir(dirname(part), { recursive: true });
  try {
    await cp(EXAMPLE, part, { recursive: true });
    if (!there) return await rename(part, folder);
    // The folder may be the one somebody stands in: what is in it moves, not the folder.
    for (const name of await readdir(part)) await rename(join(part, name), join(folder, name));
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}
