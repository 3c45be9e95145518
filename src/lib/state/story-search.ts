import type { Span } from '#lib/corpus/span.ts';
import { findMatches } from '#lib/text/find-matches.ts';
import type { SearchIndexData } from '#lib/text/search-index.ts';
import { TextSearch } from '#lib/text/search.ts';
import { positionOf } from './paging.ts';

/** An article, as a search names it. */
export interface FoundArticle {
  id: string;
  headline: string;
  sourceId: string;
}

/** What is searched in: the index of events and articles (`searchEntries`), and what the articles are called. */
export interface SearchFile {
  index: SearchIndexData;
  articles: FoundArticle[];
}

/** What a search found in a story. */
export interface Found {
  /** Events, by their place in the story, ascending. */
  events: Uint32Array;
  /** Articles whose own text holds the words, in the order of the story. */
  articles: FoundArticle[];
  /** Whether a word was taken for the nearest that the story has. */
  corrected: boolean;
  /** Where a text holds what was found. */
  highlight: (text: string) => Span[];
}

/**
 * Searches in a story; a file of its own, so that nobody loads it who does not search.
 *
 * @param count how many events the story has
 */
export function makeSearch({ index, articles }: SearchFile, count: number): (text: string) => Found | null {
  const search = new TextSearch(index);
  return (text) => {
    const result = search.search(text);
    if (!result) return null;
    const { ids, words, corrected } = result;
    const events = ids.subarray(0, positionOf(ids, count));
    return {
      events,
      articles: [...ids.subarray(events.length)].flatMap((id) => articles[id - count] ?? []),
      corrected,
      highlight: (passage) => findMatches(passage, words),
    };
  };
}
