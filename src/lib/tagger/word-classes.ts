import { CLOCK, DAY, ERA_YEAR, FULL_MONTH, FULL_WEEKDAY, HALF_DAY, HOUR_MINUTE, MONTH, MONTH_FIRSTS, WEEKDAY, WEEKDAY_FIRSTS, ZONE } from './calendar-words.ts'; // prettier-ignore
import { HOLIDAY_NAMES } from './holidays.ts';
import { NUMBER_OPENINGS, NUMBER_WORDS, YEAR_WORDS } from './number-words.ts';

/** What a name in braces stands for in the phrases of the rule tables. */
export interface WordClass {
  /** Source of a regular expression without groups that capture. */
  source: string;
  /** Its members word by word, as `firstOf` of phrase.ts has them, where they can be listed; else what they can begin with. */
  members?: readonly (readonly string[])[];
  firsts?: readonly string[];
  /** Whether `members` are all there is, to the last word. */
  isListed?: true;
  /** Look-ups of which it always holds one: beside '#' for any figure there is '####' for one of four digits. */
  holds?: readonly string[];
  /** A name counts only with a capital: "may" and "march" are verbs. */
  isName?: boolean;
}

const listed = (phrase: string): string[] =>
  (phrase.match(/\p{L}+|\d+/gu) ?? []).map((word) => (/^\d/.test(word) ? '#' : word.toLowerCase()));

/** A class of listed words; a space in one is white space. */
function words(list: string): WordClass {
  const members = list.split(' | ').map((each) => each.trim());
  const source = members
    .toSorted((a, b) => b.length - a.length)
    .map((each) =>
      each
        .replaceAll('.', '\\.')
        .replaceAll("'", "['’‘]")
        .replaceAll('-', '[-‐‑]')
        .replaceAll(' ', '\\s{1,4}'),
    )
    .join('|');
  return { source: `(?:${source})(?![\\p{L}\\p{N}])`, members: members.map(listed), isListed: true };
}

const FIGURE = ['#'];
/** Figures alone. */
const figures = (source: string): WordClass => ({ source, members: [FIGURE] });
/** Figures with letters behind them. */
const suffixed = (source: string, suffixes: string): WordClass => ({
  source,
  members: [FIGURE, ...suffixes.split(' ').map((suffix) => ['#', suffix])],
});
/** The same for figures of four digits. */
const fourFigures = (source: string): WordClass => ({ ...figures(source), holds: ['####'] });
const one = (words: readonly string[]) => words.map((word) => [word]);

const UNIT_WORDS =
  'second minute hour day night week fortnight weekend month quarter year decade century centurie millennium millennia'.split(
    ' ',
  );

/** The classes of words of the rule tables. */
export const WORD_CLASSES: Readonly<Record<string, WordClass>> = {
  month: { source: MONTH, members: one(MONTH_FIRSTS), isListed: true, isName: true },
  fullMonth: { source: `${FULL_MONTH}(?!\\p{L})`, members: one(MONTH_FIRSTS), isListed: true, isName: true },
  weekday: { source: `${WEEKDAY}(?!\\p{L})`, members: one(WEEKDAY_FIRSTS), isListed: true, isName: true },
  fullWeekday: { source: FULL_WEEKDAY, members: one(WEEKDAY_FIRSTS), isListed: true, isName: true },
  holiday: { source: `(?:${HOLIDAY_NAMES.map((name) => name.replaceAll("'", "['’‘]").replaceAll(' ', '\\s{1,4}')).join('|')})(?!\\p{L})`, members: HOLIDAY_NAMES.map(listed), isListed: true, isName: true },
  weekdays: { source: `${FULL_WEEKDAY}s`, members: one(WEEKDAY_FIRSTS.map((day) => `${day}s`)), isListed: true, isName: true },
  season: words('spring | springtime | summer | summertime | autumn | fall | winter | wintertime'),
  /** 1 to 31, with or without "th". */
  day: suffixed(`${DAY}(?:st|nd|rd|th)?(?!\\d)`, 'st nd rd th'),
  dayOrdinal: suffixed(`${DAY}(?:st|nd|rd|th)(?!\\d)`, 'st nd rd th'),
  dayWord: words('first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth | thirteenth | fourteenth | fifteenth | sixteenth | seventeenth | eighteenth | nineteenth | twentieth | twenty-first | twenty-second | twenty-third | twenty-fourth | twenty-fifth | twenty-sixth | twenty-seventh | twenty-eighth | twenty-ninth | thirtieth | thirty-first'),
  year: fourFigures('[12]\\d{3}(?!\\d)'),
  /** A year from 1500 to 2099, as it may stand without a word before it. */
  likelyYear: fourFigures('(?:1[5-9]|20)\\d{2}(?!\\d)'),
  yearWords: { source: YEAR_WORDS, firsts: ['nineteen', 'eighteen', 'seventeen', 'twenty', 'two'] },
  eraYear: { source: ERA_YEAR, members: [FIGURE, ['ad'], ['a', 'd']] },
  shortYear: { source: "['’‘]\\d{2}(?!\\d)", members: [['’', '#']] },
  twoDigits: figures('\\d{2}(?!\\d)'),
  oneDigit: figures('\\d(?!\\d)'),
  figure: figures('\\d{1,2}(?!\\d)'),
  monthFigure: figures('(?:0\\d|1[0-2])(?!\\d)'),
  dayFigure: figures('[0-3]\\d(?!\\d)'),
  weekFigure: figures('(?:[0-4]\\d|5[0-3])(?!\\d)'),
  century: suffixed('(?:1\\d|2[01]|[1-9])(?:st|nd|rd|th)', 'st nd rd th'),
  centuryWord: words('twelfth | thirteenth | fourteenth | fifteenth | sixteenth | seventeenth | eighteenth | nineteenth | twentieth | twenty-first'),
  /** Of these the words alone are ranks: “the second”. */
  earlyCentury: words('third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh'),
  decadeYears: { ...suffixed("(?:1\\d|20)\\d0['’]?s(?![\\p{L}\\d])", 's'), holds: ['####'] },
  decadeShort: { source: "['’‘]?[2-9]0['’]?s(?![\\p{L}\\d])", firsts: ['#', '’'] },
  /** "’80s": with the mark of what is left out it is a decade even alone. */
  decadeMarked: { source: "['’‘][2-9]0['’]?s(?![\\p{L}\\d])", firsts: ['’'] },
  decadeWord: words('twenties | thirties | forties | fifties | sixties | seventies | eighties | nineties'),
  ordinal: words('first | second | third | fourth | 1st | 2nd | 3rd | 4th | final | last'),
  clock: { source: CLOCK, firsts: FIGURE },
  /** A time that is nothing else, even without a word before it. */
  sureClock: { source: `(?:${HOUR_MINUTE.replace('[:.]', ':')}(?:\\s?${HALF_DAY})?|(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)?\\s?${HALF_DAY})(?!\\d)`, firsts: FIGURE },
  /** "1500", as in "1500 GMT" */
  fourDigits: fourFigures('(?:[01]\\d|2[0-3])[0-5]\\d(?!\\d)'),
  hour: figures('(?:1[0-2]|0?[1-9])(?!\\d)'),
  zone: { source: `\\(?${ZONE}` },
  /** Zones that several countries share, or that need no table to be known as none of its own. */
  otherZone: { source: '(?:ET|PT|CT|MT|IST|[AN][EZ][SD]T|EES?T|WES?T|SGT|HKT|local\\stime|(?:Pacific|Eastern|Central|Mountain|Atlantic)(?:(?:\\s(?:[Ss]tandard|[Dd]aylight))?\\s[Tt]ime)?)(?![\\p{L}\\d])' },
  weekdayInBrackets: { source: `\\(${FULL_WEEKDAY}\\)` },
  partOfDay: words('morning | midmorning | afternoon | midafternoon | evening | night | nighttime | daytime | lunchtime | dawn | daybreak | sunrise | dusk | sunset | nightfall | first light'),
  /** Parts of the day that stand without an article: “at dawn”, “by midmorning”. */
  dayEdge: words('dawn | daybreak | sunrise | dusk | sunset | nightfall | first light | midmorning | midafternoon'),
  hourWord: words('one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve'),
  noon: words('noon | midday | midnight'),
  unit: { source: `(?:${UNIT_WORDS.toSorted((a, b) => b.length - a.length).join('|')})s?(?![\\p{L}\\p{N}])`, members: one(UNIT_WORDS.flatMap((unit) => [unit, `${unit}s`])), isListed: true },
  /** The units that a date can be exact to. */
  dateUnit: words('day | week | weekend | month | quarter | year | decade | century'),
  count: { source: NUMBER_WORDS, members: NUMBER_OPENINGS },
  vague: words("a few | few | several | many | some | a couple of | a couple | couple of | couple | a number of | dozens of | hundreds of | thousands of | scores of | a handful of | countless"),
  about: words("about | around | nearly | almost | over | more than | less than | at least | at most | up to | as much as | as many as | just over | just under | just | roughly | approximately | some | no more than | no less than | only | exactly | well over | well under | under | fewer than | as long as | as little as | another"),
  edge: words('early | early in | late | late in | mid | the end of | the beginning of | the start of | the middle of | the close of | the latter part of | the early part of | the latter half of | the end of the | the beginning of the | the middle of the | the start of the | end of | beginning of | the first part of | the second part of | the dawn of | the turn of'),
  todayWord: words('today | yesterday | tomorrow | tonight'),
  /** What may last so long. */
  lengthWord: words('minute | hour | day | week | month | year | decade | century'),
  /** How many, roughly, where “over” would be the preposition: "over several years". */
  nearlyMany: words('about | nearly | almost | just | only | more than | less than | at least | at most | up to | another | the'),
  daysWord: words('day | days'),
  longUnit: words('week | month | quarter | year | decade | century | day'),
  weekWord: words('week | weekend'),
  frequency: words('bi-weekly | bi-monthly | semi-annual | semi-annually | hourly | daily | nightly | weekly | fortnightly | biweekly | monthly | bimonthly | quarterly | semiannual | semiannually | annual | annually | yearly | biennial'),
  oneToFour: figures('[1-4](?!\\d)'),
  /** In guards only. */
  anyWord: { source: '\\p{L}+' },
  smallWord: { source: '\\p{Ll}{3,12}(?!\\p{L})' },
  anyPast: { source: '\\p{Ll}+ed(?!\\p{L})' },
  earlierLater: words('earlier | later'),
  yearWord: words('year'),
  /** Fractions of a second. */
  /** How near to a time of day. */
  nearly: words('about | around | just after | just before | shortly after | shortly before | exactly | nearly | almost'),
  fraction: figures('\\d{1,9}'),
  lastNext: words('last | next | past | previous | coming | upcoming | this | this past | this coming | the past | the previous | the coming | the upcoming'),
}; // prettier-ignore
