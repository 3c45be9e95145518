import type { ArticleText, DocumentSummary } from '#lib/corpus/article.ts';
import type { DateAnchor } from '#lib/corpus/date-anchor.ts';
import type { Source } from '#lib/corpus/source.ts';
import { sliceOf } from '#lib/corpus/span.ts';
import { sentencesOf } from '#lib/text/sentences.ts';
import { wallClockExtent, type TemporalExtent } from '#lib/time/extent.ts';
import { getEdtf, parseEdtf } from '#lib/time/parse-edtf.ts';
import { dateArticles } from './date-articles.ts';
import { findAnchors } from './find-anchors.ts';
import { findPublisher } from './find-publisher.ts';
import { findStructure, type ArticleStructure } from './find-structure.ts';
import { isLanguage } from './language.ts';
import * as catalogue from './problem-catalogue.ts';
import { placeFinding, type Finding, type Problem } from './problem.ts';
import { lineOf, type Entry } from './read-entries.ts';
import type { PublishedDate } from './published-date.ts';
import { publishedTimeExpressions } from './published-time-expressions.ts';
import { resolveTimeExpressions } from '#lib/tagger/resolve-time-expression.ts';
import type { DocumentEntry, StoryFolder } from './story-files.ts';
import { findTimeExpressions } from '#lib/tagger/find-expressions.ts';
import type { TaggedExpression } from '#lib/tagger/time-reading.ts';
import { placeWithin, problemAt, type YamlPath } from './yaml-file.ts';

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
  folder: Pick<StoryFolder, 'corpus' | 'unread' | 'problems'>;
  sources: Source[];
  /** The ids of all sources, unsound ones too. */
  sourceIds: string[] | null;
  /** The corpus files that documents.yaml names, in unsound entries too. */
  listedFiles: string[] | null;
  language: string;
  timeZone: string;
}

interface Draft {
  entry: Entry<DocumentEntry>;
  text: string;
  structure: ArticleStructure;
  language: string;
  tagged: TaggedExpression[];
  /** The editor's date, if it is one. */
  editor: { published: string; basis: string } | null;
}

export interface CompiledDocuments {
  /** By id, in the order of documents.yaml. */
  documents: Map<string, CompiledDocument>;
  problems: Problem[];
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
  for (const entry of entries) {
    checkEntry(entry, context, report);
    const editor = editorsDate(entry, problems);
    const { id, file, language = context.language } = entry.value;
    const text = context.folder.corpus.get(file);
    // An id or a file that stands twice is reported; what the second entry says of it would only confuse.
    if (text === undefined || drafts.has(id) || drafted.has(file)) continue;
    drafted.add(file);
    const structure = findStructure(text);
    const spoken = isLanguage(language) ? language : context.language;
    const tagged = findTimeExpressions(text, structure.body, spoken);
    drafts.set(id, { entry, text, structure, language: spoken, tagged, editor });
  }
  // All at once: a date without a year is settled by the other articles.
  const dates = dateArticles(
    [...drafts].map(([id, { text, structure, language, tagged, editor }]) => ({
      id,
      text,
      structure,
      language,
      tagged,
      editor,
    })),
  );
  const documents = new Map<string, CompiledDocument>();
  for (const [id, draft] of drafts) {
    const date = dates.get(id);
    if (!date) throw new Error(`dateArticles left out ${id}`);
    documents.set(id, compileDocument(draft, date, context, report));
  }
  return { documents, problems };
}

type Report = (finding: Finding, entry: Entry<DocumentEntry>, ...key: YamlPath) => void;

/** What can be said of an entry without its article. */
function checkEntry(entry: Entry<DocumentEntry>, { sourceIds }: DocumentContext, report: Report): void {
  const { source, language, url } = entry.value;
  if (sourceIds && !sourceIds.includes(source))
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
  { entry, text, structure, language, tagged, editor }: Draft,
  date: PublishedDate,
  { sources, timeZone }: DocumentContext,
  report: Report,
): CompiledDocument {
  const { id, file, source: sourceId, published, url, rights, basis } = entry.value;
  const isMalformed = published !== undefined && editor === null;
  if (date.conflict !== null) report(catalogue.publishedContradictsText(date.conflict), entry, 'published');
  else if (date.value === null && !isMalformed) report(catalogue.documentWithoutDate(date.basis), entry);
  const source = sources.find((candidate) => candidate.id === sourceId);
  const publisher = source ? findPublisher(text, structure, source) : null;
  if (source && !publisher && basis?.source === undefined)
    report(catalogue.sourceWithoutBasis(source.name), entry, 'source');
  const headline = headlineOf(text, structure, language);
  const { dateline } = structure;
  return {
    summary: {
      id,
      file,
      sourceId,
      sourceBasis: publisher?.reasoning ?? basis?.source ?? '',
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
    },
    article: {
      id,
      text,
      headline: structure.headline,
      dateline,
      publisher,
      body: structure.body,
      furniture: structure.furniture,
      timeExpressions: publishedTimeExpressions(resolveTimeExpressions(tagged, date.value)),
    },
    anchors: findAnchors(tagged, date.value),
    publishedExtent: date.value === null ? null : wallClockExtent(getEdtf(date.value), timeZone),
    isDated: date.value !== null && date.conflict === null && !isMalformed,
  };
}

/** The headline, or the first sentence where a text has none (as libraries name untitled manuscripts by their incipit). */
function headlineOf(
  text: string,
  { headline, body }: ArticleStructure,
  language: string,
): { text: string; isOpening: boolean } {
  if (headline) return { text: sliceOf(text, headline), isOpening: false };
  const [first] = body;
  const opening = first ? sliceOf(text, first) : text.trim();
  const sentence = sentencesOf(opening, language)[0];
  return { text: sentence ? sliceOf(opening, sentence) : opening, isOpening: true };
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
}

/** Entries without a file, files without an entry, and two entries for one file. */
function checkFiles(
  entries: Entry<DocumentEntry>[],
  { folder, listedFiles }: Pick<DocumentContext, 'folder' | 'listedFiles'>,
): Problem[] {
  const problems: Problem[] = [];
  const known = [...folder.corpus.keys()];
  const unreadable = folder.problems.map(({ file }) => file).filter((file) => file.startsWith('corpus/'));
  const first = new Map<string, Entry<DocumentEntry>>();
  for (const entry of entries) {
    const { file } = entry.value;
    const earlier = first.get(file);
    const report = (finding: Finding) =>
      problems.push(problemAt(finding, entry.file, [...entry.path, 'file']));
    if (earlier) report(catalogue.duplicateFile(file, lineOf(earlier, 'file')));
    else if (!known.includes(file) && !unreadable.includes(`corpus/${file}`))
      report(catalogue.unknownCorpusFile(file, known));
    first.set(file, earlier ?? entry);
  }
  const inFile = (finding: Finding, file: string) =>
    placeFinding(finding, { file: `corpus/${file}`, text: '', start: 0, end: 0 });
  for (const file of listedFiles ? known : [])
    if (!listedFiles?.some((listed) => listed === file || listed === `corpus/${file}`))
      problems.push(inFile(catalogue.fileWithoutDocument(file), file));
  for (const file of folder.unread) problems.push(inFile(catalogue.unreadKind(file), file));
  if (known.length === 0 && unreadable.length === 0) problems.push(inFile(catalogue.missingCorpus(), ''));
  return problems;
}
