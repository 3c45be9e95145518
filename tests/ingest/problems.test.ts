import { describe, expect, it, test } from 'vitest';
import { malformedDate } from '#lib/ingest/problem-catalogue.ts';
import { formatProblem, placeFinding, sortProblems, type Finding } from '#lib/ingest/problem.ts';

const finding: Finding = { code: 'wrong', severity: 'error', message: 'It is wrong.', right: 'right' };
const at = (text: string, words: string, extra: Partial<Finding> = {}) => {
  const start = text.indexOf(words);
  return placeFinding({ ...finding, ...extra }, { file: 'a.yaml', text, start, end: start + words.length });
};
const lineAndCarets = (text: string, words: string) =>
  formatProblem(at(text, words)).split('\n').slice(2, 4).join('\n');

describe('a problem has the place of its words', () => {
  test.each([
    ['in the first line', 'wrong here', 'wrong', 1, 1, 5],
    ['in a later line', 'one\ntwo wrong', 'wrong', 2, 5, 5],
    ['after a carriage return', 'one\r\ntwo wrong', 'wrong', 2, 5, 5],
    ['over several lines: to the end of the first', 'a wrong\nthing', 'wrong\nthing', 1, 3, 5],
    ['after an emoji, which is two UTF-16 units', '🚢 wrong', 'wrong', 1, 4, 5],
    ['after a byte order mark, which is not counted', '\ufeffa wrong', 'wrong', 1, 3, 5],
    ['of no length: one', 'a', '', 1, 1, 1],
  ])('%s', (_, text, words, line, column, length) => {
    expect(at(text, words)).toMatchObject({ line, column, length });
  });
});

describe('a printed problem', () => {
  it('says place, code, message, line, carets and what would be right', () => {
    expect(formatProblem(at('a\nb: wrong # c', 'wrong'))).toBe(
      [
        'a.yaml:2:4: error wrong',
        '  It is wrong.',
        '  2 | b: wrong # c',
        '    |    ^^^^^',
        '  Right would be: right',
      ].join('\n'),
    );
  });

  it('has no line where the file has none', () => {
    expect(formatProblem(at('', ''))).toBe(
      ['a.yaml:1:1: error wrong', '  It is wrong.', '  Right would be: right'].join('\n'),
    );
  });

  test.each([
    ['emoji, two columns wide', '🚢 wrong', '1 | 🚢 wrong\n    |    ^^^^^'],
    ['Chinese, two columns wide', '日本 wrong', '1 | 日本 wrong\n    |      ^^^^^'],
    ['combining accents, which have no width', 'e\u0301 wrong', '1 | e\u0301 wrong\n    |   ^^^^^'],
    ['tabs, which are shown', '\twrong', '1 | \\twrong\n    |   ^^^^^'],
    ['NUL', '\0wrong', '1 | \\u0000wrong\n    |       ^^^^^'],
    ['an escape sequence', '\u001b[31mwrong', '1 | \\u001b[31mwrong\n    |           ^^^^^'],
    ['a mark that turns the direction', '\u202ewrong', '1 | \\u202ewrong\n    |       ^^^^^'],
    ['a no-break space', '\u00a0wrong', '1 | \\u00a0wrong\n    |       ^^^^^'],
  ])('has its carets under the words after %s', (_, text, expected) => {
    expect(lineAndCarets(text, 'wrong')).toBe(`  ${expected}`);
  });

  it('obeys no control character of the data, wherever it stands', () => {
    const nasty = '\u001b[2J\u0007\b\r\n\u202e\u2066\u0085\u2028\ufeff\ud800';
    const problem = { ...at('wrong', 'wrong', { message: nasty, right: nasty }), file: `${nasty}.txt` };
    const text = formatProblem(problem);
    expect(text.split('\n')).toHaveLength(5);
    expect(text).not.toMatch(/[^\n\P{Cc}]|[\p{Cs}\u2028\u202e\u2066\ufeff]/u);
  });

  test.each([
    ['at its beginning', `wrong${'x'.repeat(100_000)}`],
    ['in its middle', `${'x'.repeat(50_000)}wrong${'x'.repeat(50_000)}`],
    ['at its end', `${'x'.repeat(100_000)}wrong`],
    ['between emoji', `${'🚢'.repeat(50_000)}wrong${'🚢'.repeat(50_000)}`],
  ])('shows of a very long line only the part around the mistake %s', (_, text) => {
    const [line = '', carets = ''] = lineAndCarets(text, 'wrong').split('\n');
    expect(line).toContain('wrong');
    expect(line.length).toBeLessThan(120);
    expect(line).not.toContain('\\ud');
    expect(carets.trimEnd()).toMatch(/ \^{5}$/);
    expect(line).toContain('…');
  });

  it('marks no more of a very long mistake than it shows', () => {
    const text = 'x'.repeat(100_000);
    expect(lineAndCarets(text, text)).toBe(`  1 | ${'x'.repeat(100)}…\n    | ${'^'.repeat(100)}`);
  });
});

describe('problems in order', () => {
  it('are sorted by file, line and column, each once', () => {
    const text = 'a b\nc';
    const [a, b, c] = [at(text, 'a'), at(text, 'b'), at(text, 'c')];
    const other = { ...a, file: 'b.yaml' };
    expect(sortProblems([other, c, b, a, c, { ...a }])).toEqual([a, b, c, other]);
  });

  it('at one place keep the order in which they were found', () => {
    const [first, second] = [at('a', 'a', { message: 'Z' }), at('a', 'a', { message: 'A' })];
    expect(sortProblems([first, second])).toEqual([first, second]);
  });
});

it('of a date in figures that may be two days both are offered', () => {
  expect(malformedDate('03/04/2024', 'it is no date', null).right).toBe('2024-04-03 or 2024-03-04');
});
