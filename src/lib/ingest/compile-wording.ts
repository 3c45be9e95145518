import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import { holds, touches, type Span } from '#lib/corpus/span.ts';
import type { Statement } from '#lib/corpus/story.ts';
import { alignArticles } from '#lib/wording/align-articles.ts';
import type { Forbids, Group } from '#lib/wording/group-passages.ts';
import { EventsByPlace, makeStatement, type RenderedPassage } from '#lib/wording/make-statement.ts';
import { isQuoted, quotationsIn } from '#lib/wording/quotations.ts';
import type { ComparedArticle } from '#lib/wording/sentences.ts';
import type { CompiledDocument } from './compile-documents.ts';
import * as catalogue from './problem-catalogue.ts';
import type { Problem } from './problem.ts';
import type { Entry } from './read-entries.ts';
import type { WordingEntry } from './story-files.ts';
import {
  isAt,
  locatedIn,
  readDecisions,
  type Action,
  type Decision,
  type Located,
} from './wording-decisions.ts';
import { withoutEffect } from './wording-without-effect.ts';
import { problemAt } from './yaml-file.ts';

export interface WordingContext {
  documents: Map<string, CompiledDocument>;
  /** The ids of all documents, unsound ones too; null if nobody knows them. */
  documentIds: string[] | null;
  /** In time order. */
  events: readonly DatedEvent[];
  /** Told again and again which part of the articles is compared, 0 to 1. */
  onArticle?: (part: number) => void;
}

export interface CompiledWording {
  statements: Statement[];
  problems: Problem[];
  /** By the id of a statement that the editor confirms, what they are told if it may not be shown. */
  unlessShown: Map<string, Problem>;
}

/**
 * Finds what different articles render of the same, and does with it as the editor says: what is confirmed stands as
 * it is written, what is forbidden is never brought together, what is split is parted afterwards.
 *
 * @returns plain data, so that it can be remembered
 */
export function compileWording(entries: Entry<WordingEntry>[], context: WordingContext): CompiledWording {
  const documents = [...context.documents.values()];
  const { decisions, problems } = readDecisions(entries, { documents, documentIds: context.documentIds });
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
    context.onArticle,
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
        if (!article) return [];
        const span = { start, end };
        const beside = article.furniture.find((furniture) => holds(furniture, span))?.reason;
        return [{ article, ...span, mode: modeOf(article, span), beside }];
      });
  const ofEditor = confirmed.map(({ passages, gist, entry }) => ({
    located: passages,
    statement: makeStatement(rendered(passages), events, 'editor', gist),
    entry,
  }));
  const statements = [
    ...split.map((group) => ({
      located: locatedIn(group),
      statement: makeStatement(rendered(locatedIn(group)), events, 'found'),
    })),
    ...ofEditor,
  ];
  const first = ({ located }: { located: readonly Located[] }) =>
    located.reduce((least, each) => (each.document < least.document ? each : least));
  return {
    statements: statements
      .sort((a, b) => first(a).document - first(b).document || first(a).start - first(b).start)
      .map(({ statement }) => statement),
    problems,
    unlessShown: new Map(
      ofEditor.map(({ statement, entry: { file, path } }) => [
        statement.id,
        problemAt(catalogue.wordingWithheld(), file, [...path, 'confirm']),
      ]),
    ),
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
