import * as v from 'valibot';
import { DateAnchorSchema } from './date-anchor.ts';
import { SpanSchema } from './span.ts';

/** Verbatim words and where they stand (W3C TextQuoteSelector and TextPositionSelector at once). */
export const ExcerptSchema = v.strictObject({
  id: v.string(),
  documentId: v.string(),
  ...SpanSchema.entries,
  exact: v.string(),
  /** The text right before, enough to be found by. */
  prefix: v.string(),
  suffix: v.string(),
  /** Whose words or statement it is, where that is said. */
  speaker: v.optional(v.string()),
  /** Whether it is quoted: it begins within quotation marks, or most of it stands there. Else it is put in other words. */
  quotation: v.boolean(),
  /** Those of the event's threads that it carries, where an editor says so. */
  threads: v.optional(v.array(v.string())),
});
export type Excerpt = v.InferOutput<typeof ExcerptSchema>;

/** Why an event has its date: words of an article and the rule that reads them, or an editor's statement. */
export const DateEvidenceSchema = v.strictObject({
  basis: v.picklist(['text', 'editor']),
  documentId: v.optional(v.string()),
  exact: v.optional(v.string()),
  start: v.optional(SpanSchema.entries.start),
  end: v.optional(SpanSchema.entries.end),
  /** EDTF: what this evidence by itself says. */
  value: v.string(),
  reasoning: v.string(),
  /**
   * How what the words denote stands to the date of the event: they give it or a part of it, a longer time that holds
   * it, or another time. Absent where an editor speaks.
   */
  agreement: v.optional(v.picklist(['same', 'coarser', 'contradicts'])),
  /** What the words are counted from; empty where they say it all themselves. */
  anchors: v.optional(v.array(DateAnchorSchema)),
});
export type DateEvidence = v.InferOutput<typeof DateEvidenceSchema>;

export const RankSchema = v.picklist(['main', 'background']);
export type Rank = v.InferOutput<typeof RankSchema>;

/** What happened, and when, and who says so. */
export const DatedEventSchema = v.strictObject({
  id: v.string(),
  title: v.string(),
  shortTitle: v.string(),
  /** EDTF: '2017-06-15', '2017-05', '196X', '1914/1945', '2016-12~'. */
  date: v.string(),
  /** ISO 8601 instant at which the extent that the date may denote begins. */
  earliest: v.string(),
  /** ISO 8601 instant at which it ends, exclusive. */
  latest: v.string(),
  place: v.optional(v.string()),
  summary: v.string(),
  rank: RankSchema,
  threads: v.array(v.string()),
  dateEvidence: v.pipe(v.array(DateEvidenceSchema), v.minLength(1)),
  /** Other times that are named in the sentences of the excerpts, and were not taken. */
  otherDates: v.optional(v.array(DateEvidenceSchema)),
  excerpts: v.pipe(v.array(ExcerptSchema), v.minLength(1)),
});
export type DatedEvent = v.InferOutput<typeof DatedEventSchema>;
