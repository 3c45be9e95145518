import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot } from '#lib/cli/install-packages.mjs';

const elsewhere = mkdtempSync(join(tmpdir(), 'date line '));
afterAll(() => rmSync(elsewhere, { recursive: true }));

/** Runs `dateline …` in another folder, one with a space in its name. */
function dateline(args: string[], env: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, [join(projectRoot, 'src/lib/cli/bootstrap.mjs'), ...args], {
    cwd: elsewhere,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: elsewhere, DATELINE_DATA: '', PORT: '', ...env },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe('dateline', () => {
  test.each(['--help', '-h', 'help'])('%s lists every command and exits with 0', (word) => {
    const { code, out } = dateline([word]);
    expect(code).toBe(0);
    for (const name of ['start', 'dev', 'check', 'build', 'serve', 'test']) {
      expect(out).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'));
    }
  });

  test('without a command it shows the help', () => {
    expect(dateline([]).out).toBe(dateline(['--help']).out);
  });

  test.each(['start', 'dev', 'check', 'build', 'serve', 'test'])('%s --help shows how it is used', (name) => {
    const { code, out, err } = dateline([name, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: dateline ${name} [`);
  });

  test.each<[claim: string, args: string[], code: number, sentence: string]>([
    ['an unknown command', ['chekc'], 2, 'There is no command “chekc”. The commands are:'],
    ['a name every object has', ['toString'], 2, 'There is no command “toString”.'],
    ['an unknown option', ['check', '--quick'], 2, "Unknown option '--quick'. `dateline check --help`"],
    ['an option without its value', ['start', '--port'], 2, "Option '--port <value>' argument missing."],
    ['a second argument', ['check', 'a', 'b'], 2, '“check” takes one argument, not “b” too.'],
    ['an argument too many', ['serve', 'a'], 2, '“serve” takes no argument, but was given “a”.'],
    ['a port that is none', ['start', '--port', 'http'], 2, '“http” (--port) is not a port'],
    ['an unknown stage', ['test', '--only', 'unti'], 2, 'There is no stage “unti”. The stages are: types,'],
    [
      'a folder that is not there',
      ['check', 'nowhere'],
      1,
      `There is no folder ${join(elsewhere, 'nowhere')}`,
    ],
  ])('%s is answered with a sentence, not with a stack trace', (_claim, args, code, sentence) => {
    const run = dateline(args);
    expect(run.code).toBe(code);
    expect(run.err).toContain(sentence);
    expect(run.err.trim().split('\n')).toHaveLength(1);
    expect(run.out).toBe('');
  });

  test('colours are left out where there is no terminal', () => {
    expect(dateline(['--help']).out).not.toContain('\u001b[');
  });
});
