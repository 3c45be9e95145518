import type { Term } from './terms.ts';
import { CLAUSE_OPENERS, SPEECH_VERBS } from './word-kinds.ts';

/** Terms that stand together in a sentence, `to` exclusive. */
export interface Clause {
  from: number;
  to: number;
  /** Whether it only says who says it: “the mayor added”, “according to the police”. */
  attributes: boolean;
}

/** What parts clauses, but for the hyphen within a word. A quotation mark alone may stand within a clause. */
const PARTING = /[,;:()[\]…?!–—]|\s-\s|\.{3}|\.["”»]/;
/** Longer than this nobody is merely named as the source. */
const LONGEST_ATTRIBUTION = 12;

/** Whether a word of saying says something here: “was told”, “did not say” and “the report” do not. */
function saysSomething(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (!term || !SPEECH_VERBS.has(term.word)) return false;
  return !/^(?:an?|the|his|her|their|its|our|this|to|was|were|is|are|be|been)$/.test(
    terms[at - 1]?.word ?? '',
  );
}

/** “Norway and Sweden”, “Norway and the United Kingdom”. */
function joinsNames(terms: readonly Term[], at: number): boolean {
  if (terms[at]?.word !== 'and' || terms[at - 1]?.kind !== 'name') return false;
  const next = terms[at + 1]?.word === 'the' ? terms[at + 2] : terms[at + 1];
  return next?.kind === 'name';
}

/**
 * The clauses of a sentence, all of its terms in order: cut at punctuation, before conjunctions and relative
 * pronouns, and after words of saying. They are cut small, because neighbours can be taken together again.
 */
export function clausesOf(text: string, terms: readonly Term[]): Clause[] {
  const cuts = [0];
  for (let at = 1; at < terms.length; at++) {
    const [previous, term] = [terms[at - 1], terms[at]];
    if (!previous || !term) continue;
    const isCut =
      PARTING.test(text.slice(previous.end, term.start)) ||
      (CLAUSE_OPENERS.has(term.word) && !joinsNames(terms, at)) ||
      // “a day after” is one term, because it is one date.
      (previous.kind === 'date' && /(?:after|before)$/.test(previous.word)) ||
      // “… on Thursday | opening the fair”.
      (previous.kind === 'date' && /ing$/.test(term.word)) ||
      saysSomething(terms, at - 1);
    if (isCut) cuts.push(at);
  }
  return cuts.flatMap((from, index) => {
    const to = cuts[index + 1] ?? terms.length;
    return to > from ? [{ from, to, attributes: attributes(text, terms, from, to) }] : [];
  });
}

function attributes(text: string, terms: readonly Term[], from: number, to: number): boolean {
  if (to - from > LONGEST_ATTRIBUTION) return false;
  const [first, second, last] = [terms[from], terms[from + 1], terms[to - 1]];
  if (!first || !last) return false;
  if (first.word === 'according' && second?.word === 'to') return true;
  let says = -1;
  for (let at = from; at < to; at++) if (saysSomething(terms, at)) says = at;
  if (says < 0) return false;
  // “He said | that …”, “… , he said.”, and “he told reporters” after a quotation.
  const isAfterQuotation = /["”»]\s*$/.test(text.slice(Math.max(0, first.start - 3), first.start));
  return says === to - 1 || says - from <= 1 || isAfterQuotation;
}

/** Who is named as the speaker beside a word of saying, in small letters; null if nobody is by name. */
export function speakerOf(terms: readonly Term[], clauses: readonly Clause[]): string | null {
  for (const { from, to, attributes: isSource } of clauses) {
    if (!isSource) continue;
    for (let at = from; at < to; at++) {
      if (!SPEECH_VERBS.has(terms[at]?.word ?? '')) continue;
      const before = at > from ? terms[at - 1] : undefined;
      const after = terms.slice(at + 1, to).filter(({ kind }) => kind === 'name');
      if (before?.kind === 'name') return before.word;
      const last = after.at(-1);
      if (last && terms[at + 1]?.kind !== 'function') return last.word;
    }
  }
  return null;
}
