import type { TimeExpression } from '#lib/corpus/time-expression.ts';
import type { Mention } from '#lib/tagger/resolve-time-expression.ts';

/**
 * The time expressions of an article as they are published: a date as EDTF. What names no date that is known ("now",
 * "Friday" in an article of an unknown day) is left out.
 *
 * @example publishedTimeExpressions(resolveTimeExpressions(tagged, '2017-06-15')) // [{ text: 'Monday', type: 'DATE', value: '2017-06-12', … }]
 */
export function publishedTimeExpressions(mentions: Mention[]): TimeExpression[] {
  return mentions.flatMap(({ start, end, text, type, value, edtf, reasoning }): TimeExpression[] => {
    if (type === 'DURATION' || type === 'SET') return [{ start, end, text, type, value, reasoning }];
    return edtf === null ? [] : [{ start, end, text, type, value: edtf, reasoning }];
  });
}
