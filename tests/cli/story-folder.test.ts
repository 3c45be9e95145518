import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#lib/cli/install-packages.mjs';
import { chooseStoryFolder } from '#lib/cli/story-folder.ts';

const inProject = (path: string) => join(projectRoot, path);

test.each<[claim: string, argument: string | null, variable: string | undefined, expected: string]>([
  ['the default is data/ of the project', null, undefined, inProject('data')],
  ['an empty variable is none', null, '', inProject('data')],
  ['the variable is taken from the project’s folder', null, 'src/lib', inProject('src/lib')],
  ['the argument comes first and is taken from where it was typed', 'cli', 'data', inProject('tests/cli')],
  ['an absolute argument is taken as it is', inProject('src'), undefined, inProject('src')],
])('chooseStoryFolder: %s', (_claim, argument, variable, expected) => {
  expect(chooseStoryFolder(argument, variable, inProject('tests'))).toBe(expected);
});

test.each<[argument: string | null, variable: string | undefined, where: string]>([
  ['nowhere', undefined, 'the argument'],
  [null, 'nowhere', 'the variable DATELINE_DATA'],
  ['package.json', undefined, 'the argument'],
])('chooseStoryFolder(%j, %j) says that there is no such folder', (argument, variable, where) => {
  expect(() => chooseStoryFolder(argument, variable, projectRoot)).toThrow(`(${where})`);
});
