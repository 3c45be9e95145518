import type { TextPositionSelector } from './selector.ts';

/**
 * A stretch of a text in parts, so that none holds more than 500 characters without white space. Browsers shape such a
 * run anew for each line that it is broken into: 100 000 letters take half a minute, in parts a second.
 *
 * @example splitRuns('a b', { start: 0, end: 3 }) // [{ start: 0, end: 3 }]
 */
export function splitRuns(text: string, { start, end }: TextPositionSelector): TextPositionSelector[] {
  const parts: TextPositionSelector[] = [];
  let from = start;
  // With `u` a character is never cut in two.
  for (const { index, 0: run } of text.slice(start, end).matchAll(/\S{500}(?=\S)/gu)) {
    const to = start + index + run.length;
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
}
