import * as v from 'valibot';
import { SpanSchema } from './span.ts';

/**
 * Words in a text that speak of time (TimeML `TIMEX3`). The value of a `DATE` or `TIME` is EDTF; of a `DURATION`
 * or `SET` that of TIMEX3: an ISO 8601 duration ('P200Y'), or what comes again ('XXXX-WXX-1').
 */
export const TimeExpressionSchema = v.strictObject({
  ...SpanSchema.entries,
  text: v.string(),
  type: v.picklist(['DATE', 'TIME', 'DURATION', 'SET']),
  value: v.string(),
  /** How the value follows from the words, in a sentence a reader can check. */
  reasoning: v.string(),
});
export type TimeExpression = v.InferOutput<typeof TimeExpressionSchema>;
export type TimeExpressionType = TimeExpression['type'];
