import { corpusName } from './article-kind.ts';
import type { Problem } from './problem.ts';
import { readList, textsAt, type Entry } from './read-entries.ts';
import { DocumentEntry, EncodingEntry } from './story-files.ts';
import { parseYamlFile, type YamlFile } from './yaml-file.ts';

/** What documents.yaml says of the articles. */
export interface ReadDocuments {
  entries: Entry<DocumentEntry>[];
  /** Entries that say of a file only how it is written: they are of use while nothing else is known of it. */
  encodings: Entry<EncodingEntry>[];
  /** The files that the other entries name, unsound ones too; null where the list cannot be read. */
  described: string[] | null;
  problems: Problem[];
}

const isEncoding = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && Object.keys(item).sort().join() === 'encoding,file';

/** Reads the entries of documents.yaml, and tells apart those that only name an encoding. */
export function readDocuments(file: YamlFile): ReadDocuments {
  const documents = readList(file, DocumentEntry, (item) => !isEncoding(item));
  const encodings = readList(file, EncodingEntry, isEncoding);
  const isList = !file.content || Array.isArray(file.content);
  const others = isList
    ? { ...file, content: ((file.content || []) as unknown[]).filter((item) => !isEncoding(item)) }
    : undefined;
  return {
    entries: documents.entries,
    encodings: encodings.entries,
    described: textsAt(others, 'file'),
    // What is no list is so for both.
    problems: isList ? [...documents.problems, ...encodings.problems] : documents.problems,
  };
}

/**
 * What is wrong with the files of a folder, as far as the story needs them: an article that no entry describes is left
 * out of it, so that it cannot be read is a warning.
 *
 * @param documents the text of documents.yaml, if there is one
 */
export function withoutUndescribed(problems: readonly Problem[], documents: string | undefined): Problem[] {
  const { file } = documents === undefined ? { file: null } : parseYamlFile('documents.yaml', documents);
  const described = file && readDocuments(file).described;
  if (!described) return [...problems];
  const names = new Set(described.map(corpusName));
  return problems.map((problem) => {
    const isLeftOut = problem.file.startsWith('corpus/') && !names.has(corpusName(problem.file));
    return isLeftOut
      ? {
          ...problem,
          severity: 'warning',
          message: `${problem.message} It has no entry in documents.yaml and is left out.`,
        }
      : problem;
  });
}
