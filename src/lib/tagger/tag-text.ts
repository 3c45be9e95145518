import type { Span } from '#lib/corpus/span.ts';
import { findTimeExpressions } from './find-expressions.ts';
import { resolveTimeExpressions, type Mention } from './resolve-time-expression.ts';

export type { Mention } from './resolve-time-expression.ts';

/** Paragraphs are parted by empty lines: no expression reaches from one into the next. */
function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/(?:\r\n|\n|\r(?!\n))[^\S\n\r]{0,99}(?:\r\n|\n|\r(?!\n))/g)) {
    if (gap.index > start) spans.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/**
 * The time expressions of a text, as TimeML annotates them: the two ends of a range are two, and “a day after the vote” is a day.
 *
 * @param dct document creation time, an EDTF date; null if it is not known: then what is counted from it stays open
 * @param language BCP 47 tag of the text
 * @example tagText('He left on Monday.', '2017-06-15') // [{ start: 11, end: 17, text: 'Monday', type: 'DATE', value: '2017-06-12', edtf: '2017-06-12', rule: 'day of the week', … }]
 */
export function tagText(text: string, dct: string | null, language = 'en'): Mention[] {
  const mentions = resolveTimeExpressions(findTimeExpressions(text, paragraphsOf(text), language), dct);
  return mentions.flatMap(({ ends, length, ...mention }) => ends ?? [length ?? mention]);
}
