import type { ArticleText } from '#lib/corpus/article.ts';
import type { Story } from '#lib/corpus/story.ts';
import { storyIndex } from '../story-index.server.ts';
import { venueData } from './venue-data.server.ts';
import { venueFile } from './venue-file.server.ts';

/** A file that any mail and any stick takes, and that opens at once. */
const MOST_BYTES = 3_000_000;

let known: { story: Story; file: Promise<string | null> } | null = null;

/**
 * The story as one file; null where it is too long for that. Made once for all pages that lead to it.
 */
export async function savedStory(): Promise<string | null> {
  const { story, articles } = await storyIndex();
  if (known?.story !== story) known = { story, file: save(story, articles) };
  return known.file;
}

async function save(story: Story, articles: ReadonlyMap<string, ArticleText>): Promise<string | null> {
  if (isSurelyTooLong(story, articles)) return null;
  const html = await venueFile(await venueData(await storyIndex()));
  return Buffer.byteLength(html) <= MOST_BYTES ? html : null;
}

/** Events stand in the file six times at least, as text and as data for each page, and articles three times. */
function isSurelyTooLong(story: Story, articles: ReadonlyMap<string, ArticleText>): boolean {
  const sizeOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
  let room = MOST_BYTES - 6 * sizeOf(story);
  for (const article of articles.values()) {
    if (room <= 0) return true;
    room -= 3 * sizeOf(article);
  }
  return room <= 0;
}
