import { MONTH, ORDINAL_DAY, YEAR } from '#lib/tagger/calendar-words.ts';
import { wordCount } from './text-units.ts';

const FULL_DATE = `(?:${MONTH}\\s+${ORDINAL_DAY},?\\s+${YEAR}|${ORDINAL_DAY}\\s+${MONTH},?\\s+${YEAR})`;
const PICTURE = '(?:photo|photograph|picture|image|file|getty|handout|screenshot|screengrab)';

/**
 * What marks a paragraph as the text under a picture. A caption belongs to the article, but the picture may be
 * of another day.
 */
const CAPTION_RULES: readonly { name: string; pattern: RegExp }[] = [
  // … at the fair in Oslo on May 3, 2019. (NTB photo)
  { name: 'a credit in brackets closes it', pattern: new RegExp(`[.…"”]?\\s*[([](?:[^()[\\]]{0,60}\\b)?${PICTURE}s?\\b[^()[\\]]{0,60}[)\\]]\\.?$`, 'iu') },
  // … before the vote. REUTERS/Jane Doe      Photo: Jane Doe/AP
  { name: 'a credit closes it', pattern: /[.)”"]\s+(?:(?:REUTERS|AFP|AP|EPA|Reuters|Getty(?: Images)?)\s?\/\s?\p{Lu}|(?:Photo|Photograph|Picture|Image|Credit|PHOTO)s?(?: by)?:?\s+\p{Lu})[^.]{0,60}\.?$/u },
  // FILE - The minister …
  { name: 'it says that it is a picture', pattern: /^(?:FILE(?: PHOTO)?\s*[-–—:]|File photo\b|In this (?:\p{L}+ ){0,3}(?:photo|picture|image)\b|(?:(?:Photo|Picture|Image)(?: caption)?|Caption|Pictured)\s*:|Pictured\b)/iu },
]; // prettier-ignore

/** One sentence, closed by a full date, that tells of nothing in the past tense: what a picture shows. */
const ENDS_IN_DATE = new RegExp(`[,\\s](?:on\\s)?${FULL_DATE}\\.?$`, 'u');
const NARRATES =
  /\b(?:was|were|had|has|have|said|told|will|would|did|died|born|since|until|after he|announced|signed|voted|added|became|began|ended|took|held on|went)\b/i;
const SHOWS =
  /\p{Lu}[\p{L}.’'-]+(?: \([^)]{1,20}\))?,? (?:\p{Ll}+ly )?\p{Ll}+(?:s|ing)\b|^An? \p{Ll}+ (?:\p{Ll}+ )?\p{Ll}+s\b/u;

/**
 * Whether a paragraph is a photo caption.
 *
 * @example isCaption('Jane Doe speaks in Oslo, May 3, 2019. (NTB photo)') // true
 * @example isCaption('She was born in Oslo on May 3, 1990.') // false
 */
export function isCaption(text: string): boolean {
  if (wordCount(text) > 70) return false;
  if (CAPTION_RULES.some(({ pattern }) => pattern.test(text))) return true;
  const oneSentence = !/[.!?]["”’)]*\s+["“]?\p{Lu}\p{Ll}.*\p{Ll}\.$/su.test(
    text.replace(/(?:\p{Lu}|\b(?:Mr|Ms|Mrs|Dr|St|Gen|Sen|Rep))\./gu, ''),
  );
  return oneSentence && ENDS_IN_DATE.test(text) && !NARRATES.test(text) && SHOWS.test(text);
}
