import type { PublishedBy, PublishedCandidate } from '#lib/corpus/article.ts';
import type { Span } from '#lib/corpus/span.ts';
import type { Said } from './page-data.ts';
import type { ArticleStructure } from './find-structure.ts';
import type { TaggedExpression } from '#lib/tagger/time-reading.ts';

/** An article whose date is looked for. */
export interface UndatedArticle {
  id: string;
  text: string;
  structure: ArticleStructure;
  /** BCP 47 tag; English if it is not given. */
  language?: string;
  /** The time expressions of its body, where they are known: to find them takes longer than all else. */
  tagged?: TaggedExpression[];
  /** What the page or the front matter says of its date, in EDTF, the weightiest first. */
  said?: Said[];
  /** EDTF, valid, and in words where the editor has it from. */
  editor: { published: string; basis: string } | null;
}

/** What text, page, corpus and editor together say of when an article was published. */
export interface WeighedDate {
  /** EDTF; null if neither text, page nor editor gives one. */
  value: string | null;
  /** One or two plain sentences. */
  basis: string;
  /** EDTF of the days that the text itself allows, null if it says nothing. */
  bounds: string | null;
  /** Why the editor's date lies outside the bounds; null if it does not. */
  conflict: string | null;
  /** What else was said of its date and is not taken, and what is taken instead; absent if nothing was. */
  overruled?: string;
  /** What gave the value; null if nothing did. */
  by: PublishedBy | null;
  /** Whether the year could well be another: an editor should look at it. */
  isGuess?: boolean;
}

/** When an article was published, and how that is known. */
export interface PublishedDate extends WeighedDate {
  /** Words of it, or of its page, that the basis quotes, in the order of the text. */
  words: (Span & { exact: string })[];
  /** Text, page and editor, where more than one speaks; else empty. */
  candidates: PublishedCandidate[];
}
