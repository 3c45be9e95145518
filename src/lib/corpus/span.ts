import * as v from 'valibot';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A stretch of a text: UTF-16 code units of the article as received, `end` exclusive.
 * W3C Web Annotation, TextPositionSelector (§4.2.5).
 */
export const SpanSchema = v.strictObject({ start: offset, end: offset });
export type Span = v.InferOutput<typeof SpanSchema>;

/** The words a span stands on. */
export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether `outer` holds the whole of `inner`. */
export const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Whether two spans have a character in common. */
export const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
