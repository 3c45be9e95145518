import { draftEvents } from '#lib/drafting/draft-events.ts';
import type { DraftedEvent } from '#lib/drafting/drafted-event.ts';
import type { ReportedArticle } from '#lib/drafting/reported-sentence.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import { compileDocuments, type CompiledDocument } from '#lib/ingest/compile-documents.ts';
import { compileEvents } from '#lib/ingest/compile-events.ts';
import type { Problem } from '#lib/ingest/problem.ts';
import { readGroup, readList, type Entry, type Schema } from '#lib/ingest/read-entries.ts';
import {
  DocumentEntry,
  EventEntry,
  SourceEntry,
  StoryFile,
  type StoryFolder,
} from '#lib/ingest/story-files.ts';
import { parseYamlFile } from '#lib/ingest/yaml-file.ts';
import { dayRangeOf } from '#lib/tagger/day-range.ts';
import { civilFromDays } from '#lib/time/calendar.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { overlaps, wallClockExtent } from '#lib/time/extent.ts';
import { draftDocuments, UNATTRIBUTED, type DraftedDocument, type DraftedSource } from './draft-documents.ts';
import { documentsYaml, eventsYaml, sourcesYaml, storyYaml, type DraftedStory } from './draft-yaml.ts';

/** What a folder's draft came to. */
export interface StoryDraft {
  /** What is to be written, by name: never one that is there. */
  files: Map<string, string>;
  events: DraftedEvent[];
  /** How many drafted events the folder tells already. */
  covered: number;
  /** Events that the folder tells, and new articles that report them. */
  alsoReported: { event: string; documents: string[] }[];
  documents: DraftedDocument[];
  /** Files whose date was guessed. */
  guessed: string[];
  /** Files that nothing dates. */
  undated: string[];
  /** How many articles were read. */
  articles: number;
  /** What is wrong with the files that are there: then nothing is drafted. */
  problems: Problem[];
}

/** Told what is done, and how much of it, 0 to 1. */
export type DraftProgress = (words: string, share: number) => void;

const NEUTRAL = { language: 'en', timeZone: 'UTC' };

/**
 * Drafts a story from the articles of a folder and from what an editor has written of it.
 *
 * @param names all files of the folder, so that a draft finds a name of its own
 * @param earlier events of earlier drafts, as YAML by file
 */
export function draftStory(
  folder: StoryFolder,
  { names, earlier = new Map() }: { names: ReadonlySet<string>; earlier?: ReadonlyMap<string, string> },
  progress: DraftProgress = () => {},
): StoryDraft {
  const problems: Problem[] = [...folder.problems];
  const open = <T>(name: string, text: string | undefined, schema: Schema<T>): Entry<T>[] => {
    const { entries, problems: found } = text === undefined ? NOTHING : readEntries(name, text, schema);
    problems.push(...found);
    return entries;
  };
  const settings = readSettings(folder, problems);
  const sourceEntries = open('sources.yaml', folder.files.get('sources.yaml'), SourceEntry);
  const documentEntries = open('documents.yaml', folder.files.get('documents.yaml'), DocumentEntry);
  const eventEntries = open('events.yaml', folder.files.get('events.yaml'), EventEntry);
  const earlierEntries = [...earlier].flatMap(([name, text]) => open(name, text, EventEntry));
  const draft: StoryDraft = {
    files: new Map(),
    events: [],
    covered: 0,
    alsoReported: [],
    documents: [],
    guessed: [],
    undated: [],
    articles: folder.corpus.size,
    problems,
  };
  if (hasErrors(problems)) return draft;

  progress('Dating articles', 0);
  const sources: DraftedSource[] = sourceEntries.map(({ value }) => value);
  const drafted = draftDocuments(folder.corpus, {
    sources,
    documents: documentEntries.map(({ value }) => value),
    language: settings.language,
  });
  Object.assign(draft, { documents: drafted.documents, guessed: drafted.guessed, undated: drafted.undated });
  if (drafted.undated.length > 0) return draft;
  const newDocuments = open('documents.yaml', documentsYaml(drafted.documents), DocumentEntry);
  const allSources = [...sources, ...drafted.sources];
  progress('Reading articles', 0.1);
  const { documents, problems: ofDocuments } = compileDocuments([...documentEntries, ...newDocuments], {
    folder,
    sources: allSources,
    sourceIds: allSources.map(({ id }) => id),
    listedFiles: null,
    ...settings,
  });
  problems.push(...ofDocuments);
  if (hasErrors(problems)) return draft;

  const context = {
    documents,
    documentIds: [...documents.keys()],
    threadIds: null,
    timeZone: settings.timeZone,
  };
  const told = compileEvents([...eventEntries, ...earlierEntries], context).events;
  const articles = [...documents.values()].map(reportedArticle);
  progress('Finding events', 0.3);
  const nameOf = (id: string) =>
    id === UNATTRIBUTED.id ? null : (allSources.find((source) => source.id === id)?.name ?? null);
  const { events: found, names: subjects } = draftEvents(articles, {
    nameOf,
    taken: new Set([...eventEntries, ...earlierEntries].map(({ value }) => value.id)),
    progress: (share) => progress('Finding events', 0.3 + 0.6 * share),
  });
  const fresh = found.filter((event) => !told.some((other) => tells(other, event, settings.timeZone)));
  draft.covered = found.length - fresh.length;
  const added = new Set(drafted.documents.map(({ id }) => id));
  draft.alsoReported = found.flatMap((event) => {
    const other = told.find((each) => tells(each, event, settings.timeZone));
    const reporting = [...new Set(event.excerpts.map(({ document }) => document))].filter((id) =>
      added.has(id),
    );
    return other && reporting.length > 0 ? [{ event: other.id, documents: reporting }] : [];
  });
  progress('Checking events', 0.9);
  // What would not build is not drafted: an editor should begin with a story that does.
  draft.events = fresh.filter((event) => {
    const { entries, problems: found } = readEntries('events.yaml', eventsYaml([event], false), EventEntry);
    return entries.length === 1 && !hasErrors([...found, ...compileEvents(entries, context).problems]);
  });
  progress('Checking events', 1);
  addFiles(draft, { folder, names, drafted, story: () => storyOf(draft, subjects, allSources) });
  return draft;
}

const NOTHING = { entries: [], problems: [] };

/** The entries of a list in YAML, and what is wrong with it. */
function readEntries<T>(
  name: string,
  text: string,
  schema: Schema<T>,
): { entries: Entry<T>[]; problems: Problem[] } {
  const { file, problems } = parseYamlFile(name, text);
  if (!file) return { entries: [], problems };
  const { entries, problems: found } = readList(file, schema);
  return { entries, problems: [...problems, ...found] };
}

const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

function readSettings(folder: StoryFolder, problems: Problem[]): typeof NEUTRAL {
  const text = folder.files.get('story.yaml');
  if (text === undefined) return NEUTRAL;
  const { file, problems: unsound } = parseYamlFile('story.yaml', text);
  problems.push(...unsound);
  if (!file) return NEUTRAL;
  const { entry, problems: found } = readGroup(file, StoryFile);
  problems.push(...found);
  return entry ? { language: entry.value.language, timeZone: entry.value.timeZone } : NEUTRAL;
}

function reportedArticle({ article, summary }: CompiledDocument): ReportedArticle {
  const { language, sourceId, published } = summary;
  return { article, language, sourceId, published: published === '' ? null : dayRangeOf(published) };
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

/** Each file under its own name if that is free; what is new goes beside what is there. */
function addFiles(
  draft: StoryDraft,
  {
    folder,
    names,
    drafted,
    story,
  }: {
    folder: StoryFolder;
    names: ReadonlySet<string>;
    drafted: { sources: DraftedSource[]; documents: DraftedDocument[] };
    story: () => DraftedStory;
  },
): void {
  const isThere = (name: string) => names.has(name);
  const beside = (name: string): string => {
    const stem = name.replace(/\.yaml$/, '.draft');
    let free = `${stem}.yaml`;
    for (let number = 2; isThere(free); number++) free = `${stem}-${number}.yaml`;
    return free;
  };
  const add = (name: string, text: (isMore: boolean) => string) =>
    draft.files.set(isThere(name) ? beside(name) : name, text(isThere(name)));
  if (drafted.sources.length > 0) add('sources.yaml', () => sourcesYaml(drafted.sources));
  if (drafted.documents.length > 0) add('documents.yaml', () => documentsYaml(drafted.documents));
  if (draft.events.length > 0) add('events.yaml', (isMore) => eventsYaml(draft.events, isMore));
  if (!folder.files.has('story.yaml') && !isThere('story.yaml') && draft.events.length > 0)
    draft.files.set('story.yaml', storyYaml(story()));
}

function storyOf(
  { events, articles }: StoryDraft,
  names: readonly string[],
  sources: readonly DraftedSource[],
): DraftedStory {
  const main = events.filter(({ rank }) => rank === 'main');
  const [opening] = (main.length > 0 ? main : events).toSorted((a, b) => b.score - a.score);
  const subject = names.length === 0 ? 'A timeline' : listed(names);
  const outlets = sources.filter(({ id }) => id !== UNATTRIBUTED.id).map(({ name }) => name);
  return {
    title: `${subject}${spanOf(main)}`,
    description: `${articles === 1 ? 'What one article reports' : `What ${articles} articles report`}${outlets.length === 0 ? '' : `, from ${listed(outlets.slice(0, 5))}${outlets.length > 5 ? ' and others' : ''}`}.`,
    ...NEUTRAL,
    opening: opening?.id ?? '',
  };
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** ', 2016 to 2017': the years of the main events. */
function spanOf(events: readonly DraftedEvent[]): string {
  const years = events.flatMap(({ date }) => {
    const { first, last } = dayRangeOf(date);
    return [civilFromDays(first).year, civilFromDays(last).year];
  });
  if (years.length === 0) return '';
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return from === to ? `, ${from}` : `, ${from} to ${to}`;
}
