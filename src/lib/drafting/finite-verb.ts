import { IRREGULAR, NOT_PAST, SCHEDULED } from '#lib/tagger/tense-cues.ts';
import { isContent, type Term } from '#lib/wording/terms.ts';
import { SPEECH_VERBS } from '#lib/wording/word-kinds.ts';

const AUXILIARY =
  /^(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|should)(?:n['’]?t)?$/;
const PAST = new RegExp(`^(?:${IRREGULAR}|\\p{Ll}{2,}ed(?<!^(?:${NOT_PAST})))$`, 'u');
const PRESENT = new RegExp(`^(?:${SCHEDULED})$`);
/** After these function words a verb may stand; after “the”, “by” or “been” it is a participle. */
const BEFORE_VERB =
  /^(?:i|you|he|she|it|we|they|this|that|these|those|who|which|there|and|but|or|not|never|also|only|just|even|still|again|once|all|both|then|later)$/;
const OPENS_OBJECT = /^(?:to|the|an?|his|her|its|their|it|he|she|they|more|no)$/;
const PRONOUN = /^(?:i|you|he|she|it|we|they|this|that|these|those|there|everyone|nobody|all|both)$/;

/**
 * Whether a word is a verb that says when, as far as its form and its neighbours show: without a dictionary of verbs “the raised wall”
 * and “they raised the wall” differ by what stands before.
 */
export function isFiniteVerb(terms: readonly Term[], at: number): boolean {
  const [before, term, after] = [terms[at - 1], terms[at], terms[at + 1]];
  const [word = ''] = term?.word.split(' ') ?? [];
  if (!term || term.kind === 'date' || term.kind === 'number') return false;
  if (AUXILIARY.test(word)) return before?.word !== 'to';
  if (!before || term.kind !== 'word') return false;
  const mayPrecede = before.kind !== 'function' || BEFORE_VERB.test(before.word) || /ly$/.test(before.word);
  if (!mayPrecede) return false;
  if (PAST.test(word)) return after?.word !== 'by';
  if (PRESENT.test(word) || (SPEECH_VERBS.has(word) && /s$/.test(word))) return before.kind !== 'number';
  if (after?.word === 'that') return true;
  // “Lindholm wants the bridge”, but “Norvik shares fell”
  return (
    /[^s]s$/.test(word) &&
    (PRONOUN.test(before.word) || (before.kind === 'name' && OPENS_OBJECT.test(after?.word ?? '')))
  );
}

/** Where the first finite verb of some words stands; -1 if they have none. */
export const firstFiniteVerb = (terms: readonly Term[]): number =>
  terms.findIndex((_, at) => isFiniteVerb(terms, at));

/** Not “completed” of “completed in 1974, supplied”: that is no subject. */
const isNominal = (term: Term): boolean =>
  isContent(term) && term.kind !== 'date' && !(term.kind === 'word' && PAST.test(term.word));

/**
 * Whether words have a subject and a finite verb after it.
 *
 * @example standsAlone(termsOfSentence) // of 'had been warned of cracks': false, of 'the owner had been warned': true
 */
export function standsAlone(terms: readonly Term[]): boolean {
  const verb = firstFiniteVerb(terms);
  return verb > 0 && terms.slice(0, verb).some((term) => isNominal(term) || PRONOUN.test(term.word));
}
