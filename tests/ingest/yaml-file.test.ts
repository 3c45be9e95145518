import { describe, expect, it, test } from 'vitest';
import { parseYamlFile, placeOf, placeOfKey, placeWithin, type YamlFile } from '#lib/ingest/yaml-file.ts';

function open(text: string): YamlFile {
  const { file, problems } = parseYamlFile('a.yaml', text);
  if (!file) throw new Error(problems.map(({ message }) => message).join(' '));
  return file;
}
const words = ({ text, start, end }: { text: string; start: number; end: number }) => text.slice(start, end);
const problemsOf = (text: string) => parseYamlFile('a.yaml', text).problems;

describe('a scalar', () => {
  test.each(['2017', '2017-06-15', 'true', 'null', '~', '0x1f', '1e3', '.inf', 'no', '12:30:45'])(
    '%s stays text',
    (text) => {
      expect(open(`a: ${text}`).content).toEqual({ a: text });
      expect(open(`%YAML 1.1\n---\na: ${text}`).content).toEqual({ a: text });
    },
  );

  it('stays text whatever the newlines', () => {
    expect(open('a: >-\r\n  one\r\n  two\r\nb: 1\r\n').content).toEqual({ a: 'one two', b: '1' });
  });

  it('may follow a byte order mark', () => {
    expect(open('\ufeffa: 1').content).toEqual({ a: '1' });
  });
});

describe('the place of a value', () => {
  test.each([
    ['plain', 'a: some words # not these', 'some words'],
    ['quoted', 'a: "some words"', '"some words"'],
    ['folded, below its header', 'a: >- # why\n  some\n  words', 'some\n  words'],
    ['literal', 'a: |2-\n    some words\n', 'some words\n'],
    ['a list', 'a: [some, words]', '[some, words]'],
  ])('%s', (_, text, expected) => {
    expect(words(placeOf(open(text), ['a']))).toBe(expected);
  });

  it('is that of what is around it where it is missing', () => {
    const file = open('- a: 1\n- b: 2');
    expect(words(placeOf(file, [1, 'c', 'd']))).toBe('b: 2');
    expect(words(placeOf(file, [7]))).toBe('- a: 1\n- b: 2');
    expect(words(placeOf(open(''), ['a']))).toBe('');
  });

  it('is not that of its key', () => {
    const file = open('- a: 1\n  b: 2');
    expect(words(placeOfKey(file, [0, 'b']))).toBe('b');
    expect(words(placeOfKey(file, [0, 'c']))).toBe('a: 1\n  b: 2');
    expect(words(placeOfKey(open('__proto__: 1'), ['__proto__']))).toBe('__proto__');
  });
});

describe('a part of a value is found', () => {
  test.each([
    ['in a plain text', 'a: it is wrong here', 'it is wrong here'],
    ['in a plain text over two lines', 'a: it is\n   wrong here', 'it is wrong here'],
    ['in a folded text', 'a: >-\n  it\n  is\n  wrong\n  here', 'it is wrong here'],
    ['in a folded text with an empty line', 'a: >-\n  it\n\n  is wrong here', 'it\nis wrong here'],
    ['in a literal text', 'a: |\n  it is\n  wrong here\n', 'it is\nwrong here'],
    ['in a text with Windows newlines', 'a: >-\r\n  it is\r\n  wrong here\r\n', 'it is wrong here'],
    ['in single quotes', "a: 'it''s wrong here'", "it's wrong here"],
    [
      'in double quotes',
      String.raw`a: "it\u2019s\u00a0\"so\" \x41 wrong here"`,
      'it’s\u00a0"so" A wrong here',
    ],
    ['in quotes with white space inside', 'a: "  it is wrong here "', 'it is wrong here'],
    ['after an emoji', 'a: 🚢 is wrong here', '🚢 is wrong here'],
  ])('%s', (_, text, value) => {
    const start = value.indexOf('wrong');
    expect(words(placeWithin(open(text), ['a'], { start, end: start + 5 }))).toBe('wrong');
  });

  it('to its very end', () => {
    const file = open('a: >-\n  all of\n  it\nb: 1');
    expect(words(placeWithin(file, ['a'], { start: 0, end: 9 }))).toBe('all of\n  it');
  });

  it('not if the value is no text, and then the whole of it stands in', () => {
    expect(words(placeWithin(open('a: [b]'), ['a'], { start: 0, end: 1 }))).toBe('[b]');
    expect(words(placeWithin(open('a: b'), ['c'], { start: 0, end: 1 }))).toBe('a: b');
    expect(words(placeWithin(open('a: "b\\\n  c"'), ['a'], { start: 1, end: 2 }))).toBe('"b\\\n  c"');
  });
});

describe('nasty YAML', () => {
  test.each([
    ['an alias without anchor', '- *x', 'yaml-alias'],
    ['a list that holds itself', '&a [*a]', 'yaml-alias'],
    ['a merge', 'a: &a {b: c}\nd:\n  <<: *a', 'yaml-alias'],
    ['a tag of another schema', 'a: !!int 5', 'yaml-syntax'],
    ['a binary', 'a: !!binary aGk=', 'yaml-syntax'],
    ['a JavaScript function', 'a: !!js/function x', 'yaml-syntax'],
    ['text after the end', 'a: 1\n...\nb: 2\n---\nc: 3', 'yaml-syntax'],
  ])('%s is refused', (_, text, code) => {
    const { file, problems } = parseYamlFile('a.yaml', text);
    expect(file).toBeNull();
    expect(problems[0]).toMatchObject({ code });
  });

  it('a bomb of aliases does not go off', () => {
    const level = (name: string, inner: string) => `${name}: &${name} [${Array(9).fill(inner).join(', ')}]`;
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'.split('').map((name, i) => level(name, `*${'abcdefghi'[i]}`)),
    ];
    const { file, problems } = parseYamlFile('a.yaml', bomb.join('\n'));
    expect(file).toBeNull();
    expect(problems).toHaveLength(9);
  });

  it.each(['[', '{a: ', '- ', '? '])('100 000 levels of “%s” are a problem, not a crash', (opening) => {
    const problems = problemsOf(opening.repeat(100_000));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(10);
  });

  it('a group as a key is a text', () => {
    expect(open('? [a, b]\n: c').content).toEqual({ '[ a, b ]': 'c' });
  });

  it('NUL in a text is kept', () => {
    expect(open('a: b\0c').content).toEqual({ a: 'b\0c' });
  });

  it('keys of prototypes are keys', () => {
    const { content } = open('__proto__: a\nconstructor: b');
    expect(Object.entries(content as object)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });
});
