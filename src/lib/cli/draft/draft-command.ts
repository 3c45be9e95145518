import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArticleCache } from '#lib/cli/article-cache.ts';
import { UserMistake, type Command } from '#lib/cli/command.ts';
import { showProgress } from '#lib/cli/progress-bar.ts';
import { chooseStoryFolder, folderArgument } from '#lib/cli/story-folder.ts';
import { today } from '#lib/cli/today.ts';
import { corpusName } from '#lib/ingest/article-kind.ts';
import { bareArticles, besideCorpus, copyToCorpus } from './bare-articles.ts';
import type { StoryDraft } from './draft-story.ts';
import { removeLeftovers, writeNewFiles } from './write-new-files.ts';

export const draftCommand: Command = {
  summary:
    'Drafts a story from the articles in corpus/: events with dates, titles and excerpts. Articles that lie in the folder itself are copied to corpus/. Files that are there stay as they are; what is new goes beside them, to events.draft.yaml.',
  argument: folderArgument,
  options: { 'dry-run': { describe: 'say what would be drafted, and write nothing' } },
  async run(given) {
    const folder = chooseStoryFolder(given.argument);
    const names = namesIn(folder);
    const bare = bareArticles(folder, names);
    const draft = await draftFolder(folder, names, bare);
    // Loaded here so that `--help` need not wait for the parsers.
    const { formatProblem } = await import('#lib/ingest/problem.ts');
    const { draftSummary, unreadDateOf } = await import('./draft-summary.ts');
    const errors = draft.problems.filter(({ severity }) => severity === 'error');
    const nothing = (sentence: string): never => {
      const said = [...errors, ...draft.leftOut].map((problem) => `${formatProblem(problem)}\n`);
      if (said.length > 0) console.error(said.join('\n'));
      throw new UserMistake(sentence, 1);
    };
    if (errors.length > 0) nothing('Nothing was drafted: what is there has to be right first.');
    if (draft.articles === 0) nothing('Nothing was drafted: no article can be read.');
    if (draft.undated.length === draft.articles) {
      const unread = draft.undated.find((file) => draft.unreadDates.has(file));
      nothing(
        `${nothingDated(draft.undated)}${unread === undefined ? '' : ` ${unread}:${unreadDateOf(draft, unread)}`}`,
      );
    }
    if (draft.events.length === 0 && draft.covered + draft.waiting === 0)
      nothing(
        `No sentence of ${folder} tells of an event with a date: that takes more than a few words, and a date in English.`,
      );
    const shut = new Set(
      draft.leftOut.flatMap(({ code, file }) => (code === 'unreadable-file' ? [corpusName(file)] : [])),
    );
    for (const problem of draft.leftOut)
      if (bare && problem.code === 'unreadable-file') problem.file = corpusName(problem.file);
    const copied = bare?.filter((name) => !shut.has(name)) ?? [];
    if (!given.has('dry-run')) {
      await removeLeftovers(folder);
      if (bare) await copyToCorpus(folder, copied);
      await writeNewFiles(folder, draft.files);
    }
    const beside = bare ? [] : besideCorpus(folder, names);
    console.log(draftSummary(draft, { copied, beside, isDry: given.has('dry-run') }));
    if (given.has('dry-run')) console.log('\nNothing was written (--dry-run).');
    return draft.leftOut.length > 0 ? 1 : 0;
  },
};

async function draftFolder(folder: string, names: string[], bare: string[] | null): Promise<StoryDraft> {
  const { readFolder } = await import('#lib/ingest/read-folder.server.ts');
  const { openingOf } = await import('#lib/ingest/progress.ts');
  const { draftStory } = await import('./draft-story.ts');
  const remember = await openArticleCache();
  const { progress, end } = showProgress();
  const opened = openingOf(progress);
  const read = await readFolder(folder, remember, opened, bare).catch((error: unknown) =>
    cannotBeRead(folder, error),
  );
  // Named as they will lie in corpus/: there an editor has to mend them.
  const inCorpus = (file: string) => (bare?.includes(file) ? `corpus/${file}` : file);
  const story = { ...read, problems: read.problems.map((each) => ({ ...each, file: inCorpus(each.file) })) };
  if (story.corpus.size === 0 && story.problems.length === 0) throw new UserMistake(noArticles(folder), 1);
  const earlier = names.filter((name) => /^(?:sources|documents|events)\.draft(?:-\d+)?\.yaml$/.test(name));
  const draft = draftStory(story, {
    names: new Set(names),
    earlier: new Map(earlier.map((name) => [name, readText(join(folder, name))])),
    today: today(),
    remember,
    progress,
  });
  end();
  return draft;
}

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

const noArticles = (folder: string): string =>
  `There are no articles in ${join(folder, 'corpus')}, nor in the folder itself. Put them there as .txt, .md or .html files.`;

function nothingDated(files: readonly string[]): string {
  const [first = ''] = files;
  return `Nothing says in which year the articles appeared (${files.slice(0, 3).join(', ')}${files.length > 3 ? ', …' : ''}). Put the day into a file’s name, as in 2024-05-03-${first}, and draft again.`;
}
