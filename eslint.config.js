import { readdirSync } from 'node:fs';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import globals from 'globals';
import prettier from 'eslint-config-prettier';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// Asked for when the parser is loaded: types see a component as the code that the parser makes of it, linted or imported.
// Otherwise each component that is linted makes another program, whose types are worked out anew: half of all the time.
process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK = '1';
const { default: svelte } = await import('eslint-plugin-svelte');

/**
 * The house plan: which rooms of src/lib each room may import (a room may always import itself),
 * and which outside packages. A folder of src/lib that is missing here fails the lint.
 */
const rooms = {
  time: { rooms: [], packages: [] },
  text: { rooms: [], packages: ['approx-string-match', 'diff'] },
  corpus: { rooms: ['time', 'text'], packages: ['valibot'] },
  wording: { rooms: ['corpus', 'time', 'text'], packages: ['stemmer'] },
  citation: { rooms: ['corpus', 'time', 'text'], packages: [] },
  publish: { rooms: ['timeline', 'corpus', 'time', 'text'], packages: ['@resvg/resvg-wasm'] },
  tagger: { rooms: ['corpus', 'time', 'text'], packages: ['date-fns', '@date-fns/utc'] },
  ingest: {
    rooms: ['tagger', 'wording', 'corpus', 'time', 'text'],
    packages: [
      'yaml',
      'valibot',
      '@valibot/to-json-schema',
      'fastest-levenshtein',
      '@mozilla/readability',
      'linkedom',
      'mdast-util-from-markdown',
    ],
  },
  drafting: { rooms: ['tagger', 'wording', 'corpus', 'time', 'text'], packages: [] },
  timeline: { rooms: ['corpus', 'time'], packages: ['d3'] },
  state: { rooms: ['timeline', 'corpus', 'time', 'text'], packages: ['svelte'] },
  embedding: { rooms: ['state', 'corpus', 'time', 'text'], packages: [] },
  presenting: { rooms: ['state', 'timeline', 'corpus', 'time', 'text'], packages: [] },
  view: {
    rooms: ['presenting', 'embedding', 'state', 'timeline', 'citation', 'corpus', 'time', 'text'],
    packages: ['svelte', 'd3', 'uqr'],
  },
  standalone: {
    rooms: ['view', 'presenting', 'embedding', 'state', 'timeline', 'citation', 'corpus', 'time', 'text'],
    packages: ['svelte'],
  },
  cli: {
    rooms: ['ingest', 'drafting', 'publish', 'tagger', 'corpus', 'time', 'text'],
    packages: ['node', 'sirv', 'stemmer', 'vite', '@sveltejs/vite-plugin-svelte', 'yaml', '@playwright/test'],
  },
};

const unlisted = readdirSync(new URL('./src/lib', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !(entry.name in rooms))
  .map((entry) => entry.name);
if (unlisted.length > 0) {
  throw new Error(`src/lib/${unlisted[0]}/ is not in the house plan: add it to "rooms" in eslint.config.js`);
}

/** What `room` may import: other rooms as #lib/room/file.ts, its own files as ./file.ts, its packages. */
function importRules(room, plan, packages) {
  const own = [room, ...plan.rooms].join('|');
  const outside = packages.map((name) => name.replace('/', '\\/')).join('|') || 'nothing';
  return [
    'error',
    {
      patterns: [
        {
          regex: `^#lib/(?!(${own})/)`,
          message: `${room}/ may import only these rooms: ${plan.rooms.join(', ') || 'none'}.`,
        },
        { regex: '^\\.\\./', message: 'Import another room through #lib/, not ../' },
        {
          regex: `^(?!(#lib/|\\./|\\.\\./|(${outside})($|[/:])))`,
          message: `${room}/ may import only these packages: ${packages.join(', ') || 'none'}.`,
        },
      ],
    },
  ];
}

const roomRules = Object.entries(rooms).flatMap(([room, plan]) => [
  {
    files: [`src/lib/${room}/**`],
    rules: { 'no-restricted-imports': importRules(room, plan, plan.packages) },
  },
  // The disk is reached only from files that say so in their name.
  {
    files: [`src/lib/${room}/**/*.server.ts`],
    rules: { 'no-restricted-imports': importRules(room, plan, [...plan.packages, 'node']) },
  },
]);

export default defineConfig(
  includeIgnoreFile(fileURLToPath(new URL('./.gitignore', import.meta.url))),
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'src/service-worker.ts', 'src/lib/cli/*.mjs'] },
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-undef': 'off',
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/button-has-type': 'error',
      'svelte/no-top-level-browser-globals': 'error',
      // Navigation is passed into the views, so that they also run embedded and from file://.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  { files: ['*.js', '**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
  {
    files: ['src/routes/**', 'src/hooks.server.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(\\.\\.?/)+lib/', message: 'Import rooms through #lib/, not ../' }] },
      ],
    },
  },
  ...roomRules,
);
