/**
 * A number in at most four characters: '87', '1.2k', '34k', '2M'. Rounded down, so that no more is said than is true.
 *
 * @example countWords(1290) // '1.2k'
 */
export function countWords(count: number): string {
  if (count < 1000) return String(count);
  const [unit, letter] = count < 1_000_000 ? [1000, 'k'] : [1_000_000, 'M'];
  const units = count / unit;
  return `${units < 10 ? Math.floor(units * 10) / 10 : Math.floor(units)}${letter}`;
}
