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

/** Whether a text can be cut at a place without cutting a character (a surrogate pair) in two. */
function isBoundary(text: string, at: number): boolean {
  return !(/[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at)));
}

/** Where the context on one side of a place ends: at the end of a word, unless that is twice as far. */
function contextEnd(text: string, place: number, step: 1 | -1): number {
  const furthest = place + step * 2 * CONTEXT;
  let at = Math.min(text.length, Math.max(0, place + step * CONTEXT));
  while (at !== furthest && /^\S\S$/.test(text.slice(Math.max(0, at - 1), at + 1))) at += step;
  return isBoundary(text, at) ? at : at + step;
}

/**
 * The quote selector of a place in a text. The context widens to whole words, so that it reads well.
 *
 * @example describeQuote('I came, I saw, I won.', { start: 8, end: 13 }) // { exact: 'I saw', prefix: 'I came, ', suffix: ', I won.' }
 */
export function describeQuote(text: string, { start, end }: TextPositionSelector): TextQuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(contextEnd(text, start, -1), start),
    suffix: text.slice(end, contextEnd(text, end, 1)),
  };
}
