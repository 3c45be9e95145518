/**
 * A list as a sentence has it.
 *
 * @example inWords(['a', 'b', 'c']) // 'a, b and c'
 */
export const inWords = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(Boolean).join(' and ');
