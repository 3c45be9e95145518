import { Dictionary } from './dictionary.ts';
import { countedFrom, FLAGS, type EventColumns } from './event-columns.ts';

/**
 * The events of a story in columns, in time order: what drawing, filtering and stepping need of each. A hundred
 * thousand events are a dozen arrays, and an event is a place in them.
 */
export interface EventTable {
  count: number;
  ids: string[];
  titles: string[];
  /** What stands at a mark of the drawing. */
  shortTitles: string[];
  /** EDTF. */
  dates: string[];
  /** The date of an event in few words, as it stands under a label. */
  dateWords: (index: number, language: string) => string;
  /** First moment that the date names, in milliseconds on the wall clock of the story's zone; always finite. */
  earliest: Float64Array;
  /** Where the last moment that it names ends. */
  latest: Float64Array;
  /** Of `FLAGS`. */
  flags: Uint8Array;
  /** Which of the sets below an event has. */
  sources: Uint32Array;
  /** Places in the story's list of sources. */
  sourceSets: number[][];
  threads: Uint32Array;
  /** Places in the story's list of threads. */
  threadSets: number[][];
  places: Uint32Array;
  /** The first is empty: no place. */
  placeNames: string[];
}

/** Whether an event has a flag. */
export const has = (table: EventTable, index: number, flag: keyof typeof FLAGS): boolean =>
  ((table.flags[index] ?? 0) & FLAGS[flag]) > 0;

/**
 * Puts the parts of a story's columns together.
 *
 * @param parts in order; each has the dictionaries of its own events
 * @param inWords writes a date, where the parts have no words for it
 */
export function makeEventTable(
  parts: EventColumns[],
  inWords: (edtf: string, language: string) => string = (edtf) => edtf,
): EventTable {
  const count = parts.reduce((sum, { ids }) => sum + ids.length, 0);
  const sourceSets = new Dictionary<number[]>(String);
  const threadSets = new Dictionary<number[]>(String);
  const placeNames = new Dictionary<string>((name) => name, '');
  const dates = parts.flatMap((part) => part.dates);
  const words = parts.flatMap((part) => part.words ?? []);
  const table: EventTable = {
    count,
    ids: parts.flatMap(({ ids }) => ids),
    titles: parts.flatMap(({ titles }) => titles),
    shortTitles: parts.flatMap(({ titles, shortTitles }) =>
      shortTitles.map((short, index) => short ?? titles[index] ?? ''),
    ),
    dates,
    dateWords: (index, language) => words[index] ?? inWords(dates[index] ?? '', language),
    earliest: new Float64Array(count),
    latest: new Float64Array(count),
    flags: new Uint8Array(count),
    sources: new Uint32Array(count),
    sourceSets: sourceSets.values,
    threads: new Uint32Array(count),
    threadSets: threadSets.values,
    places: new Uint32Array(count),
    placeNames: placeNames.values,
  };
  let from = 0;
  for (const part of parts) {
    const sources = part.sourceSets.map((set) => sourceSets.placeOf(set));
    const threads = part.threadSets.map((set) => threadSets.placeOf(set));
    const places = part.placeNames.map((name) => placeNames.placeOf(name));
    let moment = 0;
    for (let index = 0; index < part.ids.length; index++) {
      const at = from + index;
      moment = countedFrom(moment) + (part.sinceLast[index] ?? 0);
      table.earliest[at] = moment;
      table.latest[at] = moment + (part.lengths[index] ?? 0);
      table.flags[at] = part.flags[index] ?? 0;
      table.sources[at] = sources[part.sources[index] ?? 0] ?? 0;
      table.threads[at] = threads[part.threads[index] ?? 0] ?? 0;
      table.places[at] = places[part.places[index] ?? 0] ?? 0;
    }
    from += part.ids.length;
  }
  return table;
}
