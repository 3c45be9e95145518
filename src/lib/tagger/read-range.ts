import type { Reading } from './time-reading.ts';

/** What parts the two ends of a range. */
const TO = /\s*(?:[-‐‑–—/]|\b(?:to|through|and|until|till)\b)\s*/u;

/**
 * A range from the readings of its ends, with the words that each end stands in.
 *
 * @returns null if an end has no reading
 */
export function rangeOf(words: string | undefined, from: Reading | null, to: Reading | null): Reading | null {
  const between = TO.exec(words ?? '');
  if (!from || !to || !between || words === undefined) return null;
  const end = between.index + between[0].length;
  return {
    kind: 'range',
    from,
    to,
    fromWords: { start: 0, end: between.index },
    toWords: { start: end, end: words.length },
  };
}
