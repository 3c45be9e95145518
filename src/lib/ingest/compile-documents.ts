import type { ArticleText, DocumentSummary } from '#lib/corpus/article.ts';
import type { DateAnchor } from '#lib/corpus/date-anchor.ts';
import { sliceOf } from '#lib/corpus/span.ts';
import { sentencesOf } from '#lib/text/sentences.ts';
import { wallClockExtent, type TemporalExtent } from '#lib/time/extent.ts';
import { getEdtf, parseEdtf } from '#lib/time/parse-edtf.ts';
import { dateArticles } from './date-articles.ts';
import { datesBeside } from './dates-beside-text.ts';
import { findAnchors } from './find-anchors.ts';
import { findNearDuplicates } from './find-near-duplicates.ts';
import { findSource, findSources, type FoundSource } from './find-source.ts';
import type { ArticleStructure } from './find-structure.ts';
import { isLanguage } from './language.ts';
import * as catalogue from './problem-catalogue.ts';
import { placeFinding, type Finding, type Problem } from './problem.ts';
import { corpusName } from './article-kind.ts';
import { lineOf, type Entry } from './read-entries.ts';
import type { PublishedDate } from './published-date.ts';
import { publishedTimeExpressions } from './published-time-expressions.ts';
import { resolveTimeExpressions } from '#lib/tagger/resolve-time-expression.ts';
import { makeAnew, readArticle, type ReadArticle, type Remember } from './read-article.ts';
import type { DocumentEntry, EncodingEntry, SourceEntry, StoryFolder } from './story-files.ts';
import { placeWithin, problemAt, type YamlPath } from './yaml-file.ts';
import { isWebAddress } from './web-address.ts';

/** An article with all that was found in it. */
export interface CompiledDocument {
  summary: DocumentSummary;
  article: ArticleText;
  /** When it may have been published, on the wall clock of the story's zone; null if nothing is known. */
  publishedExtent: TemporalExtent | null;
  /** What each of its time expressions is counted from, by where it begins. */
  anchors: Map<number, DateAnchor[]>;
  /** False if something is wrong with its date: then what its time expressions mean is not known either. */
  isDated: boolean;
}

/** What documents are checked against. A null list cannot be read: then nobody knows what is missing in it. */
export interface DocumentContext {
  folder: Pick<StoryFolder, 'corpus' | 'pages' | 'unread' | 'problems'>;
  sources: SourceEntry[];
  /** The ids of all sources, unsound ones too. */
  sourceIds: string[] | null;
  /** The corpus files that documents.yaml names, in unsound entries too. */
  listedFiles: string[] | null;
  /** Entries that say of a file only how it is written. */
  encodings?: Entry<EncodingEntry>[];
  language: string;
  timeZone: string;
  remember?: Remember;
  /** Told after each article which part of all is read, 0 to 1. */
  onArticle?: (part: number) => void;
}

interface Draft {
  entry: Entry<DocumentEntry>;
  text: string;
  isPage: boolean;
  read: ReadArticle;
  /** The editor's date, if it is one. */
  editor: { published: string; basis: string } | null;
}

export interface CompiledDocuments {
  /** By id, in the order of documents.yaml. */
  documents: Map<string, CompiledDocument>;
  /** By id, those that have almost the words of an earlier one: its id, and which part of the words. */
  reprints: Map<string, Reprint>;
  problems: Problem[];
}

/** Of which article another has almost the words; `share` as in `NearDuplicate`. */
export interface Reprint {
  of: string;
  share: number;
}

/** Compiles the articles that documents.yaml lists: structure, publisher, date, time expressions. */
export function compileDocuments(
  entries: Entry<DocumentEntry>[],
  context: DocumentContext,
): CompiledDocuments {
  const problems = checkFiles(entries, context);
  const report: Report = (finding, { file, path }, ...key) => {
    problems.push(problemAt(finding, file, [...path, ...key]));
  };
  const drafts = new Map<string, Draft>();
  const drafted = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    context.onArticle?.(index / entries.length);
    checkEntry(entry, context, report);
    const editor = editorsDate(entry, problems);
    const { id, file, language } = entry.value;
    const text = context.folder.corpus.get(file);
    // An id or a file that stands twice is reported; what the second entry says of it would only confuse.
    if (text === undefined || drafts.has(id) || drafted.has(file)) continue;
    drafted.add(file);
    const page = context.folder.pages?.get(file);
    const read = readArticle({ file, text, page, language }, context.language, context.remember ?? makeAnew);
    drafts.set(id, { entry, text, isPage: page !== undefined, read, editor });
  }
  // All at once: a date without a year is settled by the other articles.
  const dates = dateArticles(
    [...drafts].map(([id, { entry, text, read, editor }]) => {
      const { structure, language, tagged, data } = read;
      const { file } = entry.value;
      const said = datesBeside(data, file, entry.value.url ?? data.url[0]?.value ?? null, editor !== null);
      return { id, text, structure, language, tagged, said, editor };
    }),
  );
  const documents = new Map<string, CompiledDocument>();
  for (const [id, draft] of drafts) {
    const date = dates.get(id);
    if (!date) throw new Error(`dateArticles left out ${id}`);
    documents.set(id, compileDocument(draft, date, context, report));
  }
  const bodies = [...drafts.values()].map(({ entry, text, read }) => ({
    file: entry.value.file,
    text,
    body: read.structure.body,
  }));
  const idOf = new Map([...drafts].map(([id, { entry }]) => [entry.value.file, id]));
  const reprints = new Map<string, Reprint>();
  for (const { later, earlier, share } of findNearDuplicates(bodies)) {
    problems.push(inFile(catalogue.nearDuplicate(earlier, share), later));
    reprints.set(idOf.get(later) ?? later, { of: idOf.get(earlier) ?? earlier, share });
  }
  return { documents, reprints, problems };
}

const inFile = (finding: Finding, file: string): Problem =>
  placeFinding(finding, { file: `corpus/${file}`, text: '', start: 0, end: 0 });

type Report = (finding: Finding, entry: Entry<DocumentEntry>, ...key: YamlPath) => void;

/** What can be said of an entry without its article. */
function checkEntry(entry: Entry<DocumentEntry>, { sourceIds }: DocumentContext, report: Report): void {
  const { source, language, url } = entry.value;
  if (sourceIds && source !== undefined && !sourceIds.includes(source))
    report(catalogue.unknownReference('source', source, sourceIds), entry, 'source');
  if (language !== undefined && !isLanguage(language))
    report(catalogue.malformedLanguage(language), entry, 'language');
  if (url !== undefined && !isWebAddress(url)) report(catalogue.malformedUrl(url), entry, 'url');
}

function editorsDate({ value, file, path }: Entry<DocumentEntry>, problems: Problem[]): Draft['editor'] {
  const { published, basis } = value;
  if (published === undefined) return null;
  const at = [...path, 'published'];
  const { problem } = parseEdtf(published);
  if (problem) {
    const { message, suggestion, offset } = problem;
    const place = placeWithin(file, at, { start: offset, end: published.length });
    problems.push(placeFinding(catalogue.malformedDate(published, message, suggestion), place));
    return null;
  }
  if (basis?.published === undefined)
    problems.push(problemAt(catalogue.publishedWithoutBasis(published), file, at));
  return { published, basis: basis?.published ?? '' };
}

function compileDocument(
  { entry, text, isPage, read, editor }: Draft,
  date: PublishedDate,
  context: DocumentContext,
  report: Report,
): CompiledDocument {
  const { id, file, published, rights, basis } = entry.value;
  const { structure, language, tagged, data } = read;
  const url = entry.value.url ?? data.url[0]?.value;
  const isMalformed = published !== undefined && editor === null;
  if (date.conflict !== null) report(catalogue.publishedContradictsText(date.conflict), entry, 'published');
  else if (date.value === null && !isMalformed) report(catalogue.documentWithoutDate(date.basis), entry);
  if (date.overruled !== undefined) report(catalogue.datesDiffer(date.overruled), entry);
  const source = sourceOf(entry, text, read, context, report);
  const headline = headlineOf(text, read);
  const { dateline } = structure;
  const mentions = resolveTimeExpressions(tagged, date.value);
  return {
    summary: {
      id,
      file,
      sourceId: source?.id ?? entry.value.source ?? '',
      sourceBasis: source?.basis || (basis?.source ?? ''),
      headline: headline.text,
      headlineIsOpening: headline.isOpening,
      published: date.value ?? '',
      publishedBasis: date.basis,
      ...(date.by === null ? {} : { publishedBy: date.by }),
      ...(date.words.length === 0 ? {} : { publishedWords: date.words }),
      ...(date.candidates.length === 0 ? {} : { publishedCandidates: date.candidates }),
      ...(date.bounds === null ? {} : { publishedBounds: date.bounds }),
      ...(dateline ? { dateline: dateline.text } : {}),
      ...(url === undefined ? {} : { url }),
      ...(rights === 'excerpts' ? { rights } : {}),
      language,
      ...(isPage ? { extractedFrom: 'html' as const } : {}),
    },
    article: {
      id,
      text,
      headline: structure.headline,
      dateline,
      publisher: source?.publisher ?? null,
      body: structure.body,
      furniture: structure.furniture,
      timeExpressions: publishedTimeExpressions(mentions),
    },
    anchors: findAnchors(tagged, mentions, date.value),
    publishedExtent: date.value === null ? null : wallClockExtent(getEdtf(date.value), context.timeZone),
    isDated: date.value !== null && date.conflict === null && !isMalformed,
  };
}

/** The outlet that the editor names, or the article; null if it is not known. */
function sourceOf(
  entry: Entry<DocumentEntry>,
  text: string,
  { structure, data }: ReadArticle,
  { sources, sourceIds }: DocumentContext,
  report: Report,
): FoundSource | null {
  const { source: id, basis } = entry.value;
  if (id === undefined) {
    const found = findSources(text, structure, data, sources);
    const [first, ...others] = found;
    if (first && others.length === 0) return first;
    // Of outlets whose entries are unsound nobody knows what their names are.
    if (sourceIds && sourceIds.length <= sources.length)
      report(
        catalogue.documentWithoutSource(
          found.map((each) => each.id),
          data.publisher.map(({ value, where }) => `${where} says ${value}`),
          sourceIds,
        ),
        entry,
      );
    return null;
  }
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) return null;
  const found = findSource(text, structure, data, source);
  if (found) return found;
  if (basis?.source === undefined) report(catalogue.sourceWithoutBasis(source.name), entry, 'source');
  const others = findSources(text, structure, data, sources);
  const [other] = others;
  if (other && others.length === 1)
    report(catalogue.sourceContradicted(id, other.id, other.basis), entry, 'source');
  return null;
}

/** The headline, or the first sentence where a text has none (as libraries name untitled manuscripts by their incipit). */
function headlineOf(
  text: string,
  { structure, data, language }: Pick<ReadArticle, 'structure' | 'data' | 'language'>,
): { text: string; isOpening: boolean } {
  const { headline, body }: ArticleStructure = structure;
  if (headline) return { text: sliceOf(text, headline), isOpening: false };
  const [stated] = data.headline;
  if (stated) return { text: stated.value, isOpening: false };
  const [first] = body;
  const opening = first ? sliceOf(text, first) : text.trim();
  const sentence = sentencesOf(opening, language)[0];
  return { text: sentence ? sliceOf(opening, sentence) : opening, isOpening: true };
}

/** Entries without a file, files without an entry, and two entries for one file. */
function checkFiles(
  entries: Entry<DocumentEntry>[],
  { folder, listedFiles, encodings = [] }: Pick<DocumentContext, 'folder' | 'listedFiles' | 'encodings'>,
): Problem[] {
  const problems: Problem[] = [];
  const known = [...folder.corpus.keys()];
  // Sets: a folder may have as many files as a list has entries.
  const unreadable = new Set(
    folder.problems.map(({ file }) => file).filter((file) => file.startsWith('corpus/')),
  );
  // Of a folder that nobody can look into nothing is held to be missing.
  const isShut = folder.problems.some(({ file }) => file === 'corpus');
  const first = new Map<string, Entry<DocumentEntry>>();
  for (const entry of entries) {
    const { file } = entry.value;
    const earlier = first.get(file);
    const report = (finding: Finding) =>
      problems.push(problemAt(finding, entry.file, [...entry.path, 'file']));
    if (earlier) report(catalogue.duplicateFile(file, lineOf(earlier, 'file')));
    else if (!isShut && !folder.corpus.has(file) && !unreadable.has(`corpus/${file}`))
      report(catalogue.unknownCorpusFile(file, known));
    first.set(file, earlier ?? entry);
  }
  for (const entry of encodings) {
    const name = corpusName(entry.value.file);
    const report = (finding: Finding) =>
      problems.push(problemAt(finding, entry.file, [...entry.path, 'file']));
    if (folder.corpus.has(name)) {
      if (![...first.keys()].some((file) => corpusName(file) === name))
        report(catalogue.encodingWithoutDocument(name));
    } else if (!isShut && !unreadable.has(`corpus/${name}`))
      report(catalogue.unknownCorpusFile(entry.value.file, known));
  }
  const listed = new Set(listedFiles);
  for (const file of listedFiles ? known : [])
    if (!listed.has(file) && !listed.has(`corpus/${file}`))
      problems.push(inFile(catalogue.fileWithoutDocument(file), file));
  for (const file of folder.unread) problems.push(inFile(catalogue.unreadKind(file), file));
  if (known.length === 0 && unreadable.size === 0 && !isShut)
    problems.push(inFile(catalogue.missingCorpus(), ''));
  return problems;
}
