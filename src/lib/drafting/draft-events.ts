import { edtfDay } from '#lib/time/calendar.ts';
import { chooseEvents, type ChosenEvent } from './choose-events.ts';
import { ONE_SENTENCE, type DraftedEvent } from './drafted-event.ts';
import { findEvents } from './find-events.ts';
import type { Report } from './group-reports.ts';
import { namesOfStory } from './name-story.ts';
import { reportedSentences, type ReportedArticle, type ReportedSentence } from './reported-sentence.ts';
import { centroid, cosine, SentenceVectors, type Vector } from './sentence-vectors.ts';
import { leadTitle, shortTitleOf, wordTitle, type Worded } from './word-title.ts';
import { isReadable, mostCentral } from './select-sentences.ts';

/** Sentences that are quoted of one article. */
const PER_ARTICLE = { lead: 3, other: 1 };
/** Articles that are quoted for one event, different sources first. */
const MOST_ARTICLES = 6;

const wordsOf = ({ text, start, end }: ReportedSentence): string => text.slice(start, end);

/** A path- and address-safe id: small Latin letters, digits and hyphens. */
export const slugOf = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/['’]s\b/g, '')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

/** An id that none of the others has; it is added to them. */
export function uniqueId(slug: string, taken: Set<string>): string {
  const stem = slug === '' ? 'event' : slug;
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  taken.add(id);
  return id;
}

/** What a draft may need to know of the story around its events. */
export interface DraftContext {
  /** What a source is called in a summary; null for the stand-in of an unknown publisher. */
  nameOf: (sourceId: string) => string | null;
  /** Ids that are taken. */
  taken: Set<string>;
  /** Told after each of some steps, 0 to 1. */
  progress?: (share: number) => void;
}

/** Events in the order of time, and the names that most sentences speak of. */
export interface Drafted {
  events: DraftedEvent[];
  names: string[];
}

/** Drafts the events that articles report: found, grouped, ranked, titled, quoted and dated. */
export function draftEvents(articles: readonly ReportedArticle[], context: DraftContext): Drafted {
  const { progress = () => {} } = context;
  const sentences = reportedSentences(articles, (share) => progress(0.7 * share));
  const vectors = new SentenceVectors(sentences);
  const found = findEvents(sentences, vectors);
  progress(0.8);
  const events = chooseEvents(found, articles, (event) => bestTitle(event.reports)).map((event) =>
    draftEvent(event, vectors, context),
  );
  progress(1);
  return { events, names: namesOfStory(sentences) };
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

/** Which sentences of which articles are quoted: the one of the title first, then others, different sources first. */
function quotedReports(
  { reports, days }: ChosenEvent,
  titled: Report,
  mean: Vector,
  vectors: SentenceVectors,
): { sentences: ReportedSentence[] }[] {
  const byArticle = new Map<number, Report[]>();
  for (const report of [titled, ...reports.filter((each) => each !== titled)])
    byArticle.set(report.document, [...(byArticle.get(report.document) ?? []), report]);
  const seen = new Set<string>();
  const inTurn = [...byArticle.values()].map((own) => {
    const source = own[0]?.sentences[0]?.article.sourceId ?? '';
    const isNew = !seen.has(source);
    seen.add(source);
    return { own, isNew };
  });
  const ordered = [...inTurn.filter(({ isNew }) => isNew), ...inTurn.filter(({ isNew }) => !isNew)].slice(
    0,
    MOST_ARTICLES,
  );
  return ordered
    .map(({ own }) => {
      const lead = own.some((report) => report.lead);
      const sentences = own.flatMap((report) => report.sentences);
      const readable = sentences.filter(isReadable);
      const dating = (sentence: ReportedSentence) =>
        sentence.mentions.some(
          (mention) => mention.days.first === days.first && mention.days.last === days.last,
        );
      const [opening] = lead ? sentences : [];
      const dated = sentences.find(dating);
      const central = mostCentral(readable.length > 0 ? readable : sentences, [mean], {
        vectors,
        count: lead ? PER_ARTICLE.lead : PER_ARTICLE.other,
        told: [],
        bonus: (sentence) => (dating(sentence) ? 0.2 : 0) - (hasLoneMark(wordsOf(sentence)) ? 0.2 : 0),
      });
      const wanted = new Set(
        [opening, lead ? dated : undefined, ...central].filter((each) => each !== undefined),
      );
      const chosen = [...wanted].slice(0, lead ? PER_ARTICLE.lead : PER_ARTICLE.other);
      return { sentences: chosen.toSorted((a, b) => a.start - b.start) };
    })
    .filter(({ sentences }) => sentences.length > 0);
}

/**
 * What an event's date rests on besides its excerpts: nothing where their words give it; else words of the article that bound it; else
 * a note that the article's own date stands in.
 */
function evidenceFor(
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

/** 'MOSS POINT' is Moss Point. */
const inTitleCase = (place: string): string =>
  place.replace(/\p{Lu}[\p{Lu}'’]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

function placeOf({ sentences: [first] }: Report): string | undefined {
  const place = first?.article.article.dateline?.place;
  return place === null || place === undefined ? undefined : inTitleCase(place);
}

/** Titles before a name are no part of it. */
const TITLES =
  /^(?:president|minister|leader|chancellor|senator|secretary|general|king|queen|mayor|mr|mrs|ms|dr|sir|the|former|prime)$/i;

/** “…,” said Anna Lindholm, the mayor. */
const SAID_BY = /["”]\s+(?:said|says|told|added|asked|wrote)\s+((?:\p{Lu}[\p{L}.'’-]+\s?){1,3})/u;

/** The name of whoever is quoted, as fully as the article has it. */
function speakerOf(sentence: ReportedSentence): string | null {
  const { quotations, text } = sentence;
  if (quotations.length === 0) return null;
  const named = SAID_BY.exec(wordsOf(sentence))?.[1]
    ?.trim()
    .split(/\s+/)
    .filter((word) => !TITLES.test(word));
  if (named && named.length > 1) return named.join(' ');
  const speaker = named?.[0] ?? sentence.speaker;
  if (speaker === null) return null;
  const escaped = speaker.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(\\p{Lu}[\\p{L}.'’-]+) )?(${escaped})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  let short: string | null = null;
  for (const [, before, name = ''] of text.matchAll(whole)) {
    if (!/^\p{Lu}/u.test(name)) continue;
    short ??= name;
    if (before !== undefined && /^\p{Lu}/u.test(before) && !TITLES.test(before)) return `${before} ${name}`;
  }
  return short;
}

/** Whether a quotation began or goes on in another sentence. */
const hasLoneMark = (words: string): boolean => {
  const [straight, open, close] = [/"/g, /“/g, /”/g].map((mark) => words.match(mark)?.length ?? 0);
  return (straight ?? 0) % 2 === 1 || open !== close;
};

/** Words that stand in quotation marks, those within them single; one that is only opened or closed has its counterpart. */
function innerQuotation(words: string): string {
  const inner = words
    .replace(/\s+/g, ' ')
    .replace(/["“”]/g, (mark, at: number, all: string) =>
      mark === '“' || (mark === '"' && /(?:^|[\s([])$/.test(all.slice(0, at))) ? '‘' : '’',
    );
  if (!hasLoneMark(words)) return inner;
  const opensFirst = /["“”]/.exec(words)?.index === 0 || /[\s(]["“]/.test(words);
  return opensFirst ? `${inner}’` : `‘${inner}`;
}

/** The central sentence as a quotation, after who prints it. */
function summaryOf(
  main: ReportedSentence,
  quoted: readonly { sentences: ReportedSentence[] }[],
  nameOf: DraftContext['nameOf'],
): string {
  const own = main.article.sourceId;
  const others = new Set(quoted.flatMap(({ sentences }) => sentences.map(({ article }) => article.sourceId)));
  others.delete(own);
  const named = [...others].map(nameOf);
  const names = named.filter((name) => name !== null);
  if (names.length < named.length) names.push('an unattributed article');
  const writer = nameOf(own) ?? 'An unattributed article';
  const inner = innerQuotation(wordsOf(main));
  const also = names.length === 0 ? '' : ` Also reported by ${listed(names)}.`;
  return `${writer}: “${inner.replace(/\s+/g, ' ')}”${also}`;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

function doubtsOf(
  { date, sources, leads, reports }: ChosenEvent,
  fitness: number,
  isFromArticle: boolean,
): string[] {
  const doubts: string[] = [];
  if (isFromArticle) doubts.push('no words date it; the article’s own day stands in');
  else if (date.startsWith('[')) doubts.push('only bounds of the date are known');
  if (sources === 1 && reports.length === 1 && leads === 0) doubts.push(ONE_SENTENCE);
  if (fitness < 0.5) doubts.push('its title needs words');
  return doubts;
}
