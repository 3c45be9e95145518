import type { ArticleText } from '#lib/corpus/article.ts';
import type { Story } from '#lib/corpus/story.ts';

/** A file that any mail and any stick takes, and that opens at once. */
export const MOST_BYTES = 3_000_000;

/** What the file has apart from the story: scripts, styles and the Latin fonts, with those of two scripts more. */
const FIXED = 1_100_000;

const known = new WeakMap<Story, boolean>();

/**
 * Whether a story surely fits: its events stand in the file about six times (as text and as data for each page), its
 * articles three times. Asked for every page, measured once.
 */
export function fitsInOneFile(story: Story, articles: readonly ArticleText[]): boolean {
  const fits = known.get(story) ?? measure(story, articles);
  known.set(story, fits);
  return fits;
}

function measure(story: Story, articles: readonly ArticleText[]): boolean {
  const sizeOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
  let room = MOST_BYTES - FIXED - 6 * sizeOf(story);
  for (const article of articles) {
    if (room <= 0) return false;
    room -= 3 * sizeOf(article);
  }
  return room > 0;
}
