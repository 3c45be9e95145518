import { describe, expect, it, test } from 'vitest';
import { tagLine } from '#lib/cli/tag-line.ts';
import { compileStory } from '#lib/ingest/compile-story.ts';
import { formatProblem } from '#lib/ingest/problem.ts';
import type { StoryFileName } from '#lib/ingest/story-files.ts';
import { seededRandom } from '../time/seeded-random.ts';
import { FILES, soundFolder } from './folders/harbour.ts';

// What hangs takes for ever; what does not takes a second, on a busy machine some.
/** Random and mutated input, the same in every run. */
const PIECES = [
  '- ', '  ', '\t', '\n', '\r\n', '\r', ': ', ':', '# ', '"', "'", '|', '>-', '[', ']', '{', '}', '&a ', '*a', '!!str ', '? ', '---\n', '...\n', '%YAML 1.2\n', '@', '`', ', ', 'id', 'date: ',
  '2018-13-01', '2018-05-03/..', '[2016..2018]', '196X', '~', 'null', 'yes', '0x10', '\ufeff', '\0', '\u202e', '\u00a0', '\ud800', '👩‍👩‍👧', 'gazette-opening', 'constructor', '__proto__', '- confirm:\n    - ',
]; // prettier-ignore

function fuzz(seed: number) {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const soup = () => Array.from({ length: 1 + below(30) }, () => pick(PIECES)).join('');
  /** Cuts, doubles, moves and sows pieces, and indents lines otherwise. */
  const mutate = (text: string) => {
    let all = text;
    for (let times = 1 + below(4); times > 0; times--) {
      const from = below(all.length + 1);
      const part = all.slice(from, from + below(60));
      const instead = [
        pick(PIECES),
        '',
        part + part,
        soup(),
        part.replaceAll('\n', '\n '),
        part.toUpperCase(),
      ];
      all = all.slice(0, from) + pick(instead) + all.slice(from + part.length);
    }
    return all;
  };
  return { below, pick, soup, mutate };
}

const NAMES = [...Object.keys(FILES), 'wording.yaml'] as StoryFileName[];
const WORDING =
  '- forbid:\n    - { document: gazette-opening, quote: Its towers are 90 m high. }\n    - { document: courier-opening, quote: Crowds }\n';
const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);

describe('a story whose files are mutated', () => {
  test.each(SEEDS)('is compiled, or says where what is wrong (seed %i)', (seed) => {
    const { below, pick, soup, mutate } = fuzz(seed);
    for (let round = 0; round < 10; round++) {
      const folder = soundFolder();
      folder.files.set('wording.yaml', WORDING);
      for (let times = 1 + below(2); times > 0; times--) {
        const name = pick(NAMES);
        folder.files.set(name, round % 5 === 0 ? soup() : mutate(folder.files.get(name) ?? ''));
      }
      const shown = () => JSON.stringify(Object.fromEntries(folder.files));
      const { story, articles, problems } = compileStory(folder);
      expect(story !== null || problems.some(({ severity }) => severity === 'error'), shown()).toBe(true);
      for (const problem of problems) {
        const lines = (folder.files.get(problem.file as StoryFileName) ?? '').split(/\r\n|\r|\n/);
        expect(problem.line >= 1 && problem.column >= 1 && problem.length >= 1, shown()).toBe(true);
        if (folder.files.has(problem.file as StoryFileName))
          expect(problem.line, shown()).toBeLessThanOrEqual(lines.length);
        expect(problem.message !== '' && problem.right !== '', shown()).toBe(true);
        expect(formatProblem(problem).split('\n').length, shown()).toBeLessThanOrEqual(5);
      }
      for (const { documentId, start, end, exact } of story?.events.flatMap(({ excerpts }) => excerpts) ?? [])
        expect(articles.find(({ id }) => id === documentId)?.text.slice(start, end), shown()).toBe(exact);
    }
  });
});

describe('a line to be tagged that is mutated', () => {
  const LINE = JSON.stringify({ text: 'He left on Monday, June 3, 2017.', dct: '2017-06-15' });

  test.each(SEEDS)('is answered, with places in its text or with an error (seed %i)', (seed) => {
    const { pick, soup, mutate, below } = fuzz(seed + 50);
    for (let round = 0; round < 40; round++) {
      const kinds = [
        () => mutate(LINE),
        soup,
        () => JSON.stringify({ text: mutate('on Monday, June 3'), dct: soup() }),
      ];
      const line = pick(below(3) === 0 ? kinds : kinds.slice(0, 1))();
      const { mentions, error } = tagLine(line, 'en-US');
      if (error !== undefined) expect(mentions, line).toEqual([]);
      else {
        const { text } = JSON.parse(line) as { text: string };
        for (const { start, end, text: words } of mentions) expect(text.slice(start, end), line).toBe(words);
      }
    }
  });

  it.each([
    'null',
    '[]',
    '1',
    '"text"',
    '{}',
    '{"text":1}',
    '{"text":"","dct":{}}',
    '{"text":"a","dct":"2017-02-30"}',
    '',
  ])('%s is an error, or nothing is found in it', (line) => {
    expect(tagLine(line, 'en-US').mentions).toEqual([]);
  });
});
