import type { Thread } from '#lib/corpus/story.ts';
import type { VenueData } from '#lib/standalone/venue-data.ts';
import { load as loadHome } from '../+page.server.ts';
import { toEventColumns } from '#lib/timeline/to-event-columns.ts';
import { GET as provenanceFile } from '../data/provenance/[file]/+server.ts';
import { GET as searchFile } from '../data/search.json/+server.ts';
import { GET as threadsFile } from '../data/threads.json/+server.ts';
import { comparisonsOf, statementsOfPart } from '../statement-parts.server.ts';
import type { StoryIndex } from '../story-index.server.ts';
import { COLUMNS_PART, columnsCount, headOf, partCount, partOf } from '../story-parts.server.ts';
import { presented } from '../present/presented.server.ts';
import { articlePage } from '../sources/article-page.server.ts';
import { load as loadSources } from '../sources/+page.server.ts';
import { load as loadThreads } from '../threads/+page.server.ts';
import { threadPage } from '../threads/thread-page.server.ts';
import { wordingPage } from '../wording/wording-page.server.ts';

/** What the pages of the site are drawn with, and the files that they fetch, all at once. */
export async function venueData(index: StoryIndex): Promise<VenueData> {
  const { story, articles, documents, statementsOf } = index;
  const { about, count, opening, columns } = await loadHome();
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
    files: Object.fromEntries(await dataFiles(index)),
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

/** The files of `data/` that pages fetch, by their paths there: what their routes answer. */
async function dataFiles(index: StoryIndex): Promise<[path: string, content: unknown][]> {
  const { story } = index;
  const numbered = (count: number, name: string, contentOf: (part: number) => unknown) =>
    Array.from({ length: count }, (_, part): [string, unknown] => [`${name}/${part}.json`, contentOf(part)]);
  const provenance = story.documents.map(async ({ id }): Promise<[string, unknown]> => {
    const file = `${id}.json`;
    const answer = await provenanceFile({ params: { file } } as Parameters<typeof provenanceFile>[0]);
    return [`provenance/${file}`, await answer.json()];
  });
  return [
    ['search.json', await (await searchFile()).json()],
    ['threads.json', await (await threadsFile()).json()],
    ...numbered(partCount(story), 'events', (part) => partOf(index, part)),
    ...numbered(partCount(story), 'statements', (part) => statementsOfPart(index, part)),
    ...numbered(columnsCount(story), 'columns', (part) =>
      toEventColumns(story, part * COLUMNS_PART, (part + 1) * COLUMNS_PART),
    ),
    ...(await Promise.all(provenance)),
  ];
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
