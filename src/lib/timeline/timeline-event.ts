import type { DatedEvent, Rank } from '#lib/corpus/dated-event.ts';
import type { Story } from '#lib/corpus/story.ts';
import { isApproximate, isExactDay, isUncertain, pointsOf, type EdtfDate } from '#lib/time/edtf.ts';
import { wallClockExtent, type TemporalExtent } from '#lib/time/extent.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';

/** An event as the drawing needs it. */
export interface TimelineEvent {
  id: string;
  title: string;
  /** The date in few words, as it stands under a label. */
  dateWords: string;
  rank: Rank;
  /** On the wall clock of the story's zone; always finite: what is open or unknown is cut at what is named. */
  extent: TemporalExtent;
  /** A day or a moment that nothing is in doubt about: drawn as a dot, everything else as a soft-edged bar. */
  exact: boolean;
  doubtful: boolean;
  /** Ids of the sources that report it, in the story's order. */
  sourceIds: string[];
}

/** From the first to the last moment that a date names: an end that is open or unknown names none. */
function namedExtent(date: EdtfDate, timeZone: string): TemporalExtent {
  const extents = pointsOf(date).map((point) => wallClockExtent(point, timeZone));
  return {
    earliest: Math.min(...extents.map(({ earliest }) => earliest)),
    latest: Math.max(...extents.map(({ latest }) => latest)),
  };
}

/** Sources that report an event, in the story's order. */
export function sourcesOf(event: DatedEvent, story: Pick<Story, 'documents' | 'sources'>): string[] {
  const reporting = new Set(event.excerpts.map(({ documentId }) => documentId));
  const ids = new Set(story.documents.filter(({ id }) => reporting.has(id)).map(({ sourceId }) => sourceId));
  return story.sources.map(({ id }) => id).filter((id) => ids.has(id));
}

/** The events of a story as the drawing needs them, in time order. */
export function toTimelineEvents(story: Story): TimelineEvent[] {
  return story.events.map((event) => {
    const date = getEdtf(event.date);
    return {
      id: event.id,
      title: event.shortTitle,
      dateWords: formatDate(date, story.language, 'short'),
      rank: event.rank,
      extent: namedExtent(date, story.timeZone),
      exact: isExactDay(date),
      doubtful: isApproximate(date) || isUncertain(date),
      sourceIds: sourcesOf(event, story),
    };
  });
}
