import * as v from 'valibot';
import { DocumentSummarySchema } from './article.ts';
import { DatedEventSchema } from './dated-event.ts';
import { SourceSchema } from './source.ts';
import { SpanSchema } from './span.ts';

/** A line of argument that runs through several events. */
export const ThreadSchema = v.strictObject({ id: v.string(), title: v.string(), description: v.string() });
export type Thread = v.InferOutput<typeof ThreadSchema>;

/**
 * Words of a rendering next to each other that relate to the other renderings in one way: `same` stands there too,
 * `alike` has a counterpart there (another form, a near-synonym), `own` stands only here.
 */
export const WordingPartSchema = v.strictObject({
  text: v.string(),
  kind: v.picklist(['same', 'alike', 'own']),
});
export type WordingPart = v.InferOutput<typeof WordingPartSchema>;

/** The passage by which an article renders a statement. */
export const RenderingSchema = v.strictObject({
  documentId: v.string(),
  ...SpanSchema.entries,
  exact: v.string(),
  /** In quotation marks, or in the reporter's words. */
  mode: v.picklist(['direct', 'reported']),
  /** Where it stands outside the article, as a headline in a list of others does: what that part of the page is. */
  beside: v.optional(v.string()),
  /** All of `exact`, in order. */
  parts: v.array(WordingPartSchema),
});
export type Rendering = v.InferOutput<typeof RenderingSchema>;

/** One utterance or one fact as different articles render it. */
export const StatementSchema = v.strictObject({
  id: v.string(),
  /** What it says, in the words of a rendering or of an editor. */
  gist: v.string(),
  eventId: v.optional(v.string()),
  /** Whether the renderings were brought together by the method or by an editor. */
  basis: v.picklist(['found', 'editor']),
  /** Each of another document, in the order of documents. */
  renderings: v.pipe(v.array(RenderingSchema), v.minLength(2)),
  /** Ids of documents that render it, too, in words that their rights do not let anybody publish. */
  withheldIn: v.optional(v.array(v.string())),
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
