import { touches, type Span } from '#lib/corpus/span.ts';
import { borrowedSubject, isSubject, PREPOSITION } from './borrowed-subject.ts';
import { firstFiniteVerb } from './finite-verb.ts';
import { dayOfMention, type DatedMention, type ReportedSentence } from './reported-sentence.ts';
import { ClausesOfSentence, isWhole, type Run } from './sentence-clauses.ts';

/** What of a sentence a date belongs to. */
export interface ClauseOfDate {
  clause: Span;
  /** Where the clause has its subject from one before it: “the bridge opened in 1990 | and was closed in 1998”. */
  subject: Span | null;
  /** Whether the sentence begins with it. */
  isFirst: boolean;
  /** Whether its verb says what was then: of “the dam, completed in 1974, supplied water” it does not. */
  isDated: boolean;
  /** Whether it has a subject and a finite verb. */
  isWhole: boolean;
  /** Whether it could not be told apart from that of a date before it. */
  isShared: boolean;
}

/**
 * The clause that a date of a sentence belongs to, with its subject and verb as far as the sentence has them.
 *
 * @example clauseOfDate(sentence, mention).clause // of 'In all, the council voted on Monday to close the bridge, he said.': 'the council … bridge'
 */
export function clauseOfDate(sentence: ReportedSentence, mention: DatedMention): ClauseOfDate {
  const clauses = new ClausesOfSentence(sentence);
  const holding = Math.max(0, clauseHolding(sentence, mention));
  const others = otherDates(sentence, mention).map((other) => ({
    other,
    at: clauseHolding(sentence, other),
  }));
  const whole = (run: Run, more: Partial<ClauseOfDate> = {}): ClauseOfDate => ({
    clause: clauses.span(run),
    subject: null,
    isFirst: run.from === 0,
    isDated: isDatedByVerb(sentence, clauses, holding),
    isWhole: isWhole(clauses.terms(run)),
    isShared: false,
    ...more,
  });
  const borrowed = borrowedSubject(sentence, clauses, holding, others.length > 0);
  if (borrowed && !others.some(({ other }) => touches(other.expression, borrowed.subject))) {
    const { subject, dropsFirst } = borrowed;
    const first = clauses.terms({ from: holding, to: holding })[dropsFirst ? 1 : 0];
    const run = clauses.around(holding, (at) => at > holding && others.every((other) => other.at !== at));
    const clause = { start: first?.start ?? sentence.start, end: clauses.span(run).end };
    return whole(run, { clause, subject, isFirst: true, isDated: true, isWhole: true });
  }
  if (others.length > 0) {
    const run = clauses.around(holding, (at) => others.every((other) => other.at !== at));
    if (isWhole(clauses.terms(run)) && others.every(({ at }) => at < run.from || run.to < at))
      return whole(run);
  }
  const run = clauses.around(holding, () => true);
  // Without its subject a clause says nothing: “The owner, | the board, | had been warned …”.
  while (run.from > 0 && !isWhole(clauses.terms(run))) run.from--;
  while (run.from > 0 && isAppositive(clauses, run)) run.from--;
  while (clauses.goesOn(run.to) && !isWhole(clauses.terms(run))) run.to++;
  const isShared = others.some(
    ({ other, at }) => other.expression.start < mention.expression.start && run.from <= at && at <= run.to,
  );
  return whole(run, { isShared });
}

/** Whether a run begins with a name that only explains what stands before it: “the board, | Norvik, | had been warned”. */
function isAppositive(clauses: ClausesOfSentence, { from }: Run): boolean {
  const before = clauses.terms({ from: 0, to: from - 1 });
  return (
    clauses.isMarked(from) &&
    clauses.isMarked(from - 1) &&
    firstFiniteVerb(clauses.terms({ from, to: from })) < 0 &&
    isSubject(before) &&
    firstFiniteVerb(before) < 0
  );
}

const clauseHolding = ({ terms, clauses }: ReportedSentence, { expression }: DatedMention): number =>
  clauses.findIndex(({ from, to }) => terms.slice(from, to).some((term) => touches(term, expression)));

/** The other dates of a sentence that are events of their own, if this is one. */
const otherDates = ({ mentions }: ReportedSentence, mention: DatedMention): DatedMention[] =>
  mentions.filter(
    (other) =>
      (other.days.first !== mention.days.first || other.days.last !== mention.days.last) &&
      (dayOfMention(other) !== null || dayOfMention(mention) === null),
  );

/** Whether the verb of a clause is that of its date, or the date one of another's saying or of a phrase beside the verb. */
function isDatedByVerb(
  { clauses: all, quotations }: ReportedSentence,
  clauses: ClausesOfSentence,
  holding: number,
): boolean {
  // “They announced | plans on Tuesday”; but of “…,” she told | reporters on Tuesday, only the telling was then.
  const mayJoin = (at: number) => quotations.length === 0 || !all[at]?.attributes;
  const run = { from: holding, to: holding };
  while (clauses.says(run.to + 1) && !clauses.isMarked(run.to)) run.to++;
  while (run.from > 0 && !clauses.isMarked(run.from - 1) && mayJoin(run.from - 1)) run.from--;
  const terms = clauses.terms(run);
  const [first] = terms;
  // “On Monday, …”, “at a rally on Monday, …”, “speaking on Monday, …”
  if (!first || clauses.content(run) === 0 || PREPOSITION.test(first.word) || /ing$/.test(first.word))
    return true;
  if (first.kind === 'date') return true;
  // “the mayor of Halden, who resigned in May, is to testify”
  if (/^(?:who|which|whose)$/.test(first.word)) return false;
  return firstFiniteVerb(terms) >= 0;
}
