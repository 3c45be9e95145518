import { countWords } from './paginate.ts';
import type { Step } from './screen.ts';

/** Nothing stands for less than this, in milliseconds. */
const LEAST_MS = 8000;
/** To find one's way on a new screen. */
const ARRIVING_MS = 4000;
const WORDS_A_MINUTE = 200;

/** How many words are to be read on a screen. */
export function wordsOf(step: Step): number {
  switch (step.kind) {
    case 'title':
      return countWords(`${step.title ?? ''} ${step.subtitle ?? ''}`);
    case 'event':
      return countWords(`${step.title} ${step.excerpt?.text ?? step.summary ?? ''}`);
    case 'excerpt':
      return countWords(step.text);
    case 'wording':
      return step.renderings.reduce(
        (sum, { parts }) => sum + countWords(parts.map(({ text }) => text).join('')),
        0,
      );
    case 'sources':
      return step.outlets.reduce(
        (sum, { articles }) => sum + 6 + countWords(articles.map(({ headline }) => headline).join(' ')),
        0,
      );
    case 'address':
      return 0;
  }
}

/**
 * How long a screen that goes on by itself stands, in milliseconds: time to arrive and to read at 200 words a minute,
 * 8 s at least.
 *
 * @example dwellMs({ kind: 'address' }) // 8000
 */
export const dwellMs = (step: Step): number =>
  Math.max(LEAST_MS, ARRIVING_MS + (wordsOf(step) / WORDS_A_MINUTE) * 60_000);
