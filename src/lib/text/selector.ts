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

/** How far the context goes from a place in one direction, at most twice `CONTEXT`, to the end of a word if it can. */
function contextEnd(text: string, place: number, step: 1 | -1): number {
  const inside = (at: number) => at > 0 && at < text.length;
  let at = Math.min(text.length, Math.max(0, place + step * CONTEXT));
  const furthest = place + step * 2 * CONTEXT;
  const next = () => text.charAt(step === 1 ? at : at - 1);
  while (inside(at) && at !== furthest && !/\s/.test(next())) at += step;
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
