import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Story } from '#lib/corpus/story.ts';

/** What a story says of itself, beside its events and articles. */
export type StoryHead = Pick<
  Story,
  'title' | 'subtitle' | 'description' | 'language' | 'timeZone' | 'opening' | 'sources' | 'threads'
>;

/** What an event refers to. */
export type StoryContext = Pick<Story, 'language' | 'sources' | 'threads' | 'documents'>;

/** Some events with everything that is known of them, and the articles that they cite. */
export interface EventPart {
  events: DatedEvent[];
  documents: DocumentSummary[];
}
