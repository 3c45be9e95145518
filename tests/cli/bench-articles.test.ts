import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articlesTable } from '#lib/cli/bench-articles/bench-articles-command.ts';
import { generateNewsFolder } from '#lib/cli/bench/news-folder.ts';
import { writeStoryFolder } from '#lib/cli/bench/story-folder.ts';
import { compileFolder } from '#lib/ingest/compile-folder.server.ts';

const articlesOf = (files: Map<string, string>) => [...files].filter(([path]) => path.startsWith('corpus/'));

it('an invented folder of articles is the same for the same arguments, and another for another seed', () => {
  expect(generateNewsFolder(30, 1)).toEqual(generateNewsFolder(30, 1));
  expect(generateNewsFolder(30, 2)).not.toEqual(generateNewsFolder(30, 1));
});

it('it has as many articles as were asked for, of 300 to 800 words, of all three kinds', () => {
  const articles = articlesOf(generateNewsFolder(200, 1));
  const lengths = articles.map(([, text]) => text.split(/\s+/).length);
  expect(articles).toHaveLength(200);
  expect(Math.min(...lengths)).toBeGreaterThan(290);
  expect(Math.max(...lengths)).toBeLessThan(900);
  expect(new Set(articles.map(([path]) => path.split('.').pop()))).toEqual(new Set(['txt', 'md', 'html']));
});

it('it compiles without an error, finds its near-duplicates, and compares wording', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
  await writeStoryFolder(folder, generateNewsFolder(60, 1));
  const { story, problems } = await compileFolder(folder);
  await rm(folder, { recursive: true });
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['near-duplicate']));
  expect(story?.statements.length).toBeGreaterThan(10);
});

it('the table has a column for each size, ratios to the first, and a dash for what failed', () => {
  const run = (ms: number, ok = true) => ({ ms, memory: 3e8, ok });
  expect(
    articlesTable([
      { articles: 1000, runs: new Map([['check', run(4000)], ['draft', run(9000)]]) },
      { articles: 3000, runs: new Map([['check', run(12_000)], ['draft', run(1, false)]]) },
    ]).split('\n'),
  ).toEqual([
    '| Articles              |         1\u00a0000 |                 3\u00a0000 |',
    '| --------------------- | ------------: | --------------------: |',
    '| check, the first time | 4.0 s, 300 MB | 12.0 s (3.0×), 300 MB |',
    '| draft                 | 9.0 s, 300 MB |                     – |',
  ]);
}); // prettier-ignore
