import type { ArticleText } from '#lib/corpus/article.ts';
import type { Story } from '#lib/corpus/story.ts';

/**
 * Where the address of a view is kept, and written: the query of a page of the site, or what stands after the number
 * sign in a file that runs by itself.
 */
export interface Navigation {
  /** The address; its `searchParams` say what is shown. Whoever draws it follows it. */
  readonly url: URL;
  /** A link that leads to a query: `?e=first`. */
  href: (query: string) => string;
  /**
   * Writes a query into the address; nothing moves for it.
   *
   * @param replace where it follows what is shown already: no step in the history
   */
  write: (query: string, replace: boolean) => Promise<void>;
}

/** Reads a file of the story's data by its path (`events/0.json`); rejects if it cannot be had. */
export type ReadData = <T>(path: string) => Promise<T>;

/**
 * An article with the part of the story that belongs to it; rejects if it cannot be had, with a RangeError if the story
 * has none of that name.
 */
export type LoadArticle = (id: string) => Promise<{ article: ArticleText; story: Story }>;
