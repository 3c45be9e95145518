import type { Span } from '#lib/corpus/span.ts';
import { isContent, type Term } from '#lib/wording/terms.ts';
import { firstFiniteVerb, isFiniteVerb } from './finite-verb.ts';
import type { ReportedSentence } from './reported-sentence.ts';
import { isJoined, type ClausesOfSentence } from './sentence-clauses.ts';

/** Terms of a subject that another clause can do with. */
const LONGEST_SUBJECT = 10;
const ARTICLE = /^(?:an?|the|his|her|its|their)$/;
export const PREPOSITION =
  /^(?:in|on|at|by|since|during|after|before|until|from|for|with|under|over|of|to|into|as|because|when|while|if|although)$/;

/** The subject of a clause, where it stands in another one of its sentence. */
export interface BorrowedSubject {
  subject: Span;
  /** Whether the first word of the clause only joins it: “who”, “and”. */
  dropsFirst: boolean;
}

/**
 * The subject that a clause has from one before it, if there can be no doubt about it.
 *
 * @param holding the place of the clause
 * @param mayBeJoined whether “and” may part it from what stands before
 * @example borrowedSubject(sentence, clauses, 1, true) // of 'The bridge opened in 1990 and was closed in 1998.': 'The bridge'
 */
export function borrowedSubject(
  sentence: ReportedSentence,
  clauses: ClausesOfSentence,
  holding: number,
  mayBeJoined: boolean,
): BorrowedSubject | null {
  const joined =
    subjectOfRelative(sentence, clauses, holding) ?? (mayBeJoined ? subjectOfJoined(clauses, holding) : null);
  if (joined) return { subject: joined, dropsFirst: true };
  const subject = subjectOfInterrupted(sentence, clauses, holding);
  return subject && { subject, dropsFirst: false };
}

/** Who is told of in a clause with “who” or “which”: “Anna Lindholm, | who resigned in May, …”. */
function subjectOfRelative(
  { text }: ReportedSentence,
  clauses: ClausesOfSentence,
  holding: number,
): Span | null {
  const [pronoun, verb] = clauses.terms({ from: holding, to: holding });
  if (holding === 0 || !pronoun || !verb || !/^(?:who|which)$/.test(pronoun.word)) return null;
  if (!isFiniteVerb([pronoun, verb], 1)) return null;
  const before = { from: 0, to: holding - 1 };
  const terms = clauses.terms(before);
  if (firstFiniteVerb(terms) >= 0 || !isSubject(terms)) return null;
  // “the lawyer of Anna Lindholm, who …”: nobody knows which of the two.
  if (terms.some((term) => !isContent(term) && !ARTICLE.test(term.word))) return null;
  const { start, end } = clauses.span(before);
  return /^,\s/.test(text.slice(end, pronoun.start)) ? { start, end } : null;
}

/** Who did what a clause tells after one with “who” or “which”: “the bridge, which opened in May 1998, | was closed in 2019”. */
function subjectOfInterrupted(
  { text }: ReportedSentence,
  clauses: ClausesOfSentence,
  holding: number,
): Span | null {
  const relative = holding - 1;
  const at = (index: number) => clauses.terms({ from: index, to: index });
  if (relative < 1 || !/^(?:who|which)$/.test(at(relative)[0]?.word ?? '')) return null;
  const before = { from: 0, to: relative - 1 };
  const { start, end } = clauses.span(before);
  const terms = clauses.terms(before);
  if (firstFiniteVerb(terms) >= 0 || !isSubject(terms)) return null;
  if (!/^,\s/.test(text.slice(end)) || !clauses.isMarked(relative)) return null;
  const [last, ...own] = [terms.at(-1), ...at(holding)];
  return last && isFiniteVerb([last, ...own], 1) ? { start, end } : null;
}

/** Who did what a clause with “and” tells: “the bridge opened in 1990 | and was closed in 1998”. */
function subjectOfJoined(clauses: ClausesOfSentence, holding: number): Span | null {
  if (holding === 0 || !isJoined(clauses.terms({ from: holding, to: holding }))) return null;
  const before = clauses.terms({ from: 0, to: holding - 1 });
  // “The mayor said the bridge opened …”: of two verbs the nearer one has the subject, and that is not known.
  const [verb, another] = before.flatMap((_, at) => (isFiniteVerb(before, at) ? [at] : []));
  if (verb === undefined || another !== undefined) return null;
  const subject = before.slice(0, verb);
  const [first, last] = [subject[0], subject.at(-1)];
  return first && last && isSubject(subject) ? { start: first.start, end: last.end } : null;
}

/** Whether words may be a subject, as far as their beginning and number show. */
export const isSubject = (terms: readonly Term[]): boolean =>
  terms.length > 0 &&
  terms.length <= LONGEST_SUBJECT &&
  terms.some((term) => isContent(term) && term.kind !== 'date') &&
  !PREPOSITION.test(terms[0]?.word ?? '') &&
  terms[0]?.kind !== 'date';
