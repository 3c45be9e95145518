import { MONTH, WEEKDAY } from '#lib/tagger/calendar-words.ts';

/** Words that outlets are called by, and people are not. */
const OUTLET_WORD =
  /^(?:advertiser|agency|argus|broadcasting|bugle|bulletin|chronicle|correio|corriere|courier|daily|diario|diário|dispatch|echo|enquirer|examiner|evening|express|financial|folha|gazette|gazeta|globe|guardian|herald|independent|inquirer|insider|jornal|journal|kurier|ledger|magazine|mail|mercury|messenger|mirror|monde|monitor|mundo|morning|news|newspaper|newswire|observer|online|país|post|post-herald|prensa|press|presse|radio|record|register|reporter|review|standard|stampa|star|sun|sunday|telegraph|television|telegram|times|today|tribune|tv|weekly|wire|zeitung)$/i;

const SEPARATOR = '\\s*(?:[|,•·–—]|\\s-{1,2}\\s)\\s*';

/** "The Bay Post, Saturday 5 January 2019": the name comes first, */
const NAME_FIRST = new RegExp(
  `^(\\P{N}+?)${SEPARATOR}(?:${WEEKDAY}[,.]?\\s+)?(?:${MONTH}\\.?\\s+)?\\p{N}[^|]*$`,
  'u',
);
/** "5 January 2019 | The Bay Post": or last. */
const NAME_LAST = new RegExp(
  `^(?:${WEEKDAY}[,.]?\\s+)?(?:${MONTH}\\.?\\s+)?\\p{N}.*\\p{N}${SEPARATOR}([^\\p{N}|]+)$`,
  'u',
);

const LABEL = /^\W*(?:by|date|published|posted|updated|last|created|modified|issued)\b/i;
const ZONE_ALONE = /^(?:GMT|UTC|\p{Lu}{1,3}T|[AP]M)$/u;

/**
 * The outlet in a line that holds its name and a date; of a person or a place, who may stand there as well, nothing.
 *
 * @param line one with a date, on a page
 * @example outletBesideDate('The Bay Post - 5 Jan 2019') // 'The Bay Post'
 * @example outletBesideDate('Jane Doe | 5 January 2019') // null
 */
export function outletBesideDate(line: string): string | null {
  if (LABEL.test(line)) return null;
  const name = (NAME_FIRST.exec(line)?.[1] ?? NAME_LAST.exec(line)?.[1] ?? '').trim();
  return isOutlet(name) ? name : null;
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

function isOutlet(name: string): boolean {
  const words = name.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 5 || /[,|]/.test(name) || ZONE_ALONE.test(name)) return false;
  return (
    /^The (?!Hague$)/.test(name) ||
    words.some((word) => OUTLET_WORD.test(word)) ||
    /^\p{Lu}{2,3}(?: \p{Lu}\p{Ll}+)?$/u.test(name) ||
    /^[\p{L}\p{N}-]+(?:\.\p{L}{2,})+$/u.test(name)
  );
}
