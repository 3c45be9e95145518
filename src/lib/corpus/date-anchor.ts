import * as v from 'valibot';
import { SpanSchema } from './span.ts';

/**
 * What relative words are counted from (TimeML `anchorTimeID`): the day that their article appeared, or a date that it
 * names before them.
 */
export const DateAnchorSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('published'),
    /** EDTF: the date of the article. */
    value: v.string(),
  }),
  v.strictObject({
    kind: v.literal('expression'),
    ...SpanSchema.entries,
    exact: v.string(),
    /** EDTF. */
    value: v.string(),
  }),
]);
export type DateAnchor = v.InferOutput<typeof DateAnchorSchema>;
