import { chooseEvents, LEAST_FITNESS, type ChosenEvent } from './choose-events.ts';
import { withCommemoratedDays } from './commemorated-days.ts';
import { evidenceFor } from './date-evidence.ts';
import { ONE_SENTENCE, type DraftContext, type DraftedEvent } from './drafted-event.ts';
import { findEvents } from './find-events.ts';
import { LONGEST_PUBLISHED } from './find-lead.ts';
import type { Report } from './group-reports.ts';
import { namesOfStory } from './name-story.ts';
import { MOST_ARTICLES, quotedReports, speakerOf } from './quote-reports.ts';
import { reportedSentences, wordsOf, type ReportedArticle } from './reported-sentence.ts';
import { centroid, cosine, SentenceVectors, type Vector } from './sentence-vectors.ts';
import { slugOf, uniqueId } from './unique-id.ts';
import { summaryOf } from './word-summary.ts';
import { voicesOf } from './voices.ts';
import { leadTitle, shortTitleOf, wordTitle, type Worded } from './word-title.ts';

/** Events in the order of time, and the names that most sentences speak of. */
export interface Drafted {
  events: DraftedEvent[];
  names: string[];
  /** Ids of articles of which nothing says within a year when they appeared: what they open with is no event. */
  undated: string[];
}

/** Drafts the events that articles report: found, grouped, ranked, titled, quoted and dated. */
export function draftEvents(articles: readonly ReportedArticle[], context: DraftContext): Drafted {
  const { progress = () => {} } = context;
  const voices = voicesOf(articles);
  const sentences = withCommemoratedDays(
    reportedSentences(articles, (share) => progress(0.7 * share)),
    voices,
  );
  const vectors = new SentenceVectors(sentences);
  const found = findEvents({ articles, voices, sentences, vectors });
  progress(0.8);
  const single = articles.filter((_, place) => voices[place] === place);
  const events = chooseEvents(found, single, (event) => bestTitle(event.reports)).map((event) =>
    draftEvent(event, vectors, context),
  );
  progress(1);
  const undated = articles
    .filter(({ published }) => published && published.last - published.first >= LONGEST_PUBLISHED)
    .map(({ article }) => article.id);
  return { events, names: namesOfStory(sentences), undated };
}

function draftEvent(
  event: ChosenEvent,
  vectors: SentenceVectors,
  { nameOf, taken }: DraftContext,
): DraftedEvent {
  const all = event.reports.flatMap(({ sentences }) => sentences);
  const mean = centroid(all.map((sentence) => vectors.of(sentence)));
  const { title, report, fitness } = chooseTitle(event, mean, vectors);
  const quoted = quotedReports(event, report, mean, vectors);
  const evidence = evidenceFor(
    event,
    quoted.flatMap(({ sentences }) => sentences),
  );
  const shortTitle = shortTitleOf(title);
  const main = quoted[0]?.sentences[0];
  const place = report.lead ? placeOf(report) : undefined;
  return {
    id: uniqueId(slugOf(shortTitle), taken),
    title,
    shortTitle,
    date: event.date,
    ...(place === undefined ? {} : { place }),
    rank: event.rank,
    summary: main ? summaryOf(main, quoted, nameOf) : `${title}.`,
    excerpts: quoted.flatMap(({ sentences }) =>
      sentences.map((sentence) => {
        const speaker = speakerOf(sentence);
        return {
          document: sentence.article.article.id,
          quote: wordsOf(sentence),
          ...(speaker === null ? {} : { speaker }),
        };
      }),
    ),
    evidence,
    doubts: doubtsOf(
      event,
      fitness,
      evidence.some(({ reasoning }) => reasoning !== undefined),
    ),
    score: event.score,
  };
}

/** How well the best title of some reports stands by itself. */
const bestTitle = (reports: readonly Report[]): number =>
  Math.max(...reports.slice(0, MOST_ARTICLES).map((report) => titleOf(report)?.fitness ?? 0));

/** The title that a report yields; null if it has no words. */
function titleOf({ lead, mention, sentences }: Report): Worded | null {
  const [first] = sentences;
  if (!first) return null;
  if (lead || !mention) return leadTitle(first);
  return wordTitle(sentences.find(({ mentions }) => mentions.includes(mention)) ?? first, mention);
}

/** The title among those that its reports yield: one that stands by itself, and says what most of them do. */
function chooseTitle(
  { reports }: ChosenEvent,
  mean: Vector,
  vectors: SentenceVectors,
): Worded & { report: Report } {
  const candidates = reports.flatMap((report): (Worded & { report: Report; score: number })[] => {
    const { lead, sentences } = report;
    const [first] = sentences;
    const worded = titleOf(report);
    if (!first || !worded) return [];
    const likeness = cosine(centroid(sentences.map((sentence) => vectors.of(sentence))), mean);
    return [
      {
        ...worded,
        report,
        score: worded.fitness + likeness + (lead && first.article.article.headline ? 1 : 0),
      },
    ];
  });
  const [best] = candidates.sort((a, b) => b.score - a.score);
  if (!best) throw new Error('an event without reports');
  return best;
}

/** 'MOSS POINT' is Moss Point. */
const inTitleCase = (place: string): string =>
  place.replace(/\p{Lu}[\p{Lu}'’]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

function placeOf({ sentences: [first] }: Report): string | undefined {
  const place = first?.article.article.dateline?.place;
  return place === null || place === undefined ? undefined : inTitleCase(place);
}

function doubtsOf(
  { date, sources, leads, reports }: ChosenEvent,
  fitness: number,
  isFromArticle: boolean,
): string[] {
  const doubts: string[] = [];
  if (isFromArticle) doubts.push('no words date it; the article’s own day stands in');
  else if (date.startsWith('[')) doubts.push('only bounds of the date are known');
  if (sources === 1 && new Set(reports.map(({ voice }) => voice)).size === 1 && leads === 0)
    doubts.push(ONE_SENTENCE);
  if (fitness < LEAST_FITNESS) doubts.push('its title needs words');
  return doubts;
}
