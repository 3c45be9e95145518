import type { DayRange } from '#lib/tagger/day-range.ts';
import { dayOfMention, type ReportedSentence } from './reported-sentence.ts';
import { LEAD_SENTENCES } from './summarise-timeline.ts';

/** News that an article opens with, and when that was. */
export interface Lead {
  /** The sentences that open the article, in order; those of another day left out. */
  sentences: ReportedSentence[];
  days: DayRange;
  /** `words`: the opening names the day; `article`: it does not, and the day of the article stands in. */
  basis: 'words' | 'article';
}

/** News are at most this many days old when they are printed as such. */
const OLDEST_NEWS = 7;
/** An article that may have appeared on any of more days than this dates nothing by its own day. */
export const LONGEST_PUBLISHED = 366;

/**
 * What an article opens with: the first day that its opening names, not after the article and at most a week before it; failing that, the
 * days on which the article may have appeared.
 *
 * @param sentences of one article, in order
 * @returns null if nothing says within a year when it appeared, or if it only tells again what was years ago
 */
export function findLead(sentences: readonly ReportedSentence[]): Lead | null {
  const opening = sentences.filter(({ isStandfirst }) => !isStandfirst).slice(0, LEAD_SENTENCES);
  const published = opening[0]?.article.published;
  if (!published || published.last - published.first >= LONGEST_PUBLISHED) return null;
  const isNews = (day: number | null): day is number =>
    day !== null && published.first - OLDEST_NEWS <= day && day <= published.last;
  // What stands below old news told again is no news that the headline speaks of.
  const retold = opening.findIndex(({ mentions }) => mentions.some(({ yearOfOthers }) => yearOfOthers));
  const dated = (retold < 0 ? opening : opening.slice(0, retold)).find(({ mentions }) =>
    mentions.some((mention) => isNews(dayOfMention(mention))),
  );
  const named = dated?.mentions.map(dayOfMention).find(isNews);
  if (named === undefined && retold >= 0) return null;
  const days = named === undefined ? published : { first: named, last: named };
  // What names a day after that is news of its own, until its words show otherwise.
  const isLead = (sentence: ReportedSentence) =>
    sentence === dated ||
    (sentence.mentions.every((mention) => coversSome(mention.days, days)) &&
      (named === undefined || sentence.mentions.every((mention) => dayOfMention(mention) === null)));
  return { sentences: opening.filter(isLead), days, basis: named === undefined ? 'article' : 'words' };
}

const coversSome = (a: DayRange, b: DayRange): boolean => a.first <= b.last && b.first <= a.last;
