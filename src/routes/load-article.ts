import { preloadData } from '$app/navigation';
import type { LoadArticle } from '#lib/state/navigation.ts';
import { documentHref } from './addresses.ts';

/** An article with the data of its own page. */
export const loadArticle: LoadArticle = async (id) => {
  const href = documentHref(id);
  const { data } = (await preloadData(href)) as { data?: Awaited<ReturnType<LoadArticle>> };
  // Where a page does not come, what comes is the data of the page that is open.
  if (data?.article?.id === id) return data;
  const { status } = await fetch(href);
  throw status === 404 ? new RangeError(`the story has no article ${id}`) : new Error(`${href}: ${status}`);
};
