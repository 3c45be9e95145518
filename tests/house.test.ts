import { readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

interface ImportRule {
  patterns: { regex: string; message: string }[];
}

const eslint = new ESLint();

/** What the linter says of an import in a file of a room; null if it may stand there. */
async function verdict(file: string, specifier: string): Promise<string | null> {
  const config = (await eslint.calculateConfigForFile(file)) as {
    rules: { 'no-restricted-imports'?: [number, ImportRule] };
  };
  const patterns = config.rules['no-restricted-imports']?.[1].patterns ?? [];
  return patterns.find(({ regex }) => new RegExp(regex, 'u').test(specifier))?.message ?? null;
}

describe('the house plan', () => {
  it.each([
    ['src/lib/time/edtf.ts', './calendar.ts'],
    ['src/lib/corpus/story.ts', '#lib/time/edtf.ts'],
    ['src/lib/ingest/problem.ts', '#lib/text/line-map.ts'],
    ['src/lib/ingest/read-folder.server.ts', 'node:fs/promises'],
    ['src/lib/timeline/ticks.ts', 'd3'],
    ['src/lib/view/Stepper.svelte', '#lib/state/reader.svelte.ts'],
    ['src/lib/view/Stepper.svelte', 'svelte/attachments'],
    ['src/lib/cli/print.ts', 'node:fs'],
    ['src/lib/standalone/embed.ts', '#lib/view/Stepper.svelte'],
    ['src/routes/+page.svelte', '#lib/view/Stepper.svelte'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await verdict(file, specifier)).toBeNull();
  });

  it.each([
    ['src/lib/time/edtf.ts', '#lib/corpus/story.ts', 'time/ may import only these rooms: none.'],
    ['src/lib/time/edtf.ts', 'd3', 'time/ may import only these packages: none.'],
    ['src/lib/text/selector.ts', '#lib/time/edtf.ts', 'text/ may import only these rooms: none.'],
    ['src/lib/corpus/story.ts', 'node:fs', 'corpus/ may import only these packages: valibot.'],
    ['src/lib/ingest/problem.ts', 'node:fs', 'ingest/ may import only these packages'],
    [
      'src/lib/timeline/ticks.ts',
      '#lib/view/Stepper.svelte',
      'timeline/ may import only these rooms: corpus, time.',
    ],
    ['src/lib/timeline/ticks.ts', 'svelte', 'timeline/ may import only these packages: d3.'],
    [
      'src/lib/view/Stepper.svelte',
      '$app/navigation',
      'view/ may import only these packages: svelte, d3, uqr.',
    ],
    ['src/lib/view/Stepper.svelte', '#lib/ingest/problem.ts', 'view/ may import only these rooms'],
    [
      'src/lib/embedding/commands.ts',
      '#lib/view/Stepper.svelte',
      'embedding/ may import only these rooms: state, corpus, time, text.',
    ],
    ['src/lib/state/reader.svelte.ts', '../time/edtf.ts', 'Import another room through #lib/, not ../'],
    ['src/routes/+page.svelte', '../lib/time/edtf.ts', 'Import rooms through #lib/, not ../'],
  ])('%s may not import %s', async (file, specifier, message) => {
    expect(await verdict(file, specifier)).toContain(message);
  });

  it('has a README in every room', () => {
    const rooms = readdirSync('src/lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.length).toBe(16);
    for (const { name } of rooms) expect(readdirSync(`src/lib/${name}`), name).toContain('README.md');
  });
});
