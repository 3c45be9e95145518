import type { Span } from '#lib/corpus/span.ts';
import type { Tense } from './time-reading.ts';

const words = (list: string) => list.split(' ').join('|');

/** Verbs whose present tense announces: "takes office in January", "opens on Friday". */
const SCHEDULED = words(
  'airs arrives begins closes concludes convenes debuts departs ends expires faces gathers goes heads holds hosts kicks launches leaves looms meets opens plays releases resumes retires returns starts takes tours travels visits votes',
);
/** Past forms that do not end in -ed. */
const IRREGULAR = words(
  'was were had did said told came went took held met spoke won lost beat became began blew broke brought built burst bought caught chose clung crept cut dealt drank drew drove dug ate fell felt fled flung forgot forgave fought found flew froze gave grew heard hid hit hung hurt kept knelt knew laid led left lent made meant overcame overran overthrew overtook paid put quit ran rang rode rose sang sank sat saw sent set shone shook shot shrank shut slept slid sold sought sped spent sprang stole stood struck stuck swam swept swore swung taught thought threw tore understood underwent undertook upheld voted withdrew woke wore wrote',
);
/** Participles that tell of what is done, where no form of “be” stands before them: "shown here in June". */
const PARTICIPLES = words(
  'seen shown taken given born written known begun done driven drawn broken stolen spoken',
);
/** After these what is to be done has been done: "was the first to arrive", "forced him to leave", "after refusing to go". */
const FULFILLED = words(
  'first last latest only second third forced forcing prompted prompting led leading caused causing helped managed failed refused refusing continued began started used after rose fell narrowed narrowing',
);
/** "from one to the other", "close to nearly two": no infinitive. */
const NO_INFINITIVE = words(
  'the an? his her its their our this that these those more less about around nearly almost close between at as people reporters journalists',
);
/** What ends in -ed and is no past tense. */
const NOT_PAST = words('need speed indeed exceed succeed proceed breed feed seed freed hundred sacred naked');
/** "is delayed", "to be held", "the proposed merger", "would cut": no past tense. */
const NO_VERB =
  '(?<!(?<!\\bre)[-‐‑])(?<!\\b(?:is|are|be|being|get|getting|an?|the|its|his|her|their|this|of|will|would|can|could|may|might|must|shall|should|not)\\s(?:(?:\\p{Ll}+ly|still|yet|once|long|newly)\\s(?:\\p{Ll}+ly\\s)?)?)';

/** What follows an auxiliary is part of it: in "will be played" nothing is past. */
const VERB_PHRASE = '(?:\\s+(?:not|also|be|have|been|\\p{Ll}+ly)\\b)*(?:\\s+\\p{L}+)?';

interface Cue {
  tense: Exclude<Tense, null>;
  name: string;
  pattern: RegExp;
  /** What it is worth less than a plain tense, in characters of distance. */
  doubt?: number;
  /** It says something only of a date that stands behind it: "pauses on Friday to make a call" is no plan. */
  isBefore?: true;
}

/** Words that place what they go with before or after the article's own day. The one nearest to the date counts. */
const CUES: readonly Cue[] = [
  { tense: 'future', name: 'auxiliary', pattern: new RegExp(`(?:\\b(?:will|shall|won['’]t)\\b|['’]ll\\b)${VERB_PHRASE}`, 'giu') },
  { tense: 'future', name: 'intention', pattern: new RegExp(`(?<!\\bhad been )\\b(?:(?:going|is|are|set|due(?! to (?:the|an?|its|his|her|their|such|this|these|bad|poor|heavy|high|low)\\b| to \\p{Ll}+(?:[^s]s|ness|ity)\\b)|plans?|planning|expects?|expected|schedules?|scheduled|slated|(?<!\\b(?:was|were) )about|hopes?|hoped|intends?|intended|aims?|wants?|wanted|likely|agreed|vowed|promised|pledged|threatened|ready|proposed|decision|plan|proposal|pledge|promise|vow|looking forward) to\\b${VERB_PHRASE}|due (?:on|in|for|back|by)|(?:was|were) (?:expected|due)(?: (?:on|in|for))?\\s*$|(?:is|are) (?:expected|planned|scheduled|slated|due|set)(?! to)(?: (?:on|in|for))?|(?:scheduled|planned|slated|set) for|(?:scheduled|planned|slated) (?:on|in|\\p{L}+day)|(?:plans?|planned) (?:\\p{Ll}+ ){1,3}(?:protests?|demonstrations?|marche?s?|meetings?|talks|elections?|strikes?|hearings?)\\b|(?:expects?|forecasts?|predicts?|foresees?|anticipates?)(?= (?:the|an?|its|no|more|further|another)\\b)|ahead of|upcoming|(?:go|head) to the polls|(?:polls?|markets|schools|doors|talks) (?:re)?(?:open|close|begin|start|resume)(?= )|coming up|goe?s? on sale|to be \\p{Ll}+|forecast for|payable|(?:planned|scheduled|plans|slated) an?\\b)`, 'giu') },
  { tense: 'future', name: 'present that announces', pattern: new RegExp(`(?<=[\\p{L},]\\s)(?:${SCHEDULED}|(?<!\\bto\\s)(?:expire|begin)|takes effect)\\b(?! that)`, 'gu') },
  { tense: 'future', name: 'present progressive', pattern: /\b(?:is|are) (?:\p{Ll}+ly )?\p{Ll}+ing\b/giu, doubt: 10 },
  { tense: 'future', name: 'present right before', pattern: /\b(?:is|are)(?: on| in| at)?(?: [\d:.]{1,5}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?\s*$/giu },
  { tense: 'future', name: 'present passive', pattern: new RegExp(`\\b(?:is|are) (?:\\p{Ll}+ly )?(?:\\p{Ll}{2,}ed|held|heard|made|sent|sold|put|set)\\b`, 'giu'), doubt: 10 },
  { tense: 'future', name: 'conditional', pattern: new RegExp(`\\b(?:would|could|may|might|should|must|can)\\b(?! have)${VERB_PHRASE}`, 'gu'), doubt: 10 },
  { tense: 'future', name: 'infinitive', pattern: new RegExp(`\\bto(?<!\\b(?:${FULFILLED})\\b[^.,;:]{0,60}\\sto) (?!(?:${NO_INFINITIVE})\\b)\\p{Ll}+\\b`, 'gu'), doubt: 40, isBefore: true },
  { tense: 'past', name: 'past tense', pattern: new RegExp(`${NO_VERB}\\b(?:(?:${IRREGULAR}|${PARTICIPLES})\\b|\\p{Ll}{2,}ed\\b(?<!${NOT_PAST}))`, 'gu') },
  { tense: 'past', name: 'since', pattern: /\b(?:since|ago|ever since)\b/giu },
  { tense: 'past', name: 'passive participle', pattern: /\bafter (?:being|having)\b/gu, isBefore: true },
]; // prettier-ignore

const CERTAIN_CUES = CUES.filter(({ doubt = 0 }) => doubt === 0);

/** Right before the date these look ahead whatever the verb: "by Friday", "until June". */
const LOOKS_AHEAD =
  /\b(?:by|until|till|between now and|no later than|starting|beginning|effective|as (?:soon|early|late) as)(?: on| in)?\s*$/iu;
/** Of these the end is still to come, however far. */
const UNTIL = /\b(?:until|till|between now and|no later than)(?: on| in)?\s*$/iu;
const ALREADY_PAST =
  /^[^.;]{0,40}(?:\b(?:had|was|were|did|came|went)\b|\bha(?:s|ve)\s+\p{Ll}+(?:ed|en|wn)\b)/iu;
/** Ends of clauses; a cue beyond one counts for less. */
const CLAUSE_END =
  /[,;:–—]|\b(?:and|but|that|which|who|while|because|after|before|when|where|whatever|whether|if)\b/giu;
/** How many characters of distance a clause boundary is worth. */
const CLAUSE_COST = 60;
/** A cue after the date has to be nearer than one before it: verbs follow their dates less often. */
const AFTER_COST = 40;
/** Further than this nothing is said about the date. */
const FARTHEST = 200;
/** A verb governs a date that is no further away than its object and a preposition. */
const GOVERNS = 20;

/** Longer than any of the prepositions in `LOOKS_AHEAD`. */
const LONGEST_PREPOSITION = 40;

/** A date with nothing before it but a preposition or two. */
const OPENS_CLAUSE = /\b(?:and|but)\s+(?:on|in|at)\s+$/iu;
/** "oil for January delivery" is still to come. */
const CONTRACT = /^\s+(?:delivery|settlement|contract|futures)\b/iu;
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
  const before = after.startsWith(',') && OPENS_CLAUSE.test(all) ? '' : all;
  const looksAhead = LOOKS_AHEAD.test(before.slice(-LONGEST_PREPOSITION)) || CONTRACT.test(after);
  if (looksAhead && !ALREADY_PAST.test(after) && !/\b(?:came|was|were|had|said)\b[^,;]{0,30}$/iu.test(before))
    return { tense: 'future', isGoverned: UNTIL.test(before), isOwnClause: true };
  let tense: Tense = null;
  let cost = FARTHEST;
  // Of what a cue matches only what is nearest can count, and nothing that is further off than what was found.
  const offer = (cue: Cue, distance: number, between: () => string) => {
    if (distance >= cost) return;
    const found = distance + CLAUSE_COST * clausesIn(between());
    if (found < cost) [tense, cost] = [cue.tense, found];
  };
  // “In February, scientists found …”: the comma ends no clause.
  const opens = OPENS_SENTENCE.test(before);
  // “Friday's vote” is no object of the verb.
  const isPossessive = /^\s?['’]s?\s/.test(after);
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
    // “With its approval on Friday, the house will …”: only a date that opens the sentence is that of its clause,
    // or one of what is to come first: “when they meet on Saturday, they must …”.
    if (cue.tense === 'future' && /[,;:–—]/.test(after.slice(0, start)) && !opensClause(before)) continue;
    const between = () => (opens ? after.slice(0, start).replace(OPENING, '') : after.slice(0, start));
    offer(cue, doubt + AFTER_COST + start, between);
  }
  const isAttribute = ATTRIBUTE.test(before) && /^\s+\p{Ll}/u.test(after);
  return {
    tense,
    isGoverned: cost <= GOVERNS && !(isAttribute && tense === 'future'),
    isOwnClause: cost < CLAUSE_COST && !isAttribute && !looksAhead,
  };
}
