const words = (list: string) => list.split(' ').join('|');

const THINGS = words(
  'people workers troops soldiers jobs votes points pages words dollars euros pounds roubles rubles yen metres meters miles feet kilometres kilometers km kg tonnes tons acres hectares members employees students homes cases deaths fans spectators barrels shares calories rpm mph volts watts percent times units copies seats delegates seconds minutes hours days weeks months years men women children cars houses cents francs marks lire pesos lbs yards inches cubic square residents refugees guests patients voters passengers prisoners stores contracts tickets customers locations',
);

/** What is counted: "2000 soldiers" is a number, "2016 elections" a date. */
export const COUNTED = new RegExp(
  `^(?:\\s+(?:(?!(?:after|before|as|for|with|to|and|or|in|of|on|at|by|from|when|while|but|model|fiscal|tax|school)\\s)\\p{Ll}+(?<!s)\\s+)?(?:${THINGS})\\b|\\s+(?:million|billion|trillion|mln|bln)\\b|\\s?%)`,
  'u',
);

/** "1999 dogs" are counted, "the 1999 elections" are of that year; what ends in s here and is no thing is named. */
const SOME_THINGS =
  /^\s+(?!(?:was|is|has|does|as|its|his|this|plus|versus|across|less|unless|perhaps|always|towards|besides|results|earnings|sales|elections|revenues|profits|goes|unfolds|begins|ends|comes|draws|wears|opens|closes|starts|progresses|promises|seems|turns|looks|marks|brings)\b)\p{Ll}+s\b/u;
const OF_A_YEAR =
  /(?:\b(?:the|this|its|his|her|their|our|early|late|mid|post|pre|of|in|since|until|during|for|by|from|to)[\s-]+|['’]s?\s)$/iu;

/** Words before a figure that make it a number. */
const NUMBERED =
  /(?:\b(?:than|least|most|nearly|almost|over|some|about|another|exactly|no\.|numbers?|pages?|rooms?|flights?|highways?|routes?|building|models?|around|approximately|total|chapter|section|article|appendix|resolution|channel|boeing|local|windows|version|russell|nikkei|(?<!\p{L})[shr]\.)|[$€£¥#])\s*$/iu;

/** “until at least 2014”, “by around 2020”, “higher in 2016 than 2015” */
const ABOUT_A_YEAR =
  /\b(?:(?:in|by|until|till|since)\s+(?:at\s+least|about|around|approximately)|(?:19|20)\d\d\s+(?:\p{Ll}+\s+){0,4}than)\s+$/iu;

/**
 * Whether a figure of four digits is a year here, from the words around it.
 *
 * @example isYear('the ', ' elections') // true
 * @example isYear('some ', ' soldiers') // false
 */
export function isYear(before: string, after: string): boolean {
  if (
    (NUMBERED.test(before) && !ABOUT_A_YEAR.test(before)) ||
    COUNTED.test(after) ||
    /^(?:[-‐‑](?!era\b|style\b)\p{L}|\s+Index\b|\s+years?[\s-]+old\b)/u.test(after)
  )
    return false;
  return !SOME_THINGS.test(after) || OF_A_YEAR.test(before);
}

const MONTH_NAME =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** Months whose names are nothing else. */
const ONLY_MONTH = /^(?:January|February|July|September|October|November|December)$/i;
/** A month beside another: "from March to May", "April and June". */
const BESIDE_MONTH = new RegExp(
  `(?:${MONTH_NAME}(?:,|\\s+(?:and|or|to|through)|\\s*[-–])\\s*$|^(?:,|\\s+(?:and|or|to|through)|\\s*[-–])\\s*${MONTH_NAME}\\b)`,
  'u',
);
const PLACES_IN_TIME = /\b(?:in|into|since|until|till|during|throughout)\s+$/iu;
const MAY_PLACE =
  /\b(?:as (?:early|late|soon|recently|far back) as|by|from|before|after|through|(?:months?|weeks?|years?|quarter|half)\s(?:to|through|ended|ending)|(?:weeks?|weekend|days?|half|part|rest|most|all)\s+of)\s+$/iu;
const OF_THINGS =
  /\b(?:the|last|its|their|a|an|each|previous|following|compared with|than|\d{4}|year['’]s)\s+$/iu;
/** “scheduled for April”, “imports for August” */
const FOR_MONTH =
  /\b(?:scheduled|set|planned|slated|due|called|expected|forecast|figures?|data|imports|exports|orders|sales|futures|contracts?|delivery|prices?|reports?|earnings|results)\s+for\s+$/iu;
/** What is named by its month: “the May elections”. */
const RECURS =
  /^\s+(?:\p{Ll}+\s)?(?:elections?|vote|votes|ballot|polls?|primar(?:y|ies)|referendum|meetings?|talks|summit|conference|sales|figures|data|reports?|deal|accord|agreement|attacks?|bombings?|protests?|deadline|inflation|exports|imports|budget|earthquake|outlook|delivery|contract|futures|session|hearing|trial|trade|deficit|jobs|employment|retail|consumer|index|reading|survey|rally|peak|highs?|lows?|level|gain|drop|decline|increase|rise|numbers)\b/u;
/** The march goes somewhere. */
const GOES = /^\s+(?:to|on|for|of|by|in|against|from|through|across|is|was|that|which|who)\b/iu;

/**
 * Whether the name of a month is that here, and no person, verb or adjective, from the words around it.
 *
 * @example isMonth('April', 'to ', ' Jones') // false
 * @example isMonth('April', 'the ', ' meeting') // true
 */
export function isMonth(name: string, before: string, after: string): boolean {
  if (/\d\s+$/.test(before)) return false;
  if (ONLY_MONTH.test(name) || PLACES_IN_TIME.test(before)) return true;
  if (BESIDE_MONTH.test(before) || BESIDE_MONTH.test(after)) return true;
  const goesOnSmall = !/^\s+\p{Lu}\p{Ll}/u.test(after);
  if ((FOR_MONTH.test(before) || MAY_PLACE.test(before)) && !/^['’]/.test(after)) return goesOnSmall;
  if (RECURS.test(after) && (name !== 'May' || OF_THINGS.test(before) || /^["“‘']?$/.test(before)))
    return true;
  // “March was the hottest”
  if (/^(?:March|August)$/.test(name) && /^\s+(?:has|was|is|saw|marked|marks|brought)\b/u.test(after))
    return true;
  // “make it to March”
  if (name === 'March' && /\bto\s+$/u.test(before) && /^(?:[.,;]|$|\s+(?:and|before|after)\b)/u.test(after))
    return true;
  if (name === 'May') return false;
  return (
    (OF_THINGS.test(before) && /^\s+\p{Ll}/u.test(after) && !GOES.test(after)) ||
    (/^['’]s\s+[\p{Ll}\d]/u.test(after) && !/\p{Lu}\p{Ll}*\s+$/u.test(before))
  );
}
