import type { DateAnchor } from '#lib/corpus/date-anchor.ts';
import { resolveTimeExpressions, type Mention } from '#lib/tagger/resolve-time-expression.ts';
import type { TaggedExpression } from '#lib/tagger/time-reading.ts';

/**
 * What each time expression of an article is counted from, found by leaving it out: words that mean the same without
 * the article's date need none, and words that mean something else without the date named before them rest on that.
 *
 * @param tagged all of the article, in order
 * @param mentions what each of them means there, as `resolveTimeExpressions` says
 * @param published EDTF date of the article, or null
 * @returns by where the words begin, for those whose date is known
 * @example findAnchors(tagged, resolveTimeExpressions(tagged, '2017-06-15'), '2017-06-15').get(11) // [{ kind: 'published', value: '2017-06-15' }]
 */
export function findAnchors(
  tagged: TaggedExpression[],
  mentions: Mention[],
  published: string | null,
): Map<number, DateAnchor[]> {
  const anchors = new Map<number, DateAnchor[]>();
  let before: Mention | null = null;
  for (const [index, each] of tagged.entries()) {
    const mention = mentions[index];
    if (!mention?.edtf) continue;
    anchors.set(each.start, anchorsOf(each, mention, before, published));
    if (mention.type === 'DATE' || mention.type === 'TIME') before = mention;
  }
  return anchors;
}

function anchorsOf(
  tagged: TaggedExpression,
  { edtf, reasoning }: Mention,
  before: Mention | null,
  published: string | null,
): DateAnchor[] {
  const [unanchored] = resolveTimeExpressions([tagged], null);
  if (published === null || unanchored?.edtf) return [];
  const [alone] = resolveTimeExpressions([tagged], published);
  if (!before?.edtf || (alone?.edtf === edtf && alone.reasoning === reasoning))
    return [{ kind: 'published', value: published }];
  const { start, end, text: exact, edtf: value } = before;
  return [{ kind: 'expression', start, end, exact, value }];
}
