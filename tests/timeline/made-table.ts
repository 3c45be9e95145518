import { DAY_MS } from '#lib/time/calendar.ts';
import type { TemporalExtent } from '#lib/time/extent.ts';
import { countedFrom, FLAGS, type EventColumns } from '#lib/timeline/event-columns.ts';
import { shortDate } from '#lib/time/short-date.ts';
import { makeEventTable, type EventTable } from '#lib/timeline/event-table.ts';
import { allOf, prepareEvents, type ShownEvents } from '#lib/timeline/shown-events.ts';

/** Tables of events made up by their extents, without a story. */

export interface MadeEvent extends TemporalExtent {
  id: string;
  title: string;
  /** EDTF, for its words alone. */
  date: string;
  flags: (keyof typeof FLAGS)[];
  /** Places in a list of sources. */
  sources: number[];
}

/** An event with what is not said of it: a main one that is known to the day, of no source. */
export const made = (event: TemporalExtent & Partial<MadeEvent>): MadeEvent => ({
  id: `event-${event.earliest}`,
  title: '',
  date: '2017-06-15',
  flags: ['main', 'exact'],
  sources: [],
  ...event,
});

export function madeColumns(events: MadeEvent[]): EventColumns {
  return {
    ids: events.map(({ id }) => id),
    titles: events.map(({ title }) => title),
    shortTitles: events.map(() => null),
    dates: events.map(({ date }) => date),
    sinceLast: events.map(({ earliest }, index) => earliest - countedFrom(events[index - 1]?.earliest ?? 0)),
    lengths: events.map(({ earliest, latest }) => latest - earliest),
    flags: events.map(({ flags }) => flags.reduce((sum, flag) => sum | FLAGS[flag], 0)),
    sources: events.map((_, index) => index),
    sourceSets: events.map(({ sources }) => sources),
    threads: events.map(() => 0),
    threadSets: [[]],
    places: events.map(() => 0),
    placeNames: [''],
  };
}

export const madeTable = (events: (TemporalExtent & Partial<MadeEvent>)[]): EventTable =>
  makeEventTable([madeColumns(events.map(made))], shortDate);

/** All events of a table, in British English, with a line for each of six sources. */
export const shownOf = (table: EventTable, sourceCount = 0): ShownEvents =>
  prepareEvents(table, allOf(table), 'en-GB', sourceCount, 6);

/** Events that are known to the day, by days since 1970. */
export const onDays = (days: number[]): EventTable =>
  madeTable(
    days.map((day, index) => ({
      id: `event-${index}`,
      earliest: day * DAY_MS,
      latest: (day + 1) * DAY_MS,
      flags: ['exact'],
    })),
  );
