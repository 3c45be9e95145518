import type { Story } from '#lib/corpus/story.ts';
import { counted } from '#lib/text/counted.ts';
import type { EdtfDate } from '#lib/time/edtf.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';

/** An end of an interval, the other where that is open or unknown; any other date is both of its ends. */
function endOf(date: EdtfDate, end: 'start' | 'end'): EdtfDate {
  if (date.kind !== 'interval') return date;
  return [date[end], date.start, date.end].find((bound) => typeof bound !== 'string') ?? date;
}

/**
 * What a story holds, in a line: "19 events, 1775 to 15 June 2017, in 5 articles from 4 sources".
 */
export function describeStory({
  events,
  documents,
  sources,
  language,
}: Pick<Story, 'events' | 'documents' | 'sources' | 'language'>): string {
  const [first, last] = [events[0], events.at(-1)];
  const words = (date: string, end: 'start' | 'end') => formatDate(endOf(getEdtf(date), end), language);
  const extent =
    first && last && first !== last ? `, ${words(first.date, 'start')} to ${words(last.date, 'end')}` : '';
  return `${counted(events.length, 'event')}${extent}, in ${counted(documents.length, 'article')} from ${counted(sources.length, 'source')}`;
}
