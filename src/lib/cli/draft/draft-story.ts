import { draftEvents } from '#lib/drafting/draft-events.ts';
import type { DraftedEvent } from '#lib/drafting/drafted-event.ts';
import type { ReportedArticle } from '#lib/drafting/reported-sentence.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import { compileDocuments, type CompiledDocument, type Reprint } from '#lib/ingest/compile-documents.ts';
import { compileEvents } from '#lib/ingest/compile-events.ts';
import { isMarkdown } from '#lib/ingest/article-kind.ts';
import { readFrontMatter, type UnreadLine } from '#lib/ingest/front-matter.ts';
import { isAhead } from '#lib/ingest/dated-ahead.ts';
import { countOf, type Progress } from '#lib/ingest/progress.ts';
import type { Problem } from '#lib/ingest/problem.ts';
import type { Remember } from '#lib/ingest/read-article.ts';
import { DocumentEntry, EventEntry, type StoryFolder } from '#lib/ingest/story-files.ts';
import { dayRangeOf } from '#lib/tagger/day-range.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { overlaps, wallClockExtent } from '#lib/time/extent.ts';
import { draftDocuments, UNATTRIBUTED, type DraftedDocument, type DraftedSource } from './draft-documents.ts';
import { documentsYaml, eventsYaml } from './draft-yaml.ts';
import { addFiles, storyOf } from './drafted-files.ts';
import { hasErrors, readEntries, readKnownStory } from './known-story.ts';

/** What a folder's draft came to. */
export interface StoryDraft {
  /** What is to be written, by name: never one that is there. */
  files: Map<string, string>;
  events: DraftedEvent[];
  /** How many drafted events the story tells already. */
  covered: number;
  /** How many only earlier drafts tell. */
  waiting: number;
  /** What an editor has to move before it is part of the story, in this order. */
  moves: { from: string; to: string }[];
  /** Articles that cannot be read, and why: they are left out. */
  leftOut: Problem[];
  /** Events that the folder tells, and new articles that report them. */
  alsoReported: { event: string; documents: string[] }[];
  documents: DraftedDocument[];
  /** Files whose date was guessed. */
  guessed: string[];
  /** Files that nothing dates: they are left out. */
  undated: string[];
  /** Of those that are guessed or undated, what keeps the date in their front matter from being read. */
  unreadDates: Map<string, UnreadLine>;
  /** Files of a day still to come, with that day as EDTF. */
  ahead: { file: string; published: string }[];
  /** Ids of articles of which nothing says within a year when they appeared: what they open with was left out. */
  vague: string[];
  /** Articles that count as one with another, whose words they have. */
  reprints: Map<string, Reprint>;
  /** How many articles were read. */
  articles: number;
  /** What is wrong with what is written of the articles: then nothing is drafted. */
  problems: Problem[];
}

/** What of a folder is no part of the story, and how its articles are read. */
export interface DraftOptions {
  /** All files of the folder, so that a draft finds a name of its own. */
  names: ReadonlySet<string>;
  /** Files of earlier drafts, as YAML by name: what waits there for an editor. */
  earlier: ReadonlyMap<string, string>;
  /** EDTF day. */
  today: string;
  remember: Remember;
  progress: Progress;
}

/** Drafts a story from the articles of a folder and from what an editor has written of it. */
export function draftStory(
  folder: StoryFolder,
  { names, earlier, today, remember, progress }: DraftOptions,
): StoryDraft {
  const leftOut = folder.problems.filter(({ file }) => file.startsWith('corpus/'));
  const problems = folder.problems.filter((problem) => !leftOut.includes(problem));
  const known = readKnownStory(folder, earlier, problems);
  const { settings } = known;
  const draft: StoryDraft = {
    files: new Map(),
    events: [],
    covered: 0,
    waiting: 0,
    moves: [],
    leftOut,
    alsoReported: [],
    documents: [],
    guessed: [],
    undated: [],
    unreadDates: new Map(),
    ahead: [],
    vague: [],
    reprints: new Map(),
    articles: folder.corpus.size,
    problems,
  };
  if (hasErrors(problems)) return draft;

  const reading = `Reading ${countOf(folder.corpus.size, 'article')}`;
  const dating = `Dating ${countOf(folder.corpus.size, 'article')}`;
  const corpusLength = [...folder.corpus.values()].reduce((sum, { length }) => sum + length, 0);
  const sources: DraftedSource[] = [...known.sources.written, ...known.sources.waiting].map(
    ({ value }) => value,
  );
  const listed = [...known.documents.written, ...known.documents.waiting];
  const drafted = draftDocuments(folder, {
    sources,
    documents: listed.map(({ value }) => value),
    encodings: known.encodings,
    language: settings.language,
    today,
    remember,
    onArticle: (part) => progress(reading, corpusLength, part),
  });
  Object.assign(draft, { documents: drafted.documents, guessed: drafted.guessed, undated: drafted.undated });
  for (const file of [...drafted.guessed, ...drafted.undated]) {
    const unread = isMarkdown(file) ? readFrontMatter(folder.corpus.get(file) ?? '')?.unread : null;
    if (unread) draft.unreadDates.set(file, unread);
  }
  if (drafted.undated.length === folder.corpus.size) return draft;
  const { entries: newDocuments } = readEntries(
    'documents.yaml',
    documentsYaml(drafted.documents, false),
    DocumentEntry,
  );
  const allSources = [...sources, ...drafted.sources];
  const {
    documents,
    reprints,
    problems: ofDocuments,
  } = compileDocuments([...listed, ...newDocuments], {
    folder: { ...folder, problems: leftOut },
    sources: allSources,
    sourceIds: allSources.map(({ id }) => id),
    listedFiles: null,
    ...settings,
    remember,
    onArticle: (part) => progress(dating, corpusLength, part),
  });
  problems.push(...ofDocuments);
  if (hasErrors(problems)) return draft;
  draft.ahead = [...documents.values()].flatMap(({ summary: { file, published } }) =>
    isAhead(published, today) ? [{ file, published }] : [],
  );

  const context = {
    documents,
    documentIds: [...documents.keys()],
    threadIds: null,
    timeZone: settings.timeZone,
  };
  const told = compileEvents(known.events.written, context).events;
  const toldInDrafts = compileEvents(known.events.waiting, context).events;
  const articles = [...documents.values()].map((document) => reportedArticle(document, reprints));
  const nameOf = (id: string) =>
    id === UNATTRIBUTED.id ? null : (allSources.find((source) => source.id === id)?.name ?? null);
  const {
    events: found,
    names: subjects,
    undated: vague,
  } = draftEvents(articles, {
    nameOf,
    taken: new Set([...known.events.written, ...known.events.waiting].map(({ value }) => value.id)),
    progress: (share) => progress('Finding events', corpusLength, share),
  });
  Object.assign(draft, { vague, reprints });
  const toldBy = (events: readonly DatedEvent[], event: DraftedEvent) =>
    events.find((other) => tells(other, event, settings.timeZone));
  const untold = found.filter((event) => !toldBy(told, event));
  const fresh = untold.filter((event) => !toldBy(toldInDrafts, event));
  draft.covered = found.length - untold.length;
  draft.waiting = untold.length - fresh.length;
  const added = new Set(
    [...known.documents.waiting.map(({ value }) => value), ...drafted.documents].map(({ id }) => id),
  );
  draft.alsoReported = found.flatMap((event) => {
    const other = toldBy(told, event);
    const reporting = [...new Set(event.excerpts.map(({ document }) => document))].filter((id) =>
      added.has(id),
    );
    return other && reporting.length > 0 ? [{ event: other.id, documents: reporting }] : [];
  });
  progress('Checking events', corpusLength);
  // What would not build is not drafted: an editor should begin with a story that does.
  draft.events = fresh.filter((event) => {
    const { entries, problems: found } = readEntries('events.yaml', eventsYaml([event], false), EventEntry);
    return entries.length === 1 && !hasErrors([...found, ...compileEvents(entries, context).problems]);
  });
  const guessedFiles = new Set(drafted.guessed);
  const guessed = new Set(drafted.documents.flatMap(({ id, file }) => (guessedFiles.has(file) ? [id] : [])));
  for (const { doubts, evidence, excerpts } of draft.events)
    if ([...evidence, ...excerpts].every(({ document }) => guessed.has(document)))
      doubts.unshift('its article’s own date is a guess');
  const story = (read: DraftedEvent[]) => storyOf(draft, subjects, allSources, read);
  addFiles(draft, { names, known, drafted, story });
  return draft;
}

function reportedArticle(
  { article, summary }: CompiledDocument,
  all: ReadonlyMap<string, Reprint>,
): ReportedArticle {
  const { language, sourceId, published } = summary;
  const reprints = all.get(article.id)?.of;
  return {
    article,
    language,
    sourceId,
    published: published === '' ? null : dayRangeOf(published),
    ...(reprints === undefined ? {} : { reprints }),
  };
}

/** Whether the story has an event already: its dates meet, and it quotes words of the same. */
function tells(event: DatedEvent, { date, excerpts }: DraftedEvent, timeZone: string): boolean {
  const [a, b] = [event.date, date].map((each) => wallClockExtent(getEdtf(each), timeZone));
  if (!a || !b || !overlaps(a, b)) return false;
  return excerpts.some(({ document, quote }) =>
    event.excerpts.some(
      ({ documentId, exact }) => documentId === document && (exact.includes(quote) || quote.includes(exact)),
    ),
  );
}
