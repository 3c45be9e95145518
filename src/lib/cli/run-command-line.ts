import { benchArticlesCommand } from './bench-articles/bench-articles-command.ts';
import { benchDatesCommand } from './bench-dates/bench-dates-command.ts';
import { benchTimelinesCommand } from './bench-timelines/bench-timelines-command.ts';
import { benchCommand } from './bench/bench-command.ts';
import { buildCommand } from './build-site.ts';
import { checkCommand } from './check-story.ts';
import { alignRows, describeCommand, parseGiven, UserMistake, type Command } from './command.ts';
import { devCommand } from './dev-site.ts';
import { newCommand } from './new-story.ts';
import { styled } from './print.ts';
import { packCommand } from './pack-story.ts';
import { pdfCommand } from './print-story.ts';
import { testCommand } from './run-tests.ts';
import { draftCommand } from './draft/draft-command.ts';
import { serveCommand } from './serve-folder.ts';
import { startCommand } from './start-site.ts';
import { tagCommand } from './tag-command.ts';

const commands: Record<string, Command> = {
  new: newCommand,
  start: startCommand,
  dev: devCommand,
  draft: draftCommand,
  check: checkCommand,
  build: buildCommand,
  serve: serveCommand,
  pack: packCommand,
  pdf: pdfCommand,
  test: testCommand,
  bench: benchCommand,
  'bench:articles': benchArticlesCommand,
  'bench:dates': benchDatesCommand,
  'bench:timelines': benchTimelinesCommand,
  tag: tagCommand,
};

/**
 * Runs one command line.
 *
 * @param args what stands after the program's name
 * @returns the exit code: 0, or 1 if the command could not be done, or 2 if it was written wrongly
 */
export async function runCommandLine(args: string[]): Promise<number> {
  const [name = '--help', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(describeAll());
    return 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) {
      const known = Object.keys(commands).join(', ');
      throw new UserMistake(`There is no command “${name}”. The commands are: ${known}.`);
    }
    if (rest.includes('--help') || rest.includes('-h')) {
      console.log(describeCommand(name, command));
      return 0;
    }
    return await command.run(parseGiven(name, command, rest));
  } catch (error) {
    if (error instanceof UserMistake) {
      console.error(error.message);
      return error.exitCode;
    }
    const refusal = systemRefusal(error);
    if (refusal === null) throw error;
    console.error(`The system does not let it be done: ${refusal}.`);
    return 1;
  }
}

/** What the operating system said no to, such as a disk that is full; null for a bug of ours. */
function systemRefusal(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  // Node puts the code first: “ENOSPC: no space left on device, write”.
  return error.message.replace(/^\w+: /, '');
}

function describeAll(): string {
  const rows = Object.entries(commands).map(([name, { summary }]): [string, string] => [
    name,
    `${summary.split('. ')[0]?.replace(/\.$/, '')}.`,
  ]);
  return [
    `${styled('bold', 'Dateline')}: a timeline you can check.`,
    '',
    `${styled('bold', 'Usage:')} dateline <command> [options]`,
    '',
    alignRows(rows),
    '',
    '`dateline <command> --help` says more about one.',
  ].join('\n');
}
