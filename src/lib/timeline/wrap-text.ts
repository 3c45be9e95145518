import { textWidth, type Face } from './text-width.ts';

/** A part of a text that is never broken, and what stands before it where the line goes on. */
interface Piece {
  text: string;
  before: '' | ' ';
  width: number;
}

/** Chinese and Japanese are written without spaces: a line may end after a character or its punctuation. */
const BETWEEN_IDEOGRAPHS =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，！？：；」』）])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（])/u;
/** A character with the marks, joiners and skin tones that belong to it, or a flag. */
const CHARACTER = /\p{RI}{2}|[^\p{M}](?:\p{M}|\u200d.|[\u{1f3fb}-\u{1f3ff}])*|\p{M}+/gsu;

function piecesOf(text: string, measure: (part: string) => number, breakAbove: number): Piece[] {
  return text.split(' ').flatMap((word, at) => {
    const parts = word.split(BETWEEN_IDEOGRAPHS);
    const broken = parts.flatMap((part) =>
      measure(part) > breakAbove ? (part.match(CHARACTER) ?? []) : [part],
    );
    return broken.map((part, index): Piece => ({
      text: part,
      before: at > 0 && index === 0 ? ' ' : '',
      width: measure(part),
    }));
  });
}

/** Fills lines of a width; `next` is the least width at which some line would hold more. */
function fill(pieces: Piece[], space: number, widthPx: number): { lines: string[]; next: number } {
  const lines: string[] = [];
  let width = Infinity;
  let next = Infinity;
  for (const piece of pieces) {
    const longer = width + (piece.before ? space : 0) + piece.width;
    if (longer <= widthPx) {
      lines.push(`${lines.pop() ?? ''}${piece.before}${piece.text}`);
      width = longer;
    } else {
      next = Math.min(next, longer);
      lines.push(piece.text);
      width = piece.width;
    }
  }
  return { lines, next };
}

export interface WrapOptions {
  /** 2 where nothing is said. */
  maxLines?: number;
  /** Whether a word that is too long for a line is broken. */
  breakWords?: boolean;
}

/**
 * A text on as few lines as it fits in, broken at spaces (and between ideographs) so that the longest line is as
 * short as can be.
 *
 * @param maxWidthPx a text that fits in this stays on one line
 * @returns null if the lines that are allowed are not enough
 * @example wrapText('Opening of the northern railway', 'sans', 13, 120) // ['Opening of the', 'northern railway']
 */
export function wrapText(
  text: string,
  face: Face,
  sizePx: number,
  maxWidthPx: number,
  { maxLines = 2, breakWords = false }: WrapOptions = {},
): string[] | null {
  const measure = (part: string) => textWidth(part, face, sizePx);
  const total = measure(text);
  if (total <= maxWidthPx) return [text];
  const pieces = piecesOf(text, measure, breakWords ? maxWidthPx : Infinity);
  const space = measure(' ');
  const widest = Math.max(...pieces.map(({ width }) => width));
  for (let count = 2; count <= maxLines; count++) {
    let width = Math.max(widest, (total - count * space) / count);
    let filled = fill(pieces, space, width);
    while (filled.lines.length > count) {
      width = filled.next;
      filled = fill(pieces, space, width);
    }
    if (width <= maxWidthPx) return filled.lines;
  }
  return null;
}
