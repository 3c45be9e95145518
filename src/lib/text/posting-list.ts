/**
 * The digits of Base64 (RFC 4648 §4). They need no escape in JSON, so that the lists can lie in the same file as
 * the words.
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

/** Five bits of a number to a digit, the lowest first; the sixth says that more follow. */
const BITS = 5;
const MORE = 1 << BITS;

/**
 * Writes a list of ids as text: the gaps between them as variable-length quantities, as source maps (ECMA-426)
 * write theirs, but without signs. Neighbours take one character, ids a thousand apart two.
 *
 * @param ids integers from 0 to 2³¹ − 1, ascending, each once
 * @example encodePostings([0, 1, 40]) // 'AAmB'
 */
export function encodePostings(ids: Iterable<number>): string {
  let text = '';
  let previous = -1;
  for (const id of ids) {
    let gap = id - previous - 1;
    for (; gap >= MORE; gap >>>= BITS) text += DIGITS.charAt((gap & (MORE - 1)) | MORE);
    text += DIGITS.charAt(gap);
    previous = id;
  }
  return text;
}

/**
 * Calls `visit` with every id of a list that `encodePostings` wrote, ascending.
 *
 * @example forEachPosting('AAmB', (id) => console.log(id)) // 0, 1, 40
 */
export function forEachPosting(text: string, visit: (id: number) => void): void {
  let id = -1;
  let gap = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i) & 127] ?? 0;
    gap |= (value & (MORE - 1)) << shift;
    shift += BITS;
    if (value >= MORE) continue;
    id += gap + 1;
    visit(id);
    gap = 0;
    shift = 0;
  }
}
