import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import { holds, touches, type Span } from '#lib/corpus/span.ts';
import type { Statement } from '#lib/corpus/story.ts';
import { alignArticles } from '#lib/wording/align-articles.ts';
import { isSamePassage, type Forbids, type Group } from '#lib/wording/group-passages.ts';
import { EventsByPlace, makeStatement, type RenderedPassage } from '#lib/wording/make-statement.ts';
import { isQuoted, quotationsIn } from '#lib/wording/quotations.ts';
import type { ComparedArticle } from '#lib/wording/sentences.ts';
import type { CompiledDocument } from './compile-documents.ts';
import { locateQuote } from './compile-excerpts.ts';
import * as catalogue from './problem-catalogue.ts';
import { placeFinding, type Problem } from './problem.ts';
import { lineOf, type Entry } from './read-entries.ts';
import type { PassageEntry, WordingEntry } from './story-files.ts';
import { placeWithin, problemAt } from './yaml-file.ts';

export interface WordingContext {
  documents: Map<string, CompiledDocument>;
  /** The ids of all documents, unsound ones too; null if nobody knows them. */
  documentIds: string[] | null;
  /** In time order. */
  events: readonly DatedEvent[];
}

const ACTIONS = ['confirm', 'split', 'forbid'] as const;
type Action = (typeof ACTIONS)[number];

/** An editor's passage, located: the place of its document in the list, and its span. */
interface Located extends Span {
  document: number;
}

/** A sound entry. */
interface Decision {
  action: Action;
  passages: Located[];
  gist: string | undefined;
  entry: Entry<WordingEntry>;
}

const isAt = (passage: Located, { document, ...span }: Located) =>
  passage.document === document && isSamePassage(passage, span);
const locatedIn = (group: Group): Located[] =>
  group.map(({ sentence, start, end }) => ({ document: sentence.document, start, end }));

/**
 * Finds what different articles render of the same, and does with it as the editor says: what is confirmed stands as
 * it is written, what is forbidden is never brought together, what is split is parted afterwards.
 */
export function compileWording(
  entries: Entry<WordingEntry>[],
  context: WordingContext,
): { statements: Statement[]; problems: Problem[] } {
  const documents = [...context.documents.values()];
  const { decisions, problems } = readDecisions(entries, documents, context.documentIds);
  const ofAction = (wanted: Action) => decisions.filter(({ action }) => action === wanted);
  const places = new Map(documents.map(({ summary }, index) => [summary.id, index]));
  const alignment = alignArticles(
    documents.map(comparedArticle),
    context.events.map(({ excerpts }) =>
      excerpts.flatMap(({ documentId, start, end }) => {
        const document = places.get(documentId);
        return document === undefined ? [] : [{ document, start, end }];
      }),
    ),
  );

  const confirmed = ofAction('confirm');
  const isTaken = (passage: Located) =>
    confirmed.some(({ passages }) =>
      passages.some((each) => each.document === passage.document && touches(each, passage)),
    );
  const forbids = (decided: readonly Decision[]): Forbids => {
    if (decided.length === 0 && confirmed.length === 0) return () => false;
    return (a, b) => {
      const [one, other] = locatedIn([a, b]);
      if (!one || !other || isTaken(one) || isTaken(other)) return true;
      const holdsBoth = ({ passages: [first, second] }: Decision) =>
        first !== undefined &&
        second !== undefined &&
        ((isAt(one, first) && isAt(other, second)) || (isAt(one, second) && isAt(other, first)));
      return decided.some(holdsBoth);
    };
  };
  const found = alignment.group(forbids(ofAction('forbid')));
  const split = found.flatMap((group) => splitGroup(group, ofAction('split')));
  if (decisions.length > 0)
    problems.push(...withoutEffect(decisions, alignment.group(), alignment.group, forbids));

  const events = new EventsByPlace(context.events);
  const rendered = (located: readonly Located[]): RenderedPassage[] =>
    located
      .toSorted((a, b) => a.document - b.document)
      .flatMap(({ document, start, end }) => {
        const article = documents[document]?.article;
        return article ? [{ article, start, end, mode: modeOf(article, { start, end }) }] : [];
      });
  const statements = [
    ...split.map((group) => ({
      located: locatedIn(group),
      statement: makeStatement(rendered(locatedIn(group)), events, 'found'),
    })),
    ...confirmed.map(({ passages, gist }) => ({
      located: passages,
      statement: makeStatement(rendered(passages), events, 'editor', gist),
    })),
  ];
  const first = ({ located }: { located: readonly Located[] }) =>
    located.reduce((least, each) => (each.document < least.document ? each : least));
  return {
    statements: statements
      .sort((a, b) => first(a).document - first(b).document || first(a).start - first(b).start)
      .map(({ statement }) => statement),
    problems,
  };
}

const DAY = 86_400_000;

function comparedArticle({ article, summary, publishedExtent: extent }: CompiledDocument): ComparedArticle {
  const isKnown = extent !== null && Number.isFinite(extent.earliest) && Number.isFinite(extent.latest);
  return {
    article,
    language: summary.language,
    published: isKnown
      ? { first: Math.floor(extent.earliest / DAY), last: Math.ceil(extent.latest / DAY) - 1 }
      : null,
  };
}

function modeOf(article: CompiledDocument['article'], span: Span): 'direct' | 'reported' {
  const part = article.body.find((segment) => holds(segment, span)) ?? span;
  return isQuoted(span, quotationsIn(article.text, part)) ? 'direct' : 'reported';
}

/** A group without the passages that the editor parts from it, and those together, if enough are left of either. */
function splitGroup(group: Group, splits: readonly Decision[]): Group[] {
  const isParted = (passages: readonly Located[]) => (member: Group[number]) =>
    locatedIn([member]).some((place) => passages.some((passage) => isAt(place, passage)));
  const split = splits.find(({ passages }) => group.some(isParted(passages)));
  if (!split) return [group];
  const parted = group.filter(isParted(split.passages));
  const rest = group.filter((member) => !parted.includes(member));
  return [rest, parted].filter(({ length }) => length >= 2);
}

/** Decisions that leave everything as the method has it. */
function withoutEffect(
  decisions: readonly Decision[],
  untouched: readonly Group[],
  group: (forbids: Forbids) => Group[],
  forbids: (decided: readonly Decision[]) => Forbids,
): Problem[] {
  const together = (groups: readonly Group[], passages: readonly Located[]) =>
    groups
      .map(locatedIn)
      .find((located) => passages.every((passage) => located.some((each) => isAt(each, passage))));
  const forbidden = decisions.filter(({ action }) => action === 'forbid');
  return decisions.flatMap((decision) => {
    const { action, passages, gist, entry } = decision;
    const report = (reason: string) => [
      problemAt(catalogue.wordingWithoutEffect(action, reason), entry.file, [...entry.path, action]),
    ];
    if (action === 'confirm') {
      const found = together(untouched, passages);
      const isExact = found?.every((each) =>
        passages.some(
          ({ document, start, end }) =>
            each.document === document && each.start === start && each.end === end,
        ),
      );
      return isExact && found?.length === passages.length && gist === undefined
        ? report('these passages are found without it')
        : [];
    }
    if (action === 'forbid') {
      // The others stand: two may forbid what neither would alone.
      const others = group(forbids(forbidden.filter((each) => each !== decision)));
      return together(others, passages)
        ? []
        : report('these passages would not be shown together without it');
    }
    const holding = untouched
      .map(locatedIn)
      .find((located) => located.some((each) => passages.some((passage) => isAt(each, passage))));
    const isParted = holding?.some((each) => !passages.some((passage) => isAt(each, passage)));
    return isParted ? [] : report('these passages are in no statement with others');
  });
}

/** The entries whose passages stand in their articles; what is wrong with the others. */
function readDecisions(
  entries: Entry<WordingEntry>[],
  documents: readonly CompiledDocument[],
  documentIds: string[] | null,
): { decisions: Decision[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const decisions: Decision[] = [];
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
      const { located, found } = locate(entry, action, passage, index, documents, documentIds);
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

function locate(
  { file, path }: Entry<WordingEntry>,
  action: Action,
  { document: id, quote }: PassageEntry,
  index: number,
  documents: readonly CompiledDocument[],
  documentIds: string[] | null,
): { located: Located | null; found: Problem[] } {
  const at = [...path, action, index];
  const document = documents.findIndex(({ summary }) => summary.id === id);
  const compiled = documents[document];
  if (!compiled) {
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
