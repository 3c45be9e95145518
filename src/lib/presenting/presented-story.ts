import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Statement, Story } from '#lib/corpus/story.ts';
import type { Filter } from '#lib/state/filter.ts';
import { meetsFilter } from '#lib/state/meets-filter.ts';
import { statementsByEvent } from '#lib/state/statements-by-event.ts';
import { wallClockExtent } from '#lib/time/extent.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import type { PresentedStory } from './screen.ts';

/** Nobody speaks of more events than this; what is presented of a longer story are its main events. */
export const MOST_PRESENTED = 200;

/**
 * The part of a story that can be presented: all of it if it has at most 200 events, else its main events, and of
 * those, where they are more, as many, evenly chosen from first to last.
 */
export function presentableEvents({ events }: Pick<Story, 'events'>): DatedEvent[] {
  if (events.length <= MOST_PRESENTED) return events;
  const main = events.filter(({ rank }) => rank === 'main');
  const all = main.length > 0 ? main : events;
  if (all.length <= MOST_PRESENTED) return all;
  return Array.from(
    { length: MOST_PRESENTED },
    (_, place) => all[Math.round((place * (all.length - 1)) / (MOST_PRESENTED - 1))],
  ).filter((event) => event !== undefined);
}

/** Which of the events pass a filter; words that are searched for do not count. */
function passing(story: PresentedStory, filter: Filter): DatedEvent[] {
  const { places, rank } = filter;
  const sourceOf = new Map(story.documents.map(({ id, sourceId }) => [id, sourceId]));
  return story.events.filter(
    ({ date, excerpts, threads, place, rank: own }) =>
      (places.length === 0 || places.includes(place ?? '')) &&
      (rank === null || own === rank) &&
      meetsFilter(
        {
          ...wallClockExtent(getEdtf(date), story.timeZone),
          sources: excerpts.map(({ documentId }) => sourceOf.get(documentId) ?? ''),
          threads,
        },
        filter,
      ),
  );
}

/**
 * What a filter leaves of a story to be presented. Where it leaves nothing the story is presented as a whole: an
 * audience is better served by it than by an empty wall, and is told so.
 */
export function filteredStory(
  story: PresentedStory,
  filter: Filter,
): { story: PresentedStory; isMet: boolean } {
  const events = passing(story, filter);
  const isMet = events.length > 0;
  return { story: isMet && events.length < story.events.length ? { ...story, events } : story, isMet };
}

/**
 * The articles that some events are taken from, and those with which their wording is compared, in the story's order.
 */
export function presentedDocuments(
  events: readonly DatedEvent[],
  statements: readonly Statement[],
  documents: readonly DocumentSummary[],
): DocumentSummary[] {
  const cited = new Set(
    [
      ...events.flatMap(({ excerpts }) => excerpts),
      ...statements.flatMap(({ renderings }) => renderings),
    ].map(({ documentId }) => documentId),
  );
  return documents.filter(({ id }) => cited.has(id));
}

/** The story that is sent to be presented: its events that can be, and nothing that no screen shows. */
export function presentedStory(story: Story): PresentedStory {
  const { title, subtitle, language, timeZone, url, sources, threads } = story;
  const events = presentableEvents(story);
  const statements = [...new Set([...statementsByEvent(events, story.statements).values()].flat())];
  return {
    ...{ title, language, timeZone, sources, threads, events, statements },
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(url === undefined ? {} : { url }),
    documents: presentedDocuments(events, statements, story.documents),
  };
}
