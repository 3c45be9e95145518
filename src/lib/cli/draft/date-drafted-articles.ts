import { sliceOf } from '#lib/corpus/span.ts';
import { dateArticles } from '#lib/ingest/date-articles.ts';
import { findDateEvidence } from '#lib/ingest/date-evidence-in-text.ts';
import type { ArticleStructure } from '#lib/ingest/find-structure.ts';
import type { PublishedDate } from '#lib/ingest/published-date.ts';
import type { ReadArticle } from '#lib/ingest/read-article.ts';
import type { DocumentEntry } from '#lib/ingest/story-files.ts';
import { dayRangeOf, edtfOfDays } from '#lib/tagger/day-range.ts';
import { edtfDay } from '#lib/time/calendar.ts';
import { parseEdtf } from '#lib/time/parse-edtf.ts';

/** An article that is drafted from, with what was found in it. */
export interface DraftedArticle {
  file: string;
  text: string;
  read: ReadArticle;
}

/** A date that the text of an article alone does not give. */
interface GuessedDate {
  value: string;
  basis: string;
  /** Whether an editor should look at it first. */
  isGuess: boolean;
}

/** What is to be written as the date of an article: null where its text or page says it, missing where nothing does. */
export function datesOf(
  articles: readonly DraftedArticle[],
  listed: ReadonlyMap<string, DocumentEntry>,
): Map<string, GuessedDate | null> {
  const undated = articles.map(({ file, text, read: { structure, language, tagged, data } }) => ({
    id: file,
    text,
    structure,
    language,
    tagged,
    said: data.published,
    name: listed.has(file) ? null : (dayInName(file) ?? yearOnPage(text, structure)),
    editor: editorOf(listed.get(file)),
  }));
  const inText = dateArticles(undated);
  const dated = dateArticles(
    undated.map((article) => ({ ...article, editor: article.editor ?? article.name })),
  );
  const settled = [...dated.values()].flatMap(({ value }) => (value === null ? [] : [dayRangeOf(value)]));
  const finite = settled.filter(({ first, last }) => Number.isFinite(first) && Number.isFinite(last));
  const around =
    finite.length === 0
      ? null
      : {
          first: finite.reduce((least, { first }) => Math.min(least, first), Infinity),
          last: finite.reduce((most, { last }) => Math.max(most, last), -Infinity),
        };
  const result = new Map<string, GuessedDate | null>();
  for (const { id, text, structure, language, tagged, name } of undated) {
    const own = inText.get(id);
    const withName = dated.get(id);
    if (own?.value != null) result.set(id, null);
    else if (name && withName?.conflict === null)
      result.set(id, { value: name.published, basis: name.basis, isGuess: name.published.length < 5 });
    else {
      const { latest, undecided } = findDateEvidence(text, structure, language, tagged);
      const guess = latest
        ? {
            value: `${edtfDay(latest.day)}~`,
            basis: `Drafted: the text prints “${latest.words}”, the latest day that it speaks of as past. Check how much later it appeared.`,
            isGuess: true,
          }
        : guessFromOthers(own, around, undecided);
      if (guess) result.set(id, guess);
    }
  }
  return result;
}

function guessFromOthers(
  own: PublishedDate | undefined,
  around: { first: number; last: number } | null,
  undecided: string[],
): GuessedDate | null {
  if (!around) return null;
  const said =
    undecided.length > 0 || !own ? '' : ` ${own.basis.replace(/ An editor has to give its date\.$/, '')}`;
  return {
    value: edtfOfDays(around),
    basis: `Drafted: between the first and the last of the other articles.${said} Check it.`,
    isGuess: true,
  };
}

const editorOf = (entry: DocumentEntry | undefined) =>
  entry?.published === undefined ? null : { published: entry.published, basis: entry.basis?.published ?? '' };

/** '2024-05-03-harbour.txt', '20240503_harbour.txt': who saved an article wrote when it appeared. */
function dayInName(file: string): { published: string; basis: string } | null {
  const [, year, month, day] = /(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/.exec(file) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const published = `${year}-${month}-${day}`;
  return parseEdtf(published).problem
    ? null
    : { published, basis: `Drafted: the file’s name holds ${published}.` };
}

/** The year of a copyright notice: with a day and month that the text gives it makes a date. */
function yearOnPage(
  text: string,
  { furniture }: ArticleStructure,
): { published: string; basis: string } | null {
  for (const span of furniture.filter(({ reason }) => reason === 'copyright notice')) {
    const notice = sliceOf(text, span).replace(/\s+/g, ' ');
    const year = /(?:19|20)\d\d(?!.*(?:19|20)\d\d)/.exec(notice)?.[0];
    if (year !== undefined)
      return { published: year, basis: `Drafted: the page says “${notice}”. Check the year.` };
  }
  return null;
}
