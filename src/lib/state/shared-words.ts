/** Letters and figures as they are compared: small, and without the ways of writing an apostrophe. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
const plain = (word: string): string => word.toLowerCase().replaceAll('’', "'");

/** A word that carries something: “the” and “is” are shared by any two sentences. */
const isTelling = (word: string): boolean => word.length >= 4 || /\p{N}/u.test(word);

/**
 * The longest runs of words that stand in all of some texts, as the first prints them, each once and in its order.
 * Capitals do not count. Runs of small words alone are left out.
 *
 * @example sharedWords(['Hope our relations will return', 'I hope that relations will mend']) // ['Hope', 'relations will']
 */
export function sharedWords(texts: readonly string[]): string[] {
  const [first = '', ...others] = texts;
  const words = wordsOf(first);
  const compared = words.map(plain);
  const elsewhere = others.map((text) => ` ${wordsOf(text).map(plain).join(' ')} `);
  const isShared = (from: number, to: number) =>
    elsewhere.every((text) => text.includes(` ${compared.slice(from, to).join(' ')} `));
  const runs: string[] = [];
  for (let from = 0; others.length > 0 && from < words.length;) {
    let to = from;
    while (to < words.length && isShared(from, to + 1)) to++;
    const run = words.slice(from, to);
    if (run.some(isTelling)) runs.push(run.join(' '));
    from = Math.max(to, from + 1);
  }
  return [...new Map(runs.map((run) => [plain(run), run])).values()];
}
