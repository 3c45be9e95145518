import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { vi } from 'vitest';
import { projectRoot } from '#lib/cli/install-packages.mjs';
import { runCommandLine } from '#lib/cli/run-command-line.ts';

/** What a command came to. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** The folder in which a command is typed, and what it is given on standard input. */
interface Typed {
  folder: string;
  input?: string | Buffer;
}

/** As npm says where a command was typed; without what the machine's own environment might choose. */
const environment = (folder: string) => ({ INIT_CWD: folder, DATELINE_DATA: '', PORT: '' });

/** Runs `dateline …` as a program of its own: a start of Node, a terminal that is none, and its exit code. */
export function startDateline(args: string[], { folder, input }: Typed): Ended {
  const run = spawnSync(process.execPath, [join(projectRoot, 'src/lib/cli/bootstrap.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...environment(folder) },
    ...(input !== undefined && { input }),
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** Runs the command line that `dateline …` is given, in this process: a bug throws, as it would end the program. */
export async function dateline(args: string[], { folder, input = '' }: Typed): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const line = (lines: string[]) => (words: unknown) => void lines.push(`${String(words)}\n`);
  const part = (parts: string[]) => (words: unknown) => parts.push(String(words)) > 0;
  for (const [name, value] of Object.entries(environment(folder))) vi.stubEnv(name, value);
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(line(out)),
    vi.spyOn(console, 'error').mockImplementation(line(err)),
    vi.spyOn(process.stdout, 'write').mockImplementation(part(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(part(err)),
    vi
      .spyOn(process, 'stdin', 'get')
      .mockReturnValue(Readable.from([Buffer.from(input)]) as unknown as typeof process.stdin),
  ];
  try {
    const code = await runCommandLine(args);
    return { code, out: out.join(''), err: err.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}
