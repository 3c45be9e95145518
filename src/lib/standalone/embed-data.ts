import type { EventColumns } from '#lib/timeline/event-columns.ts';
import { makeEventTable, type EventTable } from '#lib/timeline/event-table.ts';

/**
 * What the script of an embed is given beside the page's own text: numbers for the drawing, ids to filter by. All words
 * it reads from the page, where they stand once.
 */
export interface EmbedData {
  sources: string[];
  threads: string[];
  /** The id of the event that the page opens on. */
  opening: string;
  /** Whether the story has more events than stand here. */
  isPart: boolean;
  columns: Pick<
    EventColumns,
    'dates' | 'sinceLast' | 'lengths' | 'flags' | 'sources' | 'sourceSets' | 'threads' | 'threadSets'
  >;
}

/** The id of the element that holds the data. */
export const DATA_ID = 'embed_data';

/** What the script needs of the columns of a story. */
export function embedColumns(columns: EventColumns): EmbedData['columns'] {
  const { dates, sinceLast, lengths, flags, sources, sourceSets, threads, threadSets } = columns;
  return { dates, sinceLast, lengths, flags, sources, sourceSets, threads, threadSets };
}

/** The words of an event, as they stand in the page. */
export interface EmbedWords {
  id: string;
  title: string;
  shortTitle: string;
  /** The date in few words. */
  date: string;
}

/** The table that the drawing is made from: numbers from the data, words from the page, both in time order. */
export function embedTable({ columns }: EmbedData, words: EmbedWords[]): EventTable {
  const column = {
    ...columns,
    ids: words.map(({ id }) => id),
    titles: words.map(({ title }) => title),
    shortTitles: words.map(({ shortTitle }) => shortTitle),
    words: words.map(({ date }) => date),
    places: [],
    placeNames: [''],
  };
  return makeEventTable([column]);
}
