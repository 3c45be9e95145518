import type { Span } from '#lib/corpus/span.ts';

/** A line of a page, or a paragraph whose lines were broken by hand: the smallest thing that has one role. */
export interface TextUnit extends Span {
  /** The words, with one space wherever there is white space. */
  text: string;
  /** Whether blank lines part it from its neighbours. */
  alone: boolean;
}

interface Line extends Span {
  text: string;
  /** Whether a blank line, or the beginning of the file, stands before it. */
  opensBlock: boolean;
}

const collapse = (text: string) => text.replace(/\s+/g, ' ');

/** Lines with anything on them, trimmed. `\s` takes in no-break spaces and the byte order mark. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let opensBlock = true;
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const trimmed = match[0].trim();
    if (trimmed === '') {
      // A match of nothing at the end of a last line without newline is no blank line.
      if (match[0] !== '') opensBlock = true;
      continue;
    }
    const start = match.index + match[0].indexOf(trimmed);
    lines.push({ start, end: start + trimmed.length, text: collapse(trimmed), opensBlock });
    opensBlock = false;
  }
  return lines;
}

/** A line shorter than this was not broken because the page was full. */
const SHORTEST_FULL_LINE = 40;

/** Whether a sentence runs on over the line break: nothing closes the line and the next begins in lower case. */
const runsOn = (line: Line, next: Line) => !/[.!?:;…"”’)]$/.test(line.text) && /^\p{Ll}/u.test(next.text);

/** Whether a block of lines is one paragraph, broken at the width of a page. */
function isWrapped(block: Line[]): boolean {
  const full = block.slice(0, -1);
  if (full.some((line) => line.text.length < SHORTEST_FULL_LINE)) return false;
  const joins = full.filter((line, index) => runsOn(line, block[index + 1] ?? line)).length;
  return joins > 0 && joins * 3 >= full.length;
}

/**
 * The lines of a page as units; lines of one paragraph that was broken at the width of a page are one unit.
 *
 * @example unitsOf(' Menu\n\nIt rained.\n') // [{ start: 1, end: 5, text: 'Menu', alone: true }, { start: 7, end: 17, text: 'It rained.', alone: true }]
 */
export function unitsOf(text: string): TextUnit[] {
  const blocks: Line[][] = [];
  for (const line of linesOf(text)) {
    const block = blocks.at(-1);
    if (line.opensBlock || !block) blocks.push([line]);
    else block.push(line);
  }
  return blocks.flatMap((block) => {
    const start = block[0]?.start ?? 0;
    const end = block.at(-1)?.end ?? start;
    if (isWrapped(block)) return [{ start, end, text: collapse(text.slice(start, end)), alone: true }];
    return block.map((line) => ({
      start: line.start,
      end: line.end,
      text: line.text,
      alone: block.length === 1,
    }));
  });
}

/** Number of words, numbers included. */
export const wordCount = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;

/** Fewer words than this may be a heading, a headline in a list or a button, whatever closes them. */
const PROSE_WORDS = 8;
/** As many words as this are no heading, even if nothing closes them. */
const LONG_WORDS = 20;

/** What an agency adds to a last paragraph: "(Reporting by Jane Doe in Oslo)". */
const CLOSING_CREDIT =
  /\s\((?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled) by [^()]{1,200}\)\.?$/;

/**
 * Whether a unit reads as one or more whole sentences of running text.
 *
 * @example isProse('The council met in the town hall on Monday night.') // true
 * @example isProse('Is this the end of the road for the council?') // false, it may be a headline
 */
export function isProse(unit: string): boolean {
  const text = unit.replace(CLOSING_CREDIT, '');
  if (wordCount(text) < PROSE_WORDS) return false;
  return /\.["”’')\]]*$/.test(text) || /[.!?]["”’')\]]*\s+["“‘'([]*\p{Lu}.*[.!?]["”’')\]]*$/su.test(text);
}

/**
 * Whether a unit that stands among paragraphs belongs to them, though it is short or nothing closes it.
 *
 * @example isSentence('He left.') // true
 * @example isSentence('What next?') // false, it may be a heading
 */
export function isSentence(text: string): boolean {
  const words = wordCount(text);
  if (words >= LONG_WORDS) return true;
  if (/^[-–•*]\s/.test(text)) return true;
  if (words >= PROSE_WORDS && /[:;,?!"”]$/.test(text)) return true;
  if (/^["“]/.test(text) && /[.!?,]["”]$/.test(text)) return true;
  return words >= 2 && /\.["”’')\]]*$/.test(text);
}

/**
 * Whether a short line above an article reads as its first paragraph: it begins as a sentence and ends as one.
 *
 * @example opensArticle('The first tram ran on Thursday.') // true
 */
export const opensArticle = (text: string): boolean =>
  wordCount(text) >= 4 && /^["“‘'(]*\p{Lu}/u.test(text) && /[.!?]["”’')]*$/.test(text);

/**
 * Whether a unit could be a headline or a heading: begins like one, and no full stop closes it.
 *
 * @example isTitle('Rovers win the derby') // true
 */
export function isTitle(text: string): boolean {
  return (
    wordCount(text) <= 30 &&
    /^["“‘'(]*[\p{Lu}\p{N}\p{Lo}]/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    !/[.,:;…]$/.test(text.replace(/(?:\p{Lu}\.){2,}$/u, ''))
  );
}
