import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Statement, Story } from '#lib/corpus/story.ts';

/** What a story says of itself, beside its events and articles. */
export type StoryHead = Pick<
  Story,
  'title' | 'subtitle' | 'description' | 'language' | 'timeZone' | 'opening' | 'sources' | 'threads'
>;

/** What an event refers to. */
export type StoryContext = Pick<Story, 'language' | 'sources' | 'threads' | 'documents'> & {
  comparisons?: Comparisons;
};

/** By the ids of the events whose wording can be compared: how many statements, in how many outlets. */
export type Comparisons = Record<string, readonly [statements: number, outlets: number]>;

/** What is compared at an event: its statements, and who published the articles that report or render them. */
export interface ComparedEvent {
  statements: Statement[];
  /** Source ids by document id. */
  sourceOf: Record<string, string>;
}

/** Some events with everything that is known of them, and the articles that they cite. */
export interface EventPart {
  events: DatedEvent[];
  documents: DocumentSummary[];
  comparisons: Comparisons;
}
