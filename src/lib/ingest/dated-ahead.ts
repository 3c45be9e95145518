import type { ArticleText } from '#lib/corpus/article.ts';
import type { Story } from '#lib/corpus/story.ts';
import { dayRangeOf } from '#lib/tagger/day-range.ts';
import { dateWords } from './page-saying.ts';
import { articleOfDayToCome } from './problem-catalogue.ts';
import { placeFinding, type Problem } from './problem.ts';

/**
 * Whether an article appeared on a day still to come. Where it is tomorrow it may be today elsewhere.
 *
 * @param published EDTF; empty where nothing is known
 * @param today EDTF day
 * @example isAhead('2031-05-14', '2026-11-22') // true
 * @example isAhead('2026-11-23', '2026-11-22') // false
 */
export const isAhead = (published: string, today: string): boolean =>
  published !== '' && dayRangeOf(published).first > dayRangeOf(today).last + 1;

/**
 * A warning for each article of a day still to come, at the words that say so.
 *
 * @param today EDTF day: nothing here knows a clock
 * @returns none where the story could not be compiled
 */
export function datedAhead(
  {
    story,
    articles,
  }: { story: Pick<Story, 'documents'> | null; articles: Pick<ArticleText, 'id' | 'text'>[] },
  today: string,
): Problem[] {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return (story?.documents ?? [])
    .filter(({ published }) => isAhead(published, today))
    .map(({ id, file, published, publishedWords, extractedFrom }) => {
      const { start, end } = publishedWords?.[0] ?? { start: 0, end: 0 };
      // Of a saved page the text is not the file.
      const text = extractedFrom === 'html' || !publishedWords ? '' : (texts.get(id) ?? '');
      const finding = articleOfDayToCome(dateWords(published), dateWords(today));
      return placeFinding(finding, { file: `corpus/${file}`, text, start: text === '' ? 0 : start, end });
    });
}
