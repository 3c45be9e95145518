import type { DatedMention, ReportedSentence } from './reported-sentence.ts';
import type { Lead } from './find-lead.ts';
import { centroid, cosine, type SentenceVectors, type Vector } from './sentence-vectors.ts';

/** What an article says of one date: its opening, or a sentence further on. */
export interface Report {
  /** Place of the article in the list. */
  document: number;
  /** Whose words it prints: see `voicesOf`. */
  voice: number;
  /** At least one. */
  sentences: ReportedSentence[];
  /** What names the date; null where only the article's own day gives it. */
  mention: DatedMention | null;
  lead: Lead | null;
}

/** Reports of one date as alike as this tell of the same event. */
const SAME_EVENT = 0.12;
/** A day of so much news is told by its largest events; what fits none of them then is left out. */
const MOST_GROUPS = 24;

interface Group {
  reports: Report[];
  voices: Set<number>;
  sum: Map<string, number>;
  /** Of the sum, its length squared: reckoned anew for each report it would take the time of all of them. */
  square: number;
}

function add(group: Group, report: Report, vector: Vector): void {
  group.reports.push(report);
  group.voices.add(report.voice);
  for (const [stem, weight] of vector) {
    const before = group.sum.get(stem) ?? 0;
    group.sum.set(stem, before + weight);
    group.square += weight * (2 * before + weight);
  }
}

const likeness = ({ sum, square }: Group, vector: Vector): number =>
  square === 0 ? 0 : cosine(vector, sum) / Math.sqrt(square);

/**
 * Parts the reports of one date into events: each joins the group that it is most alike to, or opens one. What articles open with comes
 * first, because it says most.
 */
export function groupReports(reports: readonly Report[], vectors: SentenceVectors): Report[][] {
  const inOrder = reports.toSorted(
    (a, b) =>
      Number(b.lead !== null) - Number(a.lead !== null) || a.document - b.document || place(a) - place(b),
  );
  const groups: Group[] = [];
  for (const report of inOrder) {
    const vector = centroid(report.sentences.map((sentence) => vectors.of(sentence)));
    let best: { group: Group; score: number } | null = null;
    for (const group of groups) {
      // An article seldom says the same of one day in two ways: it goes on.
      const goesOn = group.voices.has(report.voice) ? SAME_EVENT / 2 : 0;
      const score = likeness(group, vector) + goesOn;
      if (!best || score > best.score) best = { group, score };
    }
    if (best && best.score >= SAME_EVENT) add(best.group, report, vector);
    else if (groups.length < MOST_GROUPS) {
      const group: Group = { reports: [], voices: new Set(), sum: new Map(), square: 0 };
      add(group, report, vector);
      groups.push(group);
    }
  }
  return groups.map((group) => group.reports);
}

const place = ({ sentences: [first] }: Report): number => first?.start ?? 0;
