/**
 * Told at the beginning of each stage what is done, and how many characters it goes through; by some stages again
 * and again, with the part that is done, 0 to 1.
 */
export type Progress = (words: string, characters: number, part?: number) => void;

/** @example grouped(100000) // '100 000' */
export const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');

/** @example countOf(1000, 'article') // '1 000 articles' */
export const countOf = (number: number, noun: string): string =>
  `${grouped(number)}\u00a0${noun}${number === 1 ? '' : 's'}`;

/** How many characters an article has, about, before it is read. */
const USUAL_LENGTH = 4000;

/** Tells of files that are opened, as a stage of its own. */
export const openingOf =
  (progress: Progress) =>
  (done: number, all: number): void =>
    progress(`Opening ${countOf(all, 'file')}`, all * USUAL_LENGTH, done / all);
