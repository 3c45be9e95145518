import type { Story } from '#lib/corpus/story.ts';
import { counted } from '#lib/text/counted.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';

/**
 * What a story holds, in a line: "19 events, 1775–1783 to 15 June 2017, in 5 articles from 4 sources".
 */
export function describeStory({
  events,
  documents,
  sources,
  language,
}: Pick<Story, 'events' | 'documents' | 'sources' | 'language'>): string {
  const [first, last] = [events[0], events.at(-1)];
  const words = (date: string) => formatDate(getEdtf(date), language);
  const extent = first && last && first !== last ? `, ${words(first.date)} to ${words(last.date)}` : '';
  return `${counted(events.length, 'event')}${extent}, in ${counted(documents.length, 'article')} from ${counted(sources.length, 'source')}`;
}
