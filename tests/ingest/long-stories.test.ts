import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { compileFolder } from '#lib/ingest/compile-folder.server.ts';
import { compileStory } from '#lib/ingest/compile-story.ts';
import { COMPILED_FILE, writeCompiled } from '#lib/ingest/compiled-file.server.ts';
import { indexedPosition } from '#lib/ingest/line-index.ts';
import { entryStarts } from '#lib/ingest/parse-yaml.ts';
import { parseYamlFile, placeOf } from '#lib/ingest/yaml-file.ts';
import { linePosition } from '#lib/text/line-map.ts';

describe('a list is read entry by entry', () => {
  test.each([
    ['after comments', '# one\n\n  # two\n- a\n- b\n', 2],
    ['with comments between', '- a\n# - no entry\n- b', 2],
    ['with Windows newlines', '- a: 1\r\n- a: 2\r\n', 2],
    ['with lists inside', '- - a\n  - b\n- c:\n  - d\n', 2],
    ['with an empty entry', '-\n- a', 2],
  ])('%s', (_, text, count) => {
    expect(entryStarts(text)).toHaveLength(count);
    expect(parseYamlFile('a.yaml', text).file?.content).toHaveLength(count);
  });

  test.each([
    ['is a group', 'a:\n- b\n- c\n'],
    ['is indented', '  - a\n  - b\n'],
    ['has a document’s mark', '---\n- a\n...\n'],
    ['has a directive', '%YAML 1.2\n---\n- a\n'],
    ['begins with a tab', '\t\n- a\n'],
    ['is empty', ''],
  ])('but not a file that %s', (_, text) => {
    expect(entryStarts(text)).toBeNull();
  });

  it('and what is wrong in one of many thousand is at its very place', () => {
    const entry = (id: number) => `- id: e${id}\n  title: >-\n    ${'words '.repeat(40)}\n`;
    const entries = Array.from({ length: 10_000 }, (_, index) => entry(index));
    const wrong = [...entries.slice(0, 9000), '- id: "open\n', ...entries.slice(9000)].join('');
    const { file, problems } = parseYamlFile('a.yaml', wrong);
    expect(file).toBeNull();
    expect(problems[0]).toMatchObject({ line: 27_001, column: 7, lineText: '- id: "open' });
  });

  it('and a value is found in whichever entry it stands', () => {
    const text = '- a: one\n- a: two\n- a: three\n';
    const { file } = parseYamlFile('a.yaml', text);
    if (!file) throw new Error('not read');
    const words = (index: number) => {
      const { start, end } = placeOf(file, [index, 'a']);
      return text.slice(start, end);
    };
    expect([2, 0, 1].map(words)).toEqual(['three', 'one', 'two']);
  });
});

test.each(['', 'one', 'one\n', 'one\ntwo\r\nthree\rfour', '\n\n', '\r\n'])(
  'lines that are counted once are the same lines: %j',
  (text) => {
    const offsets = Array.from({ length: text.length + 2 }, (_, offset) => offset);
    expect(offsets.map((offset) => indexedPosition(text, offset))).toEqual(
      offsets.map((offset) => linePosition(text, offset)),
    );
  },
);

it('each stage says what it does and how much it has to go through', () => {
  const stages: [string, number][] = [];
  const files = new Map([['events.yaml' as const, '- id: a\n']]);
  const folder = { files, corpus: new Map([['a.txt', 'It rained.']]), unread: [], problems: [] };
  compileStory(folder, (words, characters) => stages.push([words, characters]));
  expect(stages).toEqual([
    ['Reading events.yaml', 8],
    ['Reading 1\u00a0article', 10],
    ['Checking 0\u00a0events against the articles', 8],
    ['Comparing the wording of 1\u00a0article', 10],
  ]);
});

const NOTHING = { story: null, articles: [], notes: { title: [], events: {} }, problems: [] };

describe('a compiled story that was kept', () => {
  let kept: string;
  beforeEach(async () => {
    kept = await mkdtemp(join(tmpdir(), 'dateline-kept-'));
    await writeCompiled(join(kept, 'file'), 'data', NOTHING);
    vi.stubEnv(COMPILED_FILE, join(kept, 'file'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    return rm(kept, { recursive: true });
  });

  it('is taken for its folder', async () => {
    expect(await compileFolder('data')).toEqual(NOTHING);
  });

  it('is not taken for another', async () => {
    expect((await compileFolder('nowhere')).problems).toHaveLength(1);
  });
});
