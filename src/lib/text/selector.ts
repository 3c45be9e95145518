/** W3C Web Annotation Data Model §4.2.5: UTF-16 code units, `end` exclusive. */
export interface TextPositionSelector {
  start: number;
  end: number;
}

/** W3C Web Annotation Data Model §4.2.4: the words, with a little of the text before and after them. */
export interface TextQuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Characters of context on each side: enough to tell two places apart, little enough to read. */
const CONTEXT = 32;

/**
 * The quote selector of a place in a text. The context widens to whole words, so that it reads well.
 *
 * @example describeQuote('I came, I saw, I won.', { start: 8, end: 13 }) // { exact: 'I saw', prefix: 'I came, ', suffix: ', I won.' }
 */
export function describeQuote(text: string, { start, end }: TextPositionSelector): TextQuoteSelector {
  let from = Math.max(0, start - CONTEXT);
  while (from > 0 && start - from < 2 * CONTEXT && !/\s/.test(text.charAt(from - 1))) from--;
  let to = Math.min(text.length, end + CONTEXT);
  while (to < text.length && to - end < 2 * CONTEXT && !/\s/.test(text.charAt(to))) to++;
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}
