/** A place in a file as editors count: line and column from 1, the column in UTF-16 code units. */
export interface LinePosition {
  line: number;
  column: number;
  /** The whole line, without its newline. */
  lineText: string;
}

/**
 * Line and column of an offset. Lines end at LF, CR LF or CR.
 *
 * @param offset 0 to the length of the text; beyond it the end is taken
 * @example linePosition('one\ntwo', 5) // { line: 2, column: 2, lineText: 'two' }
 */
export function linePosition(text: string, offset: number): LinePosition {
  const at = Math.min(offset, text.length);
  let line = 1;
  let start = 0;
  let end = text.length;
  for (const newline of text.matchAll(/\r\n|\r|\n/g)) {
    const next = newline.index + newline[0].length;
    if (next > at) {
      end = newline.index;
      break;
    }
    line++;
    start = next;
  }
  return { line, column: at - start + 1, lineText: text.slice(start, end) };
}
