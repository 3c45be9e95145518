/** What nobody announces has happened. */
const MISHAPS =
  '(?:accidents?|ambush|arrests?|assaults?|assassination|attacks?|bloodshed|bombings?|blasts?|clashes|collapse|coup|crash|deaths?|disasters?|earthquakes?|eruption|explosions?|fire|flash flood|floods?|flooding|killings?|massacre|murders?|overthrow|quake|raids?|riots?|shootings?|shooting down|storm|stabbings?|tsunami|tragedy|uprising|violence)';
/** “Tuesday's earthquake”, “the March attacks” */
const HAPPENED = new RegExp(`^(?:['’]s)?\\s+(?:[\\p{Ll}-]+\\s+){0,2}${MISHAPS}\\b`, 'u');
/** “the collapse in January” */
const HAPPENED_BEFORE = new RegExp(
  `(?:\\b(?:the|his|her|its|their)|['’]s)\\s+(?:[\\p{Ll}-]+\\s+){0,2}${MISHAPS}\\s+(?:of\\s+(?:[\\p{L}'’.-]+\\s+){1,6})?(?:on|in)\\s+$`,
  'u',
);
/** “Wednesday's closing price”, “Friday's rally”: of markets */
const TRADED =
  /^['’]s\s+(?:closing (?:price|level)|finish|rall(?:y|ies)|sell-off|slump|plunge|rout|losses|gains)\b/u;
/** “in the year to 31 January”, “for the quarter ended June 30” */
const ENDED = /\b(?:year|months?|quarter|half|weeks?|period)\s+(?:to|ended)\s+$/iu;
/** “July 27 - The council meets”: an entry of a chronology, told in the present. */
const ENTRY = /^\s?(?:[-–—]{1,2}|:)\s+(?!.{0,60}\b(?:will|to be|due|deadline|scheduled)\b)/u;

/**
 * Whether a date is one of what has happened, whatever the verbs around it.
 *
 * @param before what stands before the date in its sentence
 * @param after what stands after it
 * @example hasHappened('They found no one to blame for ', "'s earthquake.") // true
 */
export const hasHappened = (before: string, after: string): boolean =>
  HAPPENED.test(after) || HAPPENED_BEFORE.test(before) || TRADED.test(after) || ENDED.test(before);

/**
 * Whether a date opens an entry of a chronology, which is told in the present.
 *
 * @example isEntry('', ' - The council meets.') // true
 */
export const isEntry = (before: string, after: string): boolean => before.trim() === '' && ENTRY.test(after);
