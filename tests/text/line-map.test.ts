import { describe, expect, it } from 'vitest';
import { linePosition } from '#lib/text/line-map.ts';
import { articles } from './corpus.ts';

describe('linePosition', () => {
  it.each([
    ['the first character', 'one\ntwo', 0, 1, 1, 'one'],
    ['a newline belongs to the line it ends', 'one\ntwo', 3, 1, 4, 'one'],
    ['the next line begins after it', 'one\ntwo', 4, 2, 1, 'two'],
    ['the end of the text', 'one\ntwo', 7, 2, 4, 'two'],
    ['beyond the end', 'one\ntwo', 99, 2, 4, 'two'],
    ['after a newline at the end', 'one\n', 4, 2, 1, ''],
    ['an empty line', 'one\n\ntwo', 4, 2, 1, ''],
    ['an empty text', '', 0, 1, 1, ''],
    ['CR LF is one newline', 'one\r\ntwo', 5, 2, 1, 'two'],
    ['its CR ends the line', 'one\r\ntwo', 3, 1, 4, 'one'],
    ['its LF is not yet the next line', 'one\r\ntwo', 4, 1, 5, 'one'],
    ['CR alone is a newline', 'one\rtwo\rthree', 9, 3, 2, 'three'],
    ['LF CR is two', 'one\n\rtwo', 5, 3, 1, 'two'],
    ['all three in one file', 'a\nb\r\nc\rd', 7, 4, 1, 'd'],
    ['columns count UTF-16 code units', '\u{1F4C5}x', 2, 1, 3, '\u{1F4C5}x'],
    ['a line separator is no newline of a file', 'a\u2028b', 2, 1, 3, 'a\u2028b'],
  ])('%s', (_, text, offset, line, column, lineText) => {
    expect(linePosition(text, offset)).toEqual({ line, column, lineText });
  });

  it.each([...articles])('article %s: line and column lead back to the offset', (_, text) => {
    const lines = text.split(/\r\n|\r|\n/);
    for (let offset = 0; offset < text.length; offset += 7) {
      const { line, column, lineText } = linePosition(text, offset);
      expect(lineText).toBe(lines[line - 1]);
      expect(text.slice(offset - column + 1).startsWith(lineText)).toBe(true);
    }
  });
});
