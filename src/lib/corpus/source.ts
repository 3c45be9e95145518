import * as v from 'valibot';

/** An outlet that publishes articles (schema.org `NewsMediaOrganization`). */
export const SourceSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  /** What it is, in one neutral line. */
  description: v.string(),
  /** One to three characters that stand for it beside its colour. */
  mark: v.string(),
});
export type Source = v.InferOutput<typeof SourceSchema>;
