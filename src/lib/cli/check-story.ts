import type { Command } from './command.ts';
import { chooseStoryFolder, folderArgument } from './story-folder.ts';
import { countErrors, summaryLine } from './story-summary.ts';

export const checkCommand: Command = {
  summary: 'Normalises a story and prints every problem it finds. Writes nothing.',
  argument: folderArgument,
  options: {},
  async run(given) {
    const report = await reportStory(chooseStoryFolder(given.argument));
    console.log(report.text);
    return report.errors > 0 ? 1 : 0;
  },
};

/** What normalising a story came to, in words. */
export interface StoryReport {
  /** Every problem, then the summary line. */
  text: string;
  errors: number;
}

/** Normalises the story of a folder and says what came of it. */
export async function reportStory(folder: string): Promise<StoryReport> {
  // Loaded here so that `--help` and a start with nothing to do need not wait for the parsers.
  const { compileFolder } = await import('#lib/ingest/compile-folder.server.ts');
  const { formatProblem } = await import('#lib/ingest/problem.ts');
  const compiled = await compileFolder(folder);
  const errors = countErrors(compiled);
  const problems = compiled.problems.map((problem) => `${formatProblem(problem)}\n`);
  return { text: [...problems, summaryLine(compiled)].join('\n'), errors };
}
