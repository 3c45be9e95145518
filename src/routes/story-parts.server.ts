import type { DatedEvent, DateEvidence, Excerpt } from '#lib/corpus/dated-event.ts';
import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { Story } from '#lib/corpus/story.ts';
import { PAGE } from '#lib/state/paging.ts';
import type { EventPart, StoryHead } from '#lib/state/story-context.ts';
import { comparisonsOf } from './statement-parts.server.ts';
import type { StoryIndex } from './story-index.server.ts';

/** Events of a file of columns: so many are read in a hundredth of a second. */
export const COLUMNS_PART = 10_000;

const NOT_SHOWN = '';

/** Its id says where it stands, to those who open it there. */
const excerptForView = (excerpt: Excerpt): Excerpt => {
  const { id, documentId, exact, speaker, quotation } = excerpt;
  const shown = { id, documentId, start: 0, end: 0, exact, prefix: NOT_SHOWN, suffix: NOT_SHOWN };
  return { ...shown, ...(speaker === undefined ? {} : { speaker }), quotation };
};

/**
 * The first evidence gives the date; the others come with `data/provenance/`, when every step is wanted.
 */
const forView = (event: DatedEvent): DatedEvent => ({
  ...event,
  ...{ earliest: NOT_SHOWN, latest: NOT_SHOWN, otherDates: undefined },
  dateEvidence: event.dateEvidence.map((evidence, index) =>
    index === 0 || evidence.documentId === undefined
      ? { ...evidence, value: NOT_SHOWN, agreement: undefined, anchors: undefined }
      : inBrief(evidence),
  ),
  excerpts: event.excerpts.map(excerptForView),
});

const inBrief = ({ basis, documentId }: DateEvidence): DateEvidence => ({
  basis,
  documentId,
  value: NOT_SHOWN,
  reasoning: NOT_SHOWN,
});

const summaryForView = ({ id, sourceId, published, language }: DocumentSummary): DocumentSummary => ({
  id,
  sourceId,
  published,
  language,
  file: NOT_SHOWN,
  headline: NOT_SHOWN,
  headlineIsOpening: false,
  sourceBasis: NOT_SHOWN,
  publishedBasis: NOT_SHOWN,
});

/** Events as the page shows them; what it does not show is for the articles' own pages and for `data/story.json`. */
export function partWith(index: StoryIndex, events: DatedEvent[]): EventPart {
  const { documents } = index;
  const ids = events.flatMap(({ excerpts, dateEvidence }) =>
    [...excerpts, ...dateEvidence].map((one) => one.documentId),
  );
  const cited = [...new Set(ids)].map((id) => documents.get(id ?? '')).filter((one) => one !== undefined);
  return {
    events: events.map(forView),
    documents: cited.map(summaryForView),
    comparisons: comparisonsOf(index, events),
  };
}

/** The events of a part, by its number from 0. */
export const partOf = (index: StoryIndex, part: number): EventPart =>
  partWith(index, index.story.events.slice(part * PAGE, (part + 1) * PAGE));

export const partCount = (story: Story): number => Math.ceil(story.events.length / PAGE);
export const columnsCount = (story: Story): number => Math.ceil(story.events.length / COLUMNS_PART);

/** What a story says of itself. */
export function headOf(story: Story): StoryHead {
  const { title, description, language, timeZone, opening, sources, threads, subtitle } = story;
  return {
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    description,
    language,
    timeZone,
    opening,
    sources,
    threads: threads.map((thread) => ({ ...thread, description: NOT_SHOWN })),
  };
}
