import type { FoundEvent } from './find-events.ts';
import type { ReportedArticle } from './reported-sentence.ts';

/** An event that goes into a draft. */
export interface ChosenEvent extends FoundEvent {
  rank: 'main' | 'background';
}

/** Events for so many articles: a reader of four times as many wants twice the events, not four times. */
const mostEvents = (articles: number): number => Math.ceil(6 * Math.sqrt(articles));
/** Of them those that a reader steps through. */
const mostMain = (articles: number): number => Math.ceil(3 * Math.sqrt(articles));
/** What was longer before the first article is what led to the story. */
const BEFORE_FIRST = 31;
/** What is only known within longer than a quarter of a year is no step of a story. */
const LONGEST_MAIN = 92;
/** The part of articles that may be dated too early. */
const MISDATED = 0.05;
/** Longer ago than this, a figure that one article prints is as likely a time of day or an amount as a year. */
const DISTANT = 73_000;
/** A title below this fitness does not stand by itself. */
export const LEAST_FITNESS = 0.5;

/** How many articles tell an event, those of almost the same words counted once. */
const voicesTelling = ({ reports }: FoundEvent): Set<number> => new Set(reports.map(({ voice }) => voice));

/** Of the groups of one date those that at least half as many articles tell as the largest: the others say more of the same. */
function withoutAsides(found: readonly FoundEvent[]): FoundEvent[] {
  const keyOf = ({ days }: FoundEvent): string => `${days.first} ${days.last}`;
  const largest = new Map<string, number>();
  for (const event of found)
    largest.set(keyOf(event), Math.max(largest.get(keyOf(event)) ?? 0, voicesTelling(event).size));
  return found.filter((event) => voicesTelling(event).size * 2 >= (largest.get(keyOf(event)) ?? 0));
}

/**
 * Of all found events those that a timeline of so many articles has room for. Main are those that an article opens with, or that two
 * sources report on one day, as far as there is room; the others are background. What one article mentions in passing never goes before
 * what it opens with.
 *
 * @param found the one for which most speaks first
 * @param articles one for each voice: see `voicesOf`
 * @param fitness how well an event can be told, 0 to 1; what cannot be told at all is left out
 * @returns in the order of time
 */
export function chooseEvents(
  found: readonly FoundEvent[],
  articles: readonly ReportedArticle[],
  fitness: (event: FoundEvent) => number,
): ChosenEvent[] {
  const days = articles.flatMap(({ published }) => published?.first ?? []).sort((a, b) => a - b);
  // Of many articles one or two may be dated by a birthday that they tell of.
  const first = days[Math.floor(days.length * MISDATED)] ?? -Infinity;
  const isTwice = (event: FoundEvent): boolean =>
    event.sources > 1 && event.days.first === event.days.last && fitness(event) >= LEAST_FITNESS;
  const isNews = (event: FoundEvent): boolean =>
    event.days.last >= first - BEFORE_FIRST &&
    event.days.last - event.days.first <= LONGEST_MAIN &&
    (event.leads > 0 || isTwice(event));
  const told = withoutAsides(found).filter(
    ({ days, sources }) => days.last >= first - DISTANT || sources > 1,
  );
  const main = new Set(told.filter(isNews).slice(0, mostMain(articles.length)));
  const others = told
    .filter((event) => !main.has(event))
    .map((event) => ({ event, fitness: fitness(event) }))
    .filter(({ fitness }) => fitness > 0)
    .map(({ event, fitness }) => ({ event, worth: event.score + fitness }))
    .sort((a, b) => b.worth - a.worth);
  const background = new Set<FoundEvent>();
  const take = (event: FoundEvent) => {
    if (!main.has(event) && main.size + background.size < mostEvents(articles.length)) background.add(event);
  };
  const newsOf = newsByVoice(told);
  for (const { event } of others) {
    const [voice, another] = voicesTelling(event);
    const news = event.leads === 0 && another === undefined ? newsOf.get(voice ?? -1) : undefined;
    if (news) take(news);
    take(event);
  }
  return [
    ...[...main].map((event): ChosenEvent => ({ ...event, rank: 'main' })),
    ...[...background].map((event): ChosenEvent => ({ ...event, rank: 'background' })),
  ].sort((a, b) => a.days.first - b.days.first || a.days.last - b.days.last || b.score - a.score);
}

/** What each article opens with. */
function newsByVoice(told: readonly FoundEvent[]): Map<number, FoundEvent> {
  const news = new Map<number, FoundEvent>();
  for (const event of told) for (const { voice, lead } of event.reports) if (lead) news.set(voice, event);
  return news;
}
