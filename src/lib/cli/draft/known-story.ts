import { corpusName } from '#lib/ingest/article-kind.ts';
import type { Problem } from '#lib/ingest/problem.ts';
import { readGroup, readList, type Entry, type Schema } from '#lib/ingest/read-entries.ts';
import { readDocuments } from '#lib/ingest/read-documents.ts';
import {
  DocumentEntry,
  EventEntry,
  SourceEntry,
  StoryFile,
  type StoryFolder,
} from '#lib/ingest/story-files.ts';
import { parseYamlFile } from '#lib/ingest/yaml-file.ts';

/** What stands in for a story.yaml that is not there. */
export const NEUTRAL = { language: 'en', timeZone: 'UTC' };

/** The entries of a list in YAML, and what is wrong with it. */
export function readEntries<T>(
  name: string,
  text: string,
  schema: Schema<T>,
): { entries: Entry<T>[]; problems: Problem[] } {
  const { file, problems } = parseYamlFile(name, text);
  if (!file) return { entries: [], problems };
  const { entries, problems: found } = readList(file, schema);
  return { entries, problems: [...problems, ...found] };
}

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

/** The language and the zone of the story, as far as story.yaml gives them. */
export function readSettings(folder: StoryFolder, problems: Problem[]): typeof NEUTRAL {
  const text = folder.files.get('story.yaml');
  if (text === undefined) return NEUTRAL;
  const { file, problems: unsound } = parseYamlFile('story.yaml', text);
  problems.push(...unsound);
  if (!file) return NEUTRAL;
  const { entry, problems: found } = readGroup(file, StoryFile);
  problems.push(...found);
  return entry ? { language: entry.value.language, timeZone: entry.value.timeZone } : NEUTRAL;
}

/** What documents.yaml says of the articles; of some perhaps only how they are written. */
function readKnownDocuments(
  folder: StoryFolder,
  problems: Problem[],
): { entries: Entry<DocumentEntry>[]; encodings: Map<string, string> } {
  const text = folder.files.get('documents.yaml');
  const { file, problems: unsound } =
    text === undefined ? { file: null, problems: [] } : parseYamlFile('documents.yaml', text);
  problems.push(...unsound);
  if (!file) return { entries: [], encodings: new Map() };
  const { entries, encodings, problems: found } = readDocuments(file);
  problems.push(...found);
  return {
    entries,
    encodings: new Map(encodings.map(({ value }) => [corpusName(value.file), value.encoding])),
  };
}

/** Entries that the story has, and those that wait in earlier drafts for an editor to move them, or throw them away. */
export interface Entries<T> {
  written: Entry<T>[];
  waiting: Entry<T>[];
}

/** What an editor has written of a story, and what was drafted before. */
export interface KnownStory {
  settings: typeof NEUTRAL;
  sources: Entries<SourceEntry>;
  documents: Entries<DocumentEntry>;
  events: Entries<EventEntry>;
  /** How files are written that no entry describes yet, by name. */
  encodings: ReadonlyMap<string, string>;
}

/**
 * Reads what is written of a story.
 *
 * @param earlier files of earlier drafts, as YAML by name
 * @param problems what is wrong is added here
 */
export function readKnownStory(
  folder: StoryFolder,
  earlier: ReadonlyMap<string, string>,
  problems: Problem[],
): KnownStory {
  const open = <T>(name: string, text: string | undefined, schema: Schema<T>): Entry<T>[] => {
    if (text === undefined) return [];
    const { entries, problems: found } = readEntries(name, text, schema);
    problems.push(...found);
    return entries;
  };
  const drafted = <T>(stem: string, schema: Schema<T>): Entry<T>[] =>
    [...earlier].flatMap(([name, text]) => (name.startsWith(`${stem}.`) ? open(name, text, schema) : []));
  const settings = readSettings(folder, problems);
  const sources = open('sources.yaml', folder.files.get('sources.yaml'), SourceEntry);
  const { entries: documents, encodings } = readKnownDocuments(folder, problems);
  const nameOf = ({ file }: DocumentEntry) => corpusName(file);
  const waiting = notYet(drafted('documents', DocumentEntry), documents, nameOf);
  return {
    settings,
    sources: { written: sources, waiting: notYet(drafted('sources', SourceEntry), sources, ({ id }) => id) },
    documents: {
      written: documents,
      waiting: waiting.filter(({ value }) => folder.corpus.has(nameOf(value))),
    },
    events: {
      written: open('events.yaml', folder.files.get('events.yaml'), EventEntry),
      waiting: drafted('events', EventEntry),
    },
    encodings,
  };
}

/** Entries of drafts that the story's own file does not have, each once. */
function notYet<T>(waiting: Entry<T>[], written: Entry<T>[], keyOf: (value: T) => string): Entry<T>[] {
  const seen = new Set(written.map(({ value }) => keyOf(value)));
  return waiting.filter(({ value }) => {
    const key = keyOf(value);
    return !seen.has(key) && seen.add(key);
  });
}
