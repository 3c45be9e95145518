import { escapeMarkup } from '#lib/text/escape-markup.ts';
import type { Face } from '#lib/timeline/text-width.ts';

/** The light theme of `view/style/tokens.css`: a picture has no other. */
export const PAPER = '#faf8f3';
export const BAND = '#f4f0e6';
export const INK = '#1c1b1f';
export const SOFT_INK = '#5d5a55';
export const HAIRLINE = '#ddd8cd';
export const BAR = '#8d8892';
export const COLUMN = '#4f4a57';
export const ACCENT = '#a3271b';

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** An element as SVG; `content` is SVG too. */
export function element(name: string, attributes: Record<string, string | number>, content = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeMarkup(typeof value === 'number' ? number(value) : value)}"`,
  );
  return `<${name}${written.join('')}>${content}</${name}>`;
}

export const lineBetween = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  more = {},
): string => element('line', { x1, y1, x2, y2, stroke, ...more });

/** As the files of `draw-png.server.ts` name themselves. A name with a number in it is quoted. */
const FACES: Record<Face, Record<string, string | number>> = {
  serif: { 'font-family': "'Source Serif 4 SemiBold'", 'font-weight': 600 },
  sans: { 'font-family': "'Source Sans 3'" },
  sansBold: { 'font-family': "'Source Sans 3 SemiBold'", 'font-weight': 600 },
};

/** The band kept free around words, so that they stay whole where a line passes behind them. */
const HALO = { stroke: BAND, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };

export interface TextOptions {
  face: Face;
  size: number;
  fill?: string;
  anchor?: string;
  halo?: boolean;
}

/** Words on one line, their baseline at `y`. */
export function textAt(x: number, y: number, words: string, options: TextOptions): string {
  const { face, size, fill = INK, anchor = 'start', halo = false } = options;
  const place = { x, y, fill, 'font-size': size, 'text-anchor': anchor };
  return element('text', { ...place, ...FACES[face], ...(halo ? HALO : {}) }, escapeMarkup(words));
}
