import * as v from 'valibot';
import { SpanSchema } from './span.ts';
import { TimeExpressionSchema } from './time-expression.ts';

/** What a stretch of the article itself is; everything else in the file is furniture. */
export const BodyRoleSchema = v.picklist(['standfirst', 'paragraph', 'heading', 'caption']);
export type BodyRole = v.InferOutput<typeof BodyRoleSchema>;

export const BodySegmentSchema = v.strictObject({ ...SpanSchema.entries, role: BodyRoleSchema });
export type BodySegment = v.InferOutput<typeof BodySegmentSchema>;

/** Text of the page that is no part of the article: menus, share buttons, teasers. Kept, with the reason. */
export const FurnitureSchema = v.strictObject({ ...SpanSchema.entries, reason: v.string() });
export type Furniture = v.InferOutput<typeof FurnitureSchema>;

/** Place and date at the head of an article (schema.org `NewsArticle.dateline`). */
export const DatelineSchema = v.strictObject({
  ...SpanSchema.entries,
  /** The words, as printed: 'OSLO, May 3. /NTB/'. */
  text: v.string(),
  /** The place as printed, or null where there is only a date. */
  place: v.nullable(v.string()),
  /** The date as printed, or null where there is only a place. */
  date: v.nullable(v.string()),
});
export type Dateline = v.InferOutput<typeof DatelineSchema>;

/** Where a text names who published it. */
export const PublisherMentionSchema = v.strictObject({
  ...SpanSchema.entries,
  exact: v.string(),
  reasoning: v.string(),
});
export type PublisherMention = v.InferOutput<typeof PublisherMentionSchema>;

/** The full text of an article and what was found in it: `data/documents/<id>.json`. */
export const ArticleTextSchema = v.strictObject({
  id: v.string(),
  /**
   * The file as received, of a saved page the text that it shows; with blanks for what is withheld. Every offset of
   * the story refers to it.
   */
  text: v.string(),
  headline: v.nullable(SpanSchema),
  dateline: v.nullable(DatelineSchema),
  publisher: v.nullable(PublisherMentionSchema),
  body: v.array(BodySegmentSchema),
  furniture: v.array(FurnitureSchema),
  timeExpressions: v.array(TimeExpressionSchema),
  /**
   * Where its rights allow only excerpts: the stretches of the article that are blank in `text`. Absent where all of
   * it is reproduced.
   */
  withheld: v.optional(v.array(SpanSchema)),
});
export type ArticleText = v.InferOutput<typeof ArticleTextSchema>;

/**
 * What gives an article its date: its dateline, its page (a line of it, or what it says of itself beside the text, as
 * front matter does), days that its text names, the other articles of the corpus where the text leaves the year open,
 * or an editor.
 */
export const PublishedBySchema = v.picklist(['dateline', 'page', 'text', 'corpus', 'editor']);
export type PublishedBy = v.InferOutput<typeof PublishedBySchema>;

/** A date of publication that somebody gives. */
export const PublishedCandidateSchema = v.strictObject({
  by: PublishedBySchema,
  /** EDTF. */
  value: v.string(),
  reasoning: v.string(),
  taken: v.boolean(),
});
export type PublishedCandidate = v.InferOutput<typeof PublishedCandidateSchema>;

/** What the story says of an article; its text stands in a file of its own. */
export const DocumentSummarySchema = v.strictObject({
  id: v.string(),
  /** Name of the file in the corpus. */
  file: v.string(),
  sourceId: v.string(),
  /** Why the article is ascribed to that source. */
  sourceBasis: v.string(),
  headline: v.string(),
  /** True where the text has no headline and the first sentence stands in for it. */
  headlineIsOpening: v.boolean(),
  /** EDTF. */
  published: v.string(),
  publishedBasis: v.string(),
  publishedBy: v.optional(PublishedBySchema),
  /** Words of the article that `publishedBasis` quotes, where they stand in it. */
  publishedWords: v.optional(v.array(v.strictObject({ ...SpanSchema.entries, exact: v.string() }))),
  /** What the text allows, what the page says beside it, and what the editor gives, where more than one speaks. */
  publishedCandidates: v.optional(v.array(PublishedCandidateSchema)),
  /** EDTF interval within which the text itself says that it was published; absent where it says nothing. */
  publishedBounds: v.optional(v.string()),
  dateline: v.optional(v.string()),
  url: v.optional(v.string()),
  /** `excerpts`: the text may only be quoted. Absent where it is published in full. */
  rights: v.optional(v.literal('excerpts')),
  /** BCP 47. */
  language: v.string(),
  /** `html`: the file is a saved page, and the text is what it shows, without tags. Absent where the text is the file. */
  extractedFrom: v.optional(v.literal('html')),
});
export type DocumentSummary = v.InferOutput<typeof DocumentSummarySchema>;
