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
/** The part of articles that may be dated too early. */
const MISDATED = 0.05;
/** Longer ago than this, a figure that one article prints is as likely a time of day or an amount as a year. */
const DISTANT = 73_000;

/** Of the groups of one date those that at least half as many articles tell as the largest: the others say more of the same. */
function withoutAsides(found: readonly FoundEvent[]): FoundEvent[] {
  const articlesOf = ({ reports }: FoundEvent): number =>
    new Set(reports.map(({ document }) => document)).size;
  const keyOf = ({ days }: FoundEvent): string => `${days.first} ${days.last}`;
  const largest = new Map<string, number>();
  for (const event of found)
    largest.set(keyOf(event), Math.max(largest.get(keyOf(event)) ?? 0, articlesOf(event)));
  return found.filter((event) => articlesOf(event) * 2 >= (largest.get(keyOf(event)) ?? 0));
}

/**
 * Of all found events those that a timeline of so many articles has room for. Main are those that an article opens with, or that two
 * sources report on one day, as far as there is room; the others are background.
 *
 * @param found the one for which most speaks first
 * @param fitness how well an event can be told, 0 to 1
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
  const isNews = ({ days, leads, sources }: FoundEvent): boolean =>
    days.last >= first - BEFORE_FIRST && (leads > 0 || (sources > 1 && days.first === days.last));
  const told = withoutAsides(found).filter(
    ({ days, sources }) => days.last >= first - DISTANT || sources > 1,
  );
  const main = new Set(told.filter(isNews).slice(0, mostMain(articles.length)));
  const background = told
    .filter((event) => !main.has(event))
    .map((event) => ({ event, worth: event.score + fitness(event) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, Math.max(0, mostEvents(articles.length) - main.size))
    .map(({ event }) => event);
  return [
    ...[...main].map((event): ChosenEvent => ({ ...event, rank: 'main' })),
    ...background.map((event): ChosenEvent => ({ ...event, rank: 'background' })),
  ].sort((a, b) => a.days.first - b.days.first || a.days.last - b.days.last || b.score - a.score);
}
