import type { ComponentProps } from 'svelte';
import type { ArticleText, DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Source } from '#lib/corpus/source.ts';
import type { Story, Thread } from '#lib/corpus/story.ts';
import type { PresentedStory } from '#lib/presenting/screen.ts';
import type { StoryStart } from '#lib/state/explore-controller.svelte.ts';
import type { ComparedEvent, Comparisons } from '#lib/state/story-context.ts';
import type SourcesPage from '#lib/view/SourcesPage.svelte';
import type ThreadList from '#lib/view/ThreadList.svelte';
import type ThreadStory from '#lib/view/ThreadStory.svelte';

/** The elements of the file that hold its data. */
export const DATA_ID = 'venue_data';
export const NOTES_ID = 'venue_notes';

type Hrefs = 'documentHref' | 'timelineHref' | 'threadHref';

/** All that the venue file shows: what the pages of the site are drawn with, and the files that they fetch. */
export interface VenueData {
  story: Story;
  /** EDTF: when the latest of the articles was published. */
  asOf: string;
  about: string;
  start: StoryStart;
  columnsCount: number;
  /** At which events wording is compared. */
  compared: Comparisons;
  /** The files of `data/` by their paths there. */
  files: Record<string, unknown>;
  /** By document id, as the page of the article has them. */
  articles: Record<string, { article: ArticleText; story: Story }>;
  sources: Omit<ComponentProps<typeof SourcesPage>, Hrefs>;
  threadList: ComponentProps<typeof ThreadList>['threads'];
  threads: Record<
    string,
    Omit<ComponentProps<typeof ThreadStory>, Hrefs> & {
      thread: Thread;
      others: { id: string; title: string }[];
    }
  >;
  /** By event id. */
  wording: Record<
    string,
    { event: DatedEvent; sources: Source[]; documents: DocumentSummary[]; compared: ComparedEvent }
  >;
  presented: { story: PresentedStory; count: number };
}
