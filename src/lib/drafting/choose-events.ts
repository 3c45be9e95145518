import type { FoundEvent } from './find-events.ts';

/** An event that goes into a draft. */
export interface ChosenEvent extends FoundEvent {
  rank: 'main' | 'background';
}

/** Events for so many articles: a reader of four times as many wants twice the events, not four times. */
const mostEvents = (articles: number): number => Math.ceil(6 * Math.sqrt(articles));
/** Of them those that a reader steps through. */
const mostMain = (articles: number): number => Math.ceil(3 * Math.sqrt(articles));

/** News of a day, or of the days in which an article without a day appeared. */
const isNews = ({ days, leads }: FoundEvent): boolean => leads > 0 || days.first === days.last;

/**
 * Of all found events those that a timeline of so many articles has room for. Main are those that an article opens with, or that two sources report on one
 * day, as far as there is room; the others are background.
 *
 * @param found the one for which most speaks first
 */
export function chooseEvents(found: readonly FoundEvent[], articles: number): ChosenEvent[] {
  const room = mostEvents(articles);
  let main = 0;
  const news = found.filter((event) => event.leads > 0 || (isNews(event) && event.sources > 1));
  const mains = new Set(news.slice(0, mostMain(articles)));
  // Past a third of the room a single passing mention of a year is no event of this story.
  const rest = found.filter((event) => !mains.has(event));
  const chosen = [...mains, ...rest.slice(0, Math.max(0, room - mains.size))];
  return chosen
    .map((event): ChosenEvent => {
      const isMain = mains.has(event);
      if (isMain) main++;
      return { ...event, rank: isMain || (main === 0 && event === chosen[0]) ? 'main' : 'background' };
    })
    .sort((a, b) => a.days.first - b.days.first || a.days.last - b.days.last || b.score - a.score);
}
