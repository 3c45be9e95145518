import type { DateAnchor } from '#lib/corpus/date-anchor.ts';
import type { TimeExpression } from '#lib/corpus/time-expression.ts';
import { anchorOf } from './anchor.ts';
import { resolveTimeExpression } from './resolve-time-expression.ts';
import type { TaggedExpression } from './time-reading.ts';

/**
 * What each time expression of an article is counted from, found by leaving it out: words that mean the same without
 * the article's date need none, and words that mean something else without the date named before them rest on that.
 *
 * @param tagged all of the article, in order
 * @param published EDTF date of the article, or null
 * @returns by where the words begin, for those whose date is known
 * @example findAnchors(tagTimeExpressions('He left on Monday.', spans), '2017-06-15').get(11) // [{ kind: 'published', value: '2017-06-15' }]
 */
export function findAnchors(tagged: TaggedExpression[], published: string | null): Map<number, DateAnchor[]> {
  const anchors = new Map<number, DateAnchor[]>();
  const nothing = anchorOf(null);
  const beginning = anchorOf(published);
  let before: TimeExpression | null = null;
  for (const each of tagged) {
    const resolved = resolveTimeExpression(each, { ...beginning, previous: before?.value ?? null });
    if (!resolved) continue;
    anchors.set(each.start, anchorsOf(each, resolved));
    if (resolved.type === 'DATE' || resolved.type === 'TIME') before = resolved;
  }
  return anchors;

  function anchorsOf(each: TaggedExpression, { reasoning }: TimeExpression): DateAnchor[] {
    if (published === null || resolveTimeExpression(each, nothing)) return [];
    if (before === null || resolveTimeExpression(each, beginning)?.reasoning === reasoning)
      return [{ kind: 'published', value: published }];
    const { start, end, text: exact, value } = before;
    return [{ kind: 'expression', start, end, exact, value }];
  }
}
