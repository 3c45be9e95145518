import type { ArticleStructure } from './find-structure.ts';

/** A day of the week that an article names. */
export interface NamedWeekday {
  /** ISO, 1 to 7. */
  weekday: number;
  words: string;
  start: number;
}

/** The day of the week that the paragraph with the dateline names. */
export interface NewsWeekday extends NamedWeekday {
  /** Whether it is the day of writing; else it is the last such day up to the dateline's. */
  isOfWriting: boolean;
}

/** Words right before a day of the week on which an agency's report was written: "the minister said on Friday". */
const SAID_ON = /\b(?:said|says|told(?:\s+[\p{L}\p{N}'’-]+){1,5}),?\s+(?:on\s+)?$/iu;
/** As much as is looked at before a day of the week. */
const BEFORE = 80;

/**
 * The day of the week of the news. It is the dateline's own day only where somebody said something on it.
 *
 * @example weekdayOfNews('OSLO, May 3 (NTB) - It snows, the mayor said on Friday.', structure, weekdays)?.isOfWriting // true
 * @example weekdayOfNews('OSLO, May 3 (NTB) - The bridge opened on Friday.', structure, weekdays)?.isOfWriting // false
 */
export function weekdayOfNews(
  text: string,
  { dateline, body }: Pick<ArticleStructure, 'dateline' | 'body'>,
  weekdays: NamedWeekday[],
): NewsWeekday | null {
  const opening = dateline && body.find(({ start, end }) => start <= dateline.start && dateline.end <= end);
  const named = opening ? weekdays.filter(({ start }) => opening.start <= start && start < opening.end) : [];
  const isOfWriting = ({ start }: { start: number }) =>
    SAID_ON.test(text.slice(Math.max(0, start - BEFORE), start));
  const said = named.find(isOfWriting);
  const [first] = named;
  return said ? { ...said, isOfWriting: true } : first ? { ...first, isOfWriting: false } : null;
}
