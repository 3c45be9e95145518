import { parseArgs } from 'node:util';
import { styled } from './print.ts';

/** Something the person at the keyboard can put right: shown as its sentence, never with a stack trace. */
export class UserMistake extends Error {
  readonly exitCode: number;

  /** @param exitCode 2 for a command that was written wrongly, 1 for one that could not be done */
  constructor(message: string, exitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** An option of a command. One that takes a value says what it is called in the help. */
export interface CommandOption {
  describe: string;
  value?: string;
}

/** What was written after a command's name. */
export interface Given {
  argument: string | null;
  has(option: string): boolean;
  /** The value of an option, or null if it was not given. */
  value(option: string): string | null;
}

/** One word of the command line: `dateline <name>`. */
export interface Command {
  summary: string;
  /** The one thing it may be given without an option's name. */
  argument?: { name: string; describe: string; required?: boolean };
  options: Record<string, CommandOption>;
  /** @returns the exit code */
  run(given: Given): Promise<number>;
}

/** Reads what was written after a command's name; throws a `UserMistake` for what the command does not know. */
export function parseGiven(name: string, command: Command, args: string[]): Given {
  const options = Object.entries(command.options).map(
    ([option, { value }]) => [option, { type: value === undefined ? 'boolean' : 'string' }] as const,
  );
  const more = `\`dateline ${name} --help\` says what it takes.`;
  let parsed;
  try {
    parsed = parseArgs({ args, options: Object.fromEntries(options), allowPositionals: true });
  } catch (error) {
    // Node's message goes on with advice about its own syntax; the first sentence is ours to show.
    const [sentence = ''] = error instanceof Error ? error.message.split('. ') : [];
    throw new UserMistake(`${sentence.replace(/\.$/, '')}. ${more}`);
  }
  const { values, positionals } = parsed;
  const [argument, second] = positionals;
  if (argument !== undefined && !command.argument) {
    throw new UserMistake(`“${name}” takes no argument, but was given “${argument}”. ${more}`);
  }
  if (argument === undefined && command.argument?.required)
    throw new UserMistake(`“${name}” needs a ${command.argument.name}. ${more}`);
  if (second !== undefined)
    throw new UserMistake(`“${name}” takes one argument, not “${second}” too. ${more}`);
  return {
    argument: argument ?? null,
    has: (option) => values[option] !== undefined,
    value: (option) => (typeof values[option] === 'string' ? values[option] : null),
  };
}

/** What `--help` shows for one command. */
export function describeCommand(name: string, command: Command): string {
  const { argument, summary, options } = command;
  const rows = Object.entries(options).map(([option, { value, describe }]): [string, string] => [
    `--${option}${value ? ` <${value}>` : ''}`,
    describe,
  ]);
  if (argument) rows.unshift([argument.name, argument.describe]);
  const usage = [
    'dateline',
    name,
    argument && (argument.required ? `<${argument.name}>` : `[${argument.name}]`),
    rows.length > (argument ? 1 : 0) && '[options]',
  ];
  const lines = [`${styled('bold', 'Usage:')} ${usage.filter(Boolean).join(' ')}`, '', summary];
  return [...lines, ...(rows.length > 0 ? ['', alignRows(rows)] : [])].join('\n');
}

/** Rows of a term and its description, the descriptions one under the other. */
export function alignRows(rows: [term: string, description: string][]): string {
  const width = Math.max(...rows.map(([term]) => term.length));
  return rows.map(([term, description]) => `  ${term.padEnd(width)}  ${description}`).join('\n');
}
