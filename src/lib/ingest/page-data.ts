import { getEdtf, parseEdtf } from '#lib/time/parse-edtf.ts';
import { isLanguage } from './language.ts';
import { daysFromCivil } from '#lib/time/calendar.ts';
import { findTimeExpressions } from '#lib/tagger/find-expressions.ts';
import { withClock } from '#lib/tagger/resolved.ts';

/** Something that a page or a front matter says of its article, and where it says so. */
export interface Said {
  value: string;
  /** In words, to be put before "says": 'the page’s own data (JSON-LD)'. */
  where: string;
  /** Whether it may as well be when somebody saved the article: where the text says another date, nothing is wrong. */
  isHint?: true;
}

/** What stands beside the text of an article about it, the weightiest first. Nothing of it is taken on trust. */
export interface PageData {
  headline: Said[];
  /** EDTF. */
  published: Said[];
  publisher: Said[];
  url: Said[];
  language: Said[];
  description: Said[];
}

export const NO_PAGE_DATA: PageData = {
  headline: [],
  published: [],
  publisher: [],
  url: [],
  language: [],
  description: [],
};

/** ISO 8601 as web pages write it; EDTF knows no fractions of seconds and wants a colon in the zone. */
const TIMESTAMP =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?(?:[.,]\d{1,9})?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * A date as a machine or a person wrote it beside an article, in EDTF to the minute; null if it is none.
 *
 * @param language BCP 47 tag; its region decides whether 6/5/2017 is in May or June
 * @example readWrittenDate('2018-05-03T10:45:30.000+0200') // '2018-05-03T10:45+02:00'
 * @example readWrittenDate('3 May 2018') // '2018-05-03'
 */
export function readWrittenDate(written: string, language = 'en'): string | null {
  const text = written.trim();
  if (text.length > 80) return null;
  const [, day, time, zone = ''] = TIMESTAMP.exec(text) ?? [];
  if (day !== undefined) {
    const offset = zone.replace(
      /^([+-]\d{2}):?(\d{2})?$/,
      (_all, hours: string, minutes = '00') => `${hours}:${minutes}`,
    );
    const exact = time === undefined ? day : `${day}T${time}${offset.toUpperCase()}`;
    return [exact, day].find((each) => parseEdtf(each).problem === null) ?? null;
  }
  if (parseEdtf(text).problem === null && getEdtf(text).kind === 'point') return text;
  const [found, second] = findTimeExpressions(text, [{ start: 0, end: text.length }], language);
  if (!found || second || found.reading.kind !== 'calendar') return null;
  const { year, month, day: ofMonth, clock } = found.reading;
  if (year === null || month === null || ofMonth === null) return null;
  return withClock(daysFromCivil(year, month, ofMonth), clock);
}

/** A web address as a page states it; null if it is none. */
export function readWebAddress(written: string): string | null {
  const text = written.trim();
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : null;
}

/** @example readLanguage('en_GB') // 'en-GB' */
export function readLanguage(written: string): string | null {
  const tag = written.trim().replaceAll('_', '-');
  return tag !== '' && isLanguage(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
}
