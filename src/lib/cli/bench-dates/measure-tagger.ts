import { tagText } from '#lib/tagger/tag-text.ts';
import type { TimemlDocument } from './read-timeml.ts';
import { addPairs, emptyTally, isCalendarDate, pairTimexes, type Pair, type Tally } from './score-timexes.ts';

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
  const all = emptyTally();
  const calendarDates = emptyTally();
  let seconds = 0;
  const pairs = documents.map((document) => {
    const began = now();
    const found = tagText(document.text, document.dct, 'en-US');
    seconds += (now() - began) / 1000;
    const found_pairs = pairTimexes(document.gold, found);
    addPairs(all, found_pairs);
    addPairs(calendarDates, pairTimexes(document.gold.filter(isCalendarDate), found.filter(isCalendarDate)));
    return { document, pairs: found_pairs };
  });
  return { all, calendarDates, pairs, seconds };
}
