import type { Span } from '#lib/corpus/span.ts';
import { hasHappened, isEntry } from './has-happened.ts';
import { hadBeenSet, isPlanned, lookAhead } from './looks-ahead.ts';
import { CUES, type Cue } from './tense-cues.ts';
import type { Tense } from './time-reading.ts';

const CERTAIN_CUES = CUES.filter(({ doubt = 0 }) => doubt === 0);

/** What follows is of another clause, or of other words: “on Friday, which could …”, “on Friday, “it may …””. */
const ELSEWHERE = /\b(?:which|who|that)\b|["“]/iu;
/** “…,” the minister told reporters; “…, officials said” */
const ATTRIBUTION =
  /^[^,"”]{0,60}(?:,["”]|,)\s(?:[\p{L}.'’-]+\s){1,5}(?:said|says|added|told|announced|reported|warned|explained|noted)\b/u;
const RELATIVE = /,?\s+which\s+$/iu;
/** Ends of clauses; a cue beyond one counts for less. */
const CLAUSE_END =
  /[,;:–—]|\b(?:and|but|that|which|who|while|because|after|before|when|where|whatever|whether|if)\b/giu;
/** How many characters of distance a clause boundary is worth. */
const CLAUSE_COST = 60;
/** A verb so far before a date, with no other clause between, has it for its own. */
const OWN_CLAUSE = 100;
/** A cue after the date has to be nearer than one before it: verbs follow their dates less often. */
const AFTER_COST = 40;
/** Further than this nothing is said about the date. */
const FARTHEST = 200;
/** A verb governs a date that is no further away than its object and a preposition. */
const GOVERNS = 20;

/** A date with nothing before it but a preposition or two. */
const OPENS_CLAUSE = /\b(?:and|but)\s+(?:on|in|at)\s+$/iu;
/** A caption or heading without full stop before the sentence: “People wait in the rain On Friday, the council …”. */
const OPENS_GLUED = /(?<=\p{L}\s)(?:On|In|At|By)\s(?:\p{Ll}+\s)?$/u;
/** "the June elections": no verb says when. */
const ATTRIBUTE = /\b(?:the|its|their|his|her|our|an?)\s+$/iu;
const OPENS_SENTENCE = /^\P{L}*(?:\p{L}+\s+){0,2}$/u;

/** “From January to October, exports rose”: what goes on to the comma after a date that opens the sentence. */
const OPENING = /^(?:\s*(?:to|through|until|and|or|[-–—])\s*\p{Lu}\p{Ll}+(?:\s\d{1,2})?)?,/u;

const clausesIn = (text: string) => text.match(CLAUSE_END)?.length ?? 0;

/** Where the last match of a pattern ends; -1 if it has none. */
function lastEnd(text: string, pattern: RegExp): number {
  let end = -1;
  for (pattern.lastIndex = 0; pattern.test(text);) end = pattern.lastIndex;
  return end;
}

/** Whether what stands before a date lets the clause after the comma be its own. */
const opensClause = (before: string): boolean =>
  !/\p{L}+\s+\p{L}+\s+$/u.test(before) || /\b(?:when|as|if|once|by the time)\b[^,;]*$/iu.test(before);

/** What a sentence says of past and future. */
export interface FoundTense {
  tense: Tense;
  /** Whether the verb that says so stands right beside the date. */
  isGoverned: boolean;
  /** Whether it stands in the clause of the date. */
  isOwnClause: boolean;
  /** Whether it is one of what will be. */
  isToCome?: true;
  /** Whether it is of what nobody announces. */
  hasHappened?: true;
}

/**
 * Which side of the article's own day a date lies on, from the verbs and prepositions around it.
 *
 * @param sentence the sentence that holds the expression
 * @returns the tense null if nothing in the sentence says
 * @example findTense('The fair opens on Friday.', { start: 0, end: 25 }, { start: 18, end: 24 }) // { tense: 'future', isGoverned: true }
 */
export function findTense(text: string, sentence: Span, expression: Span): FoundTense {
  const after = text.slice(expression.end, Math.min(sentence.end, expression.end + FARTHEST));
  const all = text.slice(Math.max(sentence.start, expression.start - FARTHEST), expression.start);
  // “… and on Sunday, the council …” is a sentence of its own.
  const before =
    after.startsWith(',') && OPENS_CLAUSE.test(all) ? '' : all.slice(OPENS_GLUED.exec(all)?.index ?? 0);
  // “Friday's vote” is no object of the verb.
  const isPossessive = /^\s?['’]s?\s/.test(after);
  if (hadBeenSet(before)) return { tense: null, isGoverned: false, isOwnClause: false };
  const { looksAhead, isOver, isUntil } = lookAhead(before, after, isPossessive);
  if (looksAhead && !isOver) return { tense: 'future', isGoverned: isUntil, isOwnClause: true };
  if (hasHappened(before, after))
    return { tense: 'past', isGoverned: true, isOwnClause: true, hasHappened: true };
  if (isEntry(before, after)) return { tense: 'past', isGoverned: false, isOwnClause: false };
  let tense: Tense = null;
  let cost = FARTHEST;
  let isOwnClause = false;
  let isToCome = false;
  // Of what a cue matches only what is nearest can count, and nothing that is further off than what was found.
  const offer = (cue: Cue, distance: number, between: () => string, own = OWN_CLAUSE) => {
    if (distance >= cost) return;
    const clauses = clausesIn(between());
    const found = distance + CLAUSE_COST * clauses;
    if (found < cost) {
      [tense, cost, isOwnClause] = [cue.tense, found, clauses === 0 && distance < own];
      isToCome = cue.name === 'auxiliary' && isOwnClause;
    }
  };
  // “In February, scientists found …”: the comma ends no clause.
  const opens = OPENS_SENTENCE.test(before);
  const cues = isPossessive ? CERTAIN_CUES : CUES;
  for (const cue of cues) {
    const { doubt = 0, pattern } = cue;
    if (doubt >= cost) continue;
    const end = lastEnd(before, pattern);
    if (end >= 0) offer(cue, doubt + before.length - end, () => before.slice(end));
  }
  for (const cue of cues) {
    const { doubt = 0, pattern, isBefore } = cue;
    if (isBefore || doubt + AFTER_COST >= cost) continue;
    pattern.lastIndex = 0;
    const start = pattern.exec(after)?.index;
    if (start === undefined) continue;
    // “… on Sunday,” he added: who said so governs no date of what is said.
    if (cue.tense === 'past' && !opens && ATTRIBUTION.test(after)) continue;
    // “With its approval on Friday, the house will …”: only a date that opens the sentence is that of its clause,
    // or one of what is to come first: “when they meet on Saturday, they must …”.
    if (cue.tense === 'future' && /[,;:–—]/.test(after.slice(0, start)) && !opensClause(before)) continue;
    // “a film of Friday, which could not be checked”
    if (cue.tense === 'future' && doubt > 0 && ELSEWHERE.test(after.slice(0, start))) continue;
    // … but “Saturday's concert, which will be broadcast”.
    if (isPossessive && cue.tense === 'future' && clausesIn(after.slice(0, start).replace(RELATIVE, '')) > 0)
      continue;
    const between = () => (opens ? after.slice(0, start).replace(OPENING, '') : after.slice(0, start));
    offer(cue, doubt + AFTER_COST + start, between, opens ? CLAUSE_COST + AFTER_COST : CLAUSE_COST);
  }
  const isAttribute = ATTRIBUTE.test(before) && /^\s+\p{Ll}/u.test(after);
  // “the March 28 election”: no verb far off says when.
  if (isAttribute && tense === 'past' && cost > GOVERNS && isPlanned(before, after)) tense = null;
  return {
    tense,
    isGoverned: cost <= GOVERNS && !(isAttribute && tense === 'future'),
    isOwnClause: isOwnClause && !isAttribute,
    ...(isToCome ? { isToCome } : {}),
  };
}
