import type { Command } from './command.ts';
import { openArticleCache } from './article-cache.ts';
import { showProgress } from './progress-bar.ts';
import { chooseStoryFolder, folderArgument } from './story-folder.ts';
import { today } from './today.ts';
import { countErrors, summaryLine } from './story-summary.ts';

export const checkCommand: Command = {
  summary: 'Normalises a story and prints every problem it finds. Writes nothing.',
  argument: folderArgument,
  options: {},
  async run(given) {
    const report = await reportStory(chooseStoryFolder(given.argument), { today: today() });
    console.log(report.text);
    return report.errors > 0 ? 1 : 0;
  },
};

/** Where nothing is written of the articles yet. */
const DRAFTED =
  'These files can be drafted from the articles: npm run dateline -- draft, with the name of the folder.\n';

/** What normalising a story came to, in words. */
export interface StoryReport {
  /** Every problem, then the summary line. */
  text: string;
  errors: number;
  /** Where the site will stand; null where the story does not say. */
  siteUrl: string | null;
}

/**
 * Normalises the story of a folder and says what came of it.
 *
 * @param keepIn a file for what it was compiled to, if that has no errors
 * @param today EDTF day; without it nothing is said of articles of days to come
 */
export async function reportStory(
  folder: string,
  { keepIn, today }: { keepIn?: string; today?: string } = {},
): Promise<StoryReport> {
  // Loaded here so that `--help` and a start with nothing to do need not wait for the parsers.
  const { compileFolder } = await import('#lib/ingest/compile-folder.server.ts');
  const { datedAhead } = await import('#lib/ingest/dated-ahead.ts');
  const { formatProblem, sortProblems } = await import('#lib/ingest/problem.ts');
  const { progress, end } = showProgress();
  const read = await compileFolder(folder, progress, await openArticleCache());
  const ahead = today === undefined ? [] : datedAhead(read, today);
  const compiled =
    ahead.length === 0 ? read : { ...read, problems: sortProblems([...read.problems, ...ahead]) };
  end();
  const errors = countErrors(compiled);
  if (keepIn !== undefined && errors === 0) {
    const { writeCompiled } = await import('#lib/ingest/compiled-file.server.ts');
    await writeCompiled(keepIn, folder, read);
  }
  const problems = compiled.problems.map((problem) => `${formatProblem(problem)}\n`);
  const missing = compiled.problems.filter(({ code }) => code === 'missing-file').map(({ file }) => file);
  const hint = ['documents.yaml', 'events.yaml'].every((file) => missing.includes(file)) ? [DRAFTED] : [];
  const text = [...problems, ...hint, summaryLine(compiled)].join('\n');
  return { text, errors, siteUrl: compiled.story?.url ?? null };
}
