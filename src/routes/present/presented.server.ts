import { presentedStory } from '#lib/presenting/presented-story.ts';
import type { PresentedStory } from '#lib/presenting/screen.ts';
import { compiledStory } from '../compiled-story.server.ts';

const NOT_SHOWN = '';

/** What is presented of the story, without what no screen shows: the evidence has pages of its own. */
export async function presented(): Promise<{ story: PresentedStory; count: number }> {
  const { story } = await compiledStory();
  const part = presentedStory(story);
  return {
    count: story.events.length,
    story: {
      ...part,
      events: part.events.map((event) => ({
        ...event,
        ...{ earliest: NOT_SHOWN, latest: NOT_SHOWN, dateEvidence: [], otherDates: undefined },
        excerpts: event.excerpts.map((excerpt) => ({ ...excerpt, prefix: NOT_SHOWN, suffix: NOT_SHOWN })),
      })),
      documents: part.documents.map(({ id, sourceId, headline, published, language, url }) => ({
        ...{ id, sourceId, headline, published, language },
        ...{ file: NOT_SHOWN, sourceBasis: NOT_SHOWN, publishedBasis: NOT_SHOWN, headlineIsOpening: false },
        ...(url === undefined ? {} : { url }),
      })),
      threads: part.threads.map((thread) => ({ ...thread, description: NOT_SHOWN })),
      statements: part.statements.map((statement) => ({
        ...statement,
        renderings: statement.renderings.map((rendering) => ({ ...rendering, exact: NOT_SHOWN })),
      })),
    },
  };
}
