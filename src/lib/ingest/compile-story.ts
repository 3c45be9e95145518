import type { ArticleText } from '#lib/corpus/article.ts';
import type { SpeakerNotes } from '#lib/corpus/speaker-notes.ts';
import type { Story } from '#lib/corpus/story.ts';
import { isTimeZone } from '#lib/time/zone.ts';
import { compileDocuments } from './compile-documents.ts';
import { compileEvents, unsoundWithoutExcerpts } from './compile-events.ts';
import { compileNotes } from './compile-notes.ts';
import { compileWording } from './compile-wording.ts';
import { isLanguage } from './language.ts';
import * as catalogue from './problem-catalogue.ts';
import { placeFinding, sortProblems, type Problem } from './problem.ts';
import { countOf, type Progress } from './progress.ts';
import { makeAnew, type Remember } from './read-article.ts';
import { readDocuments, withoutUndescribed } from './read-documents.ts';
import { duplicateIds, readGroup, readList, textsAt, type Entry, type Schema } from './read-entries.ts';
import {
  EventEntry,
  NOT_DESCRIBED,
  OPTIONAL_FILES,
  SourceEntry,
  STORY_FILES,
  StoryFile,
  ThreadEntry,
  WordingEntry,
  type StoryFileName,
  type StoryFolder,
} from './story-files.ts';
import { withholdText } from './withhold-text.ts';
import { wordingInputs } from './wording-inputs.ts';
import { parseYamlFile, problemAt, type YamlFile } from './yaml-file.ts';

export interface CompiledStory {
  /** Null if there is an error among the problems. */
  story: Story | null;
  articles: ArticleText[];
  /** What is said beside the story when it is presented: never a part of it. */
  notes: SpeakerNotes;
  /** Everything that is wrong with the folder, in the order of files and lines. */
  problems: Problem[];
}

/** Stands in for a story.yaml that cannot be used, so that the other files are still checked. */
const NEUTRAL = { language: 'en', timeZone: 'UTC' };

/** Compiles a story's folder: text in, story and problems out. The same folder gives the same story. */
export function compileStory(
  folder: StoryFolder,
  progress: Progress = () => {},
  remember: Remember = makeAnew,
): CompiledStory {
  const problems = withoutUndescribed(folder.problems, folder.files.get('documents.yaml'));
  const { length: entriesLength } = folder.files.get('events.yaml') ?? '';
  progress('Reading events.yaml', entriesLength);
  const files = openFiles(folder, problems);
  const opened = readSettings(files.get('story.yaml'), problems);
  const { language, timeZone } = opened?.settings ?? NEUTRAL;
  const entriesOf = <T>(name: StoryFileName, what: string, schema: Schema<T>) => {
    const file = files.get(name);
    const { entries, problems: found } = file ? readList(file, schema) : { entries: [], problems: [] };
    problems.push(...found, ...(file ? duplicateIds(file, what) : []));
    return entries;
  };
  const idsOf = (name: StoryFileName) => textsAt(files.get(name), 'id');
  /** Not there at all, and not under another name: it lists nothing. */
  const isAbsent = (name: StoryFileName) =>
    !folder.files.has(name) && !folder.problems.some(({ file }) => file === name);

  const sources = entriesOf('sources.yaml', 'source', SourceEntry).map(({ value, file, path }) => {
    if (value.description !== NOT_DESCRIBED) return value;
    problems.push(problemAt(catalogue.sourceNotDescribed(value.name), file, [...path, 'description']));
    return { ...value, description: '' };
  });
  const threads = entriesOf('threads.yaml', 'thread', ThreadEntry).map(({ value }) => value);
  const reading = `Reading ${countOf(folder.corpus.size, 'article')}`;
  const corpusLength = lengthOf(folder.corpus);
  progress(reading, corpusLength);
  const documentsFile = files.get('documents.yaml');
  const read = documentsFile ? readDocuments(documentsFile) : null;
  problems.push(...(read?.problems ?? []), ...(documentsFile ? duplicateIds(documentsFile, 'document') : []));
  const { documents, problems: ofDocuments } = compileDocuments(read?.entries ?? [], {
    encodings: read?.encodings ?? [],
    folder,
    sources,
    sourceIds: idsOf('sources.yaml'),
    listedFiles: textsAt(documentsFile, 'file'),
    language,
    timeZone,
    remember,
    onArticle: (part) => progress(reading, corpusLength, part),
  });
  const eventEntries = entriesOf('events.yaml', 'event', EventEntry);
  const eventsFile = files.get('events.yaml');
  if (eventsFile) problems.push(...unsoundWithoutExcerpts(eventsFile, eventEntries));
  progress(`Checking ${countOf(eventEntries.length, 'event')} against the articles`, entriesLength);
  const { events, problems: ofEvents } = compileEvents(eventEntries, {
    documents,
    documentIds: idsOf('documents.yaml'),
    threadIds: isAbsent('threads.yaml') ? [] : idsOf('threads.yaml'),
    timeZone,
  });
  const comparing = `Comparing the wording of ${countOf(folder.corpus.size, 'article')}`;
  progress(comparing, corpusLength);
  const wordingEntries = entriesOf('wording.yaml', 'statement', WordingEntry);
  const {
    statements,
    problems: ofWording,
    unlessShown,
  } = remember('wording', wordingInputs(folder, events), () =>
    compileWording(wordingEntries, {
      documents,
      documentIds: idsOf('documents.yaml'),
      events,
      onArticle: (part) => progress(comparing, corpusLength, part),
    }),
  );
  const { notes, problems: ofNotes } = compileNotes(opened?.entry ?? null, eventEntries);
  problems.push(...ofDocuments, ...ofEvents, ...ofWording, ...ofNotes);
  const storyFile = files.get('story.yaml');
  const eventIds = idsOf('events.yaml');
  if (opened && storyFile && eventIds && !eventIds.includes(opened.settings.opening)) {
    const finding = catalogue.unknownReference('event', opened.settings.opening, eventIds);
    problems.push(problemAt(finding, storyFile, ['opening']));
  }
  const sorted = sortProblems(problems);
  const articles = [...documents.values()].map(({ article }) => article);
  if (!opened || sorted.some(({ severity }) => severity === 'error'))
    return { story: null, articles, notes, problems: sorted };
  const story: Story = {
    format: 'dateline/1',
    ...opened.settings,
    sources: sources.map(({ id, name, description, mark }) => ({ id, name, description, mark })),
    documents: [...documents.values()].map(({ summary }) => summary),
    threads,
    events,
    statements,
  };
  // Last of all: what is checked above is the text as received.
  const published = withholdText(story, articles);
  const shown = new Set(published.story.statements.map(({ id }) => id));
  const unseen = [...unlessShown].flatMap(([id, problem]) => (shown.has(id) ? [] : [problem]));
  return { ...published, notes, problems: sortProblems([...sorted, ...unseen]) };
}

const lengthOf = (texts: Map<string, string>): number =>
  [...texts.values()].reduce((sum, { length }) => sum + length, 0);

function openFiles(folder: StoryFolder, problems: Problem[]): Map<StoryFileName, YamlFile> {
  const files = new Map<StoryFileName, YamlFile>();
  for (const [name, holds] of Object.entries(STORY_FILES) as [StoryFileName, string][]) {
    const text = folder.files.get(name);
    if (text !== undefined) {
      const { file, problems: found } = parseYamlFile(name, text);
      problems.push(...found);
      if (file) files.set(name, file);
    } else if (!OPTIONAL_FILES.has(name) && !folder.problems.some(({ file }) => file === name)) {
      problems.push(
        placeFinding(catalogue.missingFile(name, holds), { file: name, text: '', start: 0, end: 0 }),
      );
    }
  }
  return files;
}

/** What story.yaml says of the story; its notes are for the speaker and stay behind in the entry. */
function readSettings(
  file: YamlFile | undefined,
  problems: Problem[],
): { settings: Omit<StoryFile, 'notes'>; entry: Entry<StoryFile> } | null {
  if (!file) return null;
  const { entry, problems: found } = readGroup(file, StoryFile);
  problems.push(...found);
  if (!entry) return null;
  const { title, subtitle, description, language, timeZone, opening, url } = entry.value;
  const site = url === undefined ? null : siteAddress(url);
  if (url !== undefined && site === null)
    problems.push(problemAt(catalogue.malformedSiteUrl(url), file, ['url']));
  const soundZone = isTimeZone(timeZone);
  const soundLanguage = isLanguage(language);
  if (!soundZone) problems.push(problemAt(catalogue.malformedTimeZone(timeZone), file, ['timeZone']));
  if (!soundLanguage) problems.push(problemAt(catalogue.malformedLanguage(language), file, ['language']));
  const settings = {
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    description,
    language: soundLanguage ? language : NEUTRAL.language,
    timeZone: soundZone ? timeZone : NEUTRAL.timeZone,
    opening,
    ...(site === null ? {} : { url: site }),
  };
  return { settings, entry };
}

/** The address of a site as links are made from it, with a slash at its end; null if it is none. */
function siteAddress(url: string): string | null {
  if (!/^https:\/\/[^\s?#]+$/i.test(url) || !URL.canParse(url)) return null;
  return new URL(url.endsWith('/') ? url : `${url}/`).href;
}
