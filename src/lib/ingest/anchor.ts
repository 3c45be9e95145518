import { dayRangeOf, type DayRange } from './day-range.ts';

/** What a time expression is understood from: when the article appeared, and what it spoke of before. */
export interface Anchor {
  /** The days on which the article may have been published; null if nothing is known. */
  published: DayRange | null;
  /** EDTF value of the `DATE` or `TIME` that the article named before this one; null at its beginning. */
  previous: string | null;
}

/**
 * The anchor at the beginning of an article.
 *
 * @param published EDTF point or interval, or null
 * @example anchorOf('2017-06-15') // { published: { first: 17332, last: 17332 }, previous: null }
 */
export function anchorOf(published: string | null): Anchor {
  return { published: published === null ? null : dayRangeOf(published), previous: null };
}
