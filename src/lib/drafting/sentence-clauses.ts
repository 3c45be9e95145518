import type { Span } from '#lib/corpus/span.ts';
import { isContent, type Term } from '#lib/wording/terms.ts';
import { SPEECH_VERBS } from '#lib/wording/word-kinds.ts';
import { isFiniteVerb, standsAlone } from './finite-verb.ts';
import type { ReportedSentence } from './reported-sentence.ts';

/** From clause to clause, `to` inclusive. */
export interface Run {
  from: number;
  to: number;
}

/** Content words with which a clause says something. */
const LEAST_CONTENT = 4;
/** A sentence whose clauses are taken together, each by its place. */
export class ClausesOfSentence {
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

  /** Whether a clause is followed by another that no question and no quotation parts from it. */
  goesOn(at: number): boolean {
    const [before, after] = [this.span({ from: at, to: at }), this.#sentence.clauses[at + 1]];
    const { text, terms } = this.#sentence;
    return after !== undefined && !/[?!"“”]/.test(text.slice(before.end, terms[after.from]?.start));
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

/** Whether words say who did or was what. */
export const isWhole = (terms: readonly Term[]): boolean =>
  standsAlone(terms) &&
  !/^(?:whose|whom|than|including)$/.test(terms[0]?.word ?? '') &&
  !SPEECH_VERBS.has(terms.findLast((term) => isContent(term) && term.kind !== 'date')?.word ?? '');

/** “and was closed”, “but later reopened”: what somebody did besides. */
export const isJoined = (terms: readonly Term[]): boolean =>
  /^(?:and|but)$/.test(terms[0]?.word ?? '') &&
  (isFiniteVerb(terms, 1) ||
    (isFiniteVerb(terms, 2) && /(?:ly|later|then|also|again)$/.test(terms[1]?.word ?? '')));
