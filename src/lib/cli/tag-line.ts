import { tagText, type Mention } from '#lib/tagger/tag-text.ts';
import { parseEdtf } from '#lib/time/parse-edtf.ts';

/** What is answered to one text. An error still has `mentions`, so that who reads only these need not look. */
export interface Answer {
  mentions: Omit<Mention, 'edtf'>[];
  error?: string;
}

const refused = (error: string): Answer => ({ mentions: [], error });

/** Document creation time as an EDTF date; corpora also write it without hyphens, or with a time that EDTF does not have. */
function dateOf(dct: string): string | null {
  const { problem } = parseEdtf(dct);
  if (!problem) return dct;
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(dct) ?? [];
  const date = `${year}-${month}-${day}`;
  return parseEdtf(date).problem ? null : date;
}

/**
 * The time expressions of one text.
 *
 * @param line JSON: `text`, and `dct`, its date, where it is known
 * @param language BCP 47 tag of the text
 * @example tagLine('{"text": "He left on Monday.", "dct": "2017-06-15"}', 'en-US').mentions[0].value // '2017-06-12'
 */
export function tagLine(line: string, language: string): Answer {
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch (error) {
    return refused(`this is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
  if (typeof asked !== 'object' || asked === null || !('text' in asked) || typeof asked.text !== 'string') {
    return refused('this needs a “text”, as in {"text": "He left on Monday.", "dct": "2017-06-15"}.');
  }
  const dct = 'dct' in asked ? asked.dct : null;
  if (dct !== null && typeof dct !== 'string')
    return refused('“dct” has to be a date in quotation marks, as "2017-06-15".');
  const date = dct === null || dct.trim() === '' ? null : dateOf(dct.trim());
  if (dct !== null && dct.trim() !== '' && date === null)
    return refused(`“${dct}” is no date; “2017-06-15” is one.`);
  return {
    // Of a duration, "now" or an unknown Friday there is no EDTF.
    mentions: tagText(asked.text, date, language).map(({ edtf, ...mention }) =>
      edtf === null ? mention : { ...mention, edtf },
    ),
  };
}
