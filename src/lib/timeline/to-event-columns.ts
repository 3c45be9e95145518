import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Story } from '#lib/corpus/story.ts';
import { isApproximate, isExactDay, isUncertain, pointsOf, type EdtfDate } from '#lib/time/edtf.ts';
import { wallClockExtent, type TemporalExtent } from '#lib/time/extent.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { Dictionary } from './dictionary.ts';
import { countedFrom, FLAGS, type EventColumns } from './event-columns.ts';

/** From the first to the last moment that a date names: an end that is open or unknown names none. */
function namedExtent(date: EdtfDate, timeZone: string): TemporalExtent {
  const extents = pointsOf(date).map((point) => wallClockExtent(point, timeZone));
  return {
    earliest: Math.min(...extents.map(({ earliest }) => earliest)),
    latest: Math.max(...extents.map(({ latest }) => latest)),
  };
}

function flagsOf(event: DatedEvent, date: EdtfDate, timeZone: string): number {
  const { earliest, latest } = wallClockExtent(date, timeZone);
  const holds: Record<keyof typeof FLAGS, boolean> = {
    main: event.rank === 'main',
    exact: isExactDay(date),
    doubtful: isApproximate(date) || isUncertain(date),
    openStart: earliest === -Infinity,
    openEnd: latest === Infinity,
  };
  return Object.entries(FLAGS).reduce(
    (sum, [flag, bit]) => sum + (holds[flag as keyof typeof FLAGS] ? bit : 0),
    0,
  );
}

/** The events of a story in columns; with `from` and `to`, some of them. */
export function toEventColumns(
  story: Pick<Story, 'events' | 'documents' | 'sources' | 'threads' | 'timeZone'>,
  from = 0,
  to = story.events.length,
): EventColumns {
  const events = story.events.slice(from, to);
  const sourceOf = new Map(story.documents.map(({ id, sourceId }) => [id, sourceId]));
  const sourcePlace = new Map(story.sources.map(({ id }, place) => [id, place]));
  const threadPlace = new Map(story.threads.map(({ id }, place) => [id, place]));
  const sourceSets = new Dictionary<number[]>(String);
  const threadSets = new Dictionary<number[]>(String);
  const placeNames = new Dictionary<string>((name) => name, '');
  const dates = events.map(({ date }) => getEdtf(date));
  const extents = dates.map((date) => namedExtent(date, story.timeZone));
  const setOf = (places: (number | undefined)[]) =>
    [...new Set(places.filter((place) => place !== undefined))].sort((a, b) => a - b);
  return {
    ids: events.map(({ id }) => id),
    titles: events.map(({ title }) => title),
    shortTitles: events.map(({ title, shortTitle }) => (shortTitle === title ? null : shortTitle)),
    dates: events.map(({ date }) => date),
    sinceLast: extents.map(
      ({ earliest }, index) => earliest - countedFrom(extents[index - 1]?.earliest ?? 0),
    ),
    lengths: extents.map(({ earliest, latest }) => latest - earliest),
    flags: events.map((event, index) => flagsOf(event, dates[index] as EdtfDate, story.timeZone)),
    sources: events.map(({ excerpts }) =>
      sourceSets.placeOf(
        setOf(excerpts.map(({ documentId }) => sourcePlace.get(sourceOf.get(documentId) ?? ''))),
      ),
    ),
    sourceSets: sourceSets.values,
    threads: events.map(({ threads }) => threadSets.placeOf(setOf(threads.map((id) => threadPlace.get(id))))),
    threadSets: threadSets.values,
    places: events.map(({ place }) => placeNames.placeOf(place ?? '')),
    placeNames: placeNames.values,
  };
}
