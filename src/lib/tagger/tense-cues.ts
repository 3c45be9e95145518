import type { Tense } from './time-reading.ts';

const words = (list: string) => list.split(' ').join('|');

/** Verbs whose present tense announces, parted by bars as the other lists: "takes office in January", "opens on Friday". */
export const SCHEDULED = words(
  'airs approaches arrives begins closes concludes convenes debuts departs ends expires faces gathers goes heads holds hosts kicks launches leaves looms meets opens plays premieres releases resumes retires returns starts takes tours travels visits votes',
);
/** Past forms that do not end in -ed. */
export const IRREGULAR = words(
  'was were had did said told came went took held met spoke won lost beat became began blew broke brought built burst bought caught chose clung crept cut dealt drank drew drove dug ate fell felt fled flung forgot forgave fought found flew froze gave grew heard hid hit hung hurt kept knelt knew laid led left lent made meant overcame overran overthrew overtook paid put quit ran rang rode rose sang sank sat saw sent set shone shook shot shrank shut slept slid sold sought sped spent sprang stole stood struck stuck swam swept swore swung taught thought threw tore understood underwent undertook upheld voted withdrew woke wore wrote',
);
/** “Stocks open lower”: of what is traded the present tells what was. */
const AS_TRADED =
  '\\s(?:(?:\\p{Ll}+ly|little|slightly|much)\\s)?(?:higher|lower|up|down|flat|mixed|at (?:an? )?(?:record|all-time)|above|below|in the red|in the black|changed)\\b';
/** Who does so is more than one: “the leaders meet Monday”, but neither “a visit” nor “the president’s visit”. */
const MANY =
  "(?:\\b(?:[Tt]hey|[Ww]e|who)|(?<![’'\\p{L}])(?!(?:[Tt]his|[Hh]is|[Ii]ts|was|is|has|does|as|us|thus|yes|previous|various|famous|serious|religious|press|business|series|campus|class|express|across|less|unless|besides|towards|always|perhaps|sometimes)\\s)\\p{L}{2,}(?<!s)s)";
/** Participles that tell of what is done, where no form of “be” stands before them: "shown here in June". */
const PARTICIPLES = words(
  'seen shown taken given born written known begun done driven drawn broken stolen spoken',
);
/** After these what is to be done has been done: "was the first to arrive", "forced him to leave", "after refusing to go". */
const FULFILLED = words(
  'first last latest only second third among tries tried found reported said alleged confirmed understood shown forced forcing prompted prompting led leading caused causing helped managed failed refused refusing continued began started used after rose fell narrowed narrowing',
);
/** "from one to the other", "close to nearly two", "according to state television", "a speech to parliament": no infinitive. */
const NO_INFINITIVE = words(
  'the an? his her its their our this that these those more less about around nearly almost close between at as people reporters journalists first second third last next one two three four five six seven eight nine ten state parliament congress court police power jail prison office war peace town',
);
/** What ends in -ed and is no past tense. */
export const NOT_PAST = words(
  'need speed indeed exceed succeed proceed breed feed seed freed hundred sacred naked',
);
/** "is delayed", "to be held", "the proposed merger", "would cut": no past tense. */
const NO_VERB =
  '(?<!(?<!\\bre)[-‐‑])(?<!\\b(?:is|are|be|being|get|getting|an?|another|any|no|further|rate|tax|pay|job|price|budget|the|its|his|her|their|this|of|will|would|can|could|may|might|must|shall|should|not)\\s(?:(?:\\p{Ll}+ly|still|yet|once|long|newly)\\s(?:\\p{Ll}+ly\\s)?)?)';

/** What follows an auxiliary is part of it: in "will be played" nothing is past. */
const VERB_PHRASE = '(?:\\s+(?:not|also|be|have|been|\\p{Ll}+ly)\\b)*(?:\\s+\\p{L}+)?';

/** “agreed to the move”, “expected to have died”: nothing that is still to be done. */
const VERB_FOLLOWS =
  '(?! (?:the|an?|its|his|her|their|this|that|these|those|such)\\b| have (?:been|\\p{Ll}+(?:ed|en)|died)\\b)';

/** “could not be reached for comment”, “neither could be found”: an attempt that failed. */
const COULD_NOT =
  "(?<=\\bcould)(?:n[’']t| not)\\b|(?<=\\b(?:[Nn]either|[Nn]obody|[Nn]o one|[Nn]one|nor)\\b[^.;]{0,80}\\bcould) be (?:reached|located|found|contacted)\\b";

/** Words that say on which side of the article's own day something lies. */
export interface Cue {
  tense: Exclude<Tense, null>;
  name: string;
  pattern: RegExp;
  /** What it is worth less than a plain tense, in characters of distance. */
  doubt?: number;
  /** It says something only of a date that stands behind it: "pauses on Friday to make a call" is no plan. */
  isBefore?: true;
}

/** Words that place what they go with before or after the article's own day. The one nearest to the date counts. */
export const CUES: readonly Cue[] = [
  { tense: 'future', name: 'auxiliary', pattern: new RegExp(`(?:\\b(?:will|shall|won['’]t)\\b|['’]ll\\b)${VERB_PHRASE}`, 'giu') },
  { tense: 'future', name: 'intention', pattern: new RegExp(`(?<!\\bhad been )\\b(?:(?:going|is|are|set|due(?! to (?:bad|poor|heavy|high|low)\\b| to \\p{Ll}+(?:[^s]s|ness|ity)\\b)|plans?|planning|expects?|expected|schedules?|scheduled|slated|(?<!\\b(?:was|were) )about|hopes?|intends?|aims?|wants?|likely|unlikely|ready|poised|preparing|standing by|booked|decision|plan|proposal|pledge|promise|vow|looking forward) to\\b${VERB_FOLLOWS}${VERB_PHRASE}|due (?:on|in|for|back|by|at)|(?:was|were) (?:expected|due)(?: (?:on|in|for))?\\s*$|(?:is|are) (?:now |still |also |currently )?(?:expected|planned|scheduled|slated|due|set)(?! to)(?: (?:on|in|for))?|expected overnight|chance of (?:more |some |further )?(?:rain|snow|showers|storms)|(?:scheduled|planned|slated|set) for|(?:scheduled|planned|slated) (?:on|in|\\p{L}+day)|(?:plans?|planned) (?:\\p{Ll}+ ){1,3}(?:protests?|demonstrations?|marche?s?|meetings?|talks|elections?|strikes?|hearings?)\\b|(?:expects?|forecasts?|predicts?|foresees?|anticipates?)(?= (?:the|an?|its|no|more|further|another)\\b)|upcoming|scheduled (?:\\p{Ll}+ ){1,3}for|(?:planned|scheduled|slated|proposed|forthcoming|expected) (?:visit|trip|tour|meeting|summit|elections?|vote|talks|launch|hearing|trial|match|game|start|arrival|opening|release|return|departure|delivery)\\b|(?:pav|clear)(?:es?|s|ing) the way for|(?:go|head) to the polls|(?:polls?|markets|schools|doors|talks) (?:re)?(?:open|close|begin|start|resume)(?= )|coming up|goe?s? on sale|(?<!\\b(?:comes?|came|seems?|seemed|appears?|appeared|believed|thought|known|proved|${FULFILLED})\\b(?: \\p{Ll}+)? )to be \\p{Ll}+|(?:brac|prepar)(?:e|es|ed|ing) for|forecast for|payable|(?:planned|scheduled|plans|slated) an?\\b)`, 'giu') },
  { tense: 'future', name: 'intention told', pattern: new RegExp(`\\b(?:hoped|intended|wanted|planned|prepared|proposed|agreed|voted|decided|vowed|promised|pledged|threatened) to\\b${VERB_FOLLOWS}${VERB_PHRASE}|\\bahead of\\b`, 'giu'), isBefore: true },
  { tense: 'future', name: 'present that announces', pattern: new RegExp(`(?<=[\\p{L},]\\s)(?:${SCHEDULED}|(?<!\\bto\\s)(?:expire|begin|go (?:out|into effect)|take effect)|runs out|comes out|takes effect|reports (?:\\S+ ){0,3}(?:earnings|results))\\b(?! that)(?!${AS_TRADED})`, 'gu') },
  { tense: 'future', name: 'plural present that announces', pattern: new RegExp(`\\b(?:meet|play|host|visit|face|travel|vote|return|resume|open|start|begin|gather|arrive|depart|head)\\b(?<=${MANY}\\s\\p{Ll}+)(?!${AS_TRADED})`, 'gu'), doubt: 10 },
  { tense: 'future', name: 'out right before', pattern: /,\s+(?:out|due)(?: on| in)?\s*$/giu, isBefore: true },
  { tense: 'future', name: 'present progressive', pattern: /\b(?:is|are) (?:\p{Ll}+ly )?(?!react|respond|recover|reel|mourn|investigat|search)\p{Ll}+ing\b/giu, doubt: 10 },
  { tense: 'future', name: 'where somebody is to be', pattern: /(?:\b(?:is|are|am)|['’](?:m|re)) in (?:\p{Lu}\p{L}+ ){1,3}(?:on )?$/gu, isBefore: true },
  { tense: 'future', name: 'called to', pattern: /\bha(?:s|ve) (?:called|asked|invited|ordered|summoned|told|urged) (?:\S+ ){1,5}to \p{Ll}+/gu, isBefore: true },
  { tense: 'future', name: 'was to', pattern: /\b(?:was|were) (?:also )?to (?!have\b|be seen\b)\p{Ll}+/gu, isBefore: true },
  { tense: 'future', name: 'likely', pattern: /\b(?:is|are|seems?|looks?|remains?) (?:more |most |very )?(?:un)?likely\b/giu, doubt: 10 },
  { tense: 'future', name: 'present right before', pattern: /(?:\b(?:is|are)|\b(?:it|that)['’]s)(?: already| now| still| nearly| almost)?(?: on| in| at)?(?: [\d:.]{1,5}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?\s*$/giu },
  { tense: 'future', name: 'present passive', pattern: new RegExp(`\\b(?:is|are) (?:\\p{Ll}+ly )?(?:\\p{Ll}{2,}ed|held|heard|made|sent|sold|put|set)\\b(?! to have\\b)`, 'giu'), doubt: 10 },
  { tense: 'future', name: 'conditional', pattern: new RegExp(`\\b(?:would|could|may|might|should|must|can)\\b(?! have| be (?:heard|seen|felt)\\b)(?!${COULD_NOT})${VERB_PHRASE}`, 'gu'), doubt: 10 },
  { tense: 'future', name: 'infinitive', pattern: new RegExp(`\\bto(?<!\\baccording to)(?<!\\b(?:${FULFILLED})\\b[^.,;:]{0,60}\\sto) (?!(?:${NO_INFINITIVE}|\\p{Ll}+(?<!s|focu)s)\\b)\\p{Ll}+\\b`, 'gu'), doubt: 40, isBefore: true },
  { tense: 'past', name: 'past tense', pattern: new RegExp(`${NO_VERB}\\b(?:(?:${IRREGULAR}|${PARTICIPLES})\\b|\\p{Ll}{2,}ed\\b(?<!${NOT_PAST}))`, 'gu') },
  { tense: 'past', name: 'since', pattern: /\b(?:since|ago|ever since)\b/giu },
  { tense: 'past', name: 'passive participle', pattern: /\bafter (?:being|having)\b|,\s+after \p{Ll}+ing\b/gu, isBefore: true },
  { tense: 'past', name: 'what came of it', pattern: /,\s+(?:returning|arriving|leaving|landing|winning|losing|beating|killing|ending|finishing|closing|reaching|destroying|injuring|wounding)\b[^,;]{0,12}$/gu, isBefore: true },
  { tense: 'past', name: 'what follows it', pattern: /\bfollow(?:s|ing) (?:the|an?|his|her|its|their)\b/giu, isBefore: true },
  { tense: 'past', name: 'saying right before', pattern: /\b(?:saying|announcing|adding|warning)(?: on)?\s*$/gu, isBefore: true },
]; // prettier-ignore
