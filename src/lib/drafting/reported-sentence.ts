import type { ArticleText } from '#lib/corpus/article.ts';
import type { TimeExpression } from '#lib/corpus/time-expression.ts';
import { isFiniteVerb } from './finite-verb.ts';
import { touches } from '#lib/corpus/span.ts';
import { dayRangeOf, hasBothEnds, type DayRange } from '#lib/tagger/day-range.ts';
import { sentencesIn, type Sentence } from '#lib/wording/sentences.ts';

/** An article that a timeline is drafted from. */
export interface ReportedArticle {
  article: ArticleText;
  /** BCP 47. */
  language: string;
  sourceId: string;
  /** The days on which it may have been published; null if nothing is known. */
  published: DayRange | null;
  /** Id of an article with almost the same words, such as an agency's report in two papers: the two are one voice. */
  reprints?: string;
}

/** What a sentence says of time: an expression with the days that it covers. */
export interface DatedMention {
  expression: TimeExpression;
  days: DayRange;
  /** Whether other articles give it its year: then its words alone do not prove the day (`withCommemoratedDays`). */
  yearOfOthers?: true;
}

/** A sentence of an article with the dates that it names. */
export interface ReportedSentence extends Sentence {
  article: ReportedArticle;
  /** Its place in the running text, from 0. */
  position: number;
  mentions: DatedMention[];
}

/** The day that a mention names, where it names one. */
export const dayOfMention = ({ days }: DatedMention): number | null =>
  days.first === days.last ? days.first : null;

/** The day of an article, where it is known to the day. */
export const publicationDay = ({ published }: ReportedArticle): number | null =>
  published && published.first === published.last ? published.first : null;

/**
 * The sentences of articles with the dates that each names. Durations and what comes again name none.
 *
 * @param articles in the order in which sentences refer to them by `document`
 * @param progress told before each article which part of them is done
 */
export function reportedSentences(
  articles: readonly ReportedArticle[],
  progress: (share: number) => void = () => {},
): ReportedSentence[] {
  return articles.flatMap((article, document) => {
    progress(document / articles.length);
    const { language, published } = article;
    const compared = { article: article.article, language, published };
    return sentencesIn(compared, document).map((sentence, position) => ({
      ...sentence,
      article,
      position,
      mentions: mentionsIn(article.article, sentence),
    }));
  });
}

function mentionsIn({ timeExpressions }: ArticleText, sentence: Sentence): DatedMention[] {
  const mentions: DatedMention[] = [];
  for (let at = firstAfter(timeExpressions, sentence.start); at < timeExpressions.length; at++) {
    const expression = timeExpressions[at];
    if (!expression || expression.start >= sentence.end) break;
    if (!touches(expression, sentence) || (expression.type !== 'DATE' && expression.type !== 'TIME'))
      continue;
    const days = dayRangeOf(expression.value);
    if (hasBothEnds(days) && !isOfAnother(sentence, expression)) mentions.push({ expression, days });
  }
  return mentions;
}

/** Who and what is called by a day: “the 9/11 families”. */
const NAMED_BY_DAY =
  /^\s+(?:terrorists|hijackers|families|survivors|victims|widows|responders|suspects|plotters|commission|panel|report|bill|law|lawsuits?|memorial|museum|mastermind|conspirators)\b/u;

/** Whether a date is told of something beside what the sentence tells: “speaking two days after the attack”, “the 9/11 bill”. */
function isOfAnother({ terms, text, end }: Sentence, expression: TimeExpression): boolean {
  const after = text.slice(expression.end, end);
  if (NAMED_BY_DAY.test(after)) return true;
  // “a day after the Senate voted” dates the vote; of “two days after the attack” no verb tells.
  const clauseEnd = expression.end + (/[,;]/.exec(after)?.index ?? after.length);
  return (
    /\safter$/iu.test(expression.text) &&
    !terms.some(({ start }, at) => expression.end <= start && start < clauseEnd && isFiniteVerb(terms, at))
  );
}

/** The first expression that ends after a place, found by halving: expressions are in the order of the text. */
function firstAfter(expressions: readonly TimeExpression[], start: number): number {
  let low = 0;
  let high = expressions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((expressions[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of a sentence, as printed. */
export const wordsOf = ({ text, start, end }: ReportedSentence): string => text.slice(start, end);

/** Sentences article by article. */
export function byArticle(sentences: readonly ReportedSentence[]): ReportedSentence[][] {
  const articles: ReportedSentence[][] = [];
  for (const sentence of sentences) (articles[sentence.document] ??= []).push(sentence);
  return articles.filter((own) => own !== undefined);
}
