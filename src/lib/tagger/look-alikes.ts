const words = (list: string) => list.split(' ').join('|');

const THINGS = words(
  'people workers troops soldiers jobs votes points pages words dollars euros pounds roubles rubles yen metres meters miles feet kilometres kilometers km kg tonnes tons acres hectares members employees students homes cases deaths fans spectators barrels shares calories rpm mph volts watts percent times units copies seats delegates seconds minutes hours days weeks months years men women children cars houses cents francs marks lire pesos lbs yards inches cubic square residents refugees guests patients voters passengers prisoners stores contracts tickets customers locations',
);

/** What is counted: "2000 soldiers" is a number, "2016 elections" a date. */
export const COUNTED = new RegExp(`^(?:\\s+(?:\\p{Ll}+\\s+)?(?:${THINGS})\\b|\\s?%)`, 'u');

/** "1999 dogs" are counted, "the 1999 elections" are of that year; what ends in s here and is no thing is named. */
const SOME_THINGS =
  /^\s+(?!(?:was|is|has|does|as|its|his|this|plus|versus|across|less|unless|perhaps|always|towards|besides|results|earnings|sales|elections|revenues|profits)\b)\p{Ll}+s\b/u;
const OF_A_YEAR =
  /(?:\b(?:the|this|its|his|her|their|our|early|late|mid|post|pre|of|in|since|until|during|for|by|from|to)[\s-]+|['’]s?\s)$/iu;

/** Words before a figure that make it a number. */
const NUMBERED =
  /(?:\b(?:than|least|most|nearly|almost|over|some|about|another|exactly|no\.|numbers?|pages?|rooms?|flights?|highways?|routes?|building|models?|around|approximately|total|chapter|section|article|appendix|resolution|channel|boeing|windows|version)|[$€£¥#])\s*$/iu;

/**
 * Whether a figure of four digits is a year here, from the words around it.
 *
 * @example isYear('the ', ' elections') // true
 * @example isYear('some ', ' soldiers') // false
 */
export function isYear(before: string, after: string): boolean {
  if (NUMBERED.test(before) || COUNTED.test(after) || /^[-‐‑]\p{L}/u.test(after)) return false;
  return !SOME_THINGS.test(after) || OF_A_YEAR.test(before);
}
