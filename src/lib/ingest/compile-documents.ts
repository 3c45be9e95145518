import type { ArticleText, DocumentSummary } from '#lib/corpus/article.ts';
import type { Source } from '#lib/corpus/source.ts';
import { sliceOf } from '#lib/corpus/span.ts';
import { sentencesOf } from '#lib/text/sentences.ts';
import { linePosition } from '#lib/text/line-map.ts';
import { wallClockExtent, type TemporalExtent } from '#lib/time/extent.ts';
import { getEdtf, parseEdtf } from '#lib/time/parse-edtf.ts';
import { dateArticles, type PublishedDate } from './date-articles.ts';
import { findPublisher } from './find-publisher.ts';
import { findStructure, type ArticleStructure } from './find-structure.ts';
import { isLanguage } from './language.ts';
import * as catalogue from './problem-catalogue.ts';
import { placeFinding, type Finding, type Problem } from './problem.ts';
import { resolveTimeExpressions } from './resolve-time-expression.ts';
import type { DocumentEntry, StoryFolder } from './story-files.ts';
import { tagTimeExpressions } from './tag-time-expressions.ts';
import { placeOf, problemAt, type Entry, type YamlPath } from './yaml-file.ts';

/** An article with all that was found in it. */
export interface CompiledDocument {
  summary: DocumentSummary;
  article: ArticleText;
  /** When it may have been published, on the wall clock of the story's zone; null if nothing is known. */
  publishedExtent: TemporalExtent | null;
}

interface Draft {
  entry: Entry<DocumentEntry>;
  text: string;
  structure: ArticleStructure;
  language: string;
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
  folder: Pick<StoryFolder, 'corpus' | 'unread' | 'problems'>,
  sources: Source[],
  story: { language: string; timeZone: string },
): CompiledDocuments {
  const problems: Problem[] = [];
  const report = (finding: Finding, { file, path }: Entry<DocumentEntry>, ...key: YamlPath) => {
    problems.push(problemAt(finding, file, [...path, ...key]));
  };
  problems.push(...checkFiles(entries, folder));

  const drafts = entries.flatMap((entry): Draft[] => {
    const text = folder.corpus.get(entry.value.file);
    if (text === undefined) return [];
    const { published, language = story.language } = entry.value;
    if (!isLanguage(language)) report(catalogue.malformedLanguage(language), entry, 'language');
    return [
      {
        entry,
        text,
        structure: findStructure(text),
        language,
        editor: editorsDate(published, entry, report),
      },
    ];
  });
  // All at once: a date without a year is settled by the other articles.
  const dates = dateArticles(
    drafts.map(({ entry, text, structure, editor }) => ({ id: entry.value.id, text, structure, editor })),
  );
  const documents = drafts.map((draft) => {
    const { id, url } = draft.entry.value;
    const date = dates.get(id);
    if (!date) throw new Error(`dateArticles left out ${id}`);
    if (url !== undefined && !isWebAddress(url)) report(catalogue.malformedUrl(url), draft.entry, 'url');
    if (date.conflict !== null)
      report(
        catalogue.publishedContradictsText(draft.editor?.published ?? '', date.conflict),
        draft.entry,
        'published',
      );
    else if (date.value === null) report(catalogue.documentWithoutDate(date.basis), draft.entry);
    const source = sources.find((candidate) => candidate.id === draft.entry.value.source);
    if (!source)
      report(
        catalogue.unknownReference(
          'source',
          draft.entry.value.source,
          sources.map((known) => known.id),
        ),
        draft.entry,
        'source',
      );
    return compileDocument(draft, date, source, story.timeZone, report);
  });
  return { documents: new Map(documents.map((document) => [document.summary.id, document])), problems };
}

type Report = (finding: Finding, entry: Entry<DocumentEntry>, ...key: YamlPath) => void;

function editorsDate(
  published: string | undefined,
  entry: Entry<DocumentEntry>,
  report: Report,
): Draft['editor'] {
  if (published === undefined) return null;
  const { problem } = parseEdtf(published);
  if (problem) {
    report(catalogue.malformedDate(published, problem.message, problem.suggestion), entry, 'published');
    return null;
  }
  const basis = entry.value.basis?.published;
  if (basis === undefined) report(catalogue.publishedWithoutBasis(published), entry, 'published');
  return { published, basis: basis ?? '' };
}

function compileDocument(
  draft: Draft,
  date: PublishedDate,
  source: Source | undefined,
  timeZone: string,
  report: Report,
): CompiledDocument {
  const { entry, text, structure, language } = draft;
  const { id, file, source: sourceId, url, basis } = entry.value;
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
      ...(date.bounds === null ? {} : { publishedBounds: date.bounds }),
      ...(dateline ? { dateline: dateline.text } : {}),
      ...(url === undefined ? {} : { url }),
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
      timeExpressions: resolveTimeExpressions(tagTimeExpressions(text, structure.body, language), date.value),
    },
    publishedExtent: date.value === null ? null : wallClockExtent(getEdtf(date.value), timeZone),
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
  return /^https?:\/\/[^\s/]+/.test(url);
}

/** Entries without a file, files without an entry, and two entries for one file. */
function checkFiles(
  entries: Entry<DocumentEntry>[],
  folder: Pick<StoryFolder, 'corpus' | 'unread' | 'problems'>,
): Problem[] {
  const problems: Problem[] = [];
  const known = [...folder.corpus.keys()];
  const unreadable = new Set(folder.problems.map(({ file }) => file));
  const first = new Map<string, Entry<DocumentEntry>>();
  for (const entry of entries) {
    const { file } = entry.value;
    const earlier = first.get(file);
    const at = (finding: Finding) => problems.push(problemAt(finding, entry.file, [...entry.path, 'file']));
    if (earlier)
      at(
        catalogue.duplicateFile(
          file,
          linePosition(earlier.file.text, placeOf(earlier.file, [...earlier.path, 'file']).start).line,
        ),
      );
    else if (!known.includes(file) && !unreadable.has(`corpus/${file}`))
      at(catalogue.unknownCorpusFile(file, known));
    first.set(file, earlier ?? entry);
  }
  const inFile = (finding: Finding, file: string) =>
    placeFinding(finding, { file: `corpus/${file}`, text: '', start: 0, end: 0 });
  for (const file of known)
    if (!first.has(file)) problems.push(inFile(catalogue.fileWithoutDocument(file), file));
  for (const file of folder.unread) problems.push(inFile(catalogue.unreadKind(file), file));
  if (known.length === 0 && unreadable.size === 0) problems.push(inFile(catalogue.missingCorpus(), ''));
  return problems;
}
