import type { DayRange } from '#lib/tagger/day-range.ts';
import { findDateEvidence, type DateEvidenceInText } from './date-evidence-in-text.ts';
import type { PublishedDate, UndatedArticle, WeighedDate } from './published-date.ts';
import { readDateInText, type DateInText } from './read-date-in-text.ts';
import { candidatesOf } from './published-candidates.ts';
import { wordsQuoted } from './words-quoted.ts';
import { withPage, type PageDating } from './weigh-page-date.ts';
import { withEditor } from './weigh-editor-date.ts';
import { hull, nearestFirst, settledDays, type OpenYear } from './weigh-neighbours.ts';

/**
 * Dates the articles of a corpus: by the text of each, then the lines of its page, then the editor; where a year
 * is still open, by the articles that are dated, the nearest first, so that the order of the input does not matter;
 * where none is dated, by the days that the text prints.
 *
 * @example dateArticles([{ id: 'a', text, structure: findStructure(text), editor: null }]).get('a') // { value: '2017-06-15', basis: …, bounds: '2017-06-15', … }
 */
export function dateArticles(articles: UndatedArticle[]): Map<string, PublishedDate> {
  const dates = new Map<string, WeighedDate>();
  const read = new Map<string, Read>();
  const open = new Map<string, OpenYear>();
  for (const { id, text, structure, language = 'en', tagged, said = [], editor } of articles) {
    const evidence = findDateEvidence(text, structure, language, tagged);
    const inText = readDateInText(evidence, language);
    const byPage = withPage(inText, said);
    const { dating } = byPage;
    read.set(id, { evidence, inText, byPage });
    const date = withEditor(dating, editor);
    if (date) dates.set(id, date);
    else if (dating.kind === 'yearless') open.set(id, { dating, editor });
  }
  let around = hull([...dates.values()].map(settledDays).filter((days) => days !== null));
  let guessed: DayRange | null = null;
  let waiting = nearestFirst(open, around, guessed);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    open.delete(next.id);
    dates.set(next.id, withConflict(next.date, next.editor));
    // A guess settles no other article; it only helps where there is nothing better.
    const before: DayRange | null = next.date.isGuess ? guessed : around;
    const wider = hull([before, settledDays(next.date)].filter((days) => days !== null));
    // As long as the dated articles span the same days, they say the same of the others.
    if (wider?.first === before?.first && wider?.last === before?.last) continue;
    if (next.date.isGuess) guessed = wider;
    else around = wider;
    waiting = nearestFirst(open, around, guessed);
  }
  return new Map(
    articles.flatMap(({ id, structure, editor }): [string, PublishedDate][] => {
      const date = dates.get(id);
      const found = read.get(id);
      if (!date || !found) return [];
      const { evidence, inText, byPage } = found;
      const words = wordsQuoted(date.basis, evidence, [...structure.body, ...structure.furniture]);
      const noted = byPage.overruled === null ? date : { ...date, overruled: byPage.overruled };
      return [[id, { ...noted, words, candidates: candidatesOf(inText, byPage, editor, date) }]];
    }),
  );
}

/** What one article by itself says of its date. */
interface Read {
  evidence: DateEvidenceInText;
  inText: DateInText;
  byPage: PageDating;
}

/** An editor's date that fits no year at all, beside what the text and its neighbours say. */
function withConflict(date: WeighedDate, editor: UndatedArticle['editor']): WeighedDate {
  if (!editor) return date;
  return {
    ...date,
    conflict: `The editor gives ${editor.published}, which the text allows in no year. ${date.basis}`,
  };
}
