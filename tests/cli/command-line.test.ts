import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot } from '#lib/cli/install-packages.mjs';
import { dateline as runDateline, startDateline } from './run-dateline.ts';

const elsewhere = mkdtempSync(join(tmpdir(), 'date line '));
afterAll(() => rmSync(elsewhere, { recursive: true }));

/** Runs `dateline …` in another folder, one with a space in its name. */
const dateline = (...args: string[]) => runDateline(args, { folder: elsewhere });
const started = (...args: string[]) => startDateline(args, { folder: elsewhere });

describe('dateline', () => {
  test.each(['--help', '-h', 'help'])('%s lists every command and exits with 0', async (word) => {
    const { code, out } = await dateline(word);
    expect(code).toBe(0);
    for (const name of ['new', 'start', 'dev', 'check', 'build', 'serve', 'pack', 'pdf', 'test']) {
      expect(out).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'));
    }
  });

  test('without a command it shows the help', async () => {
    expect((await dateline()).out).toBe((await dateline('--help')).out);
  });

  test.each(['new', 'start', 'dev', 'check', 'build', 'serve', 'pack', 'pdf', 'test'])(
    '%s --help shows how it is used',
    async (name) => {
      const { code, out, err } = await dateline(name, '--help');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(new RegExp(`^Usage: dateline ${name} [\\[<]`));
    },
  );

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
    ['a file for a folder', ['check', join(projectRoot, 'LICENSE')], 1, 'is a file, not a folder.'],
    ['a name too long for the disk', ['check', 'a'.repeat(5000)], 1, 'cannot be read: ENAMETOOLONG.'],
    ['a new story without a folder', ['new'], 2, '“new” needs a folder.'],
    ['a new story over another', ['new', join(projectRoot, 'data')], 1, 'is not empty. Nothing was written'],
    [
      'a new story in a file',
      ['new', join(projectRoot, 'LICENSE')],
      1,
      'is a file already. Nothing was written.',
    ],
    [
      'a new story below a file',
      ['new', join(projectRoot, 'LICENSE', 'x')],
      1,
      'The system does not let it be done',
    ],
  ])('%s is answered with a sentence, not with a stack trace', async (_claim, args, code, sentence) => {
    const run = await dateline(...args);
    expect(run.code).toBe(code);
    expect(run.err).toContain(sentence);
    expect(run.err.trim().split('\n')).toHaveLength(1);
    expect(run.out).toBe('');
  });

  test('an empty folder is a story that lacks everything, each said once', async () => {
    const { code, out, err } = await dateline('check', elsewhere);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('corpus/:1:1: error missing-corpus');
    expect(out).toContain('0 articles, 5 errors, 0 warnings');
  });

  test('a new story is checked as it stands', async () => {
    const made = await dateline('new', 'my story');
    expect(made.err).toBe('');
    expect(made.out).toContain('npm run dateline -- check "my story"');
    expect(await dateline('check', 'my story')).toEqual({
      code: 0,
      out: '3 articles, 4 events, 7 excerpts verified, 0 warnings\n',
      err: '',
    });
    rmSync(join(elsewhere, 'my story'), { recursive: true });
  });
});

describe('dateline as a program', () => {
  test('says what the command line says, without colours where there is no terminal', async () => {
    const help = started('--help');
    expect(help).toEqual(await dateline('--help'));
    expect(help.out).not.toContain('\u001b[');
  });

  test.each([
    [1, ['check', 'nowhere']],
    [2, ['chekc']],
  ])('exits with %i after the one sentence of %j', async (code, args) => {
    const run = started(...args);
    expect(run).toEqual(await dateline(...args));
    expect(run.code).toBe(code);
  });

  test('checks a story that is right, and exits with 0', () => {
    expect(started('check', join(projectRoot, 'src/lib/cli/example'))).toEqual({
      code: 0,
      out: '3 articles, 4 events, 7 excerpts verified, 0 warnings\n',
      err: '',
    });
  });
});
