import type { LinePosition } from '#lib/text/line-map.ts';

/** Where the lines of the text begin that was asked for last: most questions in a row are of one file. */
let index: { text: string; starts: number[] } = { text: '', starts: [0] };

function startsOf(text: string): number[] {
  if (index.text !== text) {
    const starts = [0];
    for (const { index: at, 0: newline } of text.matchAll(/\r\n|\r|\n/g)) starts.push(at + newline.length);
    index = { text, starts };
  }
  return index.starts;
}

/**
 * Line and column of an offset, as `linePosition` of `text` has them, for many offsets of one long text: its lines are
 * counted once, not for each.
 *
 * @param offset 0 to the length of the text; beyond it the end is taken
 * @example indexedPosition('one\ntwo', 5) // { line: 2, column: 2, lineText: 'two' }
 */
export function indexedPosition(text: string, offset: number): LinePosition {
  const starts = startsOf(text);
  const at = Math.min(offset, text.length);
  let line = 0;
  for (let beyond = starts.length; beyond - line > 1;) {
    const middle = Math.floor((line + beyond) / 2);
    if ((starts[middle] ?? Infinity) <= at) line = middle;
    else beyond = middle;
  }
  const start = starts[line] ?? 0;
  const lineText = text.slice(start, starts[line + 1]).replace(/(?:\r\n|\r|\n)$/, '');
  return { line: line + 1, column: at - start + 1, lineText };
}
