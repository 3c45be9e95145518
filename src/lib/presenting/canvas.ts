import { textWidth, type Face } from '#lib/timeline/text-width.ts';

/**
 * The sizes of a presentation in parts of the image: 1 u is 1 % of the height of a projected image (`--u` in
 * `view/style/present.css`). Texts are divided into pages for the narrowest image, 4:3; every wider or taller one has
 * more room, so that a page is the same on any projector and in both windows.
 */

/** The image at 4:3 without its safe margins of 5 % on each side. */
const WIDTH = 120;
const HEIGHT = 90;
/** The timeline at the foot of a screen, and the air above it. */
const STRIP = 16;
/** What an enlarged text may take: below it stands whose it is. */
const ENLARGED_ROOM = 72;
/** Nothing is set smaller than this: legible from six image heights away. */
const FLOOR = 4;

/** How text is set. */
export interface TypeStyle {
  face: Face;
  /** Font size, in u. */
  size: number;
  /** Distance of lines, in parts of the size. */
  leading: number;
}

/** `wide`: wordings that are compared, for which lines may be longer, so that they stand on one screen. */
export type StyleName = 'title' | 'head' | 'body' | 'wide' | 'note';

const STYLES: Record<StyleName, TypeStyle> = {
  title: { face: 'serif', size: 7, leading: 1.15 },
  head: { face: 'serif', size: 5, leading: 1.25 },
  body: { face: 'serif', size: 5, leading: 1.35 },
  wide: { face: 'serif', size: 5, leading: 1.35 },
  note: { face: 'sansBold', size: 4, leading: 1.35 },
};

/** The least and the greatest text scale, in per cent, and a step of it. */
export const SCALE = { least: 80, usual: 100, most: 160, step: 10 } as const;

/**
 * How text is set at a scale, never below the floor of 4 % of the image.
 *
 * @param scale per cent
 * @example styleAt('note', 80).size // 4
 */
export function styleAt(name: StyleName, scale: number): TypeStyle {
  const { size, ...style } = STYLES[name];
  return { ...style, size: Math.max(FLOOR, (size * scale) / 100) };
}

/** The width of a line of an excerpt, in u: 45 characters at 4:3, and never wider than the image. */
const measureOf = ({ size }: TypeStyle): number => Math.min(WIDTH, Math.max(20.6 * size, 103));

/** The room of a screen, in u: all of it, or without the timeline. */
export const roomWith = (hasStrip: boolean): number => (hasStrip ? HEIGHT - STRIP : HEIGHT);

/**
 * On how many lines a text stands.
 *
 * @param width of a line, in u
 */
export function countLines(text: string, { face, size }: TypeStyle, width: number): number {
  const space = textWidth(' ', face, size);
  let lines = 1;
  let used = 0;
  // A no-break space keeps its words together.
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    const wide = textWidth(word, face, size);
    if (used > 0 && used + space + wide > width) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? space : 0) + wide;
    // A word that is wider than a line goes on in the next.
    while (used > width) {
      lines++;
      used -= width;
    }
  }
  return lines;
}

/** The height of a text, in u; an excerpt keeps to its measure, all else may be as wide as the image. */
export function heightOf(text: string, name: StyleName, scale: number, most = Infinity): number {
  const style = styleAt(name, scale);
  const width = name === 'body' ? measureOf(style) : WIDTH;
  return Math.min(most, countLines(text, style, width)) * style.size * style.leading;
}

/**
 * The size, in u, at which a text stands alone on a screen: twice as large where there is room, never smaller than
 * before.
 *
 * @example enlargedSize('It holds.', 100) // 10
 */
export function enlargedSize(text: string, scale: number): number {
  const { size: usual, ...style } = styleAt('body', scale);
  for (let size = usual * 2; size > usual; size -= 0.5) {
    const height = countLines(text, { ...style, size }, WIDTH) * size * style.leading;
    if (height <= ENLARGED_ROOM) return size;
  }
  return usual;
}
