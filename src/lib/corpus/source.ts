import * as v from 'valibot';

/** An outlet that publishes articles (schema.org `NewsMediaOrganization`). */
export const SourceSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  /** What it is, in one neutral line; empty as long as nobody has said. */
  description: v.string(),
  /** One to three characters that stand for it beside its colour. */
  mark: v.string(),
});
export type Source = v.InferOutput<typeof SourceSchema>;

/** The id of the source that stands for "nobody knows who published it". */
const UNATTRIBUTED = 'unattributed';

/** Whether an outlet is one, and not the stand-in for an unknown publisher: that one is named in no citation. */
export const isAttributed = ({ id }: Pick<Source, 'id'>): boolean => id !== UNATTRIBUTED;
