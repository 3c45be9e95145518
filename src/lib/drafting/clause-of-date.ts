import { touches, type Span } from '#lib/corpus/span.ts';
import { isContent, type Term } from '#lib/wording/terms.ts';
import { SPEECH_VERBS } from '#lib/wording/word-kinds.ts';
import { firstFiniteVerb, isFiniteVerb, standsAlone } from './finite-verb.ts';
import { dayOfMention, type DatedMention, type ReportedSentence } from './reported-sentence.ts';

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

/** From clause to clause, `to` inclusive. */
interface Run {
  from: number;
  to: number;
}

/** Content words with which a clause says something. */
const LEAST_CONTENT = 4;
/** Terms of a subject that another clause can do with. */
const LONGEST_SUBJECT = 10;
const PREPOSITION =
  /^(?:in|on|at|by|since|during|after|before|until|from|for|with|under|over|of|to|into|as|because|when|while|if|although)$/;

/** A sentence whose clauses are taken together. */
class ClausesOfSentence {
  readonly #sentence: ReportedSentence;

  constructor(sentence: ReportedSentence) {
    this.#sentence = sentence;
  }

  terms({ from, to }: Run): Term[] {
    const { terms, clauses } = this.#sentence;
    return terms.slice(clauses[from]?.from ?? 0, clauses[to]?.to ?? terms.length);
  }

  span(run: Run): Span {
    const terms = this.terms(run);
    return { start: terms[0]?.start ?? this.#sentence.start, end: terms.at(-1)?.end ?? this.#sentence.end };
  }

  /** Whether there is a clause that says more than who says it. */
  says(at: number): boolean {
    const clause = this.#sentence.clauses[at];
    return clause !== undefined && !clause.attributes;
  }

  /** Whether a mark stands between a clause and the next. */
  isMarked(at: number): boolean {
    const [before, after] = [
      this.terms({ from: at, to: at }).at(-1),
      this.terms({ from: at + 1, to: at + 1 })[0],
    ];
    return /[,;:"“”]/.test(this.#sentence.text.slice(before?.end ?? 0, after?.start ?? 0));
  }

  content(run: Run): number {
    return this.terms(run).filter((term) => isContent(term) && term.kind !== 'date').length;
  }

  /** Whether some clauses are whole, and what follows them tells something else of their subject. */
  goesOnAfter(run: Run): boolean {
    const next = this.terms({ from: run.to + 1, to: run.to + 1 });
    return isWhole(this.terms(run)) && this.says(run.to + 1) && isJoined(next);
  }

  /**
   * The clauses around one that together say something.
   *
   * @param mayJoin whether another clause may be taken with it
   */
  around(holding: number, mayJoin: (at: number) => boolean): Run {
    const run = { from: holding, to: holding };
    const joins = (at: number) => this.says(at) && mayJoin(at);
    // “…, on Monday,” belongs to what stands before it.
    if (this.content(run) === 0 && joins(run.from - 1)) run.from--;
    while (
      this.content(run) < LEAST_CONTENT &&
      !this.goesOnAfter(run) &&
      (joins(run.to + 1) || joins(run.from - 1))
    ) {
      if (joins(run.to + 1)) run.to++;
      else run.from--;
    }
    // What follows the date without a mark belongs to it: “voted on Wednesday | to impose …”.
    while (joins(run.to + 1) && !this.isMarked(run.to)) run.to++;
    return run;
  }
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
  const relative = subjectOfRelative(sentence, clauses, holding);
  const joined = others.length > 0 ? subjectOfJoined(sentence, clauses, holding) : null;
  const interrupted = subjectOfInterrupted(sentence, clauses, holding);
  const subject = relative ?? joined ?? interrupted;
  if (subject && !others.some(({ other }) => touches(other.expression, subject))) {
    const [joint, ...rest] = clauses.terms({ from: holding, to: holding });
    const first = interrupted ? joint : rest[0];
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
  while (run.to < sentence.clauses.length - 1 && !isWhole(clauses.terms(run))) run.to++;
  const isShared = others.some(
    ({ other, at }) => other.expression.start < mention.expression.start && run.from <= at && at <= run.to,
  );
  return whole(run, { isShared });
}

const isWhole = (terms: readonly Term[]): boolean =>
  standsAlone(terms) &&
  !/^(?:whose|whom|than|including)$/.test(terms[0]?.word ?? '') &&
  !SPEECH_VERBS.has(terms.findLast((term) => isContent(term) && term.kind !== 'date')?.word ?? '');

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

/** “and was closed”, “but later reopened”: what somebody did besides. */
const isJoined = (terms: readonly Term[]): boolean =>
  /^(?:and|but)$/.test(terms[0]?.word ?? '') &&
  (isFiniteVerb(terms, 1) ||
    (isFiniteVerb(terms, 2) && /(?:ly|later|then|also|again)$/.test(terms[1]?.word ?? '')));

const clauseHolding = ({ terms, clauses }: ReportedSentence, { expression }: DatedMention): number =>
  clauses.findIndex(({ from, to }) =>
    terms.slice(from, to).some(({ start, end }) => start < expression.end && expression.start < end),
  );

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
  return firstFiniteVerb(terms) >= 0;
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
function subjectOfJoined(
  { terms: all }: ReportedSentence,
  clauses: ClausesOfSentence,
  holding: number,
): Span | null {
  if (holding === 0 || !isJoined(clauses.terms({ from: holding, to: holding }))) return null;
  const subject = all.slice(0, Math.max(0, firstFiniteVerb(all)));
  const [first, last] = [subject[0], subject.at(-1)];
  return first && last && isSubject(subject) ? { start: first.start, end: last.end } : null;
}

const isSubject = (terms: readonly Term[]): boolean =>
  terms.length > 0 &&
  terms.length <= LONGEST_SUBJECT &&
  terms.some((term) => isContent(term) && term.kind !== 'date') &&
  !PREPOSITION.test(terms[0]?.word ?? '') &&
  terms[0]?.kind !== 'date';
