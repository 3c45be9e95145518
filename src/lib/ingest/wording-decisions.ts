import { touches, type Span } from '#lib/corpus/span.ts';
import { isSamePassage, type Group } from '#lib/wording/group-passages.ts';
import type { CompiledDocument } from './compile-documents.ts';
import { locateBeside, locateQuote } from './compile-excerpts.ts';
import * as catalogue from './problem-catalogue.ts';
import { placeFinding, type Problem } from './problem.ts';
import { lineOf, type Entry } from './read-entries.ts';
import type { PassageEntry, WordingEntry } from './story-files.ts';
import { placeWithin, problemAt, type YamlPath } from './yaml-file.ts';

const ACTIONS = ['confirm', 'split', 'forbid'] as const;
export type Action = (typeof ACTIONS)[number];

/** An editor's passage, located: the place of its document in the list, and its span. */
export interface Located extends Span {
  document: number;
}

/** A sound entry. */
export interface Decision {
  action: Action;
  passages: Located[];
  gist: string | undefined;
  entry: Entry<WordingEntry>;
}

/** Whether two passages of documents are the same one. */
export const isAt = (passage: Located, { document, ...span }: Located): boolean =>
  passage.document === document && isSamePassage(passage, span);

/** Where the passages of a group stand. */
export const locatedIn = (group: Group): Located[] =>
  group.map(({ sentence, start, end }) => ({ document: sentence.document, start, end }));

/** The documents that passages may be of. */
export interface WordingDocuments {
  /** Those that were compiled; a passage refers to them by their place. */
  documents: readonly CompiledDocument[];
  /** The ids of all documents, unsound ones too; null if nobody knows them. */
  documentIds: string[] | null;
}

/** The entries whose passages stand in their articles; what is wrong with the others. */
export function readDecisions(
  entries: Entry<WordingEntry>[],
  known: WordingDocuments,
): { decisions: Decision[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const decisions: Decision[] = [];
  const places = new Map(known.documents.map(({ summary }, index) => [summary.id, index]));
  for (const entry of entries) {
    const given = ACTIONS.filter((action) => entry.value[action] !== undefined);
    const [action] = given;
    if (action === undefined || given.length > 1) {
      problems.push(problemAt(catalogue.wordingWithoutAction(ACTIONS, given.length), entry.file, entry.path));
      continue;
    }
    const listed = entry.value[action] ?? [];
    const before = problems.length;
    problems.push(...checkList(entry, action, listed));
    const passages = listed.flatMap((passage, index) => {
      const { located, found } = locate(
        [...entry.path, action, index],
        action,
        entry,
        passage,
        known,
        places,
      );
      problems.push(...found);
      return located ? [located] : [];
    });
    if (action === 'confirm') problems.push(...takenTwice(entry, passages, listed, decisions));
    if (problems.length === before && passages.length === listed.length)
      decisions.push({ action, passages, gist: entry.value.gist, entry });
  }
  return { decisions, problems };
}

const WANTED: Record<Action, { least: number; most: number; words: string }> = {
  confirm: { least: 2, most: Infinity, words: 'at least two passages, each of another document' },
  split: { least: 1, most: Infinity, words: 'at least one passage' },
  forbid: { least: 2, most: 2, words: 'two passages, each of another document' },
};

function checkList(entry: Entry<WordingEntry>, action: Action, listed: readonly PassageEntry[]): Problem[] {
  const { least, most, words } = WANTED[action];
  const path = [...entry.path, action];
  if (listed.length < least || listed.length > most)
    return [problemAt(catalogue.wordingTooFew(action, words), entry.file, path)];
  const ids = listed.map(({ document }) => document);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [problemAt(catalogue.wordingOfOneDocument(id), entry.file, [...path, index, 'document'])]
      : [],
  );
}

/** @param at path to the passage */
function locate(
  at: YamlPath,
  action: Action,
  { file }: Entry<WordingEntry>,
  { document: id, quote }: PassageEntry,
  { documents, documentIds }: WordingDocuments,
  places: ReadonlyMap<string, number>,
): { located: Located | null; found: Problem[] } {
  const document = places.get(id);
  const compiled = document === undefined ? undefined : documents[document];
  if (document === undefined || !compiled) {
    const isUnknown = documentIds && !documentIds.includes(id);
    return {
      located: null,
      found: isUnknown
        ? [problemAt(catalogue.unknownReference('document', id, documentIds), file, [...at, 'document'])]
        : [],
    };
  }
  const read = ({ summary, article }: CompiledDocument) => ({ file: summary.file, article });
  const { place, ...rest } = locateQuote(quote, read(compiled), () => documents.map(read));
  if (place) return { located: { document, start: place.start, end: place.end }, found: [] };
  // What articles say is compared without what stands around them; an editor may bring that in.
  const beside = action === 'confirm' ? locateBeside(quote, compiled.article) : null;
  if (beside) return { located: { document, start: beside.start, end: beside.end }, found: [] };
  if (rest.finding === null) throw new Error('a quote that is not located has a finding');
  return {
    located: null,
    found: [placeFinding(rest.finding, placeWithin(file, [...at, 'quote'], rest.wrong))],
  };
}

function takenTwice(
  entry: Entry<WordingEntry>,
  passages: readonly Located[],
  listed: readonly PassageEntry[],
  decisions: readonly Decision[],
): Problem[] {
  return decisions
    .filter(({ action }) => action === 'confirm')
    .flatMap((earlier) =>
      passages.flatMap((passage, index) =>
        earlier.passages.some((each) => each.document === passage.document && touches(each, passage))
          ? [
              problemAt(
                catalogue.wordingTakenTwice(listed[index]?.quote ?? '', lineOf(earlier.entry, 'confirm')),
                entry.file,
                [...entry.path, 'confirm', index, 'quote'],
              ),
            ]
          : [],
      ),
    );
}
