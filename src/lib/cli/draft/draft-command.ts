import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserMistake, type Command } from '#lib/cli/command.ts';
import { chooseStoryFolder, folderArgument } from '#lib/cli/story-folder.ts';
import type { DraftProgress } from './draft-story.ts';
import { writeNewFiles } from './write-new-files.ts';

export const draftCommand: Command = {
  summary:
    'Drafts a story from the articles in corpus/: events with dates, titles and excerpts. Files that are there stay as they are; what is new goes beside them, to events.draft.yaml.',
  argument: folderArgument,
  options: { 'dry-run': { describe: 'say what would be drafted, and write nothing' } },
  async run(given) {
    const folder = chooseStoryFolder(given.argument);
    const names = namesIn(folder);
    // Loaded here so that `--help` need not wait for the parsers.
    const { readFolder } = await import('#lib/ingest/read-folder.server.ts');
    const { formatProblem } = await import('#lib/ingest/problem.ts');
    const { draftStory } = await import('./draft-story.ts');
    const { draftSummary } = await import('./draft-summary.ts');
    const story = await readFolder(folder).catch((error: unknown) => cannotBeRead(folder, error));
    if (story.corpus.size === 0 && story.problems.length === 0)
      throw new UserMistake(noArticles(folder, names), 1);
    const earlier = names.filter((name) => /^events\.draft(?:-\d+)?\.yaml$/.test(name));
    const draft = draftStory(
      story,
      {
        names: new Set(names),
        earlier: new Map(earlier.map((name) => [name, readText(join(folder, name))])),
      },
      progressBar(),
    );
    const errors = draft.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      console.error(errors.map((problem) => `${formatProblem(problem)}\n`).join('\n'));
      throw new UserMistake('Nothing was drafted: what is there has to be right first.', 1);
    }
    if (draft.undated.length > 0) throw new UserMistake(nothingDated(draft.undated), 1);
    if (draft.events.length === 0 && draft.covered === 0)
      throw new UserMistake(`No event with a date was found in ${folder}. Only English dates are read.`, 1);
    if (!given.has('dry-run')) await writeNewFiles(folder, draft.files);
    console.log(draftSummary(draft));
    if (given.has('dry-run')) console.log('\nNothing was written (--dry-run).');
    return 0;
  },
};

/** What the system says of a folder or file is for the person at the keyboard to mend. */
function cannotBeRead(path: string, error: unknown): never {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  throw new UserMistake(`${path} cannot be read (${code}).`, 1);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    return cannotBeRead(folder, error);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return cannotBeRead(path, error);
  }
}

function noArticles(folder: string, names: readonly string[]): string {
  const texts = names.filter((name) => /\.(?:txt|md)$/i.test(name));
  const there =
    texts.length === 0
      ? ''
      : ` ${texts.length === 1 ? `${texts[0] ?? ''} lies` : `${texts.length} texts lie`} in the folder itself: move ${texts.length === 1 ? 'it' : 'them'} into corpus/.`;
  return `There are no articles in ${join(folder, 'corpus')}. Put them there as .txt or .md files.${there}`;
}

function nothingDated(files: readonly string[]): string {
  const [first = ''] = files;
  return `Nothing says in which year the articles appeared (${files.slice(0, 3).join(', ')}${files.length > 3 ? ', …' : ''}). Put the day into a file’s name, as in 2024-05-03-${first}, or write documents.yaml with published: and its basis.`;
}

const BAR = 24;
const REDRAW_MS = 100;
/** Drafting a few articles is over before anybody wonders. */
const FIRST_MS = 700;

/** A bar on a terminal; nothing in a file or a pipe. */
function progressBar(): DraftProgress {
  if (!process.stderr.isTTY) return () => {};
  const began = performance.now();
  let last = -Infinity;
  return (words, share) => {
    const now = performance.now();
    const isDone = share >= 1;
    if (now - began < FIRST_MS || (now - last < REDRAW_MS && !isDone)) return;
    last = now;
    const filled = Math.round(share * BAR);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
    process.stderr.write(
      isDone ? '\r\u001b[K' : `\r\u001b[K${bar} ${String(Math.round(share * 100)).padStart(3)} % ${words}`,
    );
  };
}
