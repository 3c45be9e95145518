/**
 * A number of things in words.
 *
 * @example counted(1, 'excerpt') // '1 excerpt'
 * @example counted(1200, 'excerpt') // '1,200 excerpts'
 */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
