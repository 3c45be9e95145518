import type { Filterable } from '#lib/state/meets-filter.ts';

/** What one chooses from who embeds a story. */
export interface SharedStory {
  title: string;
  /** BCP 47. */
  language: string;
  /** In time order; of a long story, the main ones. The date in words. */
  events: { id: string; title: string; date: string }[];
  /** All that an embed holds, to know what is left of them. */
  embedded: ({ id: string } & Filterable)[];
  threads: { id: string; name: string }[];
  sources: { id: string; name: string }[];
}
