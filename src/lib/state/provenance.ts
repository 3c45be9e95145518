import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent, DateEvidence } from '#lib/corpus/dated-event.ts';

/** What is said of a date; what is not taken, with the excerpt in whose sentences it stands. */
export type Said = DateEvidence & { excerptId?: string };

/** Where an article comes from, and what it says of the dates of events: `data/provenance/<id>.json`. */
export interface Provenance {
  storyTitle: string;
  document: DocumentSummary;
  /** By event, taken or not. */
  dates: Record<string, Said[]>;
}

/** The articles that say something of an event: those that its date rests on first, each once. */
export const articlesOn = ({ dateEvidence, excerpts }: DatedEvent): string[] => [
  ...new Set([...dateEvidence, ...excerpts].flatMap(({ documentId }) => documentId ?? [])),
];

/** All that is said of the date of an event: what its articles say, and editors who point at no article. */
export function evidenceOn(event: DatedEvent, articles: Provenance[]): Said[] {
  const said = articles.flatMap(({ dates }) => dates[event.id] ?? []);
  const unplaced = event.dateEvidence
    .filter(({ documentId }) => documentId === undefined)
    .map((one) => ({ ...one, value: event.date }));
  const rank = ({ agreement = 'same' }: DateEvidence) =>
    ['same', 'coarser', 'contradicts'].indexOf(agreement);
  return [...said, ...unplaced].sort((a, b) => rank(a) - rank(b));
}

/** A date that somebody gives for an event. */
export interface DateCandidate {
  /** EDTF. */
  value: string;
  /** Those who give it. */
  by: Said[];
  /** `disagrees`: named by an article that gives the date nowhere; `other`: by one that gives it as well. */
  standing: 'taken' | 'agrees' | 'coarser' | 'disagrees' | 'other';
}

/**
 * The dates that are given for an event, the one that was taken first.
 *
 * @param evidence all that is said of its date
 * @returns one for each value; a single one where nobody says anything else
 * @example dateCandidates('2016-11', evidence).map(({ value, standing }) => [value, standing]) // [['2016-11', 'taken'], ['2016', 'coarser']]
 */
export function dateCandidates(date: string, evidence: Said[]): DateCandidate[] {
  const candidates = new Map<string, DateCandidate>();
  const agreeing = new Set(
    evidence.filter(({ agreement }) => agreement !== 'contradicts').map(({ documentId }) => documentId),
  );
  for (const one of evidence) {
    const { value, agreement = 'same' } = one;
    const standing =
      agreement === 'contradicts'
        ? agreeing.has(one.documentId)
          ? 'other'
          : 'disagrees'
        : agreement === 'coarser'
          ? 'coarser'
          : value === date
            ? 'taken'
            : 'agrees';
    const candidate = candidates.get(`${standing} ${value}`);
    if (candidate) candidate.by.push(one);
    else candidates.set(`${standing} ${value}`, { value, by: [one], standing });
  }
  const order = ['taken', 'agrees', 'coarser', 'disagrees', 'other'];
  return [...candidates.values()].sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
}

/**
 * The clause of a reasoning that says by which rule: what comes before it, words and article, is said elsewhere.
 *
 * @example ruleOf('“last month” in an article of Thursday 15 June 2017: May 2017.') // 'May 2017.'
 */
export function ruleOf(reasoning: string): string {
  const [, rule] = /^“[^”]*”[^:]*: (.+)$/s.exec(reasoning) ?? [];
  return rule ?? reasoning;
}
