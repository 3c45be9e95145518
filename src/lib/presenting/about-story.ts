import { describeStory } from '#lib/state/describe-story.ts';
import { statementsByEvent } from '#lib/state/statements-by-event.ts';
import { presentedDocuments } from './presented-story.ts';
import type { PresentedStory } from './screen.ts';

/**
 * What is presented, in a line, for the first screen.
 *
 * @param count how many events the story has
 * @param thread id of the thread that is followed
 * @example aboutStory(story, 2) // '2 events, 12 March 1998 to May 2001, in 1 article from 1 source'
 */
export function aboutStory(story: PresentedStory, count: number, thread: string | null = null): string {
  const { events, documents, sources, language, threads } = story;
  const statements = [...statementsByEvent(events, story.statements).values()].flat();
  const shown = presentedDocuments(events, statements, documents);
  const ids = new Set(shown.map(({ sourceId }) => sourceId));
  const words = describeStory({
    events,
    documents: shown,
    sources: sources.filter(({ id }) => ids.has(id)),
    language,
  });
  const title = threads.find(({ id }) => id === thread)?.title;
  return [
    ...(title === undefined ? [] : [`Thread: ${title}`]),
    words,
    ...(events.length < count ? [`chosen from ${count.toLocaleString('en')}`] : []),
  ].join(' · ');
}
