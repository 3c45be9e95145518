import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explainFailure, isInstalled, npmSentences, projectRoot } from '#lib/cli/install-packages.mjs';

type Packages = Record<string, object>;

const vite = { version: '8.0.0', integrity: 'sha512-a' };
const binary = { ...vite, optional: true, os: [process.platform], cpu: [process.arch] };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, content: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

/** A project whose lock file wants some packages, and what npm has noted as installed (null: nothing). */
function project(wanted: Packages, noted: Packages | null, folders = Object.keys(noted ?? {})) {
  write('package-lock.json', JSON.stringify({ packages: { '': {}, ...wanted } }));
  if (noted) write('node_modules/.package-lock.json', JSON.stringify({ packages: noted }));
  for (const folder of folders) write(`${folder}/package.json`, '{}');
  return root;
}

describe('isInstalled(root)', () => {
  test.each<[claim: string, wanted: Packages, noted: Packages | null, expected: boolean]>([
    ['nothing installed is not enough', { 'node_modules/vite': vite }, null, false],
    ['the same packages are', { 'node_modules/vite': vite }, { 'node_modules/vite': vite }, true],
    [
      'another version is not',
      { 'node_modules/vite': { ...vite, version: '8.0.1' } },
      { 'node_modules/vite': vite },
      false,
    ],
    [
      'the same version with another content is not',
      { 'node_modules/vite': { ...vite, integrity: 'sha512-b' } },
      { 'node_modules/vite': vite },
      false,
    ],
    [
      'a missing package is not',
      { 'node_modules/vite': vite, 'node_modules/d3': vite },
      { 'node_modules/vite': vite },
      false,
    ],
    ['a package too many is harmless', {}, { 'node_modules/vite': vite }, true],
    ['an optional package may be missing', { 'node_modules/a': { ...vite, optional: true } }, {}, true],
    ['one for another system may be missing', { 'node_modules/a': { ...binary, os: ['plan9'] } }, {}, true],
    ['one made for this machine may not', { 'node_modules/a': binary }, {}, false],
  ])('%s', (_claim, wanted, noted, expected) => {
    expect(isInstalled(project(wanted, noted))).toBe(expected);
  });

  test('folders without the note that npm writes last are an interrupted installation', () => {
    const folder = project({ 'node_modules/vite': vite }, null, ['node_modules/vite']);
    expect(isInstalled(folder)).toBe(false);
  });

  test('half a note counts as none', () => {
    const folder = project({ 'node_modules/vite': vite }, null, ['node_modules/vite']);
    write('node_modules/.package-lock.json', '{"packages": {"node_mod');
    expect(isInstalled(folder)).toBe(false);
  });

  test('a folder deleted by hand is missed although npm has it noted', () => {
    expect(isInstalled(project({ 'node_modules/vite': vite }, { 'node_modules/vite': vite }, []))).toBe(
      false,
    );
  });

  test('holds for this very project while its tests run', () => {
    expect(isInstalled(projectRoot)).toBe(true);
  });
});

test.each([
  ['npm error code EAI_AGAIN\nnpm error request to https://registry failed', 'Check the network'],
  [
    'npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync',
    '`npm install` once',
  ],
  ['npm error code ENOSPC', 'The disk is full'],
  ['npm error code EACCES', 'may not write to node_modules'],
  ['npm error code EWHATEVER', '`npm ci` shows all of them'],
])('explainFailure says what to do about %j', (output, advice) => {
  expect(explainFailure(output)).toContain(advice);
});

test('npmSentences leaves out what only npm’s developers can read', () => {
  const output = [
    'npm error code ECONNREFUSED',
    'npm error FetchError: request to http://127.0.0.1:9/vite failed, reason: connect ECONNREFUSED',
    'npm error     at ClientRequest.<anonymous> (/usr/lib/node_modules/npm/index.js:130:14) {',
    "npm error   code: 'ECONNREFUSED',",
    'npm error }',
    'npm error',
    'npm error A complete log of this run can be found in: /home/reader/.npm/_logs/debug-0.log',
  ].join('\n');
  expect(npmSentences(output).split('\n')).toEqual(output.split('\n').slice(0, 2));
});
