import { hasHappened } from './has-happened.ts';
import { IRREGULAR } from './tense-cues.ts';

/** Right before the date these look ahead whatever the verb: "by Friday", "until June". */
const LOOKS_AHEAD =
  /\b(?:(?<!\bstand(?:s|ing)? )by|until|till|between now and|no later than|starting|beginning|effective|as (?:soon|early|late) as)(?: at least)?(?: on| in)?\s*$/iu;
/** Longer than any of these. */
const LONGEST_PREPOSITION = 40;
/** … and a word alone, with white space. */
const LONGEST_WORD = 12;
const BY = /\bby\s+$/iu;
/** Of these the end is still to come, however far. */
const UNTIL = /\b(?:until|till|between now and|no later than)(?: at least)?(?: on| in)?\s*$/iu;
/** “was held by rebels until February”, but “had to wait until Friday”, “said it would wait until Friday”. */
const WENT_ON_UNTIL =
  /\b(?:came|was|were|had|said)\b(?:(?!\bw(?:ill|ould)\b)[^,;]){0,30}$|\b(?:was|were|had)\b(?:(?!\bto\b)[^,;]){0,90}$/iu;
/** “was postponed until Friday” */
const PUT_OFF_UNTIL =
  /\b(?:postponed|delayed|extended|adjourned|suspended|deferred|moved|rescheduled|put (?:off|back)|pushed back|closed|cancell?ed|banned|barred|given|remanded|bailed|on bail)\b[^,;]{0,40}$/iu;
/** Right before the date these say by when. */
const BY_WHEN = /\b(?:by|until|till|as (?:soon|early|late) as)(?: on| in)?\s*$/iu;
/** “By Thursday it held 3,800 dollars”, but “by Thursday it will have cut” */
const TOLD_AFTER = new RegExp(
  `^\\s(?:(?!\\b(?:will|would|could|should|may|might|must|can|to)\\b)[^.;,]){0,30}\\b(?:${IRREGULAR})(?:n['’]t)?\\b`,
  'u',
);
/** “By Monday, the forces had …” */
const ALREADY_PAST =
  /^[^.;]{0,40}(?:\b(?:had|was|were|did|came|went|ran)\b|\bha(?:s|ve)\s+\p{Ll}+(?:ed|en|wn)\b|\bwhen\s+\p{L}+\s+\p{Ll}+ed\b)|^,[^.;]{0,80}\bhad\b|^,(?:(?!\b(?:will|would|could|should|may|might|must|can|is|are)\b)[^.;,]){0,60}\s\p{Ll}{2,}ed\b/iu;
/** “it was late on Friday, starting on …” */
const IS_TOLD =
  /\b(?:came|was|were|had|said)\b(?!\s(?:un)?(?:likely|due|expected|possible|set|scheduled)\b)(?:(?!\bto\b)[^,;]){0,30}$/iu;
/** “runs through June”, “has extended its loans through January” */
const GOES_ON_THROUGH =
  /\b(?:extend(?:s|ed|ing)?|runs?|running|continu(?:es?|ing)|lasts|remains?|open|closed|valid|available|in place)\b[^,;.]{0,60}\sthrough\s+$/iu;
/** “to feed them through the end of March”; what is far nearer on the other side is meant even so. */
const WILL_GO_ON_THROUGH = /\b(?:to|will|would)\s+\p{Ll}+\b[^,;]*\sthrough\s+$/iu;
/** “was used a million times by Thursday”, but “was told to leave by Friday” */
const DONE_BY =
  /\b(?:was|were)\s(?:\p{Ll}+ly\s)?(?!expected|due|required|asked|told|scheduled|supposed|needed|set|ordered)\p{Ll}+(?:ed|en|wn)\b(?:(?!\b(?:to|would|will)\b)[^,;]){0,60}\sby\s+$/iu;
/** “has called a meeting of ministers for Monday” */
const CALLED_FOR =
  /\b(?:meetings?|summit|talks|session|rall(?:y|ies)|protests?|demonstrations?|march|vote|hearing|strike|elections?|referendum)\b[^,;.]{0,40}\sfor\s+$/iu;
/** “rallies were announced for Sunday” */
const SET_FOR =
  /\b(?:announced|scheduled|planned|pencil(?:l)?ed in|called|set|slated|due|fixed|arranged|timed|billed|rescheduled|expected|declared)(?: \p{Ll}+){0,2} for\s+$/iu;
/** “who is seeking a second term in November” */
const RUNS_FOR =
  /\b(?:seek(?:s|ing)?|runs?|running for|up for|bid for)\b[^,;.]{0,40}\b(?:term|re-?election|office|seat)\s+in\s+$/iu;
/** “a warning has been issued for Saturday night” */
const WARNED_FOR = /\b(?:warnings?|alerts?|tickets?|invitations?)\b[^,;.]{0,40}\sfor\s+$/iu;
/** "oil for January delivery", “a Saturday deadline” are still to come. */
const CONTRACT = /^\s+(?:delivery|settlement|contract|futures)\b/iu;
/** “hours before Thursday's summit” */
const SHORTLY_BEFORE = /\b(?:hours|days|a (?:day|week)|shortly|just) before\s+$/iu;
/** “Saturday marks the anniversary” */
const MARKS = /^\s+marks\b/u;
const CONTRACT_FOR = /\b(?:futures|contracts?)\s+for\s+$/iu;
const DEADLINE = /^\s+deadline\b/iu;

/** “Thursday's general election”, “their Saturday game”, “the March 28 election” */
const OCCASIONS =
  'ballot|bout|by-election|ceremony|clash|congress|contest|deadline|debate|derby|draw|election|elections|fight|final|fixture|friendly|game|games|general strike|grand prix|hartal|hearing|kick-?off|launch|leg|marathon|match|matches|meeting|poll|polls|race|rally|referendum|return leg|runoff|run-off|semi-?final|session|showdown|strike|summit|talks|test|tie|vote';
const PLANNED = new RegExp(`^(?:['’]s)?\\s+(?:[\\p{L}\\d-]+\\s+){0,3}(?:${OCCASIONS})\\b`, 'u');
/** “the rally in the city on Tuesday” */
const PLANNED_ON = new RegExp(
  `\\b(?:${OCCASIONS})\\s+(?:(?:in|at)\\s+(?:[\\p{L}-]+\\s+){1,3})?(?:on|for)\\s+$`,
  'u',
);

/**
 * Whether a date is that of something that is planned and announced, whatever the verbs around it.
 *
 * @param before what stands before the date in its sentence
 * @param after what stands after it
 * @example isPlanned('in the run-up to ', "'s general election") // true
 */
export const isPlanned = (before: string, after: string): boolean =>
  PLANNED.test(after) || PLANNED_ON.test(before);

/** The word right before a date: without it, no pattern that ends with it needs trying. */
const wordBefore = (before: string): string | undefined =>
  /(\p{L}+)\s+$/u.exec(before.slice(-LONGEST_WORD))?.[1]?.toLowerCase();

/**
 * Whether a date is that of a plan of which there may be another now: the nearest is meant, over or not.
 *
 * @param before what stands before the date in its sentence
 * @example hadBeenSet('The talks had been scheduled for ') // true
 */
export const hadBeenSet = (before: string): boolean =>
  wordBefore(before) === 'for' && SET_FOR.test(before) && /\bhad been\b[^,;]*$/iu.test(before);

/** What the words right beside a date say of it, whatever the verb. */
export interface LookAhead {
  /** Whether they look ahead: “by Friday”, “until June”, “for January delivery”. */
  looksAhead: boolean;
  /** Whether what they look to is over, as the rest of the sentence tells. */
  isOver: boolean;
  /** Whether it is the end of something, which may be far off. */
  isUntil: boolean;
}

/**
 * Whether the words right beside a date look ahead.
 *
 * @param before what stands before the date in its sentence
 * @param after what stands after it
 * @param isPossessive “Friday's vote”: “by” says what did it, not when it was done
 * @example lookAhead('The port will be closed until ', '.', false) // { looksAhead: true, isOver: false, isUntil: true }
 */
export function lookAhead(before: string, after: string, isPossessive: boolean): LookAhead {
  const word = wordBefore(before);
  const isSetFor = word === 'for' && SET_FOR.test(before);
  const looksAhead =
    (LOOKS_AHEAD.test(before.slice(-LONGEST_PREPOSITION)) && !(isPossessive && BY.test(before))) ||
    (word === 'through' && (GOES_ON_THROUGH.test(before) || WILL_GO_ON_THROUGH.test(before))) ||
    isSetFor ||
    (word === 'for' && (CALLED_FOR.test(before) || WARNED_FOR.test(before) || CONTRACT_FOR.test(before))) ||
    (word === 'in' && RUNS_FOR.test(before)) ||
    CONTRACT.test(after) ||
    MARKS.test(after) ||
    (isPossessive && SHORTLY_BEFORE.test(before) && !hasHappened(before, after)) ||
    (DEADLINE.test(after) && /\ban?\s+$/iu.test(before));
  if (!looksAhead) return { looksAhead, isOver: false, isUntil: false };
  const isUntil = UNTIL.test(before) || RUNS_FOR.test(before);
  // “was adjourned until Friday after the court heard …”
  const isPutOff = isSetFor || (isUntil && PUT_OFF_UNTIL.test(before));
  const wentOn = isUntil ? WENT_ON_UNTIL.test(before) : IS_TOLD.test(before) || DONE_BY.test(before);
  return {
    looksAhead,
    isOver:
      !isPutOff && (wentOn || (BY_WHEN.test(before) && (ALREADY_PAST.test(after) || TOLD_AFTER.test(after)))),
    isUntil,
  };
}
