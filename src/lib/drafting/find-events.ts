import { edtfDay } from '#lib/time/calendar.ts';
import type { DayRange } from '#lib/tagger/day-range.ts';
import { dateScore } from './date-features.ts';
import { findLead } from './find-lead.ts';
import { groupReports, type Report } from './group-reports.ts';
import {
  byArticle,
  dayOfMention,
  publicationDay,
  type DatedMention,
  type ReportedArticle,
  type ReportedSentence,
} from './reported-sentence.ts';
import { isReadable } from './select-sentences.ts';
import type { SentenceVectors } from './sentence-vectors.ts';

/** Reports of articles that tell of one event. */
export interface FoundEvent {
  /** EDTF. */
  date: string;
  days: DayRange;
  reports: Report[];
  /** How much speaks for it: see `eventScore`. */
  score: number;
  /** How many articles open with it. */
  leads: number;
  sources: number;
}

/** A date that is no day: longer than a decade is no time of an event. */
const LONGEST_DAYS = 3660;

/** What is named beside a day is the story around it: a sentence is told of the most exact date that it names. */
function mostExact(mentions: readonly DatedMention[]): DatedMention[] {
  const days = mentions.filter((mention) => dayOfMention(mention) !== null);
  return days.length > 0 ? days : [...mentions];
}

/** Whether a month or year is a time at which something was, and not the one in which the article speaks: "this year". */
function isAnotherTime({ days }: DatedMention, { article: { published } }: ReportedSentence): boolean {
  if (days.last - days.first > LONGEST_DAYS) return false;
  return (
    !published ||
    published.last < days.first ||
    days.last < published.first ||
    published.first !== published.last
  );
}

/** A week is known to hold an event, not to be one: EDTF's "one of". Months and years are written as they are named. */
function dateOf({ expression, days }: DatedMention): string {
  if (days.first === days.last) return edtfDay(days.first);
  return /^[^/]+\/[^/]+$/.test(expression.value) && days.last - days.first < 32
    ? oneOf(days)
    : expression.value;
}

const oneOf = ({ first, last }: DayRange): string => `[${edtfDay(first)}..${edtfDay(last)}]`;

/** The date of what an article opens with. */
function dateOfLead({ basis, days }: NonNullable<Report['lead']>): string {
  if (days.first !== days.last) return oneOf(days);
  return basis === 'words' ? edtfDay(days.first) : `${edtfDay(days.first)}~`;
}

/**
 * How much speaks for an event: that many articles name its day and still name it later (`dateScore`), that many sources do, that
 * articles open with it, and that it is their headline. Articles of almost the same words count once.
 */
function scoreOf(
  reports: readonly Report[],
  days: DayRange,
  all: readonly ReportedArticle[],
): Pick<FoundEvent, 'score' | 'leads' | 'sources'> {
  const [articles, recalled, remembered] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const [leads, headlines] = [new Set<number>(), new Set<number>()];
  const sources = new Set<string>();
  for (const { voice, lead } of reports) {
    const article = all[voice];
    if (!article) continue;
    articles.add(voice);
    sources.add(article.sourceId);
    if (lead) leads.add(voice);
    if (lead && article.article.headline) headlines.add(voice);
    const appeared = publicationDay(article) ?? article.published?.first ?? null;
    if (appeared !== null && appeared > days.last + 2) recalled.add(voice);
    if (appeared !== null && appeared > days.last + 7) remembered.add(voice);
  }
  const score = [sources, leads, headlines].reduce(
    (sum, { size }) => sum + Math.log1p(size),
    dateScore({ articles, recalled, remembered }),
  );
  return { score, leads: leads.size, sources: sources.size };
}

/** What events are looked for in. */
export interface ReportedNews {
  articles: readonly ReportedArticle[];
  /** Whose words each article prints. */
  voices: readonly number[];
  sentences: readonly ReportedSentence[];
  vectors: SentenceVectors;
}

/** All that articles tell of dated events, the one for which most speaks first. */
export function findEvents({ articles, voices, sentences, vectors }: ReportedNews): FoundEvent[] {
  const reportsByDate = new Map<string, { days: DayRange; reports: Report[] }>();
  const note = (date: string, days: DayRange, report: Report) => {
    // What is about a day joins what is on it.
    const key = date.replace(/~$/, '');
    const at = reportsByDate.get(key) ?? { days, reports: [] };
    reportsByDate.set(key, at);
    at.reports.push(report);
  };
  for (const own of byArticle(sentences)) {
    const [first] = own;
    if (!first) continue;
    const lead = findLead(own);
    const opening = new Set(lead?.sentences);
    if (lead && lead.sentences.length > 0) {
      const mention =
        lead.sentences
          .flatMap(({ mentions }) => mentions)
          .find((each) => dayOfMention(each) === lead.days.first) ?? null;
      note(dateOfLead(lead), lead.days, {
        document: first.document,
        voice: voices[first.document] ?? first.document,
        sentences: lead.sentences,
        mention,
        lead,
      });
    }
    for (const sentence of own) {
      if (opening.has(sentence) || sentence.isStandfirst || sentence.asks || !isReadable(sentence)) continue;
      const dates = new Map(mostExact(sentence.mentions).map((mention) => [dateOf(mention), mention]));
      for (const [date, mention] of dates) {
        if (dayOfMention(mention) === null && !isAnotherTime(mention, sentence)) continue;
        const { document } = sentence;
        const voice = voices[document] ?? document;
        note(date, mention.days, { document, voice, sentences: [sentence], mention, lead: null });
      }
    }
  }
  return [...reportsByDate]
    .flatMap(([key, { days, reports }]) =>
      groupReports(reports, vectors).map((group) => ({
        date: isApproximate(group) ? `${key}~` : key,
        days,
        // Words that mean another day without the other articles are no proof of this one.
        reports: group.filter(({ mention, lead }) => lead !== null || !mention?.yearOfOthers),
        ...scoreOf(group, days, articles),
      })),
    )
    .filter(({ reports }) => reports.length > 0)
    .sort((a, b) => b.score - a.score || a.days.first - b.days.first || a.days.last - b.days.last);
}

/** Whether no words of a group name its day. */
const isApproximate = (reports: readonly Report[]): boolean =>
  reports.every(({ mention, lead }) => mention === null && lead?.days.first === lead?.days.last);
