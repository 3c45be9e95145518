import { eventsToEmbed } from '#lib/standalone/events-to-embed.ts';
import { canDrawCard } from '#lib/publish/social-card.ts';
import { SMALL_STORY } from '#lib/state/paging.ts';
import { sourcesOf } from '#lib/state/reporting.ts';
import { wallClockExtent } from '#lib/time/extent.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { compiledStory } from '../compiled-story.server.ts';

export async function load() {
  const { story } = await compiledStory();
  const { title, language, url, sources, threads } = story;
  // A list that one chooses from: of a long story, what it tells first.
  const main = story.events.filter(({ rank }) => rank === 'main');
  const events = (story.events.length > SMALL_STORY ? main : story.events).slice(0, SMALL_STORY);
  return {
    story: {
      title,
      language,
      events: events.map((event) => ({
        id: event.id,
        title: event.shortTitle,
        date: formatDate(getEdtf(event.date), language, 'short'),
      })),
      embedded: eventsToEmbed(story).map((event) => ({
        id: event.id,
        ...wallClockExtent(getEdtf(event.date), story.timeZone),
        sources: sourcesOf(event, story),
        threads: event.threads,
      })),
      threads: threads.map(({ id, title }) => ({ id, name: title })),
      sources: sources.map(({ id, name }) => ({ id, name })),
    },
    url: url ?? null,
    picture: url !== undefined && canDrawCard(story) ? `${url}social-card.png` : null,
  };
}
