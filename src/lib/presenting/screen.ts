import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent, Excerpt } from '#lib/corpus/dated-event.ts';
import type { Source } from '#lib/corpus/source.ts';
import type { Rendering, Story, WordingPart } from '#lib/corpus/story.ts';

/** What of a story is presented. All of it will do; what is read of it stands here. */
export type PresentedStory = Pick<
  Story,
  | 'title'
  | 'subtitle'
  | 'language'
  | 'timeZone'
  | 'url'
  | 'sources'
  | 'documents'
  | 'threads'
  | 'events'
  | 'statements'
>;

/** Which of how many, from 1. */
export interface PageNumber {
  page: number;
  pages: number;
}

/** An article that is quoted, and who published it. */
export interface Attribution {
  source: Source;
  document: DocumentSummary;
}

/** The story's title, or a part of it; what it is about. */
export interface TitleStep extends PageNumber {
  kind: 'title';
  title: string | null;
  subtitle: string | null;
}

/** An event's title, or a part of it, and below it the first excerpt; where that has no room, what happened. */
export interface EventStep extends PageNumber {
  kind: 'event';
  title: string;
  excerpt: ExcerptPage | null;
  /** In the editor's words. */
  summary: string | null;
}

/** A part of an excerpt, verbatim, with whose it is. */
export interface ExcerptPage extends PageNumber, Attribution {
  text: string;
  excerpt: Excerpt;
}

/** An excerpt, or a part of it, under the event's short title. */
export interface ExcerptStep extends ExcerptPage {
  kind: 'excerpt';
}

/** How different articles put one thing: as many as fit below each other. */
export interface WordingStep extends PageNumber {
  kind: 'wording';
  statementId: string;
  /** Whether some outlet quotes it: what none does may be what nobody said. */
  isSaid: boolean;
  renderings: (Attribution & { mode: Rendering['mode']; parts: WordingPart[] })[];
}

/** Who published the articles. */
export interface SourcesStep extends PageNumber {
  kind: 'sources';
  /** `articles` are those that fit; `count` is of all that the outlet has here. */
  outlets: { source: Source; articles: DocumentSummary[]; count: number }[];
}

/** Where the page stands, as a code for the cameras of telephones. */
export interface AddressStep {
  kind: 'address';
}

export type Step = TitleStep | EventStep | ExcerptStep | WordingStep | SourcesStep | AddressStep;

/** The title, an event or what comes last: all that is gone through without leaving it. */
export interface Screen {
  /** The event's id; one of our own begins with an underscore, which no event's does. */
  id: string;
  event: DatedEvent | null;
  /** When it was, in words; empty for what is no event. */
  dateWords: string;
  shortTitle: string;
  /** Where its time begins, in milliseconds on the story's wall clock; NaN for what is no event. */
  earliest: number;
  /** At least one. */
  steps: Step[];
}

export const TITLE_ID = '_title';
export const SOURCES_ID = '_sources';
