/**
 * A title between quotation marks, to be followed by a comma. Marks inside become single ones; its full stop goes, for
 * the sentence goes on, and the comma stands outside, as in British usage. An ellipsis, a question mark and an
 * exclamation mark belong to the title and stay; so do marks of other shapes («guillemets»).
 *
 * @example quotedTitle('It was “a gift”.') // '“It was ‘a gift’”'
 */
export function quotedTitle(title: string): string {
  const inside = title
    .replace(/„([^“”]*)[“”]/g, '‚$1‘')
    // A straight mark opens at the beginning of a word, and closes elsewhere.
    .replace(/(?<=^|[\s([{–—‘“])"(?=\S)/g, '‘')
    .replaceAll('“', '‘')
    .replace(/["”]/g, '’')
    .replace(/(?<!\.)\.(’?)$/, '$1');
  return `“${inside}”`;
}
