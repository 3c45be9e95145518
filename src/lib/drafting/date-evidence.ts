import { edtfDay } from '#lib/time/calendar.ts';
import type { ChosenEvent } from './choose-events.ts';
import type { DraftedEvent } from './drafted-event.ts';
import {
  reportedSentences,
  wordsOf,
  type ReportedArticle,
  type ReportedSentence,
} from './reported-sentence.ts';

/**
 * What an event's date rests on besides its excerpts: nothing where their words give it; else words of the article that bound it; else
 * a note that the article's own date stands in.
 */
export function evidenceFor(
  { date, days, reports }: ChosenEvent,
  quoted: readonly ReportedSentence[],
): DraftedEvent['evidence'] {
  const isGiven = quoted.some(({ mentions }) =>
    mentions.some((mention) => mention.days.first >= days.first && mention.days.last <= days.last),
  );
  if (isGiven && !date.endsWith('~')) return [];
  const [report] = reports;
  const article = report?.sentences[0]?.article;
  if (!report || !article) return [];
  const document = article.article.id;
  if (report.lead && days.first !== days.last) {
    const bounding = boundingWords(article, days);
    if (bounding.length > 0) return bounding.map((quote) => ({ document, quote }));
  }
  const when =
    days.first === days.last
      ? `on ${edtfDay(days.first)}`
      : `between ${edtfDay(days.first)} and ${edtfDay(days.last)}`;
  const [opening] = report.sentences;
  return [
    {
      document,
      ...(opening ? { quote: wordsOf(opening) } : {}),
      reasoning: `Drafted from the day of the article alone, which appeared ${when}: no words say when this happened.`,
    },
  ];
}

/** Sentences of an article whose dates lie around the days between which it appeared, on either side at most one. */
function boundingWords({ article }: ReportedArticle, days: { first: number; last: number }): string[] {
  const sentences = reportedSentences([{ article, language: 'en', sourceId: '', published: days }]);
  const bounding = sentences.filter(({ mentions }) =>
    mentions.some(
      (mention) =>
        mention.days.first <= days.last &&
        days.first <= mention.days.last &&
        mention.days.last - mention.days.first < 62,
    ),
  );
  return [...new Set([bounding[0], bounding.at(-1)])].flatMap((sentence) =>
    sentence ? [wordsOf(sentence)] : [],
  );
}
