/** The doubt that only a passing mention speaks for an event. */
export const ONE_SENTENCE = 'one sentence of one article';

/** An event as it is drafted for an editor: every quote stands in its article letter for letter. */
export interface DraftedEvent {
  id: string;
  title: string;
  shortTitle: string;
  /** EDTF. */
  date: string;
  place?: string;
  rank: 'main' | 'background';
  summary: string;
  excerpts: { document: string; quote: string; speaker?: string }[];
  evidence: { document: string; quote?: string; reasoning?: string }[];
  /** What an editor should look at first, in words. */
  doubts: string[];
  /** How much speaks for it. */
  score: number;
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
