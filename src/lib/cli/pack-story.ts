import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Story } from '#lib/corpus/story.ts';
import { slugOf } from '#lib/drafting/unique-id.ts';
import { buildFolder } from './build-record.ts';
import { buildOptions, ensureBuilt } from './build-site.ts';
import { UserMistake, type Command } from './command.ts';
import { chooseStoryFolder, folderArgument } from './story-folder.ts';
import { chooseOut, outOptions, writeOut } from './write-out.ts';

export const packCommand: Command = {
  summary: 'Writes the site as one file that runs without a network, with the speaker’s notes.',
  argument: folderArgument,
  options: { ...outOptions, 'no-notes': { describe: 'without the notes, to hand on' }, ...buildOptions },
  async run(given) {
    const folder = chooseStoryFolder(given.argument);
    if (!(await ensureBuilt(folder, given))) return 1;
    const venue = join(buildFolder, 'venue.html');
    if (!existsSync(venue))
      throw new UserMistake(
        'The story is too long for one file of 3 MB. Take the folder build/ along, and `npm start` on the machine there.',
        1,
      );
    const file = chooseOut(given, `${await nameOfStory()}.html`);
    const html = await readFile(venue, 'utf8');
    const notes = await readFile(join(buildFolder, 'data/notes.json'), 'utf8');
    await writeOut(file, given.has('no-notes') ? html : withNotes(html, notes), given);
    console.log(`Written: ${file}`);
    return 0;
  },
};

/** Characters of a name that is still read in a list of files. */
const LONGEST = 50;

/** What a file about the story in build/ is called. */
export async function nameOfStory(): Promise<string> {
  const { title } = JSON.parse(await readFile(join(buildFolder, 'data/story.json'), 'utf8')) as Story;
  const slug = slugOf(title);
  // No word is cut in the middle.
  return (slug.length <= LONGEST ? slug : slug.slice(0, LONGEST + 1).replace(/-[^-]*$/, '')) || 'timeline';
}

const NO_NOTES = 'id="venue_notes">null</script>';

/**
 * Puts the speaker's notes into the file, which is published without them.
 *
 * @param notes JSON
 * @example withNotes('<script id="venue_notes">null</script>', '{"title":[]}') // '<script id="venue_notes">{"title":[]}</script>'
 */
export function withNotes(html: string, notes: string): string {
  if (!html.includes(NO_NOTES)) throw new Error('the file has no place for notes');
  // Data in a script element end with the first `</script`.
  const safe = notes.trim().replaceAll('<', '\\u003c');
  return html.replace(NO_NOTES, () => NO_NOTES.replace('null', () => safe));
}
