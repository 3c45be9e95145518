import type { PublishedCandidate } from '#lib/corpus/article.ts';
import type { UndatedArticle, WeighedDate } from './published-date.ts';
import type { DateInText } from './read-date-in-text.ts';
import type { PageDating } from './weigh-page-date.ts';

/** What the page says, each date once: the one that the article's date rests on, and those that do not agree. */
function ofPage({ taken, others }: PageDating, isTaken: boolean): PublishedCandidate[] {
  const wheres = new Map<string, string[]>();
  for (const { value, where } of [...(taken ? [taken] : []), ...others])
    wheres.set(value, [...(wheres.get(value) ?? []), where]);
  return [...wheres].map(([value, where]) => ({
    by: 'page',
    value,
    reasoning: `By ${where.join(', ')}.`,
    taken: isTaken && value === taken?.value,
  }));
}

/**
 * What the text, the page and the editor say, where more than one of them speaks; the page only where the date rests
 * on it or where it does not agree. A date that the text settles is not taken from the others.
 *
 * @param inText what the text says by itself
 * @param byPage what came of that and of the page
 * @param date what came of all
 * @returns the text first, then the page, then the editor; none where no date came of them, and else one that is taken
 * @example candidatesOf(inText, withPage(inText, said), null, date) // [{ by: 'dateline', value: '2018-05-03', taken: true, … }, { by: 'page', value: '2018-05-09', taken: false, … }]
 */
export function candidatesOf(
  inText: DateInText,
  byPage: PageDating,
  editor: UndatedArticle['editor'],
  date: WeighedDate,
): PublishedCandidate[] {
  if (date.by === null) return [];
  const isOfPage = byPage.taken !== null && date.by === 'page';
  const isOfEditor = date.by === 'editor';
  const candidates: PublishedCandidate[] = [];
  if (inText.kind !== 'silent' && date.bounds !== null)
    candidates.push({
      by: inText.kind === 'stated' ? inText.place : 'text',
      value: date.bounds,
      reasoning: `By ${inText.words}.`,
      taken: !isOfPage && !isOfEditor,
    });
  candidates.push(...ofPage(byPage, isOfPage));
  if (editor)
    candidates.push({ by: 'editor', value: editor.published, reasoning: editor.basis, taken: isOfEditor });
  return candidates.length > 1 ? candidates : [];
}
