import type { Story } from '#lib/corpus/story.ts';
import { fitText, textWidth } from '#lib/timeline/text-width.ts';
import { wrapText } from '#lib/timeline/wrap-text.ts';
import { drawTimeline, softEdges } from './card-timeline.ts';
import { CARD } from './page-head.ts';
import { ACCENT, BAND, element, HAIRLINE, lineBetween, PAPER, SOFT_INK, textAt } from './svg.ts';

const MARGIN = 60;
const WIDTH = CARD.width - 2 * MARGIN;
/** The timeline is laid out for a small screen and then magnified: cards are looked at in the size of a stamp. */
const MAGNIFIED = 1.8;
const BAND_Y = 324;
const BAND_HEIGHT = CARD.height - BAND_Y;
/** Pixels of the drawing's own margins, magnified: its axis begins and ends where the title does. */
const OVERHANG = 18;
/** Title and notes stand in the middle of what the name above and the band below leave them. */
const WORDS_FROM = 80;
const WORDS_TO = BAND_Y - 12;

/** A title is set in the largest size in which it takes three lines at most and no more than this height. */
const TITLE_SIZES = [64, 56, 48, 42, 36];
const TITLE_LINES = 3;
const TITLE_HEIGHT = 150;
const TITLE_LEADING = 1.14;

/** Sizes of what is said below a title: the largest in which all of it fits, or what fits in the smallest. */
const NOTE_SIZES = [27, 25, 23];
const NOTE_LEADING = 36;

/** Scripts that the card's fonts have letters of; a card with boxes for letters is worse than none. */
const DRAWABLE = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\p{Z}\p{Sc}\p{Sm}\p{M}]*$/u;

/** Whether a story's title and subtitle can be drawn. */
export const canDrawCard = ({ title, subtitle = '' }: Pick<Story, 'title' | 'subtitle'>): boolean =>
  DRAWABLE.test(title + subtitle);

function titleOf(title: string): { lines: string[]; size: number } {
  const options = { maxLines: TITLE_LINES, breakWords: true };
  for (const size of TITLE_SIZES) {
    const lines = wrapText(title, 'serif', size, WIDTH, options);
    if (lines && lines.length * size <= TITLE_HEIGHT) return { lines, size };
  }
  const size = TITLE_SIZES.at(-1) ?? 0;
  return { lines: [fitText(title, 'serif', size, WIDTH)], size };
}

function drawNotes(notes: string[], y: number): string[] {
  const fit = (size: number) => notes.every((words) => textWidth(words, 'sans', size) <= WIDTH);
  const size = NOTE_SIZES.find(fit) ?? NOTE_SIZES.at(-1) ?? 0;
  const options = { face: 'sans', size, fill: SOFT_INK } as const;
  return notes.map((words, index) =>
    textAt(MARGIN, y + NOTE_LEADING * (index + 1), fitText(words, 'sans', size, WIDTH), options),
  );
}

/**
 * The picture that stands for a story where its link is shared: title, what it holds, and its timeline, as SVG of
 * `CARD` pixels.
 *
 * @param about what the story holds, in a line
 */
export function socialCard(story: Story, about: string): string {
  const { lines, size } = titleOf(story.title);
  const leading = size * TITLE_LEADING;
  const notes = story.subtitle === undefined ? [about] : [story.subtitle, about];
  const height = leading * lines.length + NOTE_LEADING * notes.length;
  const titleY = WORDS_FROM + (WORDS_TO - WORDS_FROM - height) / 2;
  const timeline = drawTimeline(story, (WIDTH + 24) / MAGNIFIED, BAND_HEIGHT / MAGNIFIED);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">`,
    element('defs', {}, softEdges()),
    element('rect', { width: CARD.width, height: CARD.height, fill: PAPER }),
    element('rect', { x: MARGIN, y: 46, width: 28, height: 5, fill: ACCENT }),
    textAt(MARGIN + 42, 56, 'Dateline', { face: 'sansBold', size: 24 }),
    ...lines.map((line, index) =>
      textAt(MARGIN, titleY + leading * (index + 0.8), line, { face: 'serif', size }),
    ),
    ...drawNotes(notes, titleY + leading * lines.length),
    element('rect', { y: BAND_Y, width: CARD.width, height: BAND_HEIGHT, fill: BAND }),
    lineBetween(0, BAND_Y, CARD.width, BAND_Y, HAIRLINE),
    element('g', { transform: `translate(${MARGIN - OVERHANG} ${BAND_Y}) scale(${MAGNIFIED})` }, timeline),
    '</svg>',
  ].join('\n');
}
