import {
  CLOCK,
  DAY,
  MONTH,
  ORDINAL_DAY,
  PLAIN_YEAR,
  WEEKDAY,
  YEAR,
  ZONE,
} from '#lib/tagger/calendar-words.ts';
import { isOutlet } from './outlet-beside-date.ts';
import { wordCount } from './text-units.ts';

/**
 * One habit of web pages. A rule looks at one unit; what it `opens` colours the units after it.
 */
export interface FurnitureRule {
  /** Why the unit is no part of the article, in words for the reader. */
  reason: string;
  pattern: RegExp;
  /** `list`: short lines that follow are links, up to the next paragraph. `rest`: the article is over. */
  opens?: 'list' | 'rest';
  /** Longest unit, in words, that the rule may take: a paragraph that mentions a cookie is no cookie notice. */
  words?: number;
}

/** The first that matches is taken. Anchored, without nested repetition. */
export const FURNITURE_RULES: readonly FurnitureRule[] = [
  { reason: 'template residue', pattern: /\{\{|\}\}|<%|%>|\$\{/ },
  { reason: 'mark without words', pattern: /^[^\p{L}\p{N}]+$/u },
  { reason: 'end mark', pattern: /^(?:ends?|-30-|\(end\)|ends? of (?:story|article))$/i },
  {
    reason: 'advertisement',
    pattern:
      /^(?:advertise?ment|advert|ads? by .*|sponsored(?: content| links)?|promoted|this advertisement has not loaded.*|story continues below.*|article continues (?:below|after).*|реклама|anzeige|werbung|publicité|publicidad)$/i,
    words: 12,
  },
  { reason: 'web address', pattern: /^(?:https?:\/\/|www\.)\S+$/i },
  { reason: 'image name', pattern: /^\S+\.(?:jpe?g|png|gif|webp|svg)$/i },
  {
    reason: 'share button',
    pattern:
      /^(?:shares?|tweet|e-?mail|print|save|pin it|copy link|facebook|twitter|whatsapp|linkedin|telegram|reddit|share (?:this|on|via|with|article)\b.*|bookmark|(?:story|article) saved|save (?:this )?(?:story|article|for later)|you can find this (?:story|article) in\b.*|gift (?:this )?article|follow us\b.*|(?:like|find) us on .*)$/i,
    words: 10,
  },
  {
    reason: 'copyright notice',
    pattern:
      /all rights reserved|^(?:©|\(c\)|copyright)\s*(?:(?:©|\(c\)|by)\s*)?(?:19|20)\d\d|^(?:19|20)\d\d\s*©/i,
    words: 40,
  },
  {
    reason: 'photo credit',
    pattern:
      /^(?:©|(?:image|photo|picture|media) (?:source|credit|copyright),?\s|\(?(?:photo|photograph|image|picture|file photo|video)s?(?: credit| courtesy)?(?:\s*:|\s*©|\s*\/| by | courtesy )|credit:|getty images|(?:ap|afp|reuters|epa) photo|via (?:ap|afp|reuters))/i,
    words: 15,
  },
  {
    reason: 'credits of the newsroom',
    pattern: /^\(?(?:additional )?(?:reporting|writing|editing|compiled|edited|translated) by\b/i,
    words: 30,
  },
  {
    reason: 'byline',
    pattern:
      /^(?:By|BY|by)\s+\p{Lu}[\p{L}.'’-]*(?:[\s&]+(?:and|of|the|\p{Lu}[^\s&]*))*(?:[\s,|]{1,4}[\p{L}\s]{1,60})?$/u,
    words: 12,
  },
  {
    reason: 'counter',
    pattern:
      /^\(?\d[\d.,]*k?\)?(?:[\s-]+(?:pages?|comments?|shares?|views?|photos?|min(?:ute)?s?|read|likes?|reactions?|of \d+)\b.*)?$/i,
    words: 6,
  },
  {
    reason: 'comment form',
    pattern:
      /^(?:leave a (?:reply|comment)|post a comment|have your say\b.*|(?:please )?(?:log|sign) in to (?:comment|leave)\b.*|add (?:a|your) comment|write a comment|join the (?:conversation|discussion)|your e-?mail address will not be published\b.*)/i,
    opens: 'rest',
    words: 16,
  },
  {
    reason: 'comment form',
    pattern:
      /^(?:comments?(?:\s*\(\d+\))?|view comments|show comments|no comments(?: yet| on this .{1,20})?)$|\b(?:let us know|tell us|have your say)\b.{0,40}\bcomments?\b/i,
    opens: 'list',
  },
  {
    reason: 'most-read list',
    pattern:
      /^(?:most (?:read|popular|viewed|shared|watched|commented)|trending(?: now| stories)?|popular(?: now)?)\b.{0,20}$/i,
    opens: 'list',
    words: 5,
  },
  {
    reason: 'link to another article',
    pattern:
      /^(?:read (?:more|also|next)|also read|see also|related(?: \p{L}+)?|more on this|watch|don['’]t miss|\[?read more\]?)\s*:\s*\S/iu,
    words: 30,
  },
  {
    reason: 'link to another article',
    pattern:
      /^(?:(?:read|see|watch) (?:more|also|next)|also (?:read|on .{1,30})|related(?: (?:stories|articles|news|topics|content|posts|links|coverage))?|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you| reading| stories)?|more (?:from|news|stories|on|in|like)\b.{0,40}|(?:top|latest|other|editors?['’]?s?) (?:stories|news|articles|headlines|picks?)|what to read next|up next|explore more\b.{0,30}|(?:around|elsewhere on) the (?:site|web)|hot topics|in other (?:media|news)|don['’]t miss|around the web|from the web|infographics|photo(?:s| gallery| galleries)?|videos?)\s*[:>»]?$/i,
    opens: 'list',
    words: 7,
  },
  {
    reason: 'tag list',
    pattern:
      /^(?:(?:tags?|topics?|keywords|persons|people|filed under|categories)\s*:.*|(?:tags|topics|persons|keywords)|#\S+(?:\s+#\S+)*)$/i,
    opens: 'list',
    words: 20,
  },
  {
    reason: 'menu',
    pattern:
      /^(?:home(?:page)?|back to .{1,30}|accessibility links|skip to .{1,30}|(?:breaking|all|latest|more) news|news ?feed|menu|search|article content|go to search|sections|subscribe(?: now)?|sign (?:in|up)|log ?in|register|newsletters?|listen(?: to (?:this )?article)?|listen live|watch live|live(?: tv)?|loading\W*|show (?:more|less)|load more|next|previous|next article|previous article|contact(?: us)?|about(?: us)?|advertise with us|terms(?: of (?:use|service))?|privacy(?: policy)?|cookie(?: policy| settings)|close|expand|play|pause)$/i,
    words: 6,
  },
  {
    reason: 'invitation to subscribe',
    pattern:
      /\b(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletters?|alerts|channel|updates|inbox|briefing|subscribers?)\b|^(?:download|get) (?:our|the) .{0,30}\bapp\b/i,
    words: 40,
  },
  {
    reason: 'invitation to subscribe',
    pattern:
      /^(?:attention|dear|already an?) (?:subscribers?|readers?|members?)\b|\b(?:this|the) (?:item|article|story|content|page|section) is (?:available|reserved|exclusive|free|only).{0,30}\b(?:subscribers?|members)\b|\bprint (?:subscribers?|subscription)\b.{0,80}\baccounts?\b|\b(?:log|sign) in(?:to)?\b.{0,60}\b(?:account|to (?:read|continue|comment|view))\b|\bcontinue reading\b.{0,60}\b(?:subscri|account|log|sign|register)|\bclick here to (?:view|see|subscribe|sign|log|register|read|join|create|buy)\b|^(?:you can )?unsubscribe at any time|\byour sign-?up\b|^(?:start|begin) (?:your|a) (?:free )?(?:trial|subscription)\b/i,
    words: 60,
  },
  {
    reason: 'cookie notice',
    pattern:
      /\b(?:uses?|accept|using) cookies\b|\bcookies\b.{0,80}\b(?:personali[sz]e|personal data|consent|analy[sz]e|devices?)\b|\bdevices?\b.{0,80}\bcookies\b|^we (?:value|respect|care about) your privacy\b|\b(?:our|its) \d* ?partners\b.{0,80}\b(?:data|information|consent)\b|^privacy notice\b|^(?:accept|reject|allow|decline|refuse)(?: all)?(?: cookies)?$|^(?:manage|change|cookie|privacy) (?:my |your )?(?:preferences|settings|choices|options)$/i,
    words: 60,
  },
  {
    reason: 'contact of the author',
    pattern:
      /^(?:reach|contact|e-?mail|write to|follow)\s.{1,60}(?:\bat \d{3}|@\w|\bon (?:twitter|x|facebook|instagram|threads|bluesky|mastodon)\b)|^[^\s@]+@[^\s@]+\.\p{L}{2,}$/iu,
    words: 30,
  },
  {
    reason: 'note about the website',
    pattern:
      /^our standards\s*:|^(?:reuse|republish|license) this (?:content|article|story)\b|^(?:found|spotted|see) (?:a |an )?(?:mistake|typo|error)s?\b|\bnot responsible for the content of\b|\b(?:web ?site|app|page)\b.{0,40}\b(?:accessed|available|viewed|found)\b.{0,30}\b(?:address(?:es)?|mirrors?|store|links?)\b|^this (?:article|story|report) (?:was|is) (?:first|originally|also)? ?(?:published|updated|amended|part of)\b/i,
    words: 30,
  },
];

const DATE_PARTS: readonly RegExp[] = [
  new RegExp(`\\b${PLAIN_YEAR}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?`, 'gu'),
  new RegExp(`\\b\\d{1,2}[./]\\d{1,2}[./]${PLAIN_YEAR}\\b`, 'gu'),
  new RegExp(`(?<![\\p{L}\\d])${MONTH}\\s+${ORDINAL_DAY}(?!\\d)(?:,?\\s+${YEAR}(?!\\d))?`, 'gu'),
  new RegExp(
    `(?<!\\d)${DAY}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?!\\p{L})(?:,?\\s+${YEAR}(?!\\d))?`,
    'gu',
  ),
];
const BESIDE_DATE = new RegExp(
  `(?<![\\p{L}\\d])(?:${WEEKDAY}(?!\\p{L})|${CLOCK}|${ZONE}|\\p{Lu}{1,4}T(?![\\p{L}\\d]))`,
  'gu',
);
const DATE_LABEL =
  /^\W*(?:date|dated|published|posted|updated|last updated|last modified|modified|created|first published|issued|publication date|release date|this (?:article|story|report) (?:was|is) (?:first |originally |last )?(?:published|updated))\b/i;
const DATE_SMALL_WORDS =
  /\b(?:on|at|by|in|hrs?|local time|published|posted|updated|last|date|edited|time|and|modified|first|admin)\b/gi;

/** Small words within a name: "Jornal do Vale", "Willem van Dam". */
const WITHIN_NAME = /^(?:y|e|de|del|do|da|dos|das|di|du|des|la|le|el|al|und|der|van|von)$/;
const MOST_NAME_WORDS = 5;

/** A name of at most five words, as of a person or an outlet; "Fall of the Wall" is a headline. */
const isName = (words: readonly string[]): boolean =>
  words.length <= MOST_NAME_WORDS &&
  (isOutlet(words.join(' ')) ||
    words.every((word, index) => /^\p{Lu}/u.test(word) || (index > 0 && WITHIN_NAME.test(word))));

/**
 * Whether a unit states when the page was published: a date with little else, or a date after a label.
 *
 * @example isDateLine('Updated: 3 May 2019, 10:45 GMT') // true
 * @example isDateLine('The treaty of 3 May 2019 has lapsed') // false
 */
export function isDateLine(text: string): boolean {
  if (text.length > 100 || wordCount(text) > 16) return false;
  const found = DATE_PARTS.find((part) => text.search(part) >= 0);
  if (!found) return false;
  const rest = text.replace(found, ' ').replace(BESIDE_DATE, ' ').replace(DATE_SMALL_WORDS, ' ');
  const words = rest.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
  if (DATE_LABEL.test(text)) return words.length <= 6;
  // A name may stand beside a date that has its year: "Jane Doe | 3 May 2019", "The Bay Post - 3 May 2019".
  const mayBeNamed = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`, 'u').test(text) && /[|,•·–—]|\s-{1,2}\s/.test(text);
  return words.length === 0 || (mayBeNamed && isName(words));
}

/** Whether a unit is a path of sections: "News / World / Europe". */
function isBreadcrumb(text: string): boolean {
  const steps = text.split(/\s+[/>»›|]\s+/);
  return steps.length > 1 && steps.every((step) => wordCount(step) <= 4) && !/[.!?]$/.test(text);
}

/**
 * The rule by which a unit is furniture wherever it stands; null if none takes it.
 *
 * @example furnitureRule('SHARE THIS ARTICLE')?.reason // 'share button'
 * @example furnitureRule('He said the website was down.') // null
 */
export function furnitureRule(text: string): FurnitureRule | null {
  if (isDateLine(text)) return { reason: 'publication date line', pattern: /^/ };
  const words = wordCount(text);
  const rule = FURNITURE_RULES.find((each) => words <= (each.words ?? Infinity) && each.pattern.test(text));
  if (rule) return rule;
  return isBreadcrumb(text) ? { reason: 'menu', pattern: /^/ } : null;
}
