import type { ChosenEvent } from './choose-events.ts';
import type { Report } from './group-reports.ts';
import { wordsOf, type ReportedSentence } from './reported-sentence.ts';
import { isReadable, mostCentral } from './select-sentences.ts';
import type { SentenceVectors, Vector } from './sentence-vectors.ts';
import { hasLoneMark } from './word-summary.ts';

/** Sentences that are quoted of one article. */
const PER_ARTICLE = { lead: 3, other: 1 };
/** Articles that are quoted for one event, different sources first. */
export const MOST_ARTICLES = 6;

/** Which sentences of which articles are quoted: the one of the title first, then others, different sources first. */
export function quotedReports(
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

/** Titles before a name are no part of it. */
const TITLES =
  /^(?:president|minister|leader|chancellor|senator|secretary|general|king|queen|mayor|mr|mrs|ms|dr|sir|the|former|prime)$/i;

/** Nor is what only stands before it: the end of a sentence, the credit of a photo. */
const NO_FORENAME = new RegExp(
  `${TITLES.source}|^(?:getty|images|photo|reuters|twitter|facebook|video)$|\\p{L}{4,}\\.$`,
  'iu',
);

/** “…,” said Anna Lindholm, the mayor. */
const SAID_BY = /["”]\s+(?:said|says|told|added|asked|wrote)\s+((?:\p{Lu}[\p{L}.'’-]+\s?){1,3})/u;

/** The name of whoever is quoted, as fully as the article has it. */
export function speakerOf(sentence: ReportedSentence): string | null {
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
    if (before !== undefined && /^\p{Lu}/u.test(before) && !NO_FORENAME.test(before))
      return `${before} ${name}`;
  }
  return short;
}
