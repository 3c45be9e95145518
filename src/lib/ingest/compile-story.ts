import type { ArticleText } from '#lib/corpus/article.ts';
import type { Story } from '#lib/corpus/story.ts';
import { isTimeZone } from '#lib/time/zone.ts';
import { compileDocuments } from './compile-documents.ts';
import { compileEvents } from './compile-events.ts';
import { isLanguage } from './language.ts';
import * as catalogue from './problem-catalogue.ts';
import { sortProblems, placeFinding, type Problem } from './problem.ts';
import {
  DocumentEntry,
  EventEntry,
  SourceEntry,
  STORY_FILES,
  StoryFile,
  ThreadEntry,
  type StoryFileName,
  type StoryFolder,
} from './story-files.ts';
import { linePosition } from '#lib/text/line-map.ts';
import {
  parseYamlFile,
  placeOf,
  problemAt,
  readGroup,
  readList,
  type Entry,
  type YamlFile,
} from './yaml-file.ts';

export interface CompiledStory {
  /** Null if there is an error among the problems. */
  story: Story | null;
  articles: ArticleText[];
  /** Everything that is wrong with the folder, in the order of files and lines. */
  problems: Problem[];
}

/** Stands in for a story.yaml that cannot be used, so that the other files are still checked. */
const NEUTRAL = { language: 'en', timeZone: 'UTC' };

/** Compiles a story's folder: text in, story and problems out. The same folder gives the same story. */
export function compileStory(folder: StoryFolder): CompiledStory {
  const problems: Problem[] = [...folder.problems];
  const files = openFiles(folder, problems);
  const settings = readSettings(files.get('story.yaml'), problems);
  const list = <T>(name: StoryFileName, schema: Parameters<typeof readList<T>>[1]): Entry<T>[] => {
    const file = files.get(name);
    if (!file) return [];
    const { entries, problems: found } = readList(file, schema);
    problems.push(...found);
    return entries;
  };
  const unique = <T extends { id: string }>(what: string, entries: Entry<T>[]) =>
    withoutDuplicates(what, entries, problems);
  const sources = unique('source', list('sources.yaml', SourceEntry)).map(({ value }) => value);
  const threads = unique('thread', list('threads.yaml', ThreadEntry)).map(({ value }) => value);

  const documentEntries = unique('document', list('documents.yaml', DocumentEntry));
  const { documents, problems: ofDocuments } = compileDocuments(
    documentEntries,
    folder,
    sources,
    settings ?? NEUTRAL,
  );
  const eventEntries = unique('event', list('events.yaml', EventEntry));
  const { events, problems: ofEvents } = compileEvents(eventEntries, {
    documents,
    unreadDocumentIds: documentEntries.map(({ value }) => value.id).filter((id) => !documents.has(id)),
    threadIds: threads.map(({ id }) => id),
    timeZone: (settings ?? NEUTRAL).timeZone,
  });
  problems.push(...ofDocuments, ...ofEvents);

  const storyFile = files.get('story.yaml');
  const eventIds = eventEntries.map(({ value }) => value.id);
  if (settings && storyFile && files.has('events.yaml') && !eventIds.includes(settings.opening)) {
    problems.push(
      problemAt(catalogue.unknownReference('event', settings.opening, eventIds), storyFile, ['opening']),
    );
  }
  const sorted = sortProblems(problems);
  const failed = sorted.some(({ severity }) => severity === 'error');
  return {
    story:
      failed || !settings
        ? null
        : {
            format: 'dateline/1',
            ...settings,
            sources,
            documents: [...documents.values()].map(({ summary }) => summary),
            threads,
            events,
            statements: [],
          },
    articles: [...documents.values()].map(({ article }) => article),
    problems: sorted,
  };
}

function openFiles(folder: StoryFolder, problems: Problem[]): Map<StoryFileName, YamlFile> {
  const files = new Map<StoryFileName, YamlFile>();
  for (const [name, holds] of Object.entries(STORY_FILES) as [StoryFileName, string][]) {
    const text = folder.files.get(name);
    if (text !== undefined) {
      const { file, problems: found } = parseYamlFile(name, text);
      problems.push(...found);
      // What is left of a file that is not YAML would only repeat the mistake.
      if (found.length === 0) files.set(name, file);
    } else if (!folder.problems.some(({ file }) => file === name)) {
      problems.push(
        placeFinding(catalogue.missingFile(name, holds), { file: name, text: '', start: 0, end: 0 }),
      );
    }
  }
  return files;
}

function readSettings(file: YamlFile | undefined, problems: Problem[]): StoryFile | null {
  if (!file) return null;
  const { entry, problems: found } = readGroup(file, StoryFile);
  problems.push(...found);
  if (!entry) return null;
  const { language, timeZone } = entry.value;
  const soundZone = isTimeZone(timeZone);
  const soundLanguage = isLanguage(language);
  if (!soundZone) problems.push(problemAt(catalogue.malformedTimeZone(timeZone), file, ['timeZone']));
  if (!soundLanguage) problems.push(problemAt(catalogue.malformedLanguage(language), file, ['language']));
  return {
    ...entry.value,
    timeZone: soundZone ? timeZone : NEUTRAL.timeZone,
    language: soundLanguage ? language : NEUTRAL.language,
  };
}

function withoutDuplicates<T extends { id: string }>(
  what: string,
  entries: Entry<T>[],
  problems: Problem[],
): Entry<T>[] {
  const first = new Map<string, Entry<T>>();
  for (const entry of entries) {
    const { id } = entry.value;
    const earlier = first.get(id);
    if (earlier) {
      const { line } = linePosition(earlier.file.text, placeOf(earlier.file, [...earlier.path, 'id']).start);
      problems.push(problemAt(catalogue.duplicateId(what, id, line), entry.file, [...entry.path, 'id']));
    } else first.set(id, entry);
  }
  return [...first.values()];
}
