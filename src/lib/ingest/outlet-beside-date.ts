import { WEEKDAY } from '#lib/tagger/calendar-words.ts';

/** Words that outlets are called by, and people are not. */
const OUTLET_WORD =
  /^(?:advertiser|agency|argus|broadcasting|bugle|bulletin|chronicle|correio|corriere|courier|daily|diario|diário|dispatch|echo|enquirer|examiner|evening|express|financial|folha|gazette|gazeta|globe|guardian|herald|independent|inquirer|insider|jornal|journal|kurier|ledger|magazine|mail|mercury|messenger|mirror|monde|monitor|mundo|morning|news|newspaper|newswire|observer|online|país|post|post-herald|prensa|press|presse|radio|record|register|reporter|review|standard|stampa|star|sun|sunday|telegraph|television|telegram|times|today|tribune|tv|weekly|wire|zeitung)$/i;

const LABEL = /^\W*(?:by|date|published|posted|updated|last|created|modified|issued)\b/i;
const ONLY_WEEKDAY = new RegExp(`^${WEEKDAY}$`, 'u');
const ZONE_ALONE = /^(?:GMT|UTC|\p{Lu}{1,3}T|[AP]M)$/u;

/** What parts a name from a date: "The Bay Post - 5 Jan 2019", "The Bay Post | 5 Jan 2019". */
const SEPARATOR = /[|,•·–—]| --? /;

/**
 * The outlet in a line that holds its name and a date; of a person or a place, who may stand there as well, nothing.
 *
 * @param line one with a date, on a page, with one space wherever there is white space
 * @example outletBesideDate('The Bay Post - 5 Jan 2019') // 'The Bay Post'
 * @example outletBesideDate('Jane Doe | 5 January 2019') // null
 */
export function outletBesideDate(line: string): string | null {
  if (LABEL.test(line)) return null;
  const outlets = line
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => !/\p{N}/u.test(part) && !ONLY_WEEKDAY.test(part) && isOutlet(part));
  const [name] = outlets;
  return name !== undefined && outlets.length === 1 ? name : null;
}

/** Words that the sections of a site are called by, too. */
const SECTION_WORD =
  /^(?:news|today|online|magazine|review|daily|weekly|morning|evening|sunday|press|radio|tv)$/i;

/**
 * The outlet in a line that stands directly above a date: sections stand there as well, so it has to be plainer.
 *
 * @example outletAboveDate('The Bay Post') // 'The Bay Post'
 * @example outletAboveDate('World News') // null
 */
export function outletAboveDate(line: string): string | null {
  const words = line.split(/\s+/);
  const isSection = words.every((word) => SECTION_WORD.test(word) || !OUTLET_WORD.test(word));
  return words.length > 1 && !isSection && isOutlet(line) ? line : null;
}

/**
 * Whether a few words are plainly the name of an outlet.
 *
 * @example isOutlet('Journal of the Bay') // true
 * @example isOutlet('Fall of the Wall') // false
 */
export function isOutlet(name: string): boolean {
  const words = name.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 5 || /[,|]/.test(name) || ZONE_ALONE.test(name)) return false;
  return (
    /^The (?!Hague$)/.test(name) ||
    words.some((word) => OUTLET_WORD.test(word)) ||
    /^\p{Lu}{2,3}(?: \p{Lu}\p{Ll}+)?$/u.test(name) ||
    /^[\p{L}\p{N}-]+(?:\.\p{L}{2,})+$/u.test(name)
  );
}
