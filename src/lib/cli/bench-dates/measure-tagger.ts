import { tagText } from '#lib/tagger/tag-text.ts';
import type { TimemlDocument } from './read-timeml.ts';
import { addPairs, emptyTally, isCalendarDate, pairTimexes, type Pair, type Tally } from './score-timexes.ts';

/** Rounds over the corpus before time is taken, and those of which it is taken. */
const WARMING = 4;
const MEASURED = 4;

/** What the tagger came to on a corpus. */
export interface Measured {
  all: Tally;
  /** Only dates to the day, month or year, on both sides. */
  calendarDates: Tally;
  pairs: { document: TimemlDocument; pairs: Pair[] }[];
  seconds: number;
}

/** Runs the tagger over documents and compares what it found with what is annotated. */
export function measureTagger(documents: TimemlDocument[], now: () => number): Measured {
  const tag = ({ text, dct }: TimemlDocument) => tagText(text, dct, 'en-US');
  const all = emptyTally();
  const calendarDates = emptyTally();
  const pairs = documents.map((document) => {
    const found = tag(document);
    const documentPairs = pairTimexes(document.gold, found);
    addPairs(all, documentPairs);
    addPairs(calendarDates, pairTimexes(document.gold.filter(isCalendarDate), found.filter(isCalendarDate)));
    return { document, pairs: documentPairs };
  });
  // At first the patterns are compiled, and for some rounds the code; that is not what one of thousands of texts takes.
  for (let round = 0; round < WARMING; round++) documents.forEach(tag);
  const began = now();
  for (let round = 0; round < MEASURED; round++) documents.forEach(tag);
  return { all, calendarDates, pairs, seconds: (now() - began) / 1000 / MEASURED };
}
