import { sliceOf } from '#lib/corpus/span.ts';
import { dateArticles } from '#lib/ingest/date-articles.ts';
import { findDateEvidence } from '#lib/ingest/date-evidence-in-text.ts';
import { datesBeside } from '#lib/ingest/dates-beside-text.ts';
import type { ArticleStructure } from '#lib/ingest/find-structure.ts';
import type { PrintedDay } from '#lib/ingest/printed-days.ts';
import type { PublishedDate, UndatedArticle } from '#lib/ingest/published-date.ts';
import type { ReadArticle } from '#lib/ingest/read-article.ts';
import type { DocumentEntry } from '#lib/ingest/story-files.ts';
import { hull, settledDays } from '#lib/ingest/weigh-neighbours.ts';
import { dayRangeOf, edtfOfDays, type DayRange } from '#lib/tagger/day-range.ts';
import { edtfDay } from '#lib/time/calendar.ts';

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

/**
 * What is to be written as the date of an article: null where its text, its page or the name of its file says it,
 * missing where nothing does.
 *
 * @param today EDTF day; articles of a later one date no others
 */
export function datesOf(
  articles: readonly DraftedArticle[],
  listed: ReadonlyMap<string, DocumentEntry>,
  today: string,
): Map<string, GuessedDate | null> {
  const undated = articles.map(({ file, text, read: { structure, language, tagged, data } }) => {
    const editor = editorOf(listed.get(file));
    const url = listed.get(file)?.url ?? data.url[0]?.value ?? null;
    const said = datesBeside(data, file, url, editor !== null);
    const notice = listed.has(file) ? null : yearOnPage(text, structure);
    return { id: file, text, structure, language, tagged, said, notice, editor };
  });
  const own = dateArticles(undated);
  const noticed = dateArticles(undated.map((each) => ({ ...each, editor: each.editor ?? each.notice })));
  const dates = [...noticed.values()];
  const now = dayRangeOf(today).last;
  const around =
    daysOf(
      dates.filter(({ isGuess }) => !isGuess),
      now,
    ) ?? daysOf(dates, now);
  const result = new Map<string, GuessedDate | null>();
  for (const { id, text, structure, language, tagged, notice, editor } of undated) {
    const date = own.get(id);
    const byNotice = noticed.get(id);
    const isSettled = date?.value != null && !date.isGuess;
    if (isSettled || editor) result.set(id, null);
    else if (notice && byNotice?.conflict === null)
      result.set(id, { value: notice.published, basis: notice.basis, isGuess: true });
    else if (date?.value != null)
      result.set(id, { value: date.value, basis: `Drafted: ${date.basis}`, isGuess: true });
    else {
      const { latest, undecided } = findDateEvidence(text, structure, language, tagged);
      const guess =
        latest && !(around && latest.day < around.first)
          ? guessFromText(latest)
          : (guessFromOthers(date, around, undecided) ?? (latest && guessFromText(latest)));
      if (guess) result.set(id, guess);
    }
  }
  return withoutConflicts(result, undated);
}

/** The guesses that the texts allow: what is drafted has to build. */
function withoutConflicts(
  dates: Map<string, GuessedDate | null>,
  undated: readonly UndatedArticle[],
): Map<string, GuessedDate | null> {
  const written = dateArticles(
    undated.map((article) => {
      const guess = dates.get(article.id);
      return guess ? { ...article, editor: { published: guess.value, basis: guess.basis } } : article;
    }),
  );
  return new Map([...dates].filter(([id, guess]) => !guess || written.get(id)?.conflict === null));
}

/** From the first to the last of some dates; those without an end, and those of days to come, left out. */
const daysOf = (dates: readonly PublishedDate[], today: number): DayRange | null =>
  hull(dates.flatMap((date) => settledDays(date) ?? []).filter(({ first }) => first <= today + 1));

const guessFromText = ({ day, words }: PrintedDay): GuessedDate => ({
  value: `${edtfDay(day)}~`,
  basis: `Drafted: the text prints “${words}”, the latest day that it speaks of as past. Check how much later it appeared.`,
  isGuess: true,
});

function guessFromOthers(
  own: PublishedDate | undefined,
  around: DayRange | null,
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
