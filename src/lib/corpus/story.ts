import * as v from 'valibot';
import { DocumentSummarySchema } from './article.ts';
import { DatedEventSchema } from './dated-event.ts';
import { SourceSchema } from './source.ts';
import { SpanSchema } from './span.ts';

/** A line of argument that runs through several events. */
export const ThreadSchema = v.strictObject({ id: v.string(), title: v.string(), description: v.string() });
export type Thread = v.InferOutput<typeof ThreadSchema>;

/** The same words or the same fact as different articles render them. */
export const StatementSchema = v.strictObject({
  id: v.string(),
  gist: v.string(),
  eventId: v.optional(v.string()),
  renderings: v.array(
    v.strictObject({
      documentId: v.string(),
      ...SpanSchema.entries,
      exact: v.string(),
      mode: v.picklist(['direct', 'reported']),
    }),
  ),
});
export type Statement = v.InferOutput<typeof StatementSchema>;

/** The compiled story: everything but the full texts. Published as `data/story.json`. */
export const StorySchema = v.strictObject({
  format: v.literal('dateline/1'),
  title: v.string(),
  subtitle: v.optional(v.string()),
  description: v.string(),
  /** BCP 47. */
  language: v.string(),
  /** IANA. Days are days of this zone. */
  timeZone: v.string(),
  /** The event that the story opens on. */
  opening: v.string(),
  /** Where the site stands, ending in a slash; absent where nobody has said so. */
  url: v.optional(v.string()),
  sources: v.array(SourceSchema),
  documents: v.array(DocumentSummarySchema),
  threads: v.array(ThreadSchema),
  /** In time order. */
  events: v.array(DatedEventSchema),
  statements: v.array(StatementSchema),
});
export type Story = v.InferOutput<typeof StorySchema>;
