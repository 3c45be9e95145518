import type { Thread } from '#lib/corpus/story.ts';
import type { VenueData } from '#lib/standalone/venue-data.ts';
import { load as loadHome } from '../+page.server.ts';
import { comparisonsOf } from '../statement-parts.server.ts';
import type { StoryIndex } from '../story-index.server.ts';
import { columnsCount, headOf, partCount } from '../story-parts.server.ts';
import { presented } from '../present/presented.server.ts';
import { articlePage } from '../sources/article-page.server.ts';
import { load as loadSources } from '../sources/+page.server.ts';
import { load as loadThreads } from '../threads/+page.server.ts';
import { threadPage } from '../threads/thread-page.server.ts';
import { wordingPage } from '../wording/wording-page.server.ts';

/** Reads a file of the site by its path. */
type ReadFile = (path: string) => Promise<unknown>;

/** What the pages of the site are drawn with, and the files that they fetch, all at once. */
export async function venueData(index: StoryIndex, readFile: ReadFile): Promise<VenueData> {
  const { story, articles, documents, statementsOf } = index;
  const { about, count, opening, columns } = await loadHome();
  const parts = Array.from({ length: partCount(story) }, (_, part) => part);
  const paths = [
    'search.json',
    'threads.json',
    ...parts.flatMap((part) => [`events/${part}.json`, `statements/${part}.json`]),
    ...(columns ? [] : Array.from({ length: columnsCount(story) }, (_, part) => `columns/${part}.json`)),
    ...story.documents.map(({ id }) => `provenance/${id}.json`),
  ];
  const files = await Promise.all(
    paths.map(async (path) => [path, await readFile(`/data/${path}`)] as const),
  );
  const compared = [...statementsOf.keys()].flatMap((id) => {
    const event = index.findEvent(id);
    const page = event && wordingPage(index, event);
    return page ? [[id, page] as const] : [];
  });
  return {
    story,
    asOf: latestOf(story.documents.map(({ published }) => published)),
    about,
    start: { head: headOf(story), count, opening: opening.value, columns },
    columnsCount: columnsCount(story),
    compared: comparisonsOf(index, story.events),
    files: Object.fromEntries(files),
    articles: Object.fromEntries(
      [...articles].flatMap(([id, article]) => {
        const document = documents.get(id);
        return document ? [[id, articlePage(index, article, document)]] : [];
      }),
    ),
    sources: await loadSources(),
    threadList: (await loadThreads()).threads,
    threads: Object.fromEntries(story.threads.map((thread) => [thread.id, threadForView(index, thread)])),
    wording: Object.fromEntries(compared),
    presented: await presented(),
  };
}

/** Of the events what a thread says of them: all of it stands in the file already. */
function threadForView(index: StoryIndex, thread: Thread) {
  const { occasions, ...page } = threadPage(index, thread);
  const brief = {
    summary: '',
    earliest: '',
    latest: '',
    otherDates: undefined,
    dateEvidence: [],
    excerpts: [],
  };
  return {
    ...page,
    occasions: occasions.map((occasion) => ({ ...occasion, event: { ...occasion.event, ...brief } })),
  };
}

/** The day of the latest; as text, dates stand in time order. */
const latestOf = (dates: string[]): string => dates.sort().at(-1)?.split('T')[0] ?? '';
