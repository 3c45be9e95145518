import { civilFromDays } from '#lib/time/calendar.ts';
import type { InventedEvent } from './events.ts';
import { americanDay } from './moments.ts';
import { OUTLETS } from './story-words.ts';

/** An article with the sentences of the events that it reports. */
export interface InventedArticle {
  id: string;
  file: string;
  outlet: (typeof OUTLETS)[number];
  text: string;
}

/** Where each sentence of an event stands: articles by their position, in the order of the event's reports. */
export type ReportedIn = Map<InventedEvent, number[]>;

const SENTENCES_PER_PARAGRAPH = 4;

/** How many events an article is the first to report: 10 in a short story, 100 in the longest. */
const eventsPerArticle = (count: number) => Math.min(100, Math.max(10, Math.round(Math.sqrt(count / 10))));

/**
 * Writes the articles that report some events, each appearing the day after the last of its own.
 *
 * @param share how many events an article is the first to report
 */
export function writeArticles(
  events: InventedEvent[],
  share = eventsPerArticle(events.length),
): {
  articles: InventedArticle[];
  reportedIn: ReportedIn;
} {
  const number = Math.max(Math.min(events.length, OUTLETS.length), Math.ceil(events.length / share));
  const sentences = Array.from({ length: number }, (): string[] => []);
  const days = Array.from({ length: number }, () => -Infinity);
  const headlines = new Map<number, string>();
  const reportedIn: ReportedIn = new Map();
  for (const [index, event] of events.entries()) {
    const own = Math.floor((index * number) / events.length);
    days[own] = Math.max(days[own] ?? -Infinity, event.moment.day + 1);
    if (!headlines.has(own) || event.isMain) headlines.set(own, event.title);
    const places = event.reports.map(({ words, isLater }) => {
      const at = isLater ? Math.min(number - 1, own + 1 + (index % 3)) : own;
      sentences[at]?.push(words);
      return at;
    });
    reportedIn.set(event, places);
  }
  const articles = sentences.map((own, index): InventedArticle => {
    const outlet = outletOf(index);
    const stem = `${String(index + 1).padStart(4, '0')}-${outlet.id}`;
    const headline = headlines.get(index) ?? '';
    const place = events[Math.floor((index * events.length) / number)]?.place ?? '';
    return {
      id: `article-${stem}`,
      file: `${stem}.txt`,
      outlet,
      text: pageOf(headline, place, days[index] ?? 0, outlet, own),
    };
  });
  return { articles, reportedIn };
}

/** The outlets in turn. */
function outletOf(index: number): (typeof OUTLETS)[number] {
  return OUTLETS[index % OUTLETS.length] ?? OUTLETS[0];
}

/** A page as an outlet's site shows it: a menu, the article with its dateline, and a notice below it. */
function pageOf(
  headline: string,
  place: string,
  day: number,
  outlet: (typeof OUTLETS)[number],
  sentences: string[],
): string {
  const [monthAndDay = ''] = americanDay(day).split(',');
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += SENTENCES_PER_PARAGRAPH)
    paragraphs.push(sentences.slice(at, at + SENTENCES_PER_PARAGRAPH).join(' '));
  const [first = '', ...rest] = paragraphs;
  return [
    'All news',
    headline,
    `Published ${americanDay(day)}`,
    `${place.toUpperCase()}, ${monthAndDay} (${outlet.name}) - ${first}`,
    ...rest,
    `© ${civilFromDays(day).year} ${outlet.name}. All rights reserved.`,
    '',
  ].join('\n\n');
}
